/** Slips: numbers in order, codes by chance, nothing of one in the other. */
import { expect, test } from 'vitest';
import { parseTrackingCode } from '@/lib/vault/tracking-code';
import { drawSlips, readBatch, toSheets } from './draw-slips';

test('each slip has the next number and a code of its own', () => {
  const slips = drawSlips(12, 40);
  expect(slips.map(({ serial }) => serial)).toEqual(
    Array.from({ length: 40 }, (_, index) => `12-${String(index + 1).padStart(2, '0')}`),
  );
  expect(new Set(slips.map(({ code }) => code)).size).toBe(40);
  for (const { code } of slips) expect(parseTrackingCode(code)).toEqual({ ok: true, value: code });
  expect(drawSlips(12, 1)[0]?.code).not.toBe(slips[0]?.code);
});

test('eight stand on a sheet', () => {
  expect(toSheets(drawSlips(1, 24)).map((sheet) => sheet.length)).toEqual([8, 8, 8]);
});

test('a batch is a number from 1 to 9999', () => {
  expect(['1', ' 12 ', '9999'].map(readBatch)).toEqual([1, 12, 9999]);
  expect(['', '0', '10000', '-1', '1.5', 'x'].map(readBatch)).toEqual(Array(6).fill(null));
});
