/**
 * Signing in and out. The browser sends a secret derived from the passphrase; the server compares it
 * with an argon2id hash. Unknown and known names take the same work and get the same answer, and the
 * session lives in a table, so that it can be ended from here.
 */
import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from 'argon2';
import { and, eq, lt } from 'drizzle-orm';
import { z } from 'zod';
import { DatabaseError } from '@/db/errors';
import { compose, expectChanged, type Statement } from '@/db/statement';
import { staff, staffSession } from '@/db/tables/staff';
import type { Desk } from '@/lib/platform/desk';
import { createRateLimit } from '@/lib/platform/rate-limit';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { toArabicDigits } from '@/lib/platform/thai-digits';
import { normaliseUserName } from '@/lib/vault/passphrase';
import { type Account, findAccount } from './queries';
import { acceptTotp, openTotpSecret } from './second-factor';
import { argon2Cost } from './statements';

export const sessionHoursMax = 12;
export const sessionIdleMinutesMax = 60;

export const signInSchema = z.object({
  userName: z.string().min(1).max(80),
  /** base64url of 32 bytes. */
  signInSecret: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  /** Six digits, or empty for an account without a second factor. */
  code: z.string().max(12),
});

export type SignInRefusal = 'sign-in-refused' | 'try-later';

export const sessionIdOf = (sessionSecret: string): string =>
  createHash('sha256').update(sessionSecret).digest('base64url');

const perNameAndNetwork = createRateLimit({ burst: 8, refillMs: 20_000 });
const perNetwork = createRateLimit({ burst: 60, refillMs: 3_000 });

let decoyHash: Promise<string> | undefined;

/** Verifies against a decoy where there is no such account, so that both cases take the same time. */
const isSecretOf = async (account: Account | null, signInSecret: string): Promise<boolean> => {
  decoyHash ??= hash(randomBytes(32), argon2Cost);
  const matches = await verify(account?.signInHash ?? (await decoyHash), signInSecret);
  return account !== null && matches;
};

/** The statement that marks a code as used; null for an account without one; refusal for a wrong one. */
const spendCode = (
  account: Account,
  code: string,
  nowMs: number,
  key: Buffer,
): Result<Statement[], 'sign-in-refused'> => {
  if (account.totpSealed === null) return ok([]);
  const step = acceptTotp(openTotpSecret(account.totpSealed, key), code, nowMs, account.totpLastStep);
  if (step === null) return refuse('sign-in-refused');
  const markUsed = compose
    .update(staff)
    .set({ totpLastStep: step })
    .where(and(eq(staff.id, account.id), lt(staff.totpLastStep, step)));
  return ok([markUsed, expectChanged(1)]);
};

/**
 * Opens a session and answers with its secret (base64url), which only the member's cookie keeps.
 * Refusals: 'sign-in-refused' whatever was wrong, 'try-later' after too many tries from one network.
 */
export const signIn = async (
  desk: Desk,
  input: unknown,
  circumstances: { peer: string; secondFactorKey: Buffer },
): Promise<Result<string, SignInRefusal>> => {
  const parsed = signInSchema.safeParse(input);
  if (!parsed.success) return refuse('sign-in-refused');
  const { signInSecret, code } = parsed.data;
  const userName = normaliseUserName(parsed.data.userName);
  const nowMs = desk.clock.now().getTime();
  const isAllowed =
    perNetwork.take(circumstances.peer, nowMs) && perNameAndNetwork.take(`${circumstances.peer} ${userName}`, nowMs);
  if (!isAllowed) return refuse('try-later');

  const account = await findAccount(desk, userName);
  const isRight = await isSecretOf(account, signInSecret);
  if (!account || !isRight) return refuse('sign-in-refused');
  const usedCode = spendCode(account, toArabicDigits(code).replace(/\s/g, ''), nowMs, circumstances.secondFactorKey);
  if (!usedCode.ok) return usedCode;

  const sessionSecret = randomBytes(32).toString('base64url');
  const openSession = compose.insert(staffSession).values({
    id: sessionIdOf(sessionSecret),
    staffId: account.id,
    expiresAt: nowMs + sessionHoursMax * 3_600_000,
    idleUntil: nowMs + sessionIdleMinutesMax * 60_000,
    hasSecondFactor: account.totpSealed !== null,
  });
  const forgetExpired = compose.delete(staffSession).where(lt(staffSession.expiresAt, nowMs));
  try {
    await desk.database.write('open session', [...usedCode.value, forgetExpired, openSession]);
  } catch (error) {
    if (error instanceof DatabaseError && error.isStale) return refuse('sign-in-refused');
    throw error;
  }
  return ok(sessionSecret);
};

/** Ends one session at once; a copied cookie is worth nothing afterwards. */
export const revokeSession = async ({ database }: Desk, sessionSecret: string): Promise<void> => {
  await database.write('revoke session', [
    compose.delete(staffSession).where(eq(staffSession.id, sessionIdOf(sessionSecret))),
  ]);
};

/** Keeps a used session from idling out; called when less than half the idle time is left. */
export const prolongSession = async ({ database, clock }: Desk, sessionId: string): Promise<void> => {
  await database.write('prolong session', [
    compose
      .update(staffSession)
      .set({ idleUntil: clock.now().getTime() + sessionIdleMinutesMax * 60_000 })
      .where(eq(staffSession.id, sessionId)),
  ]);
};
