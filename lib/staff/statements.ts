/** Statements other domains and scripts may put in their own batch: a new account. Executes nothing. */
import { randomUUID } from 'node:crypto';
import { hash } from 'argon2';
import { compose, type Statement } from '@/db/statement';
import { staff } from '@/db/tables/staff';
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
