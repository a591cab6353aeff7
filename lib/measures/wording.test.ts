import { describe, expect, test } from 'vitest';
import type { Text } from '@/lib/i18n/text';
import { fiscalYear } from '@/lib/platform/fiscal-year';
import {
  type Figure,
  type FigureState,
  METRIC_UNITS,
  type Metric,
  makeComplaints,
  makePublications,
  makeScore,
  makeSurveyCount,
  makeSurveyMean,
  makeSurveyPercent,
  type Previous,
} from './figure';
import { type WordingContext, wordSource, wordStatement } from './wording';

const context: WordingContext = {
  fiscalYear: fiscalYear(2570),
  officeName: { th: 'องค์การบริหารส่วนตำบลสบป่อง', en: 'Sop Pong SAO' },
  names: {
    questionnaire: { th: 'ความพึงพอใจของผู้รับบริการ', en: 'Satisfaction of service users' },
    aspect: { th: 'ด้านเจ้าหน้าที่ผู้ให้บริการ', en: 'Staff' },
    item: { th: 'เจ้าหน้าที่สุภาพและเต็มใจให้บริการ', en: 'Staff were polite and willing to help.' },
    service: { th: 'งานจัดเก็บรายได้', en: 'Revenue' },
    channel: { th: 'เว็บไซต์', en: 'web' },
    indicator: { th: 'คุณภาพการดำเนินงาน', en: 'Quality of work' },
    category: { th: 'การจัดซื้อจัดจ้าง', en: 'procurement' },
  },
};

const lastYear = (valueHundredths: number): Previous => ({ fiscalYear: fiscalYear(2569), valueHundredths });

const survey = { filter: { questionnaire: 'four-aspects' }, n: 215, isSuppressed: false, wasOffered: true };
const spread = { meanHundredths: 456, sdHundredths: 52, level: { th: 'มากที่สุด', en: 'very high' } };
const none = { meanHundredths: null, sdHundredths: null, level: null };
const eit = { fiscalYear: fiscalYear(2570), tool: 'EIT' } as const;
const gift: Text = { th: 'ประกาศนโยบายไม่รับของขวัญ (No Gift Policy)', en: 'the No Gift Policy announcement' };
const budget: Text = { th: 'แผนการใช้จ่ายงบประมาณประจำปี', en: 'the annual spending plan' };
const documents = { filter: { publications: ['no-gift', 'budget'] }, isChecked: true };
const procurement = { filter: { category: 'procurement' }, isSuppressed: false, isChannelVerified: true };
// States that the makers never give, because the thing itself is public: worded all the same.
const withheld = <F extends Figure>(figure: F): F => ({
  ...figure,
  state: 'suppressed',
  valueHundredths: null,
  n: null,
});

const THAI_SURVEY = 'การสำรวจความพึงพอใจของผู้รับบริการ องค์การบริหารส่วนตำบลสบป่อง ประจำปีงบประมาณ พ.ศ. ๒๕๗๐';
const SURVEY = 'the survey “Satisfaction of service users” by Sop Pong SAO for fiscal year 2570';

type Row = [Metric, FigureState, Figure, th: string, en: string];

