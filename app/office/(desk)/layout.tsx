/**
 * The frame around the pages of signed-in staff: sections one may see, who one is, the way out. For a member who may
 * hold a reader key it also keeps the tab's one key client, which outlives going from page to page and nothing else.
 */
import type { ReactNode } from 'react';
import { keyWorkerAddress } from '@/app/_http/browser-script';
import { passkeyGround } from '@/app/_http/passkey-ground';
import { OfficeFrame } from '@/app/_ui/office-frame';
import { requireActor } from '@/app/office/require-actor';
import { officeTexts } from '@/lib/i18n/office';
import { keyTexts } from '@/lib/i18n/office-keys';
import { getOfficeProfile } from '@/lib/office/queries';
import { type Desk, desk } from '@/lib/platform/desk';
import { env } from '@/lib/platform/env';
import { type Action, type Actor, may } from '@/lib/staff/policy';
import { getUserName, listPasskeys } from '@/lib/staff/queries';
import { SectionLink } from '../_client/section-link';
import { SignOutButton } from '../_client/sign-out-button';
import { KeyLamp } from '../_keys/key-lamp';
import { KeyProvider } from '../_keys/key-provider';
import type { Account } from '../_keys/own-keys';

const texts = officeTexts.th;

const sections: { href: string; label: string; action: Action }[] = [
  { href: '/office', label: texts.sections.home, action: 'view-plan' },
  { href: '/office/complaints', label: texts.sections.complaints, action: 'work-complaints' },
  { href: '/office/measures', label: texts.sections.measures, action: 'view-plan' },
  { href: '/office/publications', label: texts.sections.publications, action: 'view-plan' },
  { href: '/office/scores', label: texts.sections.scores, action: 'view-plan' },
  { href: '/office/survey', label: texts.sections.survey, action: 'view-survey' },
  { href: '/office/keys', label: keyTexts.th.title, action: 'hold-reader-key' },
];

const findKeyAccount = async (actor: Actor, running: Desk, salt: string): Promise<Account | null> =>
  may(actor, 'hold-reader-key')
    ? {
        staffId: actor.staffId,
        userName: await getUserName(running, actor.staffId),
        office: Buffer.from(salt, 'base64').toString('base64url'),
      }
    : null;

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const running = await desk();
  const office = await getOfficeProfile(running);
  const account = await findKeyAccount(actor, running, office.salt);
  const frame = (
    <OfficeFrame
      skipLabel={texts.skip}
      officeName={office.name.th}
      homeHref="/office"
      navLabel={texts.navLabel}
      sections={sections.filter(({ action }) => may(actor, action))}
      userName={actor.displayName}
      userRole={texts.roles[actor.role]}
      tools={account ? <KeyLamp /> : undefined}
      signOut={<SignOutButton label={texts.signOut} />}
      banner={env().isDemonstration ? texts.demonstration : undefined}
      link={SectionLink}
    >
      {children}
    </OfficeFrame>
  );
  if (!account) return frame;
  const hasPasskey = passkeyGround().party !== null && (await listPasskeys(running, actor.staffId)).length > 0;
  return (
    <KeyProvider account={account} hasPasskey={hasPasskey} workerAddress={keyWorkerAddress()}>
      {frame}
    </KeyProvider>
  );
}
