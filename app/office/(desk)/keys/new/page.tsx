/** `/office/keys/new`: a member's first keys and their rescue sheet. */
import Link from 'next/link';
import { keyPaperTexts } from '@/lib/i18n/key-papers';
import { keyTexts } from '@/lib/i18n/office-keys';
import { getOfficeProfile } from '@/lib/office/queries';
import { desk } from '@/lib/platform/desk';
import { formatThaiDate } from '@/lib/platform/thai-date';
import { requireKeyHolder } from '../require-key-holder';
import { NewKeys } from './new-keys';

export default async function NewKeysPage() {
  const actor = await requireKeyHolder();
  const running = await desk();
  const { name } = await getOfficeProfile(running);
  return (
    <>
      <div className="screen-only">
        <p>
          <Link href="/office/keys">{keyTexts.th.back}</Link>
        </p>
        <h1>{keyPaperTexts.th.newKeys.title}</h1>
      </div>
      <noscript>
        <p>{keyTexts.th.noScript}</p>
      </noscript>
      <NewKeys officeName={name.th} memberName={actor.displayName} madeOn={formatThaiDate(running.clock.today())} />
    </>
  );
}
