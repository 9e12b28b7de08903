import { describe, expect, it } from 'vitest';
import { roles } from '#db/schema/lists.ts';
import {
  allLearningPermissions,
  audiencesOf,
  can,
  canRead,
  isOwnLearning,
} from '#src/features/learning/learning.access.ts';
import type { LearningPermission } from '#src/features/learning/learning.access.ts';
import { aRun, insider, rolesOf, stranger, strangerRoles } from '#tests/builders/viewers.ts';

/** Columns: messenger, staff, manager (r), director, mentor, headOffice (a). */
const table: Record<LearningPermission, string> = {
  'staffLearning.counts': '.srdma',
  'staffLearning.names': '..rd..',
  'messengerLearning.counts': '.srd..',
};
const cases = Object.entries(table).map(
  ([permission, marks]) => [permission as LearningPermission, rolesOf(marks)] as const,
);

describe('roles × permissions on learning (R10)', () => {
  it('says something of every permission', () => {
    expect(Object.keys(table).sort()).toEqual([...allLearningPermissions].sort());
  });

  it.each(cases)('%s: %j, of the run, also after its end', (permission, allowed) => {
    expect(roles.filter((role) => can(insider(role), permission, aRun()))).toEqual(allowed);
    expect(roles.filter((role) => can(insider(role), permission, aRun({ ended: true })))).toEqual(allowed);
  });

  it.each(cases)('%s: nobody of another partner, no mentor of other runs', (permission) => {
    expect(strangerRoles.filter((role) => can(stranger(role), permission, aRun()))).toEqual([]);
  });

  it('mentors and head office see no name at all', () => {
    const named = allLearningPermissions.filter((permission) => permission.endsWith('.names'));
    for (const role of ['mentor', 'headOffice'] as const) {
      expect(named.filter((permission) => can(insider(role), permission, aRun()))).toEqual([]);
    }
  });

  it.each([
    ['messenger', rolesOf('msrdma')],
    ['staff', rolesOf('.srdma')],
    ['mentor', rolesOf('....ma')],
  ] as const)('modules for %s are read by %j', (audience, allowed) => {
    expect(roles.filter((role) => canRead(role, audience))).toEqual(allowed);
    expect(roles.filter((role) => audiencesOf(role).includes(audience))).toEqual(allowed);
  });

  it('learning is recorded for oneself only', () => {
    expect(isOwnLearning(insider('staff'), 'the staff')).toBe(true);
    expect(isOwnLearning(insider('manager'), 'the staff')).toBe(false);
  });
});
