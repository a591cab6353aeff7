/** What the plan says of a measure, to be read beside what is recorded. */
import type { ReactNode } from 'react';
import { SummaryList } from '@/app/_ui/summary-list';
import { measureTexts } from '@/lib/i18n/office-measure';
import type { Report, ReportMeasure } from '@/lib/reports/model';
import { numeral } from '../../../numerals';
import { Doubts, notesAbout, responsibleWords } from '../../measure-words';

const texts = measureTexts.th.measure;

type Lines = ReportMeasure['items'];

function Passages({ lines, doubtsAbout }: { lines: Lines; doubtsAbout: (key: string) => ReactNode }) {
  if (lines.length === 0) return texts.none;
  return lines.map(({ key, text }, index) => (
    <div key={key}>
      <p>
        {lines.length > 1 ? `${numeral(index + 1)}. ` : ''}
        {text.th}
      </p>
      {doubtsAbout(key)}
    </div>
  ));
}

export function Particulars({ report, measure }: { report: Report; measure: ReportMeasure }) {
  const doubtsAbout = (field: 'item' | 'method') => (key: string) => (
    <Doubts notes={notesAbout(report.notes, { measure: measure.key, [field]: key })} />
  );
  const indicators = measure.indicators.map(({ tool, no, name }) => texts.indicator(tool, numeral(no), name.th));
  return (
    <section>
      <h2>{texts.particulars}</h2>
      <Doubts notes={notesAbout(report.notes, { measure: measure.key })} />
      <SummaryList
        rows={[
          {
            key: 'items',
            name: texts.items,
            value: <Passages lines={measure.items} doubtsAbout={doubtsAbout('item')} />,
          },
          {
            key: 'methods',
            name: texts.methods,
            value: <Passages lines={measure.methods} doubtsAbout={doubtsAbout('method')} />,
          },
          { key: 'responsible', name: texts.responsible, value: responsibleWords(measure) },
          { key: 'period', name: texts.period, value: measure.period.text.th },
          { key: 'indicators', name: texts.indicators, value: indicators.join(', ') || texts.none },
        ]}
      />
    </section>
  );
}
