/** `/office/keys/new`: a member's first keys and their rescue sheet. */
import { keyPaperTexts } from '@/lib/i18n/key-papers';
import { desk } from '@/lib/platform/desk';
import { findPaperParticulars, PaperPage } from '../paper-page';
import { requireKeyHolder } from '../require-key-holder';
import { NewKeys } from './new-keys';

export default async function NewKeysPage() {
  const actor = await requireKeyHolder();
  return (
    <PaperPage title={keyPaperTexts.th.newKeys.title}>
      <NewKeys {...(await findPaperParticulars(await desk()))} memberName={actor.displayName} />
    </PaperPage>
  );
}
