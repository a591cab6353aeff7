/**
 * Keys that exist on paper only: the recovery identity, split over pairs of holders, and the backup identity.
 * They are drawn in the Worker and handed to the page for printing once; of both only the recipient is kept.
 */
import { armor } from 'age-encryption';
import { ok, type Result } from '@/lib/platform/result';
import { createRecovery } from '@/lib/vault/recovery';
import { createSealingKeys } from '@/lib/vault/seal';

export type Holder = { holder: string; isOutside: boolean };

export type RecoveryPapers = {
  /** Goes into the next directory. */
  recipient: string;
  holders: { holder: string; identity: string }[];
  /** `file` in age's own lines of text, to be printed, or typed into the public `age` tool years from now. */
  pairs: { firstHolder: string; lastHolder: string; file: string }[];
};

export type BackupPaper = { recipient: string; identity: string };

export type RecoveryRefusal = 'no-recipient' | 'wrong-recipient' | 'repeated-holder' | 'no-pair';

export async function makeRecoveryPapers(holders: readonly Holder[]): Promise<Result<RecoveryPapers, RecoveryRefusal>> {
  const keyed = await Promise.all(holders.map(async (holder) => ({ ...holder, keys: await createSealingKeys() })));
  const made = await createRecovery(
    keyed.map(({ holder, isOutside, keys }) => ({ holder, isOutside, recipient: keys.recipient })),
  );
  if (!made.ok) return made;
  return ok({
    recipient: made.value.recipient,
    holders: keyed.map(({ holder, keys }) => ({ holder, identity: keys.identity })),
    pairs: made.value.sheets.map(({ file, ...pair }) => ({ ...pair, file: armor.encode(file) })),
  });
}

export const makeBackupPaper = async (): Promise<BackupPaper> => createSealingKeys();
