import { describe, expect, test } from 'vitest';
import { findNextDue, isOverdue, listPromises, type Standing } from './rules';

const received: Standing = { state: 'received', receivedOn: '2026-11-18', acknowledgedOn: null, repliedOn: null };
const acknowledged: Standing = { ...received, state: 'screening', acknowledgedOn: '2026-11-20' };
const answered: Standing = { ...acknowledged, repliedOn: '2026-11-21' };

describe('the promises to a reporter', () => {
  test.each([
    [received, { key: 'acknowledge', days: 7, day: '2026-11-25' }],
    [acknowledged, { key: 'reply', days: 15, day: '2026-12-03' }],
    [answered, { key: 'finish', days: 90, day: '2027-02-16' }],
    [
      { ...answered, state: 'referred' },
      { key: 'finish', days: 90, day: '2027-02-16' },
    ],
    [{ ...acknowledged, state: 'closed' }, null],
  ] as const)('stand one after another: %#', (standing, due) => {
    const next = findNextDue(standing);
    expect(next && { key: next.key, days: next.days, day: next.day }).toEqual(due);
  });

  test('are overdue the day after, not on the day', () => {
    expect(isOverdue(received, '2026-11-25')).toBe(false);
    expect(isOverdue(received, '2026-11-26')).toBe(true);
    expect(isOverdue(acknowledged, '2026-11-26')).toBe(false);
    expect(isOverdue({ ...received, state: 'closed', acknowledgedOn: '2026-11-30' }, '2027-12-31')).toBe(false);
  });

  test('are kept by what was done, in whatever order', () => {
    expect(listPromises(answered).map(({ isKept }) => isKept)).toEqual([true, true, false]);
    expect(listPromises({ ...acknowledged, state: 'closed' }).map(({ isKept }) => isKept)).toEqual([true, true, true]);
  });
});
