/** The frame of the pages that make keys or papers: the way back, what is made here, what is needed for it. */
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Notice } from '@/app/_ui/notice';
import { keyTexts } from '@/lib/i18n/office-keys';
import { getOfficeProfile } from '@/lib/office/queries';
import type { Desk } from '@/lib/platform/desk';
import { formatThaiDate } from '@/lib/platform/thai-date';

/** What stands on every paper: whose it is and when it was made, in words. */
export const findPaperParticulars = async (desk: Desk): Promise<{ officeName: string; madeOn: string }> => ({
  officeName: (await getOfficeProfile(desk)).name.th,
  madeOn: formatThaiDate(desk.clock.today()),
});

type Props = {
  title: string;
  lead?: string;
  /** Said where there is one already. */
  replaces?: string | undefined;
  children: ReactNode;
};

export function PaperPage({ title, lead, replaces, children }: Props) {
  return (
    <>
      <div className="screen-only">
        <p>
          <Link href="/office/keys">{keyTexts.th.back}</Link>
        </p>
        <h1>{title}</h1>
        {lead ? <p>{lead}</p> : null}
        {replaces ? <Notice kind="info" word={replaces} /> : null}
      </div>
      <noscript>
        <p>{keyTexts.th.noScript}</p>
      </noscript>
      {children}
    </>
  );
}
