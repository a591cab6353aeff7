/** Statements other domains and scripts may put in their own batch: accounts and their passkeys. Executes nothing. */
import { randomUUID } from 'node:crypto';
import { hash } from 'argon2';
import { and, eq } from 'drizzle-orm';
import { compose, expectChanged, type Statement } from '@/db/statement';
import { staff, staffPasskey } from '@/db/tables/staff';
import type { IsoDay } from '@/lib/platform/iso-day';
import type { Credential } from '@/lib/platform/webauthn';
import { normaliseUserName } from '@/lib/vault/passphrase';
import type { Role } from './policy';
import { sealTotpSecret } from './second-factor';

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane. */
export const argon2Cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

/** What the table keeps of a sign-in secret. */
export const hashSignInSecret = (signInSecret: string): Promise<string> => hash(signInSecret, argon2Cost);

export type NewStaff = {
  /** Random UUID; drawn here where none is given. */
  id?: string;
  userName: string;
  displayName: string;
  role: Role;
  divisionKey: string | null;
  /** Posts held, such as 'executive', 'clerk', 'legal-office', 'division:finance'. */
  posts: string[];
  isOutside: boolean;
  /** From `hashSignInSecret`; the secret itself is what a browser derived from the passphrase. */
  signInHash: string;
  totpSecret: Uint8Array | null;
  secondFactorKey: Buffer;
};

export const composeNewStaff = ({ totpSecret, secondFactorKey, ...account }: NewStaff): Statement =>
  compose.insert(staff).values({
    ...account,
    id: account.id ?? randomUUID(),
    userName: normaliseUserName(account.userName),
    totpSealed: totpSecret ? sealTotpSecret(totpSecret, secondFactorKey) : null,
    totpLastStep: 0,
    disabledOn: null,
  });

/** A new passkey; the batch fails as a duplicate where that very passkey is known. */
export const composeNewPasskey = (
  staffId: string,
  { id, publicKey, signCount }: Credential,
  createdOn: IsoDay,
): Statement =>
  compose
    .insert(staffPasskey)
    .values({ id, staffId, publicKey: Buffer.from(publicKey).toString('base64url'), signCount, createdOn });

/** Writes down a use. Stale where the passkey is gone or was used by somebody else in between. */
export const composePasskeyUse = (staffId: string, passkey: Credential, signCount: number): Statement[] => [
  compose
    .update(staffPasskey)
    .set({ signCount })
    .where(
      and(
        eq(staffPasskey.id, passkey.id),
        eq(staffPasskey.staffId, staffId),
        eq(staffPasskey.signCount, passkey.signCount),
      ),
    ),
  expectChanged(1),
];

/** Takes a member's own passkey away; stale where there is none. What was sealed for it goes before, in the same batch. */
export const composePasskeyRemoval = (staffId: string, passkeyId: string): Statement[] => [
  compose.delete(staffPasskey).where(and(eq(staffPasskey.id, passkeyId), eq(staffPasskey.staffId, staffId))),
  expectChanged(1),
];
