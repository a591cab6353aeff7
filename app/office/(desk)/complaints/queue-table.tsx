/** The queue as a table: what each complaint is, where it stands and what is due next; nothing of its content. */
import Link from 'next/link';
import { DataTable } from '@/app/_ui/data-table';
import { Tag } from '@/app/_ui/tag';
import { findNextDue } from '@/lib/complaints/rules';
import type { QueueEntry } from '@/lib/complaints/wire';
import { bulkTexts } from '@/lib/i18n/office-bulk';
import { complaintTexts } from '@/lib/i18n/office-complaints';
import type { IsoDay } from '@/lib/platform/iso-day';
import { formatThaiDate } from '@/lib/platform/thai-date';
import { narrowColumn, Whole } from '../whole';
import { bulkField, bulkFormId, writeBulkValue } from './bulk-field';
import { categoryName, StateTag, sayCaseNumber } from './case-words';
import { DueTag } from './due-words';
import { queueAddress } from './queue-address';

const texts = complaintTexts.th;

function NextDue({ entry, today }: { entry: QueueEntry; today: IsoDay }) {
  const next = findNextDue(entry);
  if (!next) return <span className="muted">{texts.ended}</span>;
  return (
    <div>
      <DueTag day={next.day} today={today} /> {texts.deadlines[next.key]}{' '}
      <Whole>{texts.by(formatThaiDate(next.day))}</Whole>
    </div>
  );
}

/** Junk is closed without one. */
const sayNumber = ({ caseNumber, state }: QueueEntry): string => {
  if (caseNumber) return sayCaseNumber(caseNumber);
  return state === 'closed' ? bulkTexts.th.noNumber : texts.noNumber;
};

function State({ entry }: { entry: QueueEntry }) {
  return (
    <div>
      {entry.isDanger && entry.state !== 'closed' ? (
        <>
          <Tag tone="danger">{texts.danger}</Tag>{' '}
        </>
      ) : null}
      <StateTag {...entry} />
      {entry.hasRetaliation ? (
        <>
          {' '}
          <Tag tone="warning">{texts.retaliation}</Tag>
        </>
      ) : null}
      {entry.state !== 'received' && entry.isWaitingForOffice ? (
        <>
          {' '}
          <Tag tone="warning">{texts.newMessage}</Tag>
        </>
      ) : null}
    </div>
  );
}

type Props = {
  entries: readonly QueueEntry[];
  today: IsoDay;
  /** Those that may be ticked, to be closed together. */
  closable: ReadonlySet<string>;
};

function Tick({ entry, about }: { entry: QueueEntry; about: string }) {
  return (
    <input
      type="checkbox"
      form={bulkFormId}
      name={bulkField}
      value={writeBulkValue(entry)}
      aria-label={`${bulkTexts.th.choose} ${about}`}
      autoComplete="off"
      className="tick"
    />
  );
}

export function QueueTable({ entries, today, closable }: Props) {
  const hasTicks = closable.size > 0;
  return (
    <DataTable
      caption={texts.caption}
      isCaptionHidden
      isStacked
      columns={[
        narrowColumn('number', texts.columns.number),
        { key: 'category', header: texts.columns.category },
        { key: 'state', header: texts.columns.state },
        narrowColumn('received', texts.columns.receivedOn),
        { key: 'due', header: texts.columns.due },
        { key: 'open', header: texts.columns.open },
        ...(hasTicks ? [{ key: 'tick', header: bulkTexts.th.column }] : []),
      ]}
      rows={entries.map((entry) => {
        const number = sayNumber(entry);
        const received = formatThaiDate(entry.receivedOn);
        const about = `${number} ${categoryName(entry.category)} ${received}`;
        const tick = closable.has(entry.id) ? <Tick key="tick" entry={entry} about={about} /> : null;
        return {
          key: entry.id,
          cells: [
            entry.caseNumber ? (
              <strong key="number">
                <Whole>{number}</Whole>
              </strong>
            ) : (
              <Whole key="number">{number}</Whole>
            ),
            categoryName(entry.category),
            <State key="state" entry={entry} />,
            <Whole key="received">{received}</Whole>,
            <NextDue key="due" entry={entry} today={today} />,
            <Link key="open" className="nowrap" href={`${queueAddress}/${entry.id}`}>
              {texts.openCase}
              <span className="visually-hidden"> {about}</span>
            </Link>,
            ...(hasTicks ? [tick] : []),
          ],
        };
      })}
    />
  );
}
