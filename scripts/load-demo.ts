/** Fills a new, empty demonstration database and prints one sign-in a role, as JSON lines. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { migrateDatabase } from '@/db/migrate';
import { openDatabase } from '@/db/open';
import type { Statement } from '@/db/statement';
import { composeOfficeSetUp } from '@/lib/office/statements';
import { readSettings, type Settings } from '@/lib/platform/env';
import { generateTotpSecret, toBase32 } from '@/lib/staff/second-factor';
import { composeNewStaff, hashSignInSecret } from '@/lib/staff/statements';
import { deriveSignInSecret, generatePassphrase, stretchPassphrase } from '@/lib/vault/passphrase';
import { scryptInNode } from '@/lib/vault/scrypt-node';
import { type DemoAccount, demoAccounts } from './demo-accounts';

const officeName = {
  th: 'องค์การบริหารส่วนตำบลสบป่อง',
  en: 'Sop Pong Subdistrict Administrative Organisation',
};

type SignIn = { role: string; user: string; passphrase: string; totp: string | null };

/** Draws a passphrase and derives what a browser would send, as the first sign-in of a real member does. */
const makeAccount = async (
  account: DemoAccount,
  officeSalt: Buffer,
  settings: Settings,
): Promise<{ statement: () => Statement; signIn: SignIn }> => {
  const passphrase = generatePassphrase();
  const stretch = await stretchPassphrase({ passphrase, userName: account.userName, officeSalt, scrypt: scryptInNode });
  const totpSecret = account.hasSecondFactor ? generateTotpSecret() : null;
  const signInHash = await hashSignInSecret(deriveSignInSecret(stretch));
  return {
    statement: () =>
      composeNewStaff({
        userName: account.userName,
        displayName: account.displayName,
        role: account.role,
        divisionKey: account.divisionKey,
        signInHash,
        totpSecret,
        secondFactorKey: settings.deriveKey('second-factor'),
      }),
    signIn: {
      role: account.role,
      user: account.userName,
      passphrase,
      totp: totpSecret ? toBase32(totpSecret) : null,
    },
  };
};

const settings = readSettings();
const file = settings.databaseUrl.replace(/^file:/, '');
mkdirSync(path.dirname(file), { recursive: true });
for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });

const database = await openDatabase({ url: settings.databaseUrl });
await migrateDatabase(database);

const officeSalt = randomBytes(32);
const accounts = await Promise.all(demoAccounts.map((account) => makeAccount(account, officeSalt, settings)));
await database.write('load demonstration staff', [
  composeOfficeSetUp({ name: officeName, salt: officeSalt.toString('base64') }),
  ...accounts.map(({ statement }) => statement()),
]);
database.close();

const lines = accounts.map(({ signIn }) => JSON.stringify(signIn)).join('\n');
writeFileSync(`${file}.sign-in.jsonl`, `${lines}\n`, { mode: 0o600 });
process.stdout.write(`${lines}\n`);
