/**
 * Statements about the office's own surveys. They name the survey by what it asked and never as a result
 * of the official assessment (ผลการประเมิน EIT): only the assessor has those. A survey that follows the official
 * questions says so and says that it is not one; a name that would pass for a result is left out.
 */
import type { Text } from '@/lib/i18n/text';
import type { FigureOf } from './figure';
import { type Saying, sayAmount, sayCount, sayNumber, type Templates } from './statement-terms';

type SurveyMetric = 'survey.mean' | 'survey.percent' | 'survey.n';
type SurveyPlace = 'questionnaire' | 'aspect' | 'item' | 'service' | 'channel';

const LOOKS_OFFICIAL =
  /(?:การประเมิน|ผลประเมิน|คะแนน)[^()]*(?:ITA|IIT|EIT|OIT)|(?:ITA|IIT|EIT|OIT)\s*(?:score|result|assessment)/i;
const FOLLOWS_OFFICIAL = /ITA|IIT|EIT|OIT/;

const nameOf = (place: SurveyPlace, { filter }: FigureOf<SurveyMetric>, say: Saying): string | null => {
  const key = filter[place];
  if (key === undefined) return null;
  const name: Text = say.names[place] ?? { th: key, en: key };
  return LOOKS_OFFICIAL.test(name.th) || LOOKS_OFFICIAL.test(name.en) ? null : name[say.lang];
};

/** «การสำรวจความพึงพอใจของผู้รับบริการ ด้าน… องค์การ… ประจำปีงบประมาณ …» */
const thaiSurvey = (figure: FigureOf<SurveyMetric>, say: Saying): string => {
  const title = nameOf('questionnaire', figure, say) ?? 'แบบสอบถามของหน่วยงาน';
  const aspect = nameOf('aspect', figure, say);
  const item = nameOf('item', figure, say);
  const service = nameOf('service', figure, say);
  const channel = nameOf('channel', figure, say);
  return [
    `การสำรวจ${title.startsWith('แบบ') ? 'ตาม' : ''}${title}`,
    aspect && ` ${aspect.startsWith('ด้าน') ? '' : 'ด้าน'}${aspect}`,
    item && ` ข้อ “${item}”`,
    service && ` สำหรับบริการ “${service}”`,
    channel && ` เฉพาะที่ตอบทาง${channel}`,
    ` ${say.office} ประจำ${say.year}`,
  ].join('');
};

/** `the survey "Satisfaction of service users" by … for fiscal year …` with its narrowing in between. */
const englishSurvey = (figure: FigureOf<SurveyMetric>, say: Saying): string => {
  const title = nameOf('questionnaire', figure, say);
  const narrowed = [
    ['aspect', nameOf('aspect', figure, say)],
    ['statement', nameOf('item', figure, say)?.replace(/\.$/, '')],
    ['service', nameOf('service', figure, say)],
    ['channel', nameOf('channel', figure, say)],
  ]
    .filter(([, name]) => name)
    .map(([place, name]) => `${place} “${name}”`);
  const places = narrowed.length > 0 ? ` (${narrowed.join(', ')})` : '';
  return `the ${title ? `survey “${title}”` : 'office’s own survey'}${places} by ${say.office} for ${say.year}`;
};

/** Said after the sentence where the survey's name recalls the official tools. */
export const sayOwnSurvey = ({ names, lang }: Saying): string => {
  const title = names.questionnaire;
  if (!title || !FOLLOWS_OFFICIAL.test(`${title.th} ${title.en}`)) return '';
  return lang === 'th'
    ? ' อนึ่ง การสำรวจนี้เป็นของหน่วยงานเอง มิใช่คะแนนที่สำนักงาน ป.ป.ช. ประกาศ'
    : ' This is the office’s own survey, not a score announced by the National Anti-Corruption Commission.';
};

const amountOf = ({ valueHundredths, unit }: FigureOf<SurveyMetric>, { lang }: Saying): string =>
  sayAmount(valueHundredths ?? 0, unit, lang);

const responsesOf = ({ n }: FigureOf<SurveyMetric>, { lang }: Saying): string =>
  sayAmount((n ?? 0) * 100, 'responses', lang);

const WITHHELD = {
  th: 'เนื่องจากมีผู้ตอบจำนวนน้อยหรืออาจคำนวณย้อนกลับได้ ทั้งนี้ เพื่อคุ้มครองผู้ตอบแบบสอบถาม',
  en: 'because few people answered or the figure could be worked out from others; this protects those who answered.',
} as const;

const spreadOf = ({ sdHundredths }: FigureOf<'survey.mean'>, { lang }: Saying): string => {
  if (sdHundredths === null) return '';
  return lang === 'th'
    ? ` ส่วนเบี่ยงเบนมาตรฐาน ${sayNumber(sdHundredths, lang)}`
    : ` (standard deviation ${sayNumber(sdHundredths, lang)})`;
};

