/** `/office/keys/backup`: the identity that opens backups, on paper. */
import Link from 'next/link';
import { Notice } from '@/app/_ui/notice';
import { keyPaperTexts } from '@/lib/i18n/key-papers';
import { keyTexts } from '@/lib/i18n/office-keys';
import { findBackupRecipient, getOfficeProfile } from '@/lib/office/queries';
import { desk } from '@/lib/platform/desk';
import { formatThaiDate } from '@/lib/platform/thai-date';
import { requireKeyHolder } from '../require-key-holder';
import { MakeBackup } from './make-backup';

const texts = keyPaperTexts.th.backup;

export default async function BackupPage() {
  await requireKeyHolder();
  const running = await desk();
  const { name } = await getOfficeProfile(running);
  const hasBackup = (await findBackupRecipient(running)) !== null;
  return (
    <>
      <div className="screen-only">
        <p>
          <Link href="/office/keys">{keyTexts.th.back}</Link>
        </p>
        <h1>{texts.title}</h1>
        <p>{texts.lead}</p>
        {hasBackup ? <Notice kind="info" word={texts.replaces} /> : null}
      </div>
      <noscript>
        <p>{keyTexts.th.noScript}</p>
      </noscript>
      <MakeBackup officeName={name.th} madeOn={formatThaiDate(running.clock.today())} />
    </>
  );
}
