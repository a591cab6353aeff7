/** `/office/complaints`: the complaints a reader can open, what waits first. The address holds the choice. */
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Empty, Notice } from '@/app/_ui/notice';
import { OfficeTitle } from '@/app/_ui/office-frame';
import { requireActorWho } from '@/app/office/require-actor';
import { listClosable } from '@/lib/complaints/bulk-closing';
import { listQueueSchema, type QueueQuestion, queueConcerns } from '@/lib/complaints/case-schema';
import { complaintStates } from '@/lib/complaints/rules';
import { listQueue, type Queue } from '@/lib/complaints/triage';
import { backupTexts } from '@/lib/i18n/backups';
import { complaintTexts } from '@/lib/i18n/office-complaints';
import { entryTexts } from '@/lib/i18n/office-entry';
import { posterTexts } from '@/lib/i18n/office-poster';
import { slipTexts } from '@/lib/i18n/office-slips';
import { vaultTexts } from '@/lib/i18n/office-vault';
import { desk } from '@/lib/platform/desk';
import { env } from '@/lib/platform/env';
import { findOwnKeys } from '@/lib/readers/queries';
import { FilterLinks, narrowed } from '../filter-links';
import { numeral } from '../numerals';
import { CloseUnfounded } from './close-unfounded';
import { keepWraps } from './keep-wraps';
import { queueAddress } from './queue-address';
import { QueueTable } from './queue-table';
import { ComplaintFigures } from './work-figures';

const texts = complaintTexts.th;

/** Everything, what lies across the states, and each state. */
const listChoices = ({ state: chosen, only }: QueueQuestion, { figures, byState }: Queue) => [
  {
    key: 'all',
    label: texts.all,
    href: queueAddress,
    rows: complaintStates.reduce((sum, state) => sum + (byState[state] ?? 0), 0),
    isCurrent: chosen === undefined && only === undefined,
  },
  ...queueConcerns.map((concern) => ({
    key: concern,
    label: texts.figures[concern],
    href: narrowed(queueAddress, { only: concern }),
    rows: figures[concern],
    isCurrent: only === concern,
  })),
  ...complaintStates.map((state) => ({
    key: state,
    label: texts.states[state],
    href: narrowed(queueAddress, { state }),
    rows: byState[state] ?? 0,
    isCurrent: only === undefined && chosen === state,
  })),
];

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

/** What belongs to people who do not write on the web. */
function OffTheWeb() {
  return (
    <ul className="links">
      <li>
        <Link href="/office/complaints/new">{entryTexts.th.title}</Link>
      </li>
      <li>
        <Link href="/office/complaints/slips">{slipTexts.th.title}</Link>
      </li>
      <li>
        <Link href="/office/poster">{posterTexts.th.title}</Link>
      </li>
    </ul>
  );
}

function Pages({ question: { state, only }, queue: { page, pageCount } }: { question: QueueQuestion; queue: Queue }) {
  if (pageCount === 1) return null;
  const addressOf = (number: number) =>
    narrowed(queueAddress, { state, only, page: number === 1 ? undefined : number });
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
  const kept = await keepWraps(running);
  const queue = listed.value;
  const closable = await listClosable(actor, running, queue.entries);
  const isWhole = question.state === undefined && question.only === undefined;
  return (
    <>
      <OfficeTitle title={texts.title} />
      <p>{texts.lead}</p>
      <OffTheWeb />
      {env().inboxRelease === 'now' ? <p className="hint">{texts.atOnce}</p> : null}
      <KeyNotice
        hasKeys={(await findOwnKeys(running, actor.staffId)) !== null}
        hasSecondFactor={actor.hasSecondFactor}
      />
      {!kept.ok && kept.error === 'folder-unusable' ? (
        <Notice kind="warning" word={backupTexts.th.notice.word}>
          {backupTexts.th.notice.text}
        </Notice>
      ) : null}
      <ComplaintFigures figures={queue.figures} />
      <FilterLinks label={texts.filterLabel} choices={listChoices(question, queue)} />
      {queue.entries.length === 0 ? (
        <Empty>{isWhole ? texts.empty : texts.filterEmpty}</Empty>
      ) : (
        <QueueTable entries={queue.entries} today={running.clock.today()} closable={closable} />
      )}
      <Pages question={question} queue={queue} />
      <CloseUnfounded />
    </>
  );
}