const STATEMENTS: Row[] = [
  [
    'survey.mean',
    'value',
    makeSurveyMean({ ...survey, ...spread }),
    `ผล${THAI_SURVEY} มีค่าเฉลี่ย ๔.๕๖ คะแนน จากคะแนนเต็ม ๕ คะแนน ส่วนเบี่ยงเบนมาตรฐาน ๐.๕๒ อยู่ในระดับมากที่สุด โดยคำนวณจากแบบสอบถามจำนวน ๒๑๕ ฉบับ`,
    `The mean score of ${SURVEY} is 4.56 points out of 5 (standard deviation 0.52), level “very high”, based on 215 responses.`,
  ],
  [
    'survey.mean',
    'zero',
    makeSurveyMean({ ...survey, ...none, n: 0 }),
    `${THAI_SURVEY} ไม่มีผู้ตอบแบบสอบถาม จึงไม่มีค่าเฉลี่ยที่จะรายงาน`,
    `Nobody answered ${SURVEY}, so there is no mean score to report.`,
  ],
  [
    'survey.mean',
    'no-data',
    makeSurveyMean({ ...survey, ...none, n: 0, wasOffered: false }),
    `ไม่มีข้อมูล${THAI_SURVEY} จึงไม่อาจรายงานค่าเฉลี่ยได้`,
    `There are no data from ${SURVEY}, so no mean score can be reported.`,
  ],
  [
    'survey.mean',
    'suppressed',
    makeSurveyMean({ ...survey, ...spread, isSuppressed: true }),
    `ไม่เปิดเผยค่าเฉลี่ยของ${THAI_SURVEY} เนื่องจากมีผู้ตอบจำนวนน้อยหรืออาจคำนวณย้อนกลับได้ ทั้งนี้ เพื่อคุ้มครองผู้ตอบแบบสอบถาม`,
    `The mean score of ${SURVEY} is withheld, because few people answered or the figure could be worked out from others; this protects those who answered.`,
  ],
  [
    'survey.percent',
    'value',
    makeSurveyPercent({ ...survey, percentHundredths: 9113 }),
    `ผล${THAI_SURVEY} มีคะแนนเฉลี่ยคิดเป็นร้อยละ ๙๑.๑๓ ของคะแนนเต็ม โดยคำนวณจากแบบสอบถามจำนวน ๒๑๕ ฉบับ`,
    `The mean score of ${SURVEY} is 91.13 percent of full marks, based on 215 responses.`,
  ],
  [
    'survey.percent',
    'zero',
    makeSurveyPercent({ ...survey, n: 0, percentHundredths: null }),
    `${THAI_SURVEY} ไม่มีผู้ตอบแบบสอบถาม จึงไม่มีค่าร้อยละที่จะรายงาน`,
    `Nobody answered ${SURVEY}, so there is no percentage to report.`,
  ],
  [
    'survey.percent',
    'no-data',
    makeSurveyPercent({ ...survey, n: 0, percentHundredths: null, wasOffered: false }),
    `ไม่มีข้อมูล${THAI_SURVEY} จึงไม่อาจรายงานค่าร้อยละได้`,
    `There are no data from ${SURVEY}, so no percentage can be reported.`,
  ],
  [
    'survey.percent',
    'suppressed',
    makeSurveyPercent({ ...survey, percentHundredths: 9113, isSuppressed: true }),
    `ไม่เปิดเผยค่าร้อยละของ${THAI_SURVEY} เนื่องจากมีผู้ตอบจำนวนน้อยหรืออาจคำนวณย้อนกลับได้ ทั้งนี้ เพื่อคุ้มครองผู้ตอบแบบสอบถาม`,
    `The percentage of ${SURVEY} is withheld, because few people answered or the figure could be worked out from others; this protects those who answered.`,
  ],
  [
    'survey.n',
    'value',
    makeSurveyCount({ ...survey, n: 1215 }),
    `${THAI_SURVEY} ได้รับแบบสอบถามตอบกลับ จำนวน ๑,๒๑๕ ฉบับ`,
    `For ${SURVEY}, 1,215 responses came in.`,
  ],
  [
    'survey.n',
    'zero',
    makeSurveyCount({ ...survey, n: 0 }),
    `${THAI_SURVEY} ไม่ได้รับแบบสอบถามตอบกลับ`,
    `For ${SURVEY}, no responses came in.`,
  ],
  [
    'survey.n',
    'no-data',
    makeSurveyCount({ ...survey, n: 0, wasOffered: false }),
    `ไม่มีข้อมูล${THAI_SURVEY} จึงไม่อาจรายงานจำนวนแบบสอบถามได้`,
    `There are no data from ${SURVEY}, so the number of responses cannot be reported.`,
  ],
  [
    'survey.n',
    'suppressed',
    makeSurveyCount({ ...survey, isSuppressed: true }),
    `ไม่เปิดเผยจำนวนแบบสอบถามของ${THAI_SURVEY} เนื่องจากมีผู้ตอบจำนวนน้อยหรืออาจคำนวณย้อนกลับได้ ทั้งนี้ เพื่อคุ้มครองผู้ตอบแบบสอบถาม`,
    `The number of responses to ${SURVEY} is withheld, because few people answered or the figure could be worked out from others; this protects those who answered.`,
  ],
  [
    'score.value',
    'value',
    makeScore({ filter: eit, valueHundredths: 9649 }),
    'ผลการประเมิน EIT ประจำปีงบประมาณ พ.ศ. ๒๕๗๐ มีคะแนน ๙๖.๔๙ คะแนน',
    'The EIT assessment for fiscal year 2570 gave a score of 96.49 points.',
  ],
  [
    'score.value',
    'zero',
    makeScore({ filter: { ...eit, tool: 'OIT' }, valueHundredths: 0 }),
    'ผลการประเมิน OIT ประจำปีงบประมาณ พ.ศ. ๒๕๗๐ มีคะแนน ๐.๐๐ คะแนน',
    'The OIT assessment for fiscal year 2570 gave a score of 0.00 points.',
  ],
  [
    'score.value',
    'no-data',
    makeScore({ filter: { ...eit, tool: 'total' }, valueHundredths: null }),
    'ยังไม่มีบันทึกผลการประเมิน ITA โดยรวม ประจำปีงบประมาณ พ.ศ. ๒๕๗๐',
    'No result of the overall ITA assessment for fiscal year 2570 has been recorded yet.',
  ],
  [
    'score.value',
    'suppressed',
    withheld(makeScore({ filter: eit, valueHundredths: 9649 })),
    'รายงานฉบับนี้ไม่แสดงผลการประเมิน EIT ประจำปีงบประมาณ พ.ศ. ๒๕๗๐',
    'This report does not show the result of the EIT assessment for fiscal year 2570.',
  ],
  [
    'publications.present',
    'value',
    makePublications({ ...documents, present: [gift], missing: [budget] }),
    'ในปีงบประมาณ พ.ศ. ๒๕๗๐ องค์การบริหารส่วนตำบลสบป่องได้เผยแพร่เอกสารต่อสาธารณชนแล้ว ๑ รายการ จากทั้งหมด ๒ รายการ ได้แก่ ประกาศนโยบายไม่รับของขวัญ (No Gift Policy) ส่วนรายการที่ยังไม่ได้เผยแพร่ จำนวน ๑ รายการ ได้แก่ แผนการใช้จ่ายงบประมาณประจำปี',
    'In fiscal year 2570, Sop Pong SAO published 1 of 2 documents: the No Gift Policy announcement. Not yet published: the annual spending plan.',
  ],
  [
    'publications.present',
    'zero',
    makePublications({ ...documents, present: [], missing: [gift, budget] }),
    'ในปีงบประมาณ พ.ศ. ๒๕๗๐ องค์การบริหารส่วนตำบลสบป่องยังไม่ได้เผยแพร่เอกสารทั้ง ๒ รายการ ได้แก่ (๑) ประกาศนโยบายไม่รับของขวัญ (No Gift Policy) (๒) แผนการใช้จ่ายงบประมาณประจำปี',
    'In fiscal year 2570, Sop Pong SAO had published none of these 2 documents: (1) the No Gift Policy announcement; (2) the annual spending plan.',
  ],
  [
    'publications.present',
    'no-data',
    makePublications({ ...documents, isChecked: false, present: [], missing: [gift, budget] }),
    'ยังไม่มีบันทึกการตรวจสอบว่า ในปีงบประมาณ พ.ศ. ๒๕๗๐ องค์การบริหารส่วนตำบลสบป่องได้เผยแพร่เอกสารต่อไปนี้ต่อสาธารณชนแล้วหรือไม่ ได้แก่ (๑) ประกาศนโยบายไม่รับของขวัญ (No Gift Policy) (๒) แผนการใช้จ่ายงบประมาณประจำปี',
    'There is no record yet of a check whether Sop Pong SAO published the following in fiscal year 2570: (1) the No Gift Policy announcement; (2) the annual spending plan.',
  ],
  [
    'publications.present',
    'suppressed',
    withheld(makePublications({ ...documents, present: [gift, budget], missing: [] })),
    'รายงานฉบับนี้ไม่แสดงรายการเอกสารที่องค์การบริหารส่วนตำบลสบป่องเผยแพร่ในปีงบประมาณ พ.ศ. ๒๕๗๐',
    'This report does not list the documents that Sop Pong SAO published in fiscal year 2570.',
  ],
  [
    'complaints.received',
    'value',
    makeComplaints({ ...procurement, count: 6 }),
    'มีการร้องเรียนเกี่ยวกับการจัดซื้อจัดจ้างในปีงบประมาณ พ.ศ. ๒๕๗๐ จำนวน ๖ เรื่อง',
    'There were 6 complaints about procurement in fiscal year 2570.',
  ],
  [
    'complaints.received',
    'zero',
    makeComplaints({ ...procurement, count: 0 }),
    'ไม่มีการร้องเรียนเกี่ยวกับการจัดซื้อจัดจ้างในปีงบประมาณ พ.ศ. ๒๕๗๐ โดยได้ตรวจสอบแล้วว่าช่องทางการร้องเรียนใช้งานได้ตลอดระยะเวลาที่รายงาน',
    'There were no complaints about procurement in fiscal year 2570. The complaint channel was checked and found working throughout the period reported.',
  ],
  [
    'complaints.received',
    'no-data',
    makeComplaints({ ...procurement, count: 0, isChannelVerified: false }),
    'ไม่อาจยืนยันได้ว่าไม่มีการร้องเรียนเกี่ยวกับการจัดซื้อจัดจ้างในปีงบประมาณ พ.ศ. ๒๕๗๐ เนื่องจากไม่มีบันทึกการตรวจสอบว่าช่องทางการร้องเรียนใช้งานได้ตลอดระยะเวลาที่รายงาน',
    'It cannot be confirmed that there were no complaints about procurement in fiscal year 2570: there is no record that the complaint channel was working throughout the period reported.',
  ],
  [
    'complaints.received',
    'suppressed',
    makeComplaints({ ...procurement, count: 3, isSuppressed: true }),
    'ไม่เปิดเผยจำนวนการร้องเรียนเกี่ยวกับการจัดซื้อจัดจ้างในปีงบประมาณ พ.ศ. ๒๕๗๐ เนื่องจากมีจำนวนน้อยหรืออาจคำนวณย้อนกลับได้ ทั้งนี้ เพื่อคุ้มครองผู้ร้องเรียน',
    'The number of complaints about procurement in fiscal year 2570 is withheld, because it is small or could be worked out from others; this protects those who complained.',
  ],
];

