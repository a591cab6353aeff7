/**
 * Whose entry a published document is, and whether the register of a year takes changes. Pure; the page says
 * the reason, the use case says only that there is nothing to change.
 */
import type { StoredPlan } from '@/lib/measures/queries';
import type { FiscalYear } from '@/lib/platform/fiscal-year';
import { type Actor, may } from '@/lib/staff/policy';
import type { Publication } from './queries';

type NamedPlan = Pick<StoredPlan, 'state' | 'measures'>;

const isNamedBy = (statement: NamedPlan['measures'][number]['statements'][number], key: string): boolean =>
  statement.publications.includes(key) ||
  (statement.bind?.metric === 'publications.present' && statement.bind.filter.publications.includes(key));

/** The division the register names, or else every division whose measures rest on the document. */
export const ownersOf = ({ key, divisionKey }: Pick<Publication, 'key' | 'divisionKey'>, plan: NamedPlan | null) => {
  if (divisionKey !== null) return [divisionKey];
  const measures = plan?.measures.filter(({ statements }) => statements.some((one) => isNamedBy(one, key))) ?? [];
  return [...new Set(measures.flatMap(({ responsible }) => responsible.map(({ division }) => division.key)))];
};

export type RegisterBar = 'imported' | 'frozen' | 'not-running' | 'role' | 'division';

/** Why nothing may be changed in a year's register; null where it is open: a draft, or the running year without a plan. */
export const findYearBar = (
  year: number,
  plan: Pick<NamedPlan, 'state'> | null,
  running: FiscalYear,
): Extract<RegisterBar, 'imported' | 'frozen' | 'not-running'> | null => {
  if (plan) return plan.state === 'draft' ? null : plan.state;
  return year === running ? null : 'not-running';
};

const canEditAnything = (actor: Pick<Actor, 'role' | 'divisionKey'>): boolean =>
  actor.divisionKey !== null && may(actor, 'edit-publication', { divisionKeys: [actor.divisionKey] });

/** Why the actor may not change what these divisions own; null where they may. A new entry is owned by the actor's own. */
export const findOwnerBar = (
  actor: Pick<Actor, 'role' | 'divisionKey'>,
  divisionKeys: readonly string[],
): Extract<RegisterBar, 'role' | 'division'> | null => {
  if (may(actor, 'edit-publication', { divisionKeys })) return null;
  return canEditAnything(actor) ? 'division' : 'role';
};
