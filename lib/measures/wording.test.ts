import { describe, expect, test } from 'vitest';
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
} from './figure';
import { wordStatement } from './wording';
import {
  budget,
  context,
  documents,
  eit,
  gift,
  none,
  procurement,
  SURVEY,
  spread,
  survey,
  THAI_SURVEY,
  withheld,
} from './wording.fixture';

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
