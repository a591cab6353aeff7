/**
 * Damm's check digit (H. M. Damm, 2004): one digit that catches every single wrong digit and every swap
 * of two neighbours, the two slips people make when copying numbers.
 */
const table = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

function runThroughTable(digits: string): number {
  let state = 0;
  for (const digit of digits) state = Number(table[state]?.[Number(digit)]);
  return state;
}

/** The digit to put behind `digits` (0–9 only). */
export const computeCheckDigit = (digits: string): string => String(runThroughTable(digits));

/** Whether the last of `digits` (0–9 only) is the check digit of those before it. */
export const hasRightCheckDigit = (digits: string): boolean => runThroughTable(digits) === 0;
