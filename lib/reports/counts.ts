/** What a report counts of itself. */
import type { StoredMeasure } from '@/lib/measures/queries';

export type ReportCounts = {
  measures: number;
  items: number;
  methods: number;
  statements: number;
  status: Record<'unable' | 'in-progress' | 'completed' | 'to-confirm', number>;
};

type Countable = Pick<StoredMeasure, 'items' | 'methods' | 'status'> & { statements: readonly unknown[] };

const total = (measures: readonly Countable[], sizeOf: (measure: Countable) => number): number =>
  measures.reduce((sum, measure) => sum + sizeOf(measure), 0);

export const countReport = (measures: readonly Countable[]): ReportCounts => {
  const having = (status: Countable['status']) => measures.filter((measure) => measure.status === status).length;
  return {
    measures: measures.length,
    items: total(measures, ({ items }) => items.length),
    methods: total(measures, ({ methods }) => methods.length),
    statements: total(measures, ({ statements }) => statements.length),
    status: {
      unable: having('unable'),
      'in-progress': having('in-progress'),
      completed: having('completed'),
      'to-confirm': having('to-confirm'),
    },
  };
};
