/**
 * Sets up the office of the demonstration in an empty, migrated database: the real FY 2568 report, the
 * running year's draft carried from it, services, the questionnaire, invented answers, staff and two readers with keys.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { carryForward } from '@/lib/measures/carry-forward';
import { parsePlanText } from '@/lib/measures/check-plan';
import type { Plan } from '@/lib/measures/plan-schema';
import { composeOfficeSetUp } from '@/lib/office/statements';
import type { Desk } from '@/lib/platform/desk';
import type { Settings } from '@/lib/platform/env';
import { fiscalYearBounds, fiscalYearOf } from '@/lib/platform/fiscal-year';
import type { Result } from '@/lib/platform/result';
import { importPlan } from '@/lib/reports/import-plan';
import { may } from '@/lib/staff/policy';
import { generateTotpSecret, toBase32 } from '@/lib/staff/second-factor';
import { composeNewStaff, hashSignInSecret } from '@/lib/staff/statements';
import { FOUR_ASPECTS_1 } from '@/lib/surveys/four-aspects';
import { typicalServices } from '@/lib/surveys/services';
import { composeQuestionnaire, composeService } from '@/lib/surveys/statements';
import { deriveSignInSecret, generatePassphrase, stretchPassphrase } from '@/lib/vault/passphrase';
import { scryptInNode } from '@/lib/vault/scrypt-node';
import { type DemoAccount, demoAccounts } from './demo-accounts';
import { composeDemoAnswers } from './demo-answers';
import { composeDemoReaders, type DemoReader } from './demo-readers';

const officeName = {
  th: 'องค์การบริหารส่วนตำบลสบป่อง',
  en: 'Sop Pong Subdistrict Administrative Organisation',
};

/** Invented, and says so. */
const grievanceDesk = {
  phone: '053 000 000',
  place: {
    th: 'โต๊ะรับเรื่องร้องทุกข์ สำนักปลัด ชั้น 1 ในวันและเวลาราชการ (ข้อมูลสมมติ)',
    en: 'Grievance desk, office of the clerk, ground floor, in office hours (invented)',
  },
};

export type SignIn = { role: DemoAccount['role']; user: string; passphrase: string; totp: string | null };

/** Draws a passphrase and derives what a browser would send, as the first sign-in of a real member does. */
const makeAccount = async (account: DemoAccount, officeSalt: Buffer, settings: Settings) => {
  const passphrase = generatePassphrase();
  const stretch = await stretchPassphrase({ passphrase, userName: account.userName, officeSalt, scrypt: scryptInNode });
  const totpSecret = account.hasSecondFactor ? generateTotpSecret() : null;
  const { hasSecondFactor: _, ...kept } = account;
  const id = randomUUID();
  const newStaff = {
    ...kept,
    id,
    signInHash: await hashSignInSecret(deriveSignInSecret(stretch)),
    totpSecret,
    secondFactorKey: settings.deriveKey('second-factor'),
  };
  const totp = totpSecret && toBase32(totpSecret);
  const signIn: SignIn = { role: account.role, user: account.userName, passphrase, totp };
  const { displayName: name, isOutside, posts } = account;
  const reader: DemoReader = { person: id, name, isOutside, posts, stretch };
  return { newStaff, signIn, reader };
};

const sampleFile = path.join(process.cwd(), 'scripts/sample/plan-2568.json');

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`the demonstration does not load: ${result.error}`);
  return result.value;
};

const readSample = (): Plan => {
  const checked = parsePlanText(readFileSync(sampleFile));
  if (!checked.ok) throw new Error(`the sample plan is damaged: ${checked.problems[0]?.path}`);
  return checked.plan;
};

/** Fills the database and answers with one sign-in for each account. */
export const setUpDemoOffice = async (desk: Desk, settings: Settings): Promise<SignIn[]> => {
  const today = desk.clock.today();
  const runningYear = fiscalYearOf(today);
  const { from } = fiscalYearBounds(runningYear);
  const officeSalt = randomBytes(32);
  const accounts = await Promise.all(demoAccounts.map((account) => makeAccount(account, officeSalt, settings)));
  const readers = await composeDemoReaders({
    members: accounts.filter(({ newStaff }) => may(newStaff, 'hold-reader-key')).map(({ reader }) => reader),
    officeSalt,
    secret: settings.deriveKey('reader-key'),
    today,
  });
  await desk.database.write('set up demonstration', [
    composeOfficeSetUp({ name: officeName, grievanceDesk, salt: officeSalt.toString('base64') }),
    ...accounts.map(({ newStaff }) => composeNewStaff(newStaff)),
    ...readers,
    ...typicalServices.map((service, position) =>
      composeService({ ...service, parentKey: null, position, validFrom: from, validTo: null }),
    ),
    ...composeQuestionnaire(FOUR_ASPECTS_1, from),
    ...composeDemoAnswers(
      FOUR_ASPECTS_1,
      typicalServices.map(({ key }) => key),
      runningYear,
      today,
    ),
  ]);
  const published = readSample();
  must(await importPlan(desk, published));
  must(await importPlan(desk, must(carryForward(published, runningYear))));
  return accounts.map(({ signIn }) => signIn);
};
