/** What may be asked of the publication register and of the official scores. */
import { and, asc, desc, eq } from 'drizzle-orm';
import { officialScore, publication } from '@/db/tables/publications';
import type { Desk } from '@/lib/platform/desk';

export type Publication = typeof publication.$inferSelect;

/** The register of one fiscal year, in its own order. */
export const listPublications = ({ database }: Desk, fiscalYear: number): Promise<Publication[]> =>
  database.read('list publications', (from) =>
    from.select().from(publication).where(eq(publication.fiscalYear, fiscalYear)).orderBy(asc(publication.position)),
  );

export const findPublication = async (
  { database }: Desk,
  fiscalYear: number,
  key: string,
): Promise<Publication | null> => {
  const rows = await database.read('find publication', (from) =>
    from
      .select()
      .from(publication)
      .where(and(eq(publication.fiscalYear, fiscalYear), eq(publication.key, key)))
      .limit(1),
  );
  return rows[0] ?? null;
};

export type OfficialScore = typeof officialScore.$inferSelect;

/** Every official score entered, newest year first. */
export const listScores = ({ database }: Desk): Promise<OfficialScore[]> =>
  database.read('list scores', (from) =>
    from
      .select()
      .from(officialScore)
      .orderBy(
        desc(officialScore.fiscalYear),
        asc(officialScore.tool),
        asc(officialScore.part),
        asc(officialScore.indicator),
        asc(officialScore.question),
      ),
  );

type ScoreIdentity = {
  fiscalYear: number;
  tool: string;
  part?: number | undefined;
  indicator?: number | undefined;
  question?: string | undefined;
};

/** One text for the score of a year, tool, part, indicator and question; absent parts count as the whole. */
export const scoreName = ({ fiscalYear, tool, part, indicator, question }: ScoreIdentity): string =>
  [fiscalYear, tool, part ?? 0, indicator ?? 0, question ?? ''].join(' ');
