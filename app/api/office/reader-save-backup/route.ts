/** `POST /api/office/reader-save-backup`. */
import { staffAction } from '@/app/_http/staff-action';
import { saveBackupRecipient } from '@/lib/readers/backup';
import { backupRecipientSchema } from '@/lib/readers/schema';

export const POST = staffAction(backupRecipientSchema, saveBackupRecipient);
