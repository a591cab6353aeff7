import { expect, test } from 'vitest';
import { newestFinishedYear } from './publish';

test.each([
  ['2026-W40', 2568, '30 September 2026 is the Wednesday of that very week'],
  ['2026-W41', 2569, 'the week after'],
  ['2026-W53', 2569, 'the end of December'],
  ['2027-W01', 2569, 'the next calendar year'],
  ['2027-W39', 2569, '30 September 2027 is the Thursday of that week'],
  ['2027-W40', 2570, 'the week after'],
  ['', 0, 'no week was decided yet'],
])('by the beginning of week %j, %s was the newest year over (%s)', (week, year) => {
  expect(newestFinishedYear(week)).toBe(year);
});