describe('the statement of', () => {
  test.each(STATEMENTS)('%s, %s', (metric, state, figure, th, en) => {
    expect(figure).toMatchObject({ metric, state });
    expect(wordStatement(figure, context)).toEqual({ th, en });
  });

  test('every metric in every state is in the table above', () => {
    const states: FigureState[] = ['value', 'zero', 'no-data', 'suppressed'];
    const expected = Object.keys(METRIC_UNITS).flatMap((metric) => states.map((state) => `${metric} ${state}`));
    expect(STATEMENTS.map(([metric, state]) => `${metric} ${state}`).sort()).toEqual(expected.sort());
  });

  test.each(STATEMENTS)('%s, %s has no Arabic digit in Thai and no Thai letter in English', (_, __, figure) => {
    const { th, en } = wordStatement(figure, context);
    expect(th).not.toMatch(/[0-9]/);
    expect(en).not.toMatch(/[\u0e00-\u0e7f]/);
    expect(`${th} ${en}`).not.toMatch(/undefined|null|NaN| {2}/);
  });
});

describe('against the year before', () => {
  const score = (valueHundredths: number, previous: Previous) =>
    wordStatement(makeScore({ filter: eit, valueHundredths, previous }), context);

  test.each<[string, number, Previous, string, string]>([
    [
      'better',
      9649,
      lastYear(9510),
      ' เพิ่มขึ้นจากปีงบประมาณ พ.ศ. ๒๕๖๙ (๙๕.๑๐ คะแนน) จำนวน ๑.๓๙ คะแนน',
      ', up 1.39 points from fiscal year 2569 (95.10 points).',
    ],
    [
      'worse',
      9649,
      lastYear(9800),
      ' ลดลงจากปีงบประมาณ พ.ศ. ๒๕๖๙ (๙๘.๐๐ คะแนน) จำนวน ๑.๕๑ คะแนน',
      ', down 1.51 points from fiscal year 2569 (98.00 points).',
    ],
    ['unchanged', 9649, lastYear(9649), ' เท่ากับปีงบประมาณ พ.ศ. ๒๕๖๙', ', the same as in fiscal year 2569.'],
    [
      'unknown, and it says so',
      9649,
      'unknown',
      ' ทั้งนี้ ไม่มีข้อมูลของปีงบประมาณ พ.ศ. ๒๕๖๙ จึงไม่อาจเปรียบเทียบกันได้',
      '. It cannot be compared with fiscal year 2569, for which there is no figure.',
    ],
    [
      'measured differently',
      9649,
      'not-comparable',
      ' ทั้งนี้ ไม่เปรียบเทียบกับปีงบประมาณ พ.ศ. ๒๕๖๙ เนื่องจากใช้วิธีวัดผลต่างกัน',
      '. It is not compared with fiscal year 2569, which was measured in a different way.',
    ],
  ])('%s', (_, value, previous, th, en) => {
    expect(score(value, previous)).toEqual({
      th: `ผลการประเมิน EIT ประจำปีงบประมาณ พ.ศ. ๒๕๗๐ มีคะแนน ๙๖.๔๙ คะแนน${th}`,
      en: `The EIT assessment for fiscal year 2570 gave a score of 96.49 points${en}`,
    });
  });

  test('a mean is compared before the number of questionnaires is told', () => {
    expect(wordStatement(makeSurveyMean({ ...survey, ...spread, previous: lastYear(440) }), context).th).toBe(
      `ผล${THAI_SURVEY} มีค่าเฉลี่ย ๔.๕๖ คะแนน จากคะแนนเต็ม ๕ คะแนน ส่วนเบี่ยงเบนมาตรฐาน ๐.๕๒ อยู่ในระดับมากที่สุด เพิ่มขึ้นจากปีงบประมาณ พ.ศ. ๒๕๖๙ (๔.๔๐ คะแนน) จำนวน ๐.๑๖ คะแนน โดยคำนวณจากแบบสอบถามจำนวน ๒๑๕ ฉบับ`,
    );
  });

  test('percentages differ by percentage points', () => {
    const { th, en } = wordStatement(
      makeSurveyPercent({ ...survey, percentHundredths: 9113, previous: lastYear(9263) }),
      context,
    );
    expect(th).toContain(' ลดลงจากปีงบประมาณ พ.ศ. ๒๕๖๙ (ร้อยละ ๙๒.๖๓) จำนวน ๑.๕๐ จุดร้อยละ');
    expect(en).toContain(', down 1.50 percentage points from fiscal year 2569 (92.63 percent)');
  });

  test('no complaints after some, and after none', () => {
    const followingOn = (hundredths: number) =>
      wordStatement(makeComplaints({ ...procurement, count: 0, previous: lastYear(hundredths) }), context);
    expect(followingOn(600).th).toMatch(/^ไม่มีการร้องเรียน.* ลดลงจากปีงบประมาณ พ\.ศ\. ๒๕๖๙ ซึ่งมี ๖ เรื่อง โดยได้ตรวจสอบแล้ว/);
    expect(followingOn(600).en).toContain(
      'procurement in fiscal year 2570, down from 6 complaints in fiscal year 2569. The',
    );
    expect(followingOn(0).th).toContain('๒๕๗๐ เช่นเดียวกับปีงบประมาณ พ.ศ. ๒๕๖๙ โดย');
    expect(followingOn(0).en).toContain(', as in fiscal year 2569.');
  });

  test('one complaint is not spoken of as many', () => {
    const figure = makeComplaints({ ...procurement, filter: {}, count: 1, previous: lastYear(200) });
    expect(wordStatement(figure, context).en).toBe(
      'There was 1 complaint of corruption or misconduct in fiscal year 2570, down 1 complaint from fiscal year 2569 (2 complaints).',
    );
  });

  test('a withheld or missing figure is not compared with anything', () => {
    for (const previous of [lastYear(500), 'unknown', 'not-comparable'] as const) {
      for (const change of [{ isSuppressed: true }, { isChannelVerified: false }]) {
        const figure = makeComplaints({ ...procurement, count: 0, ...change, previous });
        const { th, en } = wordStatement(figure, context);
        expect(th).not.toContain('๒๕๖๙');
        expect(en).not.toContain('2569');
      }
    }
  });
});

