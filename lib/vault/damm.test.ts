import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeCheckDigit, hasRightCheckDigit } from './damm';

const digitTexts = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 19 });

describe('the check digit', () => {
  test('of 572 is 4, as in the published example', () => {
    expect(computeCheckDigit('572')).toBe('4');
    expect(hasRightCheckDigit('5724')).toBe(true);
  });

  test('catches every single wrong digit', () => {
    fc.assert(
      fc.property(digitTexts, (digits) => {
        const code = digits + computeCheckDigit(digits);
        expect(hasRightCheckDigit(code)).toBe(true);
        for (let at = 0; at < code.length; at++) {
          for (const wrong of '0123456789') {
            const typed = code.slice(0, at) + wrong + code.slice(at + 1);
            expect(hasRightCheckDigit(typed)).toBe(typed === code);
          }
        }
      }),
    );
  });

  test('catches every swap of two different neighbours', () => {
    fc.assert(
      fc.property(digitTexts, (digits) => {
        const code = digits + computeCheckDigit(digits);
        for (let at = 0; at + 1 < code.length; at++) {
          const typed = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2);
          expect(hasRightCheckDigit(typed)).toBe(typed === code);
        }
      }),
    );
  });
});
