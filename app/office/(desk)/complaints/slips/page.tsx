/** `/office/complaints/slips`: slips with codes issued in advance, drawn in the member's browser and printed. */
import type { Metadata } from 'next';
import Link from 'next/link';
import { Notice } from '@/app/_ui/notice';
import { OfficeTitle } from '@/app/_ui/office-frame';
import { requireActorWho } from '@/app/office/require-actor';
import { slipTexts } from '@/lib/i18n/office-slips';
import { SlipMaker } from './slip-maker';

const texts = slipTexts.th;

/** Browsers print a page's title at its edge. */
export const metadata: Metadata = { title: texts.pageTitle };

export default async function SlipsPage() {
  await requireActorWho('work-complaints');
  const { title, ...steps } = texts.steps;
  return (
    <>
      <div className="screen-only">
        <p>
          <Link href="/office/complaints">{texts.back}</Link>
        </p>
        <OfficeTitle title={texts.title} />
        <p>{texts.lead}</p>
        <Notice kind="warning" word={texts.honestWord}>
          {texts.honest}
        </Notice>
      </div>
      <noscript>
        <p>{texts.noScript}</p>
      </noscript>
      <SlipMaker />
      <div className="screen-only">
        <h2>{title}</h2>
        <ol>
          {Object.values(steps).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
    </>
  );
}
