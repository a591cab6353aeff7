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
import { FilterLinks } from '../filter-links';
import { numeral } from '../numerals';

const texts = registerTexts.th.publications;

const filters = ['all', 'own', 'no-address', 'unchecked'] as const;
type Filter = (typeof filters)[number];

type Listed = Publication & { owners: string[] };

const isShown = (filter: Filter, { address, checkedOn, owners }: Listed, divisionKey: string | null): boolean => {
  if (filter === 'own') return divisionKey !== null && owners.includes(divisionKey);
  if (filter === 'no-address') return address === null;
  if (filter === 'unchecked') return address !== null && checkedOn === null;
  return true;
};

const sayDay = (day: string): string => formatThaiDate(day as IsoDay);

const kindWord = (kind: string): string => texts.kinds[kind as keyof typeof texts.kinds] ?? texts.kinds.other;

const waiting = (words: string) => <span className="muted">{words}</span>;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PublicationsPage({ searchParams }: Props) {
  const actor = await requireActorWho('view-plan');
  const running = await desk();
  const asked = await searchParams;
  const thisYear = fiscalYearOf(running.clock.today());
  const year = (typeof asked.year === 'string' ? parseFiscalYear(asked.year) : null) ?? thisYear;
  const chosen = filters.find((filter) => filter === asked.show) ?? 'all';

  const plan = await findPlan(running, year);
  const names = new Map((await listDivisions(running)).map(({ key, name }) => [key, name.th]));
  const entries = (await listPublications(running, year)).map((entry) => ({ ...entry, owners: ownersOf(entry, plan) }));
  const shownBy = (filter: Filter) => entries.filter((entry) => isShown(filter, entry, actor.divisionKey));
  const shown = shownBy(chosen);

  const yearBar = findYearBar(year, plan, thisYear);
  const addBar = findOwnerBar(actor, actor.divisionKey === null ? [] : [actor.divisionKey]);
  const bar = yearBar ?? addBar;
  const years = [...new Set([thisYear, year, ...(await listPlans(running)).map(({ fiscalYear }) => fiscalYear)])];
  const address = `/office/publications?year=${year}`;

  const cellsOf = (entry: Listed) => [
    entry.title.th,
    kindWord(entry.kind),
    [entry.number, entry.date ? sayDay(entry.date) : null].filter(Boolean).join(' '),
    entry.address ? (
      <a key="address" href={entry.address} target="_blank" rel="noreferrer" title={entry.address}>
        {texts.open}
      </a>
    ) : (
      waiting(texts.noAddress)
    ),
    entry.checkedOn ? sayDay(entry.checkedOn) : waiting(texts.unchecked),
    entry.owners.map((key) => names.get(key) ?? key).join(' ') || waiting(texts.noDivision),
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
        label={texts.filterLabel}
        choices={filters.map((filter) => ({
          key: filter,
          label: texts.filters[filter],
          href: filter === 'all' ? address : `${address}&show=${filter}`,
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
          columns={(['title', 'kind', 'number', 'address', 'checkedOn', 'division', 'edit'] as const).map((key) => ({
            key,
            header: texts.columns[key],
          }))}
          rows={shown.map((entry) => ({ key: entry.key, cells: cellsOf(entry) }))}
        />
      )}
    </>
  );
}
