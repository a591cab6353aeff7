/** What lies open of a complaint: its particulars, and what the reporter was promised by when. */
import { Notice } from '@/app/_ui/notice';
import { SummaryList } from '@/app/_ui/summary-list';
import { Tag } from '@/app/_ui/tag';
import { listPromises } from '@/lib/complaints/rules';
import type { Keeping, QueueEntry } from '@/lib/complaints/wire';
import { caseTexts } from '@/lib/i18n/office-case';
import { complaintTexts } from '@/lib/i18n/office-complaints';
import { keepingTexts } from '@/lib/i18n/office-keeping';
import type { IsoDay } from '@/lib/platform/iso-day';
import { formatThaiDate } from '@/lib/platform/thai-date';
import { categoryName, StateTag } from '../case-words';
import { DueTag } from '../due-words';

const texts = caseTexts.th.page;
const words = complaintTexts.th;
const keeping = keepingTexts.th;

/** Until when the content stays; nothing while that is open and nobody asked to keep it. */
const keepingRows = ({ eraseOn, erasedOn, isHeld }: Keeping) => {
  if (erasedOn) return [{ key: 'erased', name: keeping.erasedOn, value: formatThaiDate(erasedOn) }];
  const day = eraseOn ? [{ key: 'erase', name: keeping.eraseOn, value: formatThaiDate(eraseOn) }] : [];
  const held = { key: 'held', name: keeping.hold, value: <Tag tone="warning">{keeping.held}</Tag> };
  return isHeld ? [...day, held] : day;
};

/** What the reporter said that the work must not overlook. */
function Flags({ entry: { state, isDanger, hasRetaliation, isFollowed } }: { entry: QueueEntry }) {
  return (
    <>
      {isDanger && state !== 'closed' ? (
        <Notice kind="danger" word={texts.dangerWord}>
          {texts.danger}
        </Notice>
      ) : null}
      {hasRetaliation ? (
        <Notice kind="warning" word={texts.retaliationWord}>
          {texts.retaliation}
        </Notice>
      ) : null}
      {isFollowed ? null : <Notice word={texts.followedEndedWord} />}
    </>
  );
}

export function CaseFacts({ entry, today }: { entry: QueueEntry; today: IsoDay }) {
  return (
    <>
      <Flags entry={entry} />
      <section>
        <h2>{texts.facts}</h2>
        <SummaryList
          rows={[
            { key: 'category', name: texts.category, value: categoryName(entry.category) },
            { key: 'channel', name: texts.channel, value: words.channels[entry.channel] },
            { key: 'received', name: texts.receivedOn, value: formatThaiDate(entry.receivedOn) },
            { key: 'state', name: texts.state, value: <StateTag {...entry} /> },
            ...keepingRows(entry),
          ]}
        />
      </section>
      <section>
        <h2>{texts.deadlines}</h2>
        <SummaryList
          rows={listPromises(entry).map(({ key, day, isKept }) => ({
            key,
            name: words.deadlines[key],
            value: (
              <>
                {isKept ? <Tag tone="muted">{texts.met}</Tag> : <DueTag day={day} today={today} />}{' '}
                {words.by(formatThaiDate(day))}
              </>
            ),
          }))}
        />
      </section>
    </>
  );
}
