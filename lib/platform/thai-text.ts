/**
 * One spelling for texts that look the same. PDF files and some keyboards split ำ into two characters and
 * hide zero-width marks inside words, so equal names fail to match. The result is for searching,
 * comparing and storing typed text; it is NFC and never NFKC, which would split every ำ again.
 */

/**
 * Joins a split ำ (also with a tone mark before, between or after its halves), composes to NFC, and removes
 * zero-width spaces, joiners of words and byte-order marks. The joiners that shape emoji and some scripts
 * (U+200C, U+200D) are removed only at the ends. Idempotent.
 */
export const normaliseThai = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33')
    .replace(/^[\u200c\u200d]+|[\u200c\u200d]+$/g, '')
    .normalize('NFC');

/** What stands after the kind of office in its full name: สบป่อง of องค์การบริหารส่วนตำบลสบป่อง; '' of any other name. */
export const placeOf = (officeName: string): string =>
  /^(?:องค์การบริหารส่วนตำบล|องค์การบริหารส่วนจังหวัด|เทศบาล(?:ตำบล|เมือง|นคร))(\S.*)$/.exec(officeName)?.[1]?.trim() ?? '';

/** Line ends as \n, no hidden, control or broken characters, no outer space; what a person typed otherwise stays. */
export const tidyText = (typed: string): string =>
  normaliseThai(
    typed
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{Cc}\n\t]/gu, '')
      .replace(/\p{Surrogate}/gu, '\ufffd'),
  ).trim();