describe('a score', () => {
  test('names its part and indicator, and its own year rather than the report’s', () => {
    const filter = { ...eit, fiscalYear: fiscalYear(2569), part: 1, indicator: 6 };
    expect(wordStatement(makeScore({ filter, valueHundredths: 9500, previous: 'unknown' }), context)).toEqual({
      th: 'ผลการประเมิน EIT ส่วนที่ ๑ ตัวชี้วัดที่ ๖ คุณภาพการดำเนินงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๙ มีคะแนน ๙๕.๐๐ คะแนน ทั้งนี้ ไม่มีข้อมูลของปีงบประมาณ พ.ศ. ๒๕๖๘ จึงไม่อาจเปรียบเทียบกันได้',
      en: 'The EIT assessment for fiscal year 2569 (part 1, indicator 6 “Quality of work”) gave a score of 95.00 points. It cannot be compared with fiscal year 2568, for which there is no figure.',
    });
  });

  test('tells where it was read', () => {
    const source = { name: { th: 'ระบบ ITAS สำนักงาน ป.ป.ช.', en: 'ITAS, NACC' }, day: '2027-08-15' } as const;
    expect(wordSource(makeScore({ filter: eit, valueHundredths: 9649, source }))).toEqual({
      th: 'ที่มา: ระบบ ITAS สำนักงาน ป.ป.ช. ข้อมูล ณ วันที่ ๑๕ สิงหาคม ๒๕๗๐',
      en: 'Source: ITAS, NACC, as of 15 August 2027',
    });
    expect(wordSource(makeScore({ filter: eit, valueHundredths: 9649 }))).toBeNull();
  });
});

