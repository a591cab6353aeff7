/** The questionnaire without script: what is accepted, and that every refusal is kind, keeps the answers and writes nothing. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as surveyForm from '@/app/(citizen)/[lang]/survey/[service]/route';
import * as thanks from '@/app/(citizen)/[lang]/survey/[service]/thanks/route';
import * as surveyList from '@/app/(citizen)/[lang]/survey/route';
import type { Lang } from '@/lib/i18n/text';
import { peerHeader } from '@/lib/platform/peer';
import { FOUR_ASPECTS_1 } from '@/lib/surveys/four-aspects';
import { listItems, type Questionnaire } from '@/lib/surveys/questionnaire';
import { composeQuestionnaire } from '@/lib/surveys/statements';
import { closedService, dumpSurvey, openServices, openSurveyDesk } from '../helpers/survey-desk';
import type { TestDesk } from '../helpers/test-desk';

const origin = 'http://office.test';
/** Where the server keeps its one desk; see lib/platform/desk.ts. */
const runningDesk = Symbol.for('prongsai.desk');
const itemKeys = listItems(FOUR_ASPECTS_1).map(({ key }) => key);
const languages = ['th', 'en'] as const;

let desk: TestDesk;
beforeEach(async () => {
  vi.stubEnv('DATABASE_URL', 'file::memory:');
  vi.stubEnv('PRONGSAI_SECRET', Buffer.alloc(32, 1).toString('base64'));
  vi.stubEnv('PUBLIC_ORIGIN', origin);
  desk = await openSurveyDesk();
  Reflect.set(globalThis, runningDesk, Promise.resolve(desk));
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, runningDesk);
  vi.unstubAllEnvs();
  desk.database.close();
});

type Fields = Record<string, string | string[]>;

const context = (lang: Lang, service?: string) => ({
  params: Promise.resolve({ lang, ...(service === undefined ? {} : { service }) }),
});

const open = (lang: Lang = 'th', service = 'welfare') =>
  surveyForm.GET(new Request(`${origin}/survey/${service}`), context(lang, service));

const goodFields = (): Fields => ({
  questionnaire: 'four-aspects',
  version: '1',
  once: randomUUID(),
  ...Object.fromEntries(itemKeys.map((key) => [`answer.${key}`, '4'])),
});

let peer = 0;

const post = (
  fields: Fields,
  { lang = 'th', service = 'welfare', from = `peer-${++peer}` }: { lang?: Lang; service?: string; from?: string } = {},
) => {
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) body.append(name, value);
  return surveyForm.POST(
    new Request(`${origin}/survey/${service}`, { method: 'POST', body, headers: { origin, [peerHeader]: from } }),
    context(lang, service),
  );
};

/** Field name → value of every chosen radio of a page. */
const chosenOn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="radio"[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => /\schecked(?:=|\s|\/|>)/.test(tag))
      .map((tag) => [/name="([^"]+)"/.exec(tag)?.[1] ?? '', /value="([^"]+)"/.exec(tag)?.[1] ?? '']),
  );

const hiddenOn = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];

describe('the form', () => {
  test('asks every question with five answers and a way out, in at most 60 kB and without script', async () => {
    for (const lang of languages) {
      const html = await (await open(lang)).text();
      expect(html.match(/<input type="radio"/g)).toHaveLength(itemKeys.length * 6);
      for (const { text } of listItems(FOUR_ASPECTS_1)) expect(html).toContain(text[lang]);
      expect(Buffer.byteLength(html)).toBeLessThanOrEqual(60_000);
      expect(html).not.toContain('<script');
      expect(chosenOn(html)).toEqual({});
    }
  });

  test('carries a new number every time it is drawn', async () => {
    const numbers = await Promise.all([1, 2, 3].map(async () => hiddenOn(await (await open()).text(), 'once')));
    expect(new Set(numbers).size).toBe(3);
  });

  test('is reached from the list of services open today', async () => {
    const html = await (await surveyList.GET(new Request(`${origin}/survey`), context('en'))).text();
    for (const key of openServices) expect(html).toContain(`href="/en/survey/${key}"`);
    expect(html).not.toContain(closedService);
  });
});

