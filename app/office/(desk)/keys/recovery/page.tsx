/** `/office/keys/recovery`: the recovery identity, on paper for pairs of holders. */
import Link from 'next/link';
import { Notice } from '@/app/_ui/notice';
import { keyPaperTexts } from '@/lib/i18n/key-papers';
import { keyTexts } from '@/lib/i18n/office-keys';
import { getOfficeProfile } from '@/lib/office/queries';
import { desk } from '@/lib/platform/desk';
import { formatThaiDate } from '@/lib/platform/thai-date';
import { followDirectories } from '@/lib/readers/queries';
import { requireKeyHolder } from '../require-key-holder';
import { MakeRecovery } from './make-recovery';

const texts = keyPaperTexts.th.recovery;

export default async function RecoveryPage() {
  await requireKeyHolder();
  const running = await desk();
  const { name } = await getOfficeProfile(running);
  const newest = await followDirectories(running);
  const hasRecovery = newest.ok && newest.value !== null && newest.value.recovery !== null;
  return (
    <>
      <div className="screen-only">
        <p>
          <Link href="/office/keys">{keyTexts.th.back}</Link>
        </p>
        <h1>{texts.title}</h1>
        <p>{texts.lead}</p>
        {hasRecovery ? <Notice kind="info" word={texts.replaces} /> : null}
      </div>
      <noscript>
        <p>{keyTexts.th.noScript}</p>
      </noscript>
      <MakeRecovery officeName={name.th} madeOn={formatThaiDate(running.clock.today())} />
    </>
  );
}
