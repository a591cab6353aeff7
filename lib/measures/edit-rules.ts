/**
 * Whether a measure may be changed, and if not, why: the page says the reason, the use case says only that
 * there is nothing to change. And what a statement still waits for. Pure; it decides and writes nothing.
 */
import { type Actor, may } from '@/lib/staff/policy';
import type { Figure } from './figure';

export type MeasureBar = 'imported' | 'frozen' | 'role' | 'division';

type Responsible = { responsible: readonly { division: { key: string } }[] };

export const divisionKeysOf = ({ responsible }: Responsible): string[] => [
  ...new Set(responsible.map(({ division }) => division.key)),
];

/** Why the actor may not change the measure; null where they may. Only a draft is ever open. */
export const findMeasureBar = (
  actor: Pick<Actor, 'role' | 'divisionKey'>,
  plan: { state: 'draft' | 'frozen' | 'imported' },
  measure: Responsible,
): MeasureBar | null => {
  const divisionKeys = divisionKeysOf(measure);
  if (plan.state !== 'draft') return plan.state;
  if (may(actor, 'edit-measure', { divisionKeys })) return null;
  const wouldMayInside = divisionKeys.some((divisionKey) =>
    may({ role: actor.role, divisionKey }, 'edit-measure', { divisionKeys }),
  );
  return wouldMayInside ? 'division' : 'role';
};

export type Waiting = 'to-write' | 'no-data' | 'incomplete' | 'withheld';

type Judged = { kind: string; text: unknown; isWritten: boolean; figure: Figure | null };

/**
 * What an outcome statement waits for: words of a person, data, documents not yet found published, or a
 * group too small to show. Null where it says what it should; what a person or a document wrote always does.
 */
export const findWaiting = ({ kind, text, isWritten, figure }: Judged): Waiting | null => {
  if (isWritten) return null;
  if (kind === 'text') return text === null ? 'to-write' : null;
  if (figure === null || figure.state === 'no-data') return 'no-data';
  if (figure.state === 'suppressed') return 'withheld';
  return figure.metric === 'publications.present' && figure.missing.length > 0 ? 'incomplete' : null;
};