describe('documents', () => {
  test('all published, several and one', () => {
    expect(wordStatement(makePublications({ ...documents, present: [gift, budget], missing: [] }), context)).toEqual({
      th: 'ในปีงบประมาณ พ.ศ. ๒๕๗๐ องค์การบริหารส่วนตำบลสบป่องได้เผยแพร่เอกสารต่อสาธารณชนครบทั้ง ๒ รายการ ได้แก่ (๑) ประกาศนโยบายไม่รับของขวัญ (No Gift Policy) (๒) แผนการใช้จ่ายงบประมาณประจำปี',
      en: 'In fiscal year 2570, Sop Pong SAO published all of these 2 documents: (1) the No Gift Policy announcement; (2) the annual spending plan.',
    });
    expect(wordStatement(makePublications({ ...documents, present: [gift], missing: [] }), context)).toEqual({
      th: 'ในปีงบประมาณ พ.ศ. ๒๕๗๐ องค์การบริหารส่วนตำบลสบป่องได้เผยแพร่ประกาศนโยบายไม่รับของขวัญ (No Gift Policy) ต่อสาธารณชนแล้ว',
      en: 'In fiscal year 2570, Sop Pong SAO published the No Gift Policy announcement.',
    });
  });

  test('one, not yet published', () => {
    expect(wordStatement(makePublications({ ...documents, present: [], missing: [budget] }), context)).toEqual({
      th: 'ในปีงบประมาณ พ.ศ. ๒๕๗๐ องค์การบริหารส่วนตำบลสบป่องยังไม่ได้เผยแพร่แผนการใช้จ่ายงบประมาณประจำปี',
      en: 'In fiscal year 2570, Sop Pong SAO had not yet published the annual spending plan.',
    });
  });
});

