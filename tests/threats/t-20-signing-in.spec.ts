/**
 * T-20. Somebody watched a member sign in, or phished the six digits: used once they are worth nothing, in any network
 * and at the same instant. And nobody learns from an answer, or from its time, which user names there are.
 * Readers' passkeys, which no relay can use: `t-20-passkey.spec.ts`.
 */
import { randomBytes } from 'node:crypto';
import { fromBase32, totpCode, totpStepOf } from '../../lib/staff/second-factor';
import { askForm, deriveSecretOf, type Form, trySignIn } from '../helpers/http-sign-in';
import { type OfficeServer, startOffice } from '../helpers/office-server';
import { expect, test } from '../helpers/office-test';
import { measureDifference } from '../helpers/paired-timing';

const isFull = process.env.PRONGSAI_FULL === '1';

let office: OfficeServer;
let form: Form;

test.describe.configure({ mode: 'serial', timeout: 180_000 });

test.beforeAll(async () => {
  office = await startOffice({ TRUSTED_PROXY: '1' });
  form = await askForm(office.origin);
});

test.afterAll(() => office.close());

let lastNetwork = 0;
const newNetwork = () => `10.${Math.floor(++lastNetwork / 250)}.${lastNetwork % 250}.1`;

const memberOf = async (role: string) => {
  const signIn = office.signIns.find((entry) => entry.role === role);
  if (!signIn?.totp) throw new Error('no such member with a second factor');
  const signInSecret = await deriveSecretOf(office.databasePath, signIn);
  const totp = fromBase32(signIn.totp);
  const enter = (code: string, network = newNetwork()) =>
    trySignIn(office.origin, form, { userName: signIn.user, signInSecret, code, network });
  return { enter, codeAt: (step: number) => totpCode(totp, step), userName: signIn.user, signInSecret };
};

const wrongSecret = () => randomBytes(32).toString('base64url');

test('a code opens one session and is refused ever after, from any network', async () => {
  const { enter, codeAt } = await memberOf('legal-officer');
  const step = totpStepOf(Date.now());
  const network = newNetwork();
  expect((await enter(codeAt(step), network)).isIn).toBe(true);
  expect((await enter(codeAt(step), network)).isIn).toBe(false);
  expect((await enter(codeAt(step))).isIn).toBe(false);
  // One that was overheard earlier and kept is older than what was used.
  expect((await enter(codeAt(step - 1))).isIn).toBe(false);
  // The next one is good: the refusals above were for being used, not for anything else.
  expect((await enter(codeAt(step + 1))).isIn).toBe(true);
});

test('of ten uses of one code at the same instant one succeeds', async () => {
  const { enter, codeAt } = await memberOf('reviewer');
  const code = codeAt(totpStepOf(Date.now()));
  const tried = await Promise.all(Array.from({ length: 10 }, () => enter(code)));
  expect(tried.filter(({ isIn }) => isIn)).toHaveLength(1);
});

test('codes of yesterday and tomorrow, of letters and of nothing are refused', async () => {
  const { enter, codeAt } = await memberOf('administrator');
  const step = totpStepOf(Date.now());
  for (const code of [codeAt(step - 3), codeAt(step + 3), codeAt(step - 2880), '', 'abcdef', '0000000']) {
    expect((await enter(code)).isIn).toBe(false);
  }
  expect((await enter(codeAt(totpStepOf(Date.now())))).isIn).toBe(true);
});

test('a wrong passphrase, a wrong code and a name that is nobody’s are told in the same bytes', async () => {
  const { userName, signInSecret, enter } = await memberOf('administrator');
  const wrongPassphrase = await trySignIn(office.origin, form, {
    ...{ userName, signInSecret: wrongSecret(), code: '123456', network: newNetwork() },
  });
  const wrongCode = await enter('000000');
  const nobody = await trySignIn(office.origin, form, {
    ...{ userName: 'nobody', signInSecret, code: '123456', network: newNetwork() },
  });
  for (const one of [wrongPassphrase, wrongCode, nobody]) {
    expect({ ...one, cookie: '' }).toEqual({ ...nobody, cookie: '' });
    expect(one.isIn).toBe(false);
  }
});

test('known and unknown names take the same time, within 5 ms by median', async () => {
  const { userName } = await memberOf('administrator');
  const tryAs = (name: string) => () =>
    trySignIn(office.origin, form, {
      ...{ userName: name, signInSecret: wrongSecret(), code: '123456', network: newNetwork() },
    });
  const difference = await measureDifference(tryAs(userName), tryAs('nobody'), {
    ...{ pairs: isFull ? 150 : 40, rounds: 4, withinMs: 5 },
  });
  // Both are verified slowly; an answer without that work would be here at once.
  expect(Math.min(...difference.others)).toBeGreaterThan(5);
  expect(difference.medianMs).toBeLessThanOrEqual(5);
});
