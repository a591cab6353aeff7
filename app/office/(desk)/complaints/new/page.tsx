/**
 * `/office/complaints/new`: entering a complaint for somebody who wrote on paper, called or came. It is sealed in the
 * member's browser; the member need not be among those who may read it.
 */
import Link from 'next/link';
import { OfficeTitle } from '@/app/_ui/office-frame';
import { requireActorWho } from '@/app/office/require-actor';
import { entryTexts } from '@/lib/i18n/office-entry';
import { desk } from '@/lib/platform/desk';
import { EntryDesk } from './entry-desk';

const texts = entryTexts.th;

export default async function EntryPage() {
  const actor = await requireActorWho('work-complaints');
  const { clock } = await desk();
  return (
    <>
      <div className="screen-only">
        <p>
          <Link href="/office/complaints">{texts.back}</Link>
        </p>
        <OfficeTitle title={texts.title} />
        <p>{texts.lead}</p>
      </div>
      <noscript>
        <p>{texts.noScript}</p>
      </noscript>
      <EntryDesk staffId={actor.staffId} today={clock.today()} />
    </>
  );
}
