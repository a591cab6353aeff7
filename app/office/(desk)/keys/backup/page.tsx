/** `/office/keys/backup`: the identity that opens backups, on paper. */
import { keyPaperTexts } from '@/lib/i18n/key-papers';
import { findBackupRecipient } from '@/lib/office/queries';
import { desk } from '@/lib/platform/desk';
import { findPaperParticulars, PaperPage } from '../paper-page';
import { requireKeyHolder } from '../require-key-holder';
import { MakeBackup } from './make-backup';

const texts = keyPaperTexts.th.backup;

export default async function BackupPage() {
  await requireKeyHolder();
  const running = await desk();
  const hasBackup = (await findBackupRecipient(running)) !== null;
  return (
    <PaperPage title={texts.title} lead={texts.lead} replaces={hasBackup ? texts.replaces : undefined}>
      <MakeBackup {...(await findPaperParticulars(running))} />
    </PaperPage>
  );
}