test.each(languages)('accepted answers lead to the thanks page (%s), twice as once', async (lang) => {
  const fields = goodFields();
  for (let times = 0; times < 2; times++) {
    const answer = await post(fields, { lang });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(lang === 'th' ? '/survey/welfare/thanks' : '/en/survey/welfare/thanks');
  }
  expect((await desk.database.client.execute('select * from response')).rows).toHaveLength(1);
  const page = await thanks.GET(new Request(`${origin}/survey/welfare/thanks`), context(lang, 'welfare'));
  expect(page.status).toBe(200);
});

const refusals: [string, (fields: Fields) => Fields, { status: number; th: string; en: string; lost?: string }][] = [
  [
    'fewer answers than needed',
    ({ questionnaire, version, once }) => ({
      questionnaire: questionnaire ?? '',
      version: version ?? '',
      once: once ?? '',
      'answer.honest': '2',
      'answer.timely': 'not-used',
    }),
    { status: 422, th: 'ท่านให้คะแนนแล้ว ๑ ข้อ โปรดให้คะแนนอย่างน้อย ๕ ข้อ', en: 'Please rate at least 5' },
  ],
  [
    'an answer the scale does not have',
    (fields) => ({ ...fields, 'answer.honest': '6' }),
    { status: 422, th: 'อ่านไม่ได้ โปรดเลือกใหม่', en: 'We could not read your answer', lost: 'answer.honest' },
  ],
  [
    'two answers to one question',
    (fields) => ({ ...fields, 'answer.honest': ['1', '5'] }),
    { status: 422, th: 'โปรดเลือกเพียงคำตอบเดียว', en: 'choose only one', lost: 'answer.honest' },
  ],
  [
    'an answer to a question not asked',
    (fields) => ({ ...fields, 'answer.parking': '3' }),
    { status: 422, th: 'มีคำตอบของข้อที่ไม่อยู่ในแบบสอบถามนี้', en: 'not in this questionnaire', lost: 'answer.parking' },
  ],
  [
    'an answer named like a part of every object',
    (fields) => ({ ...fields, 'answer.__proto__': '3', 'answer.constructor': '3' }),
    { status: 422, th: 'มีคำตอบของข้อที่ไม่อยู่ในแบบสอบถามนี้', en: 'not in this questionnaire', lost: 'answer.__proto__' },
  ],
  [
    'a number that was not drawn by us',
    (fields) => ({ ...fields, once: '018f4e9c-7b6a-7000-8000-000000000000' }),
    { status: 422, th: 'แบบสอบถามเสียหายระหว่างทาง', en: 'damaged on the way' },
  ],
  [
    'no number at all',
    ({ once: _, ...fields }) => fields,
    { status: 422, th: 'แบบสอบถามเสียหายระหว่างทาง', en: 'damaged on the way' },
  ],
  [
    'a version that is not asked',
    (fields) => ({ ...fields, version: '7' }),
    { status: 409, th: 'แบบสอบถามเพิ่งปรับปรุงใหม่', en: 'has just been revised' },
  ],
  [
    'another questionnaire',
    (fields) => ({ ...fields, questionnaire: 'eit' }),
    { status: 409, th: 'แบบสอบถามเพิ่งปรับปรุงใหม่', en: 'has just been revised' },
  ],
];

