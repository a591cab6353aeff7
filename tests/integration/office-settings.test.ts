/** What an office must have said before its pages can be shown; the server names what is missing and does not start. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { getOfficeProfile, listMissingSettings } from '@/lib/office/queries';
import { openTestDesk, type TestDesk } from '../helpers/test-desk';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.database.close());

const forget = (where: string) => desk.database.client.execute(`delete from office_setting where ${where}`);

test('an office that is set up has a grievance desk', async () => {
  expect(await listMissingSettings(desk)).toEqual([]);
  expect((await getOfficeProfile(desk)).grievanceDesk.phone).toBe('053 000 000');
});

test('an office of an earlier version is told which settings it lacks', async () => {
  await forget("key like 'grievance.%' and key <> 'grievance.place.en'");
  expect(await listMissingSettings(desk)).toEqual(['grievance.phone', 'grievance.place.th']);
});

test('an office that was never set up lacks more than that, and starts to be set up', async () => {
  await forget('true');
  expect(await listMissingSettings(desk)).toEqual([]);
});
