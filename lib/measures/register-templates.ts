/**
 * Statements from what the office records: official scores with their source, published documents, complaints
 * received. An official score is the only figure called ผลการประเมิน.
 */
import type { FigureOf } from './figure';
import { type Saying, sayAmount, sayCount, sayList, type Templates } from './statement-terms';

/** «ผลการประเมิน EIT ส่วนที่ ๑ ตัวชี้วัดที่ ๖ คุณภาพการดำเนินงาน ประจำปีงบประมาณ …» */
const thaiScore = ({ filter }: FigureOf<'score.value'>, say: Saying): string =>
  [
    `ผลการประเมิน ${filter.tool === 'total' ? 'ITA โดยรวม' : filter.tool}`,
    filter.part === undefined ? '' : ` ส่วนที่ ${sayCount(filter.part, 'th')}`,
    filter.indicator === undefined
      ? ''
      : ` ตัวชี้วัดที่ ${sayCount(filter.indicator, 'th')}${say.names.indicator ? ` ${say.names.indicator.th}` : ''}`,
    filter.question === undefined ? '' : ` ข้อคำถาม “${say.names.question?.th ?? filter.question}”`,
    ` ประจำ${say.year}`,
  ].join('');

/** `EIT assessment for fiscal year … (part 1, indicator 6 "…")` */
const englishScore = ({ filter }: FigureOf<'score.value'>, say: Saying): string => {
  const indicatorName = say.names.indicator ? ` “${say.names.indicator.en}”` : '';
  const narrowed = [
    filter.part === undefined ? [] : `part ${filter.part}`,
    filter.indicator === undefined ? [] : `indicator ${filter.indicator}${indicatorName}`,
    filter.question === undefined ? [] : `question “${say.names.question?.en ?? filter.question}”`,
  ].flat();
  const tool = filter.tool === 'total' ? 'overall ITA' : filter.tool;
  return `${tool} assessment for ${say.year}${narrowed.length > 0 ? ` (${narrowed.join(', ')})` : ''}`;
};

const thaiScoreValue = (figure: FigureOf<'score.value'>, say: Saying): string =>
  `${thaiScore(figure, say)} มีคะแนน ${sayAmount(figure.valueHundredths ?? 0, figure.unit, 'th')}${say.comparison.clause}`;

const englishScoreValue = (figure: FigureOf<'score.value'>, say: Saying): string =>
  `The ${englishScore(figure, say)} gave a score of ${sayAmount(figure.valueHundredths ?? 0, figure.unit, 'en')}${say.comparison.clause}.`;

const wholeOf = ({ present, missing }: FigureOf<'publications.present'>): number => present.length + missing.length;

const asked = ({ present, missing }: FigureOf<'publications.present'>) => [...present, ...missing];

const thaiPublished = (figure: FigureOf<'publications.present'>, say: Saying): string => {
  const { present, missing } = figure;
  const start = `ใน${say.year} ${say.office}ได้เผยแพร่`;
  if (wholeOf(figure) === 1) return `${start}${sayList(present, 'th')} ต่อสาธารณชนแล้ว${say.comparison.clause}`;
  const listed = `ได้แก่ ${sayList(present, 'th')}`;
  if (missing.length === 0) {
    return `${start}เอกสารต่อสาธารณชนครบทั้ง ${sayCount(present.length, 'th')} รายการ${say.comparison.clause} ${listed}`;
  }
  return `${start}เอกสารต่อสาธารณชนแล้ว ${sayCount(present.length, 'th')} รายการ จากทั้งหมด ${sayCount(wholeOf(figure), 'th')} รายการ${say.comparison.clause} ${listed} ส่วนรายการที่ยังไม่ได้เผยแพร่ จำนวน ${sayCount(missing.length, 'th')} รายการ ได้แก่ ${sayList(missing, 'th')}`;
};

const englishPublished = (figure: FigureOf<'publications.present'>, say: Saying): string => {
  const { present, missing } = figure;
  const start = `In ${say.year}, ${say.office} published`;
  if (wholeOf(figure) === 1) return `${start} ${sayList(present, 'en')}${say.comparison.clause}.`;
  if (missing.length === 0) {
    return `${start} all of these ${sayAmount(present.length * 100, 'documents', 'en')}${say.comparison.clause}: ${sayList(present, 'en')}.`;
  }
  return `${start} ${present.length} of ${sayAmount(wholeOf(figure) * 100, 'documents', 'en')}${say.comparison.clause}: ${sayList(present, 'en')}. Not yet published: ${sayList(missing, 'en')}.`;
};

const thaiComplaints = ({ filter }: FigureOf<'complaints.received'>, say: Saying): string =>
  filter.category === undefined
    ? `การร้องเรียนการทุจริตและประพฤติมิชอบใน${say.year}`
    : `การร้องเรียนเกี่ยวกับ${say.names.category?.th ?? filter.category}ใน${say.year}`;