const levelOf = ({ level }: FigureOf<'survey.mean'>, { lang }: Saying): string => {
  if (level === null) return '';
  return lang === 'th' ? ` อยู่ในระดับ${level.th}` : `, level “${level.en}”`;
};

export const surveyTemplates: Pick<Templates, SurveyMetric> = {
  'survey.mean': {
    th: {
      value: (figure, say) =>
        `ผล${thaiSurvey(figure, say)} มีค่าเฉลี่ย ${amountOf(figure, say)} จากคะแนนเต็ม ${sayCount(5, 'th')} คะแนน${spreadOf(figure, say)}${levelOf(figure, say)}${say.comparison.clause} โดยคำนวณจากแบบสอบถามจำนวน ${responsesOf(figure, say)}`,
      zero: (figure, say) => `${thaiSurvey(figure, say)} ไม่มีผู้ตอบแบบสอบถาม จึงไม่มีค่าเฉลี่ยที่จะรายงาน`,
      noData: (figure, say) => `ไม่มีข้อมูล${thaiSurvey(figure, say)} จึงไม่อาจรายงานค่าเฉลี่ยได้`,
      suppressed: (figure, say) => `ไม่เปิดเผยค่าเฉลี่ยของ${thaiSurvey(figure, say)} ${WITHHELD.th}`,
    },
    en: {
      value: (figure, say) =>
        `The mean score of ${englishSurvey(figure, say)} is ${amountOf(figure, say)} out of 5${spreadOf(figure, say)}${levelOf(figure, say)}${say.comparison.clause}, based on ${responsesOf(figure, say)}.`,
      zero: (figure, say) => `Nobody answered ${englishSurvey(figure, say)}, so there is no mean score to report.`,
      noData: (figure, say) =>
        `There are no data from ${englishSurvey(figure, say)}, so no mean score can be reported.`,
      suppressed: (figure, say) => `The mean score of ${englishSurvey(figure, say)} is withheld, ${WITHHELD.en}`,
    },
  },
  'survey.percent': {
    th: {
      value: (figure, say) =>
        `ผล${thaiSurvey(figure, say)} มีคะแนนเฉลี่ยคิดเป็น${amountOf(figure, say)} ของคะแนนเต็ม${say.comparison.clause} โดยคำนวณจากแบบสอบถามจำนวน ${responsesOf(figure, say)}`,
      zero: (figure, say) => `${thaiSurvey(figure, say)} ไม่มีผู้ตอบแบบสอบถาม จึงไม่มีค่าร้อยละที่จะรายงาน`,
      noData: (figure, say) => `ไม่มีข้อมูล${thaiSurvey(figure, say)} จึงไม่อาจรายงานค่าร้อยละได้`,
      suppressed: (figure, say) => `ไม่เปิดเผยค่าร้อยละของ${thaiSurvey(figure, say)} ${WITHHELD.th}`,
    },
    en: {
      value: (figure, say) =>
        `The mean score of ${englishSurvey(figure, say)} is ${amountOf(figure, say)} of full marks${say.comparison.clause}, based on ${responsesOf(figure, say)}.`,
      zero: (figure, say) => `Nobody answered ${englishSurvey(figure, say)}, so there is no percentage to report.`,
      noData: (figure, say) =>
        `There are no data from ${englishSurvey(figure, say)}, so no percentage can be reported.`,
      suppressed: (figure, say) => `The percentage of ${englishSurvey(figure, say)} is withheld, ${WITHHELD.en}`,
    },
  },
  'survey.n': {
    th: {
      value: (figure, say) =>
        `${thaiSurvey(figure, say)} ได้รับแบบสอบถามตอบกลับ จำนวน ${amountOf(figure, say)}${say.comparison.clause}`,
      zero: (figure, say) => `${thaiSurvey(figure, say)} ไม่ได้รับแบบสอบถามตอบกลับ${say.comparison.clause}`,
      noData: (figure, say) => `ไม่มีข้อมูล${thaiSurvey(figure, say)} จึงไม่อาจรายงานจำนวนแบบสอบถามได้`,
      suppressed: (figure, say) => `ไม่เปิดเผยจำนวนแบบสอบถามของ${thaiSurvey(figure, say)} ${WITHHELD.th}`,
    },
    en: {
      value: (figure, say) =>
        `For ${englishSurvey(figure, say)}, ${amountOf(figure, say)} came in${say.comparison.clause}.`,
      zero: (figure, say) => `For ${englishSurvey(figure, say)}, no responses came in${say.comparison.clause}.`,
      noData: (figure, say) =>
        `There are no data from ${englishSurvey(figure, say)}, so the number of responses cannot be reported.`,
      suppressed: (figure, say) =>
        `The number of responses to ${englishSurvey(figure, say)} is withheld, ${WITHHELD.en}`,
    },
  },
};
