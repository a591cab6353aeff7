/** `/office/complaints`: the complaints a reader can open, what waits first. The address holds the choice. */
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Empty, Notice } from '@/app/_ui/notice';
import { OfficeTitle } from '@/app/_ui/office-frame';
import { requireActorWho } from '@/app/office/require-actor';
import { listQueueSchema, type QueueShow, queueShows } from '@/lib/complaints/case-schema';
import { listQueue, type Queue } from '@/lib/complaints/queue';
import { complaintTexts } from '@/lib/i18n/office-complaints';
import { vaultTexts } from '@/lib/i18n/office-vault';
import { desk } from '@/lib/platform/desk';
import { env } from '@/lib/platform/env';
import { listReaderCandidates } from '@/lib/readers/queries';
import { FilterLinks, narrowed } from '../filter-links';
import { numeral } from '../numerals';
import { QueueTable } from './queue-table';
import { ComplaintFigures, queueAddress } from './work-figures';

const texts = complaintTexts.th;

const labelOf = (show: QueueShow): string => {
  if (show === 'all') return texts.all;
  return show === 'overdue' || show === 'waiting' ? texts.figures[show] : texts.states[show];
};

/** Why the member cannot open anything yet. */
function KeyNotice({ hasKeys, hasSecondFactor }: { hasKeys: boolean; hasSecondFactor: boolean }) {
  if (!hasSecondFactor) {
    return (
      <Notice kind="warning" word={texts.noFactorWord}>
        {vaultTexts.th.plain['no-second-factor']}
      </Notice>
    );
  }
  if (hasKeys) return null;
  return (
    <Notice kind="warning" word={texts.noKeyWord}>
      <p>{texts.noKey}</p>
      <p>
        <Link href="/office/keys">{texts.toKeys}</Link>
      </p>
    </Notice>
  );
}

function Pages({ show, queue: { page, pageCount } }: { show: QueueShow; queue: Queue }) {
  if (pageCount === 1) return null;
  const addressOf = (number: number) => narrowed(queueAddress, { show, page: number === 1 ? undefined : number });
  return (
    <nav aria-label={texts.pagesLabel}>
      <p className="muted small">{texts.pageOf(numeral(page), numeral(pageCount))}</p>
      <ul className="links">
        {page > 1 ? (
          <li>
            <Link href={addressOf(page - 1)}>{texts.previous}</Link>
          </li>
        ) : null}
        {page < pageCount ? (
          <li>
            <Link href={addressOf(page + 1)}>{texts.more}</Link>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

export default async function ComplaintsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActorWho('work-complaints');
  const running = await desk();
  const question = listQueueSchema.parse(await searchParams);
  const listed = await listQueue(actor, running, question, env());
  if (!listed.ok) notFound();
  const queue = listed.value;
  const { show } = question;
  const own = (await listReaderCandidates(running)).find(({ person }) => person === actor.staffId);
  return (
    <>
      <OfficeTitle title={texts.title} />
      <p>{texts.lead}</p>
      <KeyNotice hasKeys={Boolean(own?.keys)} hasSecondFactor={actor.hasSecondFactor} />
      <ComplaintFigures figures={queue.figures} />
      <FilterLinks
        label={texts.filterLabel}
        choices={queueShows.map((one) => ({
          key: one,
          label: labelOf(one),
          href: narrowed(queueAddress, { show: one }),
          rows: queue.counts[one],
          isCurrent: one === show,
        }))}
      />
      {queue.entries.length === 0 ? (
        <Empty>{show === 'all' ? texts.empty : texts.filterEmpty}</Empty>
      ) : (
        <QueueTable entries={queue.entries} today={running.clock.today()} />
      )}
      <Pages show={show} queue={queue} />
    </>
  );
}
