/**
 * What a mean is called. Two sets of bands are in use among Thai local governments; an office picks one and
 * the report prints its name. The printed bounds leave gaps (4.505 lies between 4.50 and 4.51), so a level
 * begins just above the bound below it and is found from the mean before rounding. A printed 4.50 may
 * therefore stand beside either level; the note of each set says why.
 */
import type { Text } from '@/lib/i18n/text';
import { compareRatios, type Ratio, ratio } from '@/lib/platform/exact';

export type Level = {
  readonly key: 'highest' | 'high' | 'moderate' | 'low' | 'lowest';
  /** The mean must be above this, in hundredths; the lowest level also takes in the bound itself. */
  readonly aboveHundredths: number;
  /** The bounds as printed in reports. */
  readonly printed: string;
  readonly text: Text;
};

export type BandSet = {
  readonly key: string;
  readonly title: Text;
  readonly note: Text;
  /** From highest to lowest. */
  readonly levels: readonly Level[];
};

const HIGHEST = { key: 'highest', text: { th: 'มากที่สุด', en: 'very high' } } as const;
const HIGH = { key: 'high', text: { th: 'มาก', en: 'high' } } as const;
const MODERATE = { key: 'moderate', text: { th: 'ปานกลาง', en: 'moderate' } } as const;
const LOW = { key: 'low', text: { th: 'น้อย', en: 'low' } } as const;
const LOWEST = { key: 'lowest', text: { th: 'น้อยที่สุด', en: 'very low' } } as const;

const NOTE: Text = {
  th: 'จัดระดับจากค่าเฉลี่ยก่อนปัดเศษ ค่าที่มากกว่าขอบบนของระดับหนึ่งแม้เพียงเล็กน้อยถือเป็นระดับถัดไป',
  en: 'Levels are taken from the mean before rounding; a mean above the upper bound of a level by however little belongs to the next.',
};

/** 4.51–5.00, 3.51–4.50, 2.51–3.50, 1.51–2.50, 1.00–1.50: the nearest answer. */
export const HALF_POINT_BANDS: BandSet = {
  key: 'half-point',
  title: { th: 'เกณฑ์ ๔.๕๑–๕.๐๐ มากที่สุด', en: 'Bands with 4.51–5.00 as very high' },
  note: NOTE,
  levels: [
    { ...HIGHEST, aboveHundredths: 450, printed: '4.51–5.00' },
    { ...HIGH, aboveHundredths: 350, printed: '3.51–4.50' },
    { ...MODERATE, aboveHundredths: 250, printed: '2.51–3.50' },
    { ...LOW, aboveHundredths: 150, printed: '1.51–2.50' },
    { ...LOWEST, aboveHundredths: 100, printed: '1.00–1.50' },
  ],
};

/** 4.21–5.00, 3.41–4.20, 2.61–3.40, 1.81–2.60, 1.00–1.80: five bands of equal width. */
export const EQUAL_WIDTH_BANDS: BandSet = {
  key: 'equal-width',
  title: { th: 'เกณฑ์ ๔.๒๑–๕.๐๐ มากที่สุด', en: 'Bands with 4.21–5.00 as very high' },
  note: NOTE,
  levels: [
    { ...HIGHEST, aboveHundredths: 420, printed: '4.21–5.00' },
    { ...HIGH, aboveHundredths: 340, printed: '3.41–4.20' },
    { ...MODERATE, aboveHundredths: 260, printed: '2.61–3.40' },
    { ...LOW, aboveHundredths: 180, printed: '1.81–2.60' },
    { ...LOWEST, aboveHundredths: 100, printed: '1.00–1.80' },
  ],
};

/** The level of an unrounded mean. Throws `RangeError` for a mean outside 1 to 5. */
export const findLevel = (mean: Ratio, bands: BandSet): Level => {
  if (compareRatios(mean, ratio(1)) < 0 || compareRatios(mean, ratio(5)) > 0) throw new RangeError('no such mean');
  const level = bands.levels.find(({ aboveHundredths }) => compareRatios(mean, ratio(aboveHundredths, 100)) > 0);
  const lowest = level ?? bands.levels.at(-1);
  if (!lowest) throw new RangeError('a band set without levels');
  return lowest;
};