describe.each(languages)('refused kindly in %s, with every answer kept and nothing written:', (lang) => {
  test.each(refusals)('%s', async (_, spoil, expected) => {
    const fields = spoil(goodFields());
    const before = await dumpSurvey(desk);
    const answer = await post(fields, { lang });
    const html = await answer.text();
    expect(answer.status).toBe(expected.status);
    expect(html).toContain(expected[lang]);
    const kept = Object.entries(fields).filter(
      ([name]) => name.startsWith('answer.') && itemKeys.includes(name.slice(7)),
    );
    expect(chosenOn(html)).toEqual(Object.fromEntries(kept.filter(([name]) => name !== expected.lost)));
    expect(await dumpSurvey(desk)).toBe(before);
    const once = hiddenOn(html, 'once') ?? '';
    expect(once).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    // What comes back can be put right and sent: complete it and it counts.
    const mended = { ...goodFields(), ...chosenOn(html), once };
    expect((await post(mended, { lang })).status).toBe(303);
  });
});

test.each([
  ['larger than any form of ours', `answer.honest=${'5'.repeat(200_000)}`, 413, 'ยาวเกินไป'],
  ['damaged on the way', 'answer.honest=%E0%A4%A', 400, 'อ่านแบบฟอร์มที่ส่งมาไม่ได้'],
  ['not text at all', 'answer.honest=%FF%FE', 400, 'อ่านแบบฟอร์มที่ส่งมาไม่ได้'],
])('a form %s is refused before anything is read', async (_, body, status, sentence) => {
  const before = await dumpSurvey(desk);
  const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await surveyForm.POST(
    new Request(`${origin}/survey/welfare`, { method: 'POST', body, headers }),
    context('th', 'welfare'),
  );
  expect(answer.status).toBe(status);
  expect(await answer.text()).toContain(sentence);
  expect(await dumpSurvey(desk)).toBe(before);
});

test('a form opened before a new version keeps the answers whose question is still asked', async () => {
  const [process, ...others] = FOUR_ASPECTS_1.aspects;
  if (!process) expect.fail();
  const second: Questionnaire = {
    ...FOUR_ASPECTS_1,
    version: 2,
    aspects: [{ ...process, items: [{ key: 'quick', text: { th: 'รวดเร็ว', en: 'It was quick.' } }] }, ...others],
  };
  await desk.database.write('publish', composeQuestionnaire(second, '2026-11-18'));
  const fields = goodFields();
  const answer = await post(fields);
  const html = await answer.text();
  expect(answer.status).toBe(409);
  expect(Object.keys(chosenOn(html))).toEqual(itemKeys.slice(2).map((key) => `answer.${key}`));
  expect(hiddenOn(html, 'version')).toBe('2');
  const again = { questionnaire: 'four-aspects', version: '2', once: String(fields.once), ...chosenOn(html) };
  expect((await post(again)).status).toBe(303);
});

test('a network that sends very many is asked to wait, its answers kept; another is served', async () => {
  const fields = { ...goodFields(), version: '7' };
  let last = await post(fields, { from: 'busy' });
  for (let times = 0; times < 200 && last.status !== 429; times++) last = await post(fields, { from: 'busy' });
  expect(last.status).toBe(429);
  const html = await last.text();
  expect(html).toContain('กรุณารอประมาณหนึ่งนาที');
  expect(Object.keys(chosenOn(html))).toHaveLength(itemKeys.length);
  expect((await post(goodFields(), { from: 'quiet' })).status).toBe(303);
  desk.clock.set('2026-11-18T03:01:00Z');
  expect((await post(goodFields(), { from: 'busy' })).status).toBe(303);
});

describe('a service', () => {
  test.each(languages)('that does not exist is not found (%s)', async (lang) => {
    for (const service of ['nonsense', "x' or 1=1", '']) {
      expect((await open(lang, service)).status).toBe(404);
      expect((await post(goodFields(), { lang, service })).status).toBe(404);
    }
  });

  test('that is over says so and takes nothing', async () => {
    const before = await dumpSurvey(desk);
    for (const answer of [await open('th', closedService), await post(goodFields(), { service: closedService })]) {
      expect(answer.status).toBe(410);
      expect(await answer.text()).toContain('ปิดรับคำตอบแล้ว');
    }
    expect(await dumpSurvey(desk)).toBe(before);
  });
});
