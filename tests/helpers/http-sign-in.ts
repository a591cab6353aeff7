/** Signing in without a browser, as a program would that speaks to the server's own addresses. */
import { openDatabase } from '../../db/open';
import { getOfficeProfile } from '../../lib/office/queries';
import { systemClock } from '../../lib/platform/clock';
import { deriveSignInSecret, stretchPassphrase } from '../../lib/vault/passphrase';
import { scryptInNode } from '../../lib/vault/scrypt-node';
import type { SignIn } from '../../scripts/demo-office';

/** What a browser would send in place of the passphrase. */
export const deriveSecretOf = async (databasePath: string, { user, passphrase }: SignIn): Promise<string> => {
  const database = await openDatabase({ url: `file:${databasePath}` });
  const { salt } = await getOfficeProfile({ database, clock: systemClock });
  database.close();
  const officeSalt = Buffer.from(salt, 'base64');
  return deriveSignInSecret(await stretchPassphrase({ passphrase, userName: user, officeSalt, scrypt: scryptInNode }));
};

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

export type Form = { csrfToken: string; cookie: string };

/** What the sign-in page fetches first; good for many tries. */
export const askForm = async (origin: string): Promise<Form> => {
  const asked = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  return { csrfToken, cookie: cookiesOf(asked) };
};

export type Tried = { isIn: boolean; status: number; body: string; headers: string[]; cookie: string };

/** One try; `network` is believed where the server stands behind a proxy. */
export const trySignIn = async (
  origin: string,
  { csrfToken, cookie }: Form,
  { userName, signInSecret, code, network }: { userName: string; signInSecret: string; code: string; network: string },
): Promise<Tried> => {
  const answered = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: 'POST',
    body: new URLSearchParams({ csrfToken, userName, signInSecret, code, json: 'true' }),
    headers: { cookie, 'x-forwarded-for': network },
    redirect: 'manual',
  });
  const names = [...answered.headers.keys()];
  return {
    isIn: answered.headers.getSetCookie().some((one) => one.includes('session-token=')),
    status: answered.status,
    body: await answered.text(),
    headers: names.toSorted(),
    cookie: [cookie, cookiesOf(answered)].filter((one) => one !== '').join('; '),
  };
};
