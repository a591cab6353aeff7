/**
 * The yearly report as every format prints it: the stored plan, with a sentence for each outcome
 * statement. An imported report is handed on word for word and nothing in it is computed; a draft's
 * generated statements are worded from the data as it stands. For the public, survey figures come from
 * the weekly copy and small groups are withheld; the office sees the present.
 */
import type { StoredIndicator } from '@/db/tables/measures';
import type { StoredText } from '@/db/tables/text';
import type { Figure } from '@/lib/measures/figure';
import {
  findPlan,
  type PlanHead,
  type ScoreReference,
  type StoredMeasure,
  type StoredNote,
  type StoredPlan,
  type StoredStatement,
} from '@/lib/measures/queries';
import { wordStatement } from '@/lib/measures/wording';
import type { Desk } from '@/lib/platform/desk';
import { fiscalYear as asFiscalYear, fiscalYearBounds } from '@/lib/platform/fiscal-year';
import type { Publication } from '@/lib/publications/queries';
import { countReport, type ReportCounts } from './counts';
import { type Audience, createFigureReader, type FigureReader } from './figures';

export type Provenance =
  | { metric: Figure['metric']; filter: Figure['filter'] }
  | { publications: string[] }
  | (ScoreReference & { fiscalYear: number; source: string | null; date: string | null })
  | { unit: string[]; date: string | null };

export type ReportStatement = {
  key: string;
  kind: StoredStatement['kind'];
  /** The sentence as the report prints it; null where there is nothing to print yet. */
  text: StoredText | null;
  /** Whether a person or the imported document wrote it, not the generator. */
  isWritten: boolean;
  previousText: StoredText | null;
  /** What the sentence was generated from, or the quoted score of an imported one; null for other written ones. */
  figure: Figure | null;
  provenance: Provenance;
  publications: Publication[];
  revision: number;
};

export type ReportMeasure = Omit<StoredMeasure, 'statements'> & { statements: ReportStatement[] };

/** Thai is the original; English may be missing in what was imported. */
export type ReportText = StoredText;

export type Report = Omit<PlanHead, 'columns' | 'statusOptions'> & {
  from: string;
  to: string;
  /** The day the figures stand for; null for an imported report, which does not say. */
  asOf: string | null;
  columns: readonly StoredText[];
  statusOptions: readonly { key: 'unable' | 'in-progress' | 'completed'; label: StoredText }[];
  counts: ReportCounts;
  measures: ReportMeasure[];
  notes: StoredNote[];
  indicators: StoredIndicator[];
};

const standardColumns: readonly StoredText[] = [
  { th: 'มาตรการ/แนวทาง', en: 'Measure' },
  { th: 'วิธีการดำเนินการ', en: 'How it is carried out' },
  { th: 'ผู้รับผิดชอบ', en: 'Responsible' },
  { th: 'ระยะเวลาดำเนินการ', en: 'Period' },
  { th: 'สรุปผลการดำเนินการ', en: 'Status' },
  { th: 'ผลลัพธ์หรือความสำเร็จของการดำเนินการ', en: 'Outcome' },
];

const standardStatusOptions: Report['statusOptions'] = [
  { key: 'unable', label: { th: 'ไม่สามารถดำเนินการได้', en: 'Could not be carried out' } },
  { key: 'in-progress', label: { th: 'อยู่ระหว่างการดำเนินการ', en: 'In progress' } },
  { key: 'completed', label: { th: 'ดำเนินการแล้วเสร็จ', en: 'Completed' } },
];

const scoreProvenance = (reader: FigureReader, fiscalYear: number, reference: ScoreReference): Provenance => {
  const score = reader.findScore(fiscalYear, reference);
  return { ...reference, fiscalYear, source: score?.source ?? null, date: score?.date ?? null };
};

const provenanceOf = (
  reader: FigureReader,
  plan: StoredPlan,
  measure: StoredMeasure,
  made: StoredStatement,
): Provenance => {
  const { bind, score, publications } = made;
  if (bind?.metric === 'score.value') return scoreProvenance(reader, plan.fiscalYear, bind.filter);
  if (score) return scoreProvenance(reader, plan.fiscalYear, score);
  if (bind?.metric === 'publications.present') return { publications: [...bind.filter.publications] };
  if (bind) return { metric: bind.metric, filter: bind.filter };
  if (publications.length > 0) return { publications };
  return { unit: measure.responsible.map(({ division }) => division.key), date: made.changedOn };
};

const publicationsOf = (reader: FigureReader, provenance: Provenance): Publication[] =>
  'publications' in provenance ? reader.findPublications(provenance.publications) : [];

const reportStatement = async (
  reader: FigureReader,
  plan: StoredPlan,
  measure: StoredMeasure,
  made: StoredStatement,
): Promise<ReportStatement> => {
  const isLive = plan.state !== 'imported' && made.bind !== null;
  const figure = isLive && made.bind ? await reader.read(made.bind) : null;
  const generated = figure && wordStatement(figure, await reader.contextOf(figure));
  const provenance = provenanceOf(reader, plan, measure, made);
  return {
    key: made.key,
    kind: made.kind,
    text: generated ?? made.text,
    isWritten: !generated && made.text !== null,
    previousText: made.previousText,
    figure: figure ?? (made.score ? await reader.read({ metric: 'score.value', filter: made.score }) : null),
    provenance,
    publications: publicationsOf(reader, provenance),
    revision: made.revision,
  };
};

/** One year's report, or null where there is no plan. */
export const buildReport = async (desk: Desk, fiscalYear: number, audience: Audience): Promise<Report | null> => {
  const plan = await findPlan(desk, fiscalYear);
  if (!plan) return null;
  const reader = await createFigureReader(desk, plan, audience);
  const measures: ReportMeasure[] = [];
  for (const measure of plan.measures) {
    const statements: ReportStatement[] = [];
    for (const made of measure.statements) statements.push(await reportStatement(reader, plan, measure, made));
    measures.push({ ...measure, statements });
  }
  return {
    ...plan,
    ...fiscalYearBounds(asFiscalYear(fiscalYear)),
    asOf: plan.state === 'imported' ? null : reader.asOf,
    columns: plan.columns ?? standardColumns,
    statusOptions: plan.statusOptions ?? standardStatusOptions,
    counts: countReport(measures),
    measures,
    indicators: plan.measures.flatMap(({ indicators }) => indicators),
  };
};
