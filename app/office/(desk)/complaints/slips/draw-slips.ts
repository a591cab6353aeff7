/** Slips: a serial number for the outside, and a code drawn in this browser for the inside. Neither leads to the other. */
import { generateTrackingCode, type TrackingCode } from '@/lib/vault/tracking-code';

export type Slip = { serial: string; code: TrackingCode };

/** Two columns of four on A4. */
export const slipsPerSheet = 8;
export const sheetCounts = [1, 2, 3, 5] as const;

const batchMax = 9999;

/** The batch that was typed, in Thai or Arabic digits; null where it is none. */
export const readBatch = (arabicDigits: string): number | null => {
  const batch = /^\d{1,4}$/.test(arabicDigits.trim()) ? Number(arabicDigits) : 0;
  return batch >= 1 && batch <= batchMax ? batch : null;
};

/** `count` slips of a batch: `12-01`, `12-02` … */
export const drawSlips = (batch: number, count: number): Slip[] =>
  Array.from({ length: count }, (_, index) => ({
    serial: `${batch}-${String(index + 1).padStart(2, '0')}`,
    code: generateTrackingCode(),
  }));

/** Slips sheet by sheet. */
export const toSheets = (slips: readonly Slip[]): Slip[][] =>
  Array.from({ length: Math.ceil(slips.length / slipsPerSheet) }, (_, sheet) =>
    slips.slice(sheet * slipsPerSheet, (sheet + 1) * slipsPerSheet),
  );
