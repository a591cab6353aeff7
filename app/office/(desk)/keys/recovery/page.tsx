/** `/office/keys/recovery`: the recovery identity, on paper for pairs of holders. */
import { keyPaperTexts } from '@/lib/i18n/key-papers';
import { desk } from '@/lib/platform/desk';
import { followDirectories } from '@/lib/readers/queries';
import { findPaperParticulars, PaperPage } from '../paper-page';
import { requireKeyHolder } from '../require-key-holder';
import { MakeRecovery } from './make-recovery';

const texts = keyPaperTexts.th.recovery;

export default async function RecoveryPage() {
  await requireKeyHolder();
  const running = await desk();
  const newest = await followDirectories(running);
  const hasRecovery = newest.ok && newest.value !== null && newest.value.recovery !== null;
  return (
    <PaperPage title={texts.title} lead={texts.lead} replaces={hasRecovery ? texts.replaces : undefined}>
      <MakeRecovery {...(await findPaperParticulars(running))} />
    </PaperPage>
  );
}
