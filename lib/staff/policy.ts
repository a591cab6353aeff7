/**
 * Who may do what. One table, denied unless written; every staff use case asks here before anything
 * else. Pure: the acting member and the subject come in, a decision goes out.
 */
export const roles = ['legal-officer', 'reviewer', 'division-officer', 'executive', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** The staff member behind a request. Use cases take one first, so none can forget to ask. */
export type Actor = {
  staffId: string;
  displayName: string;
  role: Role;
  divisionKey: string | null;
  /** Whether this session passed a second factor. */
  hasSecondFactor: boolean;
};

export const actions = [
  'view-survey',
  'review-responses',
  'view-plan',
  'edit-measure',
  'edit-publication',
  'enter-score',
  'work-complaints',
  'hold-reader-key',
  'manage-staff',
] as const;
export type Action = (typeof actions)[number];

/** The divisions a measure or publication belongs to. */
export type Subject = { divisionKeys: readonly string[] };

type Rule = 'always' | 'own-division';

/**
 * Taking answers out of the figures belongs to the legal office alone: a division must not choose who
 * judges it, and the administrator must not touch figures. The outside reviewer reads complaints, not
 * the office's own numbers; the plan is public anyway. Whoever works complaints also holds the keys to them and
 * signs who else may: nobody else, the administrator least of all. Which complaint a reader works is decided by the
 * keys they were given, not here.
 */
const rules: Record<Action, Partial<Record<Role, Rule>>> = {
  'view-survey': {
    'legal-officer': 'always',
    'division-officer': 'always',
    executive: 'always',
    administrator: 'always',
  },
  'review-responses': { 'legal-officer': 'always' },
  'view-plan': {
    'legal-officer': 'always',
    reviewer: 'always',
    'division-officer': 'always',
    executive: 'always',
    administrator: 'always',
  },
  'edit-measure': { 'legal-officer': 'own-division', 'division-officer': 'own-division' },
  'edit-publication': { 'legal-officer': 'own-division', 'division-officer': 'own-division' },
  'enter-score': { 'legal-officer': 'always' },
  'work-complaints': { 'legal-officer': 'always', reviewer: 'always' },
  'hold-reader-key': { 'legal-officer': 'always', reviewer: 'always' },
  'manage-staff': { administrator: 'always' },
};

/** Whether the actor may; an 'own-division' rule without a subject is a no. */
export const may = (actor: Pick<Actor, 'role' | 'divisionKey'>, action: Action, subject?: Subject): boolean => {
  const rule = rules[action][actor.role];
  if (rule === 'always') return true;
  if (rule === 'own-division') {
    return actor.divisionKey !== null && (subject?.divisionKeys.includes(actor.divisionKey) ?? false);
  }
  return false;
};
