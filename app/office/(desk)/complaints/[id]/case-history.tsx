/** What was done with a complaint, by whom and on which day; the reporter's side has no line here. */
import { DataTable } from '@/app/_ui/data-table';
import type { CaseEvent } from '@/lib/complaints/wire';
import { caseTexts } from '@/lib/i18n/office-case';
import { complaintTexts } from '@/lib/i18n/office-complaints';
import { formatThaiDate } from '@/lib/platform/thai-date';
import { Whole } from '../../whole';

const texts = caseTexts.th.page;
const words = complaintTexts.th;

const wordsOf = ({ kind, state, result }: CaseEvent): string => {
  const done = texts.events[kind];
  if (kind !== 'state-changed' || state === null) return done;
  return [`${done} “${words.states[state]}”`, result ? words.results[result] : ''].filter(Boolean).join(' ');
};

export function CaseHistory({ events }: { events: readonly CaseEvent[] }) {
  return (
    <section>
      <h2>{texts.history}</h2>
      <DataTable
        caption={texts.history}
        isCaptionHidden
        isStacked
        columns={[
          { key: 'day', header: texts.historyColumns.day },
          { key: 'what', header: texts.historyColumns.what },
          { key: 'who', header: texts.historyColumns.who },
        ]}
        rows={events.map((event) => ({
          key: String(event.position),
          cells: [
            <Whole key="day">{formatThaiDate(event.happenedOn)}</Whole>,
            wordsOf(event),
            event.staffName ?? texts.bySystem,
          ],
        }))}
      />
    </section>
  );
}
