import { BUDDHIST_ERA_OFFSET } from '@/lib/platform/thai-date';
import { toArabicDigits, toThaiDigits } from '@/lib/platform/thai-digits';
import type { PlanText } from './plan-schema';

/**
 * Moves the fiscal years that a plan's wording names when the plan is carried to a later year.
 *
 * A year in a Thai text may be the plan's own year, the year of the assessment it answers, the year of a law or part of
 * a document number. Only the first two move, and the second only with a doubt that a person must settle; every other
 * year near the plan's own stays as written, with a doubt too. The digits keep their script.
 */
export type YearDoubt = { year: number; movedTo?: number };

/**
 * Where the years stand. `frame`: title and preamble, whose own year is the plan's. `period`: the time of the measure;
 * both calendar years of the fiscal year, of either era, belong to it. `passage`: any other wording, where a year moves
 * only if the words before it call it a fiscal year.
 */
export type YearPlace = 'frame' | 'period' | 'passage';

/** A year farther from the plan's own is a law's or a standard's: it stays and needs no word. */
const doubtfulYears = 10;

const yearPattern = /(?<![\d๐-๙]|[\d๐-๙][.,])(?:\d{4}|[๐-๙]{4})(?![\d๐-๙]|[.,][\d๐-๙])/g;
const callsItFiscal = /(?:ปีงบประมาณ|ประจำปี|fiscal year|\bFY)\s*(?:พ\.\s?ศ\.|B\.?E\.?)?\s*$/i;
const joinsBefore = /[\d๐-๙]\s*[-–—/]\s*$/;
const joinsAfter = /^\s*[-–—/]\s*[\d๐-๙]/;

const isThai = (digits: string) => /[๐-๙]/.test(digits);

/** Years are of the Buddhist era. Doubts come in the order of the text, Thai before English, each once. */
export const moveYears = (
  text: PlanText,
  move: { from: number; to: number },
  place: YearPlace,
): { text: PlanText; doubts: YearDoubt[] } => {
  const doubts = new Map<string, YearDoubt>();
  const moveIn = (words: string) =>
    words.replace(yearPattern, (digits, offset: number) => {
      const year = Number(toArabicDigits(digits));
      const before = words.slice(0, offset);
      const after = words.slice(offset + digits.length);
      const verdict = judgeYear(year, move.from, place, {
        isCalledFiscal: callsItFiscal.test(before),
        isJoined: joinsBefore.test(before) || joinsAfter.test(after),
      });
      const movedTo = year + move.to - move.from;
      if (verdict === 'move-and-check') doubts.set(`${year}>`, { year, movedTo });
      if (verdict === 'leave-and-check') doubts.set(`${year}`, { year });
      if (!verdict.startsWith('move')) return digits;
      return isThai(digits) ? toThaiDigits(String(movedTo)) : String(movedTo);
    });
  const th = moveIn(text.th);
  const moved = text.en === undefined ? { th } : { th, en: moveIn(text.en) };
  return { text: moved, doubts: [...doubts.values()] };
};

type Verdict = 'move' | 'move-and-check' | 'leave' | 'leave-and-check';

const judgeYear = (
  year: number,
  ownYear: number,
  place: YearPlace,
  context: { isCalledFiscal: boolean; isJoined: boolean },
): Verdict => {
  const ageInYears = ownYear - year;
  if (place === 'period') {
    const isOfPeriod = [0, 1, BUDDHIST_ERA_OFFSET, BUDDHIST_ERA_OFFSET + 1].includes(ageInYears);
    if (isOfPeriod) return 'move';
  } else if (!context.isJoined) {
    if (ageInYears === 0 && (place === 'frame' || context.isCalledFiscal)) return 'move';
    if (ageInYears === 1 && context.isCalledFiscal) return 'move-and-check';
  }
  const isNear = (years: number) => Math.abs(years) <= doubtfulYears;
  return isNear(ageInYears) || isNear(ageInYears - BUDDHIST_ERA_OFFSET) ? 'leave-and-check' : 'leave';
};
