/** The few words and tags that every page on measures shows in the same way. */
import { Tag, type TagTone } from '@/app/_ui/tag';
import { planTexts } from '@/lib/i18n/office-plan';
import { findWaiting, type Waiting } from '@/lib/measures/edit-rules';
import type { StoredNote } from '@/lib/measures/queries';
import type { Report, ReportMeasure, ReportStatement } from '@/lib/reports/model';
import { numeral } from '../numerals';

const texts = planTexts.th;

export const statusLabelOf = (report: Report, status: string): string =>
  report.statusOptions.find(({ key }) => key === status)?.label.th ?? texts.toConfirm;

const statusTones: Record<ReportMeasure['status'], TagTone> = {
  completed: 'action',
  'in-progress': 'plain',
  unable: 'warning',
  'to-confirm': 'warning',
};

export function StatusTag({ report, measure }: { report: Report; measure: ReportMeasure }) {
  return <Tag tone={statusTones[measure.status]}>{statusLabelOf(report, measure.status)}</Tag>;
}

const waitingTones: Record<Waiting, TagTone> = {
  'to-write': 'warning',
  'no-data': 'warning',
  incomplete: 'warning',
  withheld: 'muted',
};

export function StatementTags({ statement, hasDoubt }: { statement: ReportStatement; hasDoubt: boolean }) {
  const waiting = findWaiting(statement);
  return (
    <>
      <Tag tone="muted">{texts.kinds[statement.kind]}</Tag>{' '}
      {waiting ? <Tag tone={waitingTones[waiting]}>{texts.waiting[waiting]}</Tag> : null}{' '}
      {hasDoubt ? <Tag tone="warning">{texts.doubt}</Tag> : null}
    </>
  );
}

/** One line each, so that no name breaks in the middle. */
export function Responsible({ measure }: { measure: ReportMeasure }) {
  return measure.responsible.map(({ division, section }) => (
    <div className="nowrap" key={`${division.key} ${section?.key ?? ''}`}>
      {division.name.th}
      {section ? <div className="muted">{section.name.th}</div> : null}
    </div>
  ));
}

/** «สำนักปลัด - งานนิติการ, กองคลัง» */
export const responsibleWords = ({ responsible }: Pick<ReportMeasure, 'responsible'>): string =>
  responsible
    .map(({ division, section }) => [division.name.th, section?.name.th].filter(Boolean).join(' - '))
    .join(', ');

/** «สำนักปลัด กองคลัง กองช่าง», each once. */
export const divisionWords = ({ responsible }: Pick<ReportMeasure, 'responsible'>): string =>
  [...new Set(responsible.map(({ division }) => division.name.th))].join(' ');

export const measureTitle = ({ no, gloss }: Pick<ReportMeasure, 'no' | 'gloss'>): string =>
  gloss ? gloss.th : texts.list.noGloss(numeral(no));

type About = StoredNote['about'];

/** The notes about exactly these keys and nothing finer: a measure's own do not include its statements'. */
export const notesAbout = (notes: readonly StoredNote[], about: About): StoredNote[] =>
  notes.filter((note) =>
    (['measure', 'item', 'method', 'statement', 'publication'] as const).every(
      (field) => note.about[field] === about[field],
    ),
  );

/** How many notes concern the measure or anything in it. */
export const countDoubts = (report: Report, measureKey: string): number =>
  report.notes.filter(({ about }) => about.measure === measureKey).length;

export function Doubts({ notes }: { notes: readonly StoredNote[] }) {
  return notes.map(({ kind, text }) => (
    <p className="small" key={`${kind} ${text.th}`}>
      <Tag tone="warning">{texts.doubt}</Tag> {text.th}
    </p>
  ));
}