const englishSubject = ({ filter }: FigureOf<'complaints.received'>, say: Saying): string =>
  filter.category === undefined
    ? `of corruption or misconduct in ${say.year}`
    : `about ${say.names.category?.en ?? filter.category} in ${say.year}`;

export const registerTemplates: Pick<Templates, 'score.value' | 'publications.present' | 'complaints.received'> = {
  'score.value': {
    th: {
      value: thaiScoreValue,
      zero: thaiScoreValue,
      noData: (figure, say) => `ยังไม่มีบันทึก${thaiScore(figure, say)}`,
      suppressed: (figure, say) => `รายงานฉบับนี้ไม่แสดง${thaiScore(figure, say)}`,
    },
    en: {
      value: englishScoreValue,
      zero: englishScoreValue,
      noData: (figure, say) => `No result of the ${englishScore(figure, say)} has been recorded yet.`,
      suppressed: (figure, say) => `This report does not show the result of the ${englishScore(figure, say)}.`,
    },
  },
  'publications.present': {
    th: {
      value: thaiPublished,
      zero: (figure, say) =>
        wholeOf(figure) === 1
          ? `ใน${say.year} ${say.office}ยังไม่ได้เผยแพร่${sayList(figure.missing, 'th')}${say.comparison.clause}`
          : `ใน${say.year} ${say.office}ยังไม่ได้เผยแพร่เอกสารทั้ง ${sayCount(wholeOf(figure), 'th')} รายการ${say.comparison.clause} ได้แก่ ${sayList(figure.missing, 'th')}`,
      noData: (figure, say) =>
        `ยังไม่มีบันทึกการตรวจสอบว่า ใน${say.year} ${say.office}ได้เผยแพร่เอกสารต่อไปนี้ต่อสาธารณชนแล้วหรือไม่ ได้แก่ ${sayList(asked(figure), 'th')}`,
      suppressed: (_, say) => `รายงานฉบับนี้ไม่แสดงรายการเอกสารที่${say.office}เผยแพร่ใน${say.year}`,
    },
    en: {
      value: englishPublished,
      zero: (figure, say) =>
        wholeOf(figure) === 1
          ? `In ${say.year}, ${say.office} had not yet published ${sayList(figure.missing, 'en')}${say.comparison.clause}.`
          : `In ${say.year}, ${say.office} had published none of these ${sayAmount(wholeOf(figure) * 100, 'documents', 'en')}${say.comparison.clause}: ${sayList(figure.missing, 'en')}.`,
      noData: (figure, say) =>
        `There is no record yet of a check whether ${say.office} published the following in ${say.year}: ${sayList(asked(figure), 'en')}.`,
      suppressed: (_, say) => `This report does not list the documents that ${say.office} published in ${say.year}.`,
    },
  },
  'complaints.received': {
    th: {
      value: (figure, say) =>
        `มี${thaiComplaints(figure, say)} จำนวน ${sayAmount(figure.valueHundredths ?? 0, figure.unit, 'th')}${say.comparison.clause}`,
      zero: (figure, say) =>
        `ไม่มี${thaiComplaints(figure, say)}${say.comparison.clause} โดยได้ตรวจสอบแล้วว่าช่องทางการร้องเรียนใช้งานได้ตลอดระยะเวลาที่รายงาน`,
      noData: (figure, say) =>
        `ไม่อาจยืนยันได้ว่าไม่มี${thaiComplaints(figure, say)} เนื่องจากไม่มีบันทึกการตรวจสอบว่าช่องทางการร้องเรียนใช้งานได้ตลอดระยะเวลาที่รายงาน`,
      suppressed: (figure, say) =>
        `ไม่เปิดเผยจำนวน${thaiComplaints(figure, say)} เนื่องจากมีจำนวนน้อยหรืออาจคำนวณย้อนกลับได้ ทั้งนี้ เพื่อคุ้มครองผู้ร้องเรียน`,
    },
    en: {
      value: (figure, say) =>
        `There ${figure.valueHundredths === 100 ? 'was' : 'were'} ${sayAmount(figure.valueHundredths ?? 0, figure.unit, 'en')} ${englishSubject(figure, say)}${say.comparison.clause}.`,
      zero: (figure, say) =>
        `There were no complaints ${englishSubject(figure, say)}${say.comparison.clause}. The complaint channel was checked and found working throughout the period reported.`,
      noData: (figure, say) =>
        `It cannot be confirmed that there were no complaints ${englishSubject(figure, say)}: there is no record that the complaint channel was working throughout the period reported.`,
      suppressed: (figure, say) =>
        `The number of complaints ${englishSubject(figure, say)} is withheld, because it is small or could be worked out from others; this protects those who complained.`,
    },
  },
};
