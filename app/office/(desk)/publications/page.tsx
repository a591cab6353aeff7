/** `/office/publications`: the register of a year, of the running one unless asked otherwise. */
import Link from 'next/link';
import { DataTable } from '@/app/_ui/data-table';
import { Empty, Notice } from '@/app/_ui/notice';
import { OfficeTitle } from '@/app/_ui/office-frame';
import { requireActorWho } from '@/app/office/require-actor';
import { registerTexts } from '@/lib/i18n/office-register';
import { listDivisions } from '@/lib/measures/divisions';
import { findPlan, listPlans } from '@/lib/measures/queries';
import { desk } from '@/lib/platform/desk';
import { fiscalYearOf, parseFiscalYear } from '@/lib/platform/fiscal-year';
import type { IsoDay } from '@/lib/platform/iso-day';
import { formatThaiDate } from '@/lib/platform/thai-date';
import { findOwnerBar, findYearBar, ownersOf } from '@/lib/publications/edit-rules';
import { listPublications, type Publication } from '@/lib/publications/queries';
import { FilterLinks, narrowed, readChoice, type Scope, scopes } from '../filter-links';
import { notesAbout } from '../measures/measure-words';
import { numeral } from '../numerals';
import { narrowColumn, Whole } from '../whole';

const texts = registerTexts.th.publications;

const filters = ['all', 'no-address', 'unchecked'] as const;
type Filter = (typeof filters)[number];

const columnKeys = ['title', 'kind', 'number', 'address', 'checkedOn', 'division', 'edit'] as const;

type Listed = Publication & { owners: string[] };

const isShown = (filter: Filter, { address, checkedOn }: Listed): boolean => {
  if (filter === 'no-address') return address === null;
  if (filter === 'unchecked') return address !== null && checkedOn === null;
  return true;
};

const sayDay = (day: string): string => formatThaiDate(day as IsoDay);

const kindWord = (kind: string): string => texts.kinds[kind as keyof typeof texts.kinds] ?? texts.kinds.other;

const waiting = (words: string) => <span className="muted nowrap">{words}</span>;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PublicationsPage({ searchParams }: Props) {
  const actor = await requireActorWho('view-plan');
  const running = await desk();
  const asked = await searchParams;
  const thisYear = fiscalYearOf(running.clock.today());
  const year = (typeof asked.year === 'string' ? parseFiscalYear(asked.year) : null) ?? thisYear;
  const scope = readChoice(asked, 'of', scopes);
  const chosen = readChoice(asked, 'show', filters);

  const plan = await findPlan(running, year);
  const names = new Map((await listDivisions(running)).map(({ key, name }) => [key, name.th]));
  const entries = (await listPublications(running, year)).map((entry) => ({ ...entry, owners: ownersOf(entry, plan) }));
  const ofScope = (one: Scope) =>
    entries.filter(({ owners }) => one === 'all' || owners.some((key) => key === actor.divisionKey));
  const shownBy = (filter: Filter) => ofScope(scope).filter((entry) => isShown(filter, entry));
  const shown = shownBy(chosen);

  const yearBar = findYearBar(year, plan, thisYear);
  const addBar = findOwnerBar(actor, actor.divisionKey === null ? [] : [actor.divisionKey]);
  const bar = yearBar ?? addBar;
  const years = [...new Set([thisYear, year, ...(await listPlans(running)).map(({ fiscalYear }) => fiscalYear)])];
  const address = '/office/publications';

  const cellsOf = (entry: Listed) => [
    <div key="title">
      {entry.title.th}
      {notesAbout(plan?.notes ?? [], { publication: entry.key }).map(({ text }) => (
        <span className="caption" key={text.th}>
          {texts.doubt(text.th)}
        </span>
      ))}
    </div>,
    kindWord(entry.kind),
    <span key="number">
      {entry.number} {entry.date ? <Whole>{sayDay(entry.date)}</Whole> : null}
    </span>,
    entry.address ? (
      <a key="address" href={entry.address} target="_blank" rel="noreferrer" title={entry.address}>
        {texts.open}
      </a>
    ) : (
      waiting(texts.noAddress)
    ),
    entry.checkedOn ? <Whole key="checked">{sayDay(entry.checkedOn)}</Whole> : waiting(texts.unchecked),
    entry.owners.length > 0
      ? entry.owners.map((key) => (
          <div key={key}>
            <Whole>{names.get(key) ?? key}</Whole>
          </div>
        ))
      : waiting(texts.noDivision),
    yearBar === null && findOwnerBar(actor, entry.owners) === null ? (
      <Link key="edit" href={`/office/publications/${year}/${entry.key}`}>
        {texts.edit} <span className="visually-hidden">{entry.title.th}</span>
      </Link>
    ) : null,
  ];

  return (
    <>
      <OfficeTitle title={texts.title(numeral(year))}>
        {bar === null ? (
          <Link className="button" href={`/office/publications/new?year=${year}`}>
            {texts.add}
          </Link>
        ) : null}
      </OfficeTitle>
      <nav aria-label={texts.yearLabel}>
        <ul className="links small">
          {years
            .sort((a, b) => b - a)
            .map((one) => (
              <li key={one}>
                <Link href={`/office/publications?year=${one}`} aria-current={one === year ? 'page' : undefined}>
                  {texts.yearLabel} {numeral(one)}
                </Link>
              </li>
            ))}
        </ul>
      </nav>
      <p>{texts.lead}</p>
      {bar ? <Notice word={texts.barWord}>{texts.bars[bar]}</Notice> : null}
      <FilterLinks
        label={texts.scopeLabel}
        choices={scopes.map((one) => ({
          key: one,
          label: texts.scopes[one],
          href: narrowed(address, { year, of: one, show: chosen }),
          rows: ofScope(one).length,
          isCurrent: one === scope,
        }))}
      />
      <FilterLinks
        label={texts.filterLabel}
        choices={filters.map((filter) => ({
          key: filter,
          label: texts.filters[filter],
          href: narrowed(address, { year, of: scope, show: filter }),
          rows: shownBy(filter).length,
          isCurrent: filter === chosen,
        }))}
      />
      {shown.length === 0 ? (
        <Empty>{entries.length === 0 ? texts.empty : texts.filterEmpty}</Empty>
      ) : (
        <DataTable
          caption={texts.caption}
          isCaptionHidden
          isStacked
          columns={columnKeys.map((key) => narrowColumn(key, texts.columns[key]))}
          rows={shown.map((entry) => ({ key: entry.key, cells: cellsOf(entry) }))}
        />
      )}
    </>
  );
}
