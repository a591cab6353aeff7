/**
 * The report as open data, schema `prongsai.measures/1` (docs/open-data.md). Keys in a fixed order and
 * nothing of the moment of asking, so that the same report always gives the same bytes; `sha256` is the
 * hash of this very text with the hash itself left null.
 */
import { createHash } from 'node:crypto';
import type { StoredText } from '@/db/tables/text';
import type { Report, ReportStatement } from './model';

type JsonText = { th: string; en: string | null };

const textOf = (text: StoredText): JsonText => ({ th: text.th, en: text.en ?? null });

const statementJson = (made: ReportStatement) => {
  const { figure } = made;
  return {
    key: made.key,
    kind: made.kind,
    text: made.text && textOf(made.text),
    /** Two decimals at most; null where there is no figure, no data, or it is withheld. */
    value: figure?.valueHundredths == null ? null : figure.valueHundredths / 100,
    unit: figure?.unit ?? null,
    n: figure?.n ?? null,
    suppressed: figure?.state === 'suppressed',
    provenance: made.provenance,
  };
};

const bodyOf = (report: Report, sha256: string | null) => ({
  schema: 'prongsai.measures/1',
  office: textOf(report.office),
  fiscalYear: report.fiscalYear,
  from: report.from,
  to: report.to,
  asOf: report.asOf,
  state: report.state,
  version: report.version,
  sha256,
  title: textOf(report.title),
  preamble: textOf(report.preamble),
  columns: report.columns.map(textOf),
  statusOptions: report.statusOptions.map(({ key, label }) => ({ key, label: textOf(label) })),
  notes: report.notes.map(({ kind, about, text }) => ({ kind, about, text: textOf(text) })),
  counts: report.counts,
  measures: report.measures.map((measure) => ({
    key: measure.key,
    no: measure.no,
    indicators: measure.indicators.map(({ tool, no, name }) => ({ tool, no, name: textOf(name) })),
    items: measure.items.map(({ key, text }) => ({ key, text: textOf(text) })),
    methods: measure.methods.map(({ key, text }) => ({ key, text: textOf(text) })),
    responsible: measure.responsible.map(({ division, section }) => ({
      division: division.key,
      divisionName: textOf(division.name),
      unit: section?.key ?? null,
      unitName: section ? textOf(section.name) : null,
    })),
    period: { text: textOf(measure.period.text), from: measure.period.from, to: measure.period.to },
    status: measure.status,
    statusCandidates: measure.statusCandidates,
    statements: measure.statements.map(statementJson),
  })),
});

/** The document as text. */
export const toMeasuresJson = (report: Report): string => {
  const unsigned = JSON.stringify(bodyOf(report, null));
  const sha256 = createHash('sha256').update(unsigned).digest('hex');
  return JSON.stringify(bodyOf(report, sha256));
};
