/** `/office`: what waits, before anything else. */
import { OfficeTitle } from '@/app/_ui/office-frame';
import { requireActor } from '@/app/office/require-actor';
import { officeTexts } from '@/lib/i18n/office';

export default async function OfficeHomePage() {
  const actor = await requireActor();
  return <OfficeTitle title={`${officeTexts.th.sections.home} · ${actor.displayName}`} />;
}
