/** Keeps the recipient that backups are sealed to. Its identity exists on paper only and never came here. */
import { composeBackupRecipient } from '@/lib/office/statements';
import type { Desk } from '@/lib/platform/desk';
import { ok, type Result } from '@/lib/platform/result';
import type { Actor } from '@/lib/staff/policy';
import { type AdmissionRefusal, admitKeyHolder } from './admission';
import type { BackupRecipient } from './schema';

/** A newer recipient takes the place of the one before; what was sealed to that one still needs the older sheet. */
export const saveBackupRecipient = async (
  actor: Actor,
  desk: Desk,
  { recipient }: BackupRecipient,
): Promise<Result<null, AdmissionRefusal>> => {
  const admitted = admitKeyHolder(actor);
  if (!admitted.ok) return admitted;
  await desk.database.write('keep backup recipient', [composeBackupRecipient(recipient)]);
  return ok(null);
};
