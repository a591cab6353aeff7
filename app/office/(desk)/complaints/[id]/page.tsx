/**
 * `/office/complaints/{id}`: one complaint. What lies open comes with the page; what is sealed is fetched and opened
 * in the browser, when the reader asks for it. A complaint that is missing, not yet released or not the member's is
 * not there at all.
 */
import { notFound } from 'next/navigation';
import { requireActorWho } from '@/app/office/require-actor';
import { getCaseSchema } from '@/lib/complaints/case-schema';
import { findOutline } from '@/lib/complaints/queue';
import { desk } from '@/lib/platform/desk';
import { env } from '@/lib/platform/env';
import { keepWraps } from '../keep-wraps';
import { CaseDesk } from './case-desk';

export default async function CasePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActorWho('work-complaints');
  const asked = getCaseSchema.safeParse(await params);
  const running = await desk();
  const outline = asked.success ? await findOutline(actor, running, asked.data.id, env()) : null;
  await keepWraps(running);
  return <CaseDesk outline={outline ?? notFound()} today={running.clock.today()} />;
}