describe('our own survey', () => {
  test('says what it is narrowed to', () => {
    const filter = {
      questionnaire: 'four-aspects',
      aspect: 'staff',
      item: 'courteous',
      service: 'tax',
      channel: 'web',
    };
    const { th, en } = wordStatement(makeSurveyCount({ ...survey, filter }), context);
    expect(th).toBe(
      'การสำรวจความพึงพอใจของผู้รับบริการ ด้านเจ้าหน้าที่ผู้ให้บริการ ข้อ “เจ้าหน้าที่สุภาพและเต็มใจให้บริการ” สำหรับบริการ “งานจัดเก็บรายได้” เฉพาะที่ตอบทางเว็บไซต์ องค์การบริหารส่วนตำบลสบป่อง ประจำปีงบประมาณ พ.ศ. ๒๕๗๐ ได้รับแบบสอบถามตอบกลับ จำนวน ๒๑๕ ฉบับ',
    );
    expect(en).toBe(
      'For the survey “Satisfaction of service users” (aspect “Staff”, statement “Staff were polite and willing to help”, service “Revenue”, channel “web”) by Sop Pong SAO for fiscal year 2570, 215 responses came in.',
    );
  });

  test('prints a key whose name it was not told, rather than nothing', () => {
    const figure = makeSurveyCount({ ...survey, filter: { questionnaire: 'four-aspects', service: 'tax' } });
    expect(wordStatement(figure, { ...context, names: {} }).th).toContain('สำรวจfour-aspects สำหรับบริการ “tax”');
  });

  const figures = [
    makeSurveyMean({ ...survey, ...spread, previous: lastYear(440) }),
    makeSurveyPercent({ ...survey, percentHundredths: 9113, previous: 'unknown' }),
    makeSurveyCount(survey),
    makeSurveyMean({ ...survey, ...none, n: 0 }),
    makeSurveyMean({ ...survey, ...spread, isSuppressed: true }),
  ];

  test.each([
    [{ th: 'แบบสำรวจตนเองตามแนวคำถาม EIT (ไม่เป็นทางการ)', en: 'Unofficial self-check after the EIT' }],
    [{ th: 'ผลการประเมิน EIT', en: 'EIT assessment' }],
    [{ th: 'คะแนน IIT ของเรา', en: 'Our IIT score' }],
    [{ th: 'ผลประเมินITA', en: 'ITA result' }],
  ])('named %j is never called a result of the official assessment and says whose it is', (questionnaire) => {
    for (const figure of figures) {
      const { th, en } = wordStatement(figure, { ...context, names: { questionnaire } });
      expect(th).not.toMatch(/(?:การประเมิน|ผลประเมิน|คะแนน) ?(?:ITA|IIT|EIT|OIT)/);
      expect(en).not.toMatch(/(?:ITA|IIT|EIT|OIT) (?:assessment|score|result)/);
      expect(th).toMatch(/อนึ่ง การสำรวจนี้เป็นของหน่วยงานเอง มิใช่คะแนนที่สำนักงาน ป\.ป\.ช\. ประกาศ$/);
      expect(en).toMatch(/office’s own survey, not a score announced by the National Anti-Corruption Commission\.$/);
    }
  });

  test('on satisfaction needs no such remark', () => {
    expect(wordStatement(makeSurveyCount(survey), context).th).not.toContain('อนึ่ง');
  });
});
