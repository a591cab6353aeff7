/** The office that is measured: the demonstration's own set-up, many answers, and the real server over it. */
import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '@/db/open';
import { getOfficeProfile } from '@/lib/office/queries';
import { systemClock } from '@/lib/platform/clock';
import { type FiscalYear, fiscalYear } from '@/lib/platform/fiscal-year';
import { typicalServices } from '@/lib/surveys/services';
import { composeQuestionnaire } from '@/lib/surveys/statements';
import { deriveSignInSecret, stretchPassphrase } from '@/lib/vault/passphrase';
import { scryptInNode } from '@/lib/vault/scrypt-node';
import type { SignIn } from '@/scripts/demo-office';
import { serveArguments, serveEnvironment } from '@/scripts/serve-command';
import { environmentOf } from '@/tests/helpers/office-server';
import { twelveItems, writeManyAnswers } from './many-answers';
import { type Server, startServer } from './servers';

/** The year all written answers belong to: over, so that nothing posted now is among them. */
export const answeredYear: FiscalYear = fiscalYear(2568);

/** Behind a proxy, so that the senders' thousand networks are believed. */
export const officeEnvironment = (databasePath: string, port: number): NodeJS.ProcessEnv => ({
  ...environmentOf(databasePath, port),
  TRUSTED_PROXY: '1',
});

const tsx = path.join('node_modules', '.bin', 'tsx');

/** Fills a new database; answers with the demonstration's sign-ins. */
export const prepareOffice = async (databasePath: string, answers: number): Promise<SignIn[]> => {
  const lines = execFileSync(tsx, ['scripts/load-demo.ts'], {
    env: officeEnvironment(databasePath, 3000),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const database = await openDatabase({ url: `file:${databasePath}` });
  await database.write('publish twelve items', composeQuestionnaire(twelveItems, systemClock.today()));
  const serviceKeys = typicalServices.map(({ key }) => key);
  await writeManyAnswers(database, { count: answers, year: answeredYear, serviceKeys });
  await database.client.execute('pragma wal_checkpoint(truncate)');
  database.close();
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as SignIn);
};

/** A second database in the same state, so that both sides write into equally full tables. */
export const copyDatabase = (from: string, to: string): void => copyFileSync(from, to);

export const startOffice = (databasePath: string, port: number): Promise<Server> =>
  startServer([...serveArguments], {
    port,
    environment: { ...officeEnvironment(databasePath, port), ...serveEnvironment },
    probePath: '/api/health',
  });

/** Signs a member without a second factor in, as the sign-in page does; answers with the cookie header. */
export const signIn = async (origin: string, databasePath: string, { user, passphrase }: SignIn): Promise<string> => {
  const database = await openDatabase({ url: `file:${databasePath}` });
  const { salt } = await getOfficeProfile({ database, clock: systemClock });
  database.close();
  const officeSalt = Buffer.from(salt, 'base64');
  const stretch = await stretchPassphrase({ passphrase, userName: user, officeSalt, scrypt: scryptInNode });

  const cookiesOf = (response: Response) => response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  const asked = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const fields = { csrfToken, userName: user, signInSecret: deriveSignInSecret(stretch), code: '', json: 'true' };
  const answered = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { cookie: cookiesOf(asked).join('; ') },
    redirect: 'manual',
  });
  if (!answered.ok) throw new Error(`signing in was answered with ${answered.status}`);
  return cookiesOf(answered).join('; ');
};
