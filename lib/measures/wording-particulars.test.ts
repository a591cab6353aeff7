import { describe, expect, test } from 'vitest';
import { fiscalYear } from '@/lib/platform/fiscal-year';
import {
  makeComplaints,
  makePublications,
  makeScore,
  makeSurveyCount,
  makeSurveyMean,
  makeSurveyPercent,
  type Previous,
} from './figure';
import { wordSource, wordStatement } from './wording';
import {
  budget,
  context,
  documents,
  eit,
  gift,
  lastYear,
  none,
  procurement,
  spread,
  survey,
  THAI_SURVEY,
} from './wording.fixture';

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
