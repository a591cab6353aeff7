/** The complaint form in steps: which questions stand on the screen together. Without script all stand on one page. */
import type { ComplaintField } from '@/lib/complaints/schema';

export type FormStep = { key: string; fields: readonly ComplaintField[] };

export const formSteps = [
  { key: 'category', fields: ['category'] },
  { key: 'posts', fields: ['posts'] },
  { key: 'what', fields: ['what'] },
  { key: 'details', fields: ['who', 'when', 'where'] },
  { key: 'proof', fields: ['howKnown', 'evidenceWhere', 'witnesses', 'toldElsewhere'] },
  { key: 'you', fields: ['whoElseKnows', 'happenedToYou'] },
] as const satisfies readonly FormStep[];

/** The id of the part of the page that a step is. */
export const stepId = (key: string): string => `step-${key}`;
