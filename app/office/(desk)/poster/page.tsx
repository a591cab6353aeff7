/**
 * `/office/poster`: poster, counter cards and monthly check list. The QR code holds the home address and nothing else:
 * no place, no campaign, and no page that would say why somebody scanned it.
 */
import type { Metadata } from 'next';
import Link from 'next/link';
import { Notice } from '@/app/_ui/notice';
import { OfficeTitle } from '@/app/_ui/office-frame';
import { PrintButton } from '@/app/office/_client/print-button';
import { requireActorWho } from '@/app/office/require-actor';
import { posterTexts } from '@/lib/i18n/office-poster';
import { getOfficeProfile } from '@/lib/office/queries';
import { desk } from '@/lib/platform/desk';
import { env } from '@/lib/platform/env';
import { addMonths, monthOf } from '@/lib/platform/iso-day';
import { formatMonth } from '@/lib/platform/thai-date';
import { findDirectory } from '@/lib/readers/queries';
import { may } from '@/lib/staff/policy';
import { fingerprintDirectory } from '@/lib/vault/directory';
import { numeral } from '../numerals';
import { CardSheet, CheckSheet, PosterSheet } from './sheets';

const texts = posterTexts.th;
const monthsAhead = 12;

export const metadata: Metadata = { title: texts.title };

export default async function PosterPage() {
  const actor = await requireActorWho('view-plan');
  const running = await desk();
  const office = await getOfficeProfile(running);
  const directory = await findDirectory(running);
  const today = running.clock.today();
  const facts = {
    officeName: office.name.th,
    address: `${env().publicOrigin}/`,
    fingerprint: directory && {
      groups: fingerprintDirectory(directory).split(' '),
      number: numeral(directory.number),
    },
  };
  // For the year ahead, from this month on.
  const months = Array.from({ length: monthsAhead }, (_, ahead) => formatMonth(monthOf(addMonths(today, ahead)), 'th'));
  return (
    <>
      <div className="screen-only">
        <OfficeTitle title={texts.title}>
          <PrintButton label={texts.print} />
        </OfficeTitle>
        <p>{texts.lead}</p>
        {directory ? (
          <Notice kind="warning" word={texts.compareWord}>
            <p>{texts.compare}</p>
            {may(actor, 'hold-reader-key') ? (
              <p>
                <Link href="/office/keys">{texts.toKeys}</Link>
              </p>
            ) : null}
          </Notice>
        ) : (
          <Notice kind="danger" word={texts.noListWord}>
            {texts.noList}
          </Notice>
        )}
      </div>
      <PosterSheet {...facts} />
      <CardSheet {...facts} />
      <CheckSheet months={months} address={facts.address} />
    </>
  );
}
