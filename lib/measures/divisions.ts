/** The office's divisions, as plans have named them. */
import { asc, eq } from 'drizzle-orm';
import { unit } from '@/db/tables/measures';
import type { Desk } from '@/lib/platform/desk';
import type { StoredUnit } from './queries';

export const listDivisions = ({ database }: Desk): Promise<StoredUnit[]> =>
  database.read('list divisions', (from) =>
    from.select({ key: unit.key, name: unit.name }).from(unit).where(eq(unit.kind, 'division')).orderBy(asc(unit.key)),
  );
