/** What may be asked about staff: an account by name, a living session, what proves that a member is who they are. */
import { verify } from 'argon2';
import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { staff, staffPasskey, staffSession } from '@/db/tables/staff';
import type { Desk } from '@/lib/platform/desk';
import type { IsoDay } from '@/lib/platform/iso-day';
import type { Actor } from './policy';

export type Account = typeof staff.$inferSelect;

export const findAccount = async ({ database }: Desk, userName: string): Promise<Account | null> => {
  const rows = await database.read('find account', (from) =>
    from
      .select()
      .from(staff)
      .where(and(eq(staff.userName, userName), isNull(staff.disabledOn)))
      .limit(1),
  );
  return rows[0] ?? null;
};

export type LivingSession = { actor: Actor; idleUntil: number };

/** The member behind a session that has neither expired, idled out, nor been revoked. */
export const findLivingSession = async (desk: Desk, sessionId: string): Promise<LivingSession | null> => {
  const nowMs = desk.clock.now().getTime();
  const rows = await desk.database.read('find session', (from) =>
    from
      .select({
        staffId: staff.id,
        displayName: staff.displayName,
        role: staff.role,
        divisionKey: staff.divisionKey,
        hasSecondFactor: staffSession.hasSecondFactor,
        idleUntil: staffSession.idleUntil,
      })
      .from(staffSession)
      .innerJoin(staff, eq(staff.id, staffSession.staffId))
      .where(
        and(
          eq(staffSession.id, sessionId),
          gt(staffSession.expiresAt, nowMs),
          gt(staffSession.idleUntil, nowMs),
          isNull(staff.disabledOn),
        ),
      )
      .limit(1),
  );
  const row = rows[0];
  if (!row) return null;
  const { idleUntil, ...actor } = row;
  return { actor, idleUntil };
};

/** Whether what a browser derived from a passphrase is what this member signs in with. */
export const isSignInSecretOf = async ({ database }: Desk, staffId: string, signInSecret: string): Promise<boolean> => {
  const [account] = await database.read('find sign-in hash', (from) =>
    from
      .select({ signInHash: staff.signInHash })
      .from(staff)
      .where(and(eq(staff.id, staffId), isNull(staff.disabledOn))),
  );
  return account ? verify(account.signInHash, signInSecret) : false;
};

/** The name a member signs in with, which salts their passphrase. Throws for nobody. */
export const getUserName = async ({ database }: Desk, staffId: string): Promise<string> => {
  const [account] = await database.read('find user name', (from) =>
    from.select({ userName: staff.userName }).from(staff).where(eq(staff.id, staffId)),
  );
  if (!account) throw new Error('no such member of staff');
  return account.userName;
};

export type Passkey = { id: string; publicKey: Uint8Array<ArrayBuffer>; signCount: number; createdOn: IsoDay };

/** A member's passkeys, the oldest day first. */
export const listPasskeys = async ({ database }: Desk, staffId: string): Promise<Passkey[]> => {
  const rows = await database.read('list passkeys', (from) =>
    from
      .select()
      .from(staffPasskey)
      .where(eq(staffPasskey.staffId, staffId))
      .orderBy(asc(staffPasskey.createdOn), asc(staffPasskey.id)),
  );
  return rows.map(({ id, publicKey, signCount, createdOn }) => ({
    ...{ id, signCount, createdOn: createdOn as IsoDay },
    publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
  }));
};
