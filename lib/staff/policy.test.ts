import { describe, expect, it } from 'vitest';
import { type Action, actions, may, type Role, roles } from './policy';

/** Written out by hand: yes, no, or only for one's own division. */
const expected: Record<Action, Record<Role, 'yes' | 'no' | 'own'>> = {
  'view-survey': {
    'legal-officer': 'yes',
    reviewer: 'no',
    'division-officer': 'yes',
    executive: 'yes',
    administrator: 'yes',
  },
  'review-responses': {
    'legal-officer': 'yes',
    reviewer: 'no',
    'division-officer': 'no',
    executive: 'no',
    administrator: 'no',
  },
  'view-plan': {
    'legal-officer': 'yes',
    reviewer: 'yes',
    'division-officer': 'yes',
    executive: 'yes',
    administrator: 'yes',
  },
  'edit-measure': {
    'legal-officer': 'own',
    reviewer: 'no',
    'division-officer': 'own',
    executive: 'no',
    administrator: 'no',
  },
  'edit-publication': {
    'legal-officer': 'own',
    reviewer: 'no',
    'division-officer': 'own',
    executive: 'no',
    administrator: 'no',
  },
  'enter-score': {
    'legal-officer': 'yes',
    reviewer: 'no',
    'division-officer': 'no',
    executive: 'no',
    administrator: 'no',
  },
  'work-complaints': {
    'legal-officer': 'yes',
    reviewer: 'yes',
    'division-officer': 'no',
    executive: 'no',
    administrator: 'no',
  },
  'hold-reader-key': {
    'legal-officer': 'yes',
    reviewer: 'yes',
    'division-officer': 'no',
    executive: 'no',
    administrator: 'no',
  },
  'manage-staff': {
    'legal-officer': 'no',
    reviewer: 'no',
    'division-officer': 'no',
    executive: 'no',
    administrator: 'yes',
  },
};

describe.each(actions)('%s', (action) => {
  it.each(roles)('is decided as written for the %s', (role) => {
    const rule = expected[action][role];
    const actor = { role, divisionKey: 'finance' };
    expect(may(actor, action, { divisionKeys: ['finance', 'works'] })).toBe(rule !== 'no');
    expect(may(actor, action, { divisionKeys: ['works'] })).toBe(rule === 'yes');
    expect(may(actor, action)).toBe(rule === 'yes');
    expect(may({ role, divisionKey: null }, action, { divisionKeys: ['finance'] })).toBe(rule === 'yes');
  });
});
