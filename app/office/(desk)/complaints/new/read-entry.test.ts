/** What the entry form makes of what was typed: nothing in clear by mistake, every problem with its field. */
import { describe, expect, test } from 'vitest';
import { readEntry } from './read-entry';

const today = '2026-11-18';

const typed = (change: Readonly<Record<string, string | readonly string[] | null>> = {}): FormData => {
  const form = new FormData();
  const whole = {
    ...{ channel: 'phone', receivedOn: '๑๗/๑๑/๒๕๖๙', category: 'bribery', posts: ['none'], codeWay: 'fresh' },
    ...{ what: 'เรียกเงินก่อนเซ็นรับงาน', ...change },
  };
  for (const [name, value] of Object.entries(whole)) {
    if (value !== null) for (const one of typeof value === 'string' ? [value] : value) form.append(name, one);
  }
  return form;
};

const problemsOf = (change: Parameters<typeof typed>[0]) => {
  const read = readEntry(typed(change), today);
  return read.ok ? [] : read.problems.map(({ field, sentence }) => `${field}: ${sentence}`);
};

describe('an entry', () => {
  test('is read with its day and without contact details', () => {
    expect(readEntry(typed(), today)).toMatchObject({
      ok: true,
      entry: {
        ...{ channel: 'phone', receivedOn: '2026-11-17', contact: null, codeWay: 'fresh', slipCode: null },
        form: { category: 'bribery', posts: ['none'], what: 'เรียกเงินก่อนเซ็นรับงาน', isDanger: false },
      },
    });
  });

  test('takes contact details with consent only', () => {
    expect(readEntry(typed({ phone: '053-000-000' }), today)).toMatchObject({ ok: true, entry: { contact: null } });
    expect(readEntry(typed({ phone: '053-000-000', consent: 'yes' }), today)).toMatchObject({
      ok: true,
      entry: { contact: { phone: '053-000-000', email: '', other: '' } },
    });
    expect(problemsOf({ consent: 'yes' })).toEqual(['phone: contactMissing']);
    expect(problemsOf({ consent: 'yes', other: 'ก'.repeat(301) })).toEqual(['other: contactLong']);
  });

  test('takes a slip’s code however it was typed, and no code where none is asked', () => {
    const slipCode = '๐๐๐๐ 0000 0000-0000 00 00';
    expect(readEntry(typed({ codeWay: 'slip', slipCode }), today)).toMatchObject({
      ok: true,
      entry: { slipCode: '0'.repeat(20) },
    });
    expect(readEntry(typed({ codeWay: 'none', slipCode }), today)).toMatchObject({
      ok: true,
      entry: { slipCode: null },
    });
  });

  test.each([
    ['ตัวอักษร', 'codeCharacters'],
    ['1234', 'codeLength'],
    ['0000 0000 0000 0000 0001', 'codeDigit'],
    ['', 'codeLength'],
  ])('with the slip code “%s” says %s', (slipCode, sentence) => {
    expect(problemsOf({ codeWay: 'slip', slipCode })).toEqual([`slipCode: ${sentence}`]);
  });

  test('names everything that is missing at once, in the order of the page', () => {
    const nothing = { channel: null, receivedOn: null, category: null, posts: null, what: null, codeWay: null };
    expect(problemsOf(nothing)).toEqual([
      ...['channel: channel', 'receivedOn: day', 'category: category', 'posts: postsMissing', 'what: what'],
      'codeWay: codeWay',
    ]);
  });

  test('of a day to come, of another way, of an ordinary matter or of contradicting posts is refused', () => {
    expect(problemsOf({ receivedOn: '19/11/2569' })).toEqual(['receivedOn: dayRange']);
    expect(problemsOf({ receivedOn: '17/11/2568' })).toEqual([]);
    expect(problemsOf({ receivedOn: '16/11/2568' })).toEqual(['receivedOn: dayRange']);
    expect(problemsOf({ receivedOn: '17/11/2569 08:30' })).toEqual(['receivedOn: day']);
    expect(problemsOf({ channel: 'web' })).toEqual(['channel: channel']);
    expect(problemsOf({ category: 'ordinary' })).toEqual(['category: ordinary']);
    expect(problemsOf({ posts: ['none', 'clerk'] })).toEqual(['posts: postsContradicting']);
    expect(problemsOf({ where: 'ก'.repeat(1400) })).toEqual(['where: tooLong']);
  });
});
