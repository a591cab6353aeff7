import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseThai, placeOf } from './thai-text';

describe('texts that look alike become equal', () => {
  test.each([
    ['ทํา', 'ทำ', 'split sara am'],
    ['นํ้า', 'น้ำ', 'split, tone mark between the halves'],
    ['น้ํา', 'น้ำ', 'split, tone mark before the halves'],
    ['สบ\u200bป่อง', 'สบป่อง', 'zero-width space'],
    ['\ufeffสบ\u2060ป่อง\u200d', 'สบป่อง', 'byte-order mark, word joiner, joiner at the end'],
    ['นํ\u200b้า', 'น้ำ', 'zero-width space inside a split sara am'],
    ['e\u0301', 'é', 'Latin letters are composed'],
  ])('%j → %j (%s)', (typed, expected) => {
    expect(normaliseThai(typed)).toBe(expected);
  });
});

test.each([
  ['ทำ น้ำ', 'an intact ำ is never split'],
  ['ํ', 'a lone nikhahit, as in Pali'],
  ['①ﬁ', 'no compatibility folding'],
  ['👩\u200d🌾', 'a joiner inside a picture character'],
  ['  ก ข  ', 'spaces are the business of the form'],
])('%j stays as it is: %s', (text) => {
  expect(normaliseThai(text)).toBe(text);
});

test('normalising twice changes nothing more', () => {
  const thai = fc.constantFrom('น', 'ํ', '้', '่', 'า', 'ำ', 'ุ', '\u200b', '\u200d', 'e', '\u0301');
  fc.assert(
    fc.property(fc.array(thai, { maxLength: 12 }), (pieces) => {
      const once = normaliseThai(pieces.join(''));
      expect(normaliseThai(once)).toBe(once);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['องค์การบริหารส่วนตำบลสบป่อง', 'สบป่อง'],
  ['เทศบาลเมืองแม่ฮ่องสอน', 'แม่ฮ่องสอน'],
  ['องค์การบริหารส่วนตำบล', ''],
  ['กรมส่งเสริมการปกครองท้องถิ่น', ''],
])('the place of %s is %s', (office, place) => {
  expect(placeOf(office)).toBe(place);
});
