/** Statements of the publication register and of official scores. Executes nothing. */
import { compose, type Statement } from '@/db/statement';
import { officialScore, publication } from '@/db/tables/publications';

export type NewPublication = Omit<typeof publication.$inferInsert, 'revision'>;

export const composePublications = (rows: readonly NewPublication[]): Statement[] =>
  rows.length === 0 ? [] : [compose.insert(publication).values(rows.map((row) => ({ ...row, revision: 1 })))];

export type NewScore = {
  fiscalYear: number;
  tool: 'IIT' | 'EIT' | 'OIT' | 'total';
  part?: number | undefined;
  indicator?: number | undefined;
  question?: string | undefined;
  /** 0–100 with at most two decimals. */
  value: number;
  source: string;
  date?: string | undefined;
  quoted?: boolean | undefined;
};

const scoreRow = (score: NewScore) => ({
  fiscalYear: score.fiscalYear,
  tool: score.tool,
  part: score.part ?? 0,
  indicator: score.indicator ?? 0,
  question: score.question ?? '',
  valueHundredths: Math.round(score.value * 100),
  source: score.source,
  date: score.date ?? null,
  quoted: score.quoted ?? false,
});

/** Inserts scores; one that is there already fails the batch as a duplicate. */
export const composeScores = (scores: readonly NewScore[]): Statement[] =>
  scores.length === 0 ? [] : [compose.insert(officialScore).values(scores.map(scoreRow))];
