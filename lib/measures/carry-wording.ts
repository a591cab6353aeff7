import type { Text } from '@/lib/i18n/text';
import type { YearDoubt } from './plan-years';

/**
 * The sentence beside a carried text whose years a person must look at. Wording only; what is doubtful is decided by
 * plan-years.ts. Years are written in Arabic digits so that they can be found whatever script the text uses.
 */
export type FrameField = 'title' | 'tableTitle' | 'preamble' | 'period' | 'gloss';

const frameNames: Record<FrameField, Text> = {
  title: { th: 'ชื่อรายงาน', en: 'The title' },
  tableTitle: { th: 'หัวเรื่องเหนือตาราง', en: 'The heading above the table' },
  preamble: { th: 'คำนำ', en: 'The preamble' },
  period: { th: 'ระยะเวลาดำเนินการ', en: 'The period' },
  gloss: { th: 'หัวเรื่องย่อ', en: 'The short heading' },
};

export const describeYearDoubts = (doubts: readonly YearDoubt[], field?: FrameField): Text => {
  const name = field ? frameNames[field] : { th: 'ข้อความนี้', en: 'This text' };
  const steps = doubts.map(({ year, movedTo }) =>
    movedTo === undefined
      ? { th: `คงปี ${year} ไว้ตามเดิม`, en: `${year} is left as it was` }
      : { th: `เลื่อนปี ${year} เป็น ${movedTo}`, en: `${year} is moved to ${movedTo}` },
  );
  return {
    th: `${name.th}อ้างถึงปีที่ต้องตรวจ (${steps.map(({ th }) => th).join(', ')}) กรุณาแก้ให้ตรงกับแผนปีใหม่ หรือยืนยันว่าถูกต้องแล้ว`,
    en: `${name.en} names a year to check (${steps.map(({ en }) => en).join(', ')}). Correct it for the new year, or confirm that it is right.`,
  };
};
