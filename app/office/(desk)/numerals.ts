/** Whole numbers as the office's papers write them. */
import { formatFigure } from '@/lib/platform/thai-digits';

/** «๑,๒๐๐» */
export const count = (value: number): string => formatFigure(value, { decimals: 0, lang: 'th' });

/** A year or a position, without separators: «๒๕๗๐». */
export const numeral = (value: number): string => count(value).replaceAll(',', '');
