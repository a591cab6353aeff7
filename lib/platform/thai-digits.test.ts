import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ratio } from './exact';
import { formatFigure, parseThaiNumber, toArabicDigits, toThaiDigits } from './thai-digits';

test('digits turn both ways and nothing else is touched', () => {
  expect(toThaiDigits('พ.ศ. 2568, O19')).toBe('พ.ศ. ๒๕๖๘, O๑๙');
  expect(toArabicDigits('๐๑๒๓๔๕๖๗๘๙ และ 7')).toBe('0123456789 และ 7');
});

describe('a typed number is read', () => {
  test.each([
    ['๙๖.๔๙', 96.49],
    ['96.49', 96.49],
    ['๙6.๔9', 96.49],
    [' ๑,๒๓๔.๕๐ ', 1234.5],
    ['1,234,567', 1_234_567],
    ['-๕', -5],
    ['−5', -5],
    ['0', 0],
    ['-0', 0],
    ['007', 7],
  ])('%j as %s', (text, expected) => {
    expect(parseThaiNumber(text)).toBe(expected);
  });

  test.each([
    '',
    ' ',
    '.',
    '5.',
    '.5',
    '1,23',
    '12,34,567',
    '1234,567',
    '1 234',
    '1.2.3',
    '1e3',
    '0x10',
    '๙๖.๔๙ คะแนน',
    '+5',
    '--5',
    'Infinity',
    '9007199254740993',
  ])('%j is refused, not guessed', (text) => {
    expect(parseThaiNumber(text)).toBeNull();
  });

  test('exactly as it was printed, in either set of digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.constantFrom('th', 'en'),
        (cents, lang) => {
          expect(parseThaiNumber(formatFigure(ratio(cents, 100), { lang }))).toBe(cents / 100);
        },
      ),
    );
  });
});

describe('a figure is printed', () => {
  test.each([
    [84.995, '85.00'],
    [4.505, '4.51'],
    [1.005, '1.01'],
    [84.994_999, '84.99'],
    [0, '0.00'],
    [-0.004, '0.00'],
    [-1234.5, '-1,234.50'],
    [999.995, '1,000.00'],
    [1_234_567.891, '1,234,567.89'],
  ])('%s as %s', (value, expected) => {
    expect(formatFigure(value, { lang: 'en' })).toBe(expected);
  });

  test('with the digits of its language unless told otherwise', () => {
    expect(formatFigure(96.49, { lang: 'th' })).toBe('๙๖.๔๙');
    expect(formatFigure(96.49, { lang: 'th', digits: 'arabic' })).toBe('96.49');
    expect(formatFigure(12_345, { lang: 'th', decimals: 0 })).toBe('๑๒,๓๔๕');
    expect(formatFigure(0.5, { lang: 'en', decimals: 0 })).toBe('1');
  });

  test('from a fraction without passing through binary', () => {
    expect(formatFigure(ratio(9, 2000), { lang: 'en' })).toBe('0.00');
    expect(formatFigure(ratio(10, 2000), { lang: 'en' })).toBe('0.01');
  });
});
