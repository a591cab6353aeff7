/** The frame around the pages of signed-in staff: sections one may see, who one is, the way out. */
import Link from 'next/link';
import type { ReactNode } from 'react';
import { OfficeFrame } from '@/app/_ui/office-frame';
import { requireActor } from '@/app/office/require-actor';
import { officeTexts } from '@/lib/i18n/office';
import { getOfficeProfile } from '@/lib/office/queries';
import { desk } from '@/lib/platform/desk';
import { env } from '@/lib/platform/env';
import { type Action, may } from '@/lib/staff/policy';
import { SignOutButton } from '../_client/sign-out-button';

const texts = officeTexts.th;

const sections: { href: string; label: string; action: Action }[] = [
  { href: '/office', label: texts.sections.home, action: 'view-plan' },
  { href: '/office/complaints', label: texts.sections.complaints, action: 'work-complaints' },
  { href: '/office/measures', label: texts.sections.measures, action: 'view-plan' },
  { href: '/office/publications', label: texts.sections.publications, action: 'view-plan' },
  { href: '/office/scores', label: texts.sections.scores, action: 'view-plan' },
  { href: '/office/survey', label: texts.sections.survey, action: 'view-survey' },
];

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const office = await getOfficeProfile(await desk());
  return (
    <OfficeFrame
      skipLabel={texts.skip}
      officeName={office.name.th}
      homeHref="/office"
      navLabel={texts.navLabel}
      sections={sections.filter(({ action }) => may(actor, action))}
      userName={actor.displayName}
      userRole={texts.roles[actor.role]}
      signOut={<SignOutButton label={texts.signOut} />}
      banner={env().isDemonstration ? texts.demonstration : undefined}
      link={Link}
    >
      {children}
    </OfficeFrame>
  );
}
