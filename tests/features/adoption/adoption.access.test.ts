import { describe, expect, it } from 'vitest';
import { roles } from '#db/schema/lists.ts';
import { allAdoptionPermissions, can } from '#src/features/adoption/adoption.access.ts';
import type { AdoptionPermission } from '#src/features/adoption/adoption.access.ts';
import { aRun, insider, rolesOf, stranger, strangerRoles } from '#tests/builders/viewers.ts';

/** Columns: messenger, staff, manager (r), director, mentor, headOffice (a); then after the end of the run. */
const table: Record<AdoptionPermission, [running: string, ended: string]> = {
  'grid.read': ['.srdma', '.srdma'],
  'grid.rate': ['.srd..', '.srd..'],
  'survey.manage': ['..r...', '..r...'],
  'level.give': ['....m.', '....m.'],
  'level.undo': ['....ma', '....ma'],
};
const cases = Object.entries(table).map(
  ([permission, [running, ended]]) =>
    [permission as AdoptionPermission, rolesOf(running), rolesOf(ended)] as const,
);

describe('roles × permissions on the adoption grid (R10, R15, R23)', () => {
  it('says something of every permission', () => {
    expect(Object.keys(table).sort()).toEqual([...allAdoptionPermissions].sort());
  });

  it.each(cases)('%s: %j, after the end: %j', (permission, running, ended) => {
    expect(roles.filter((role) => can(insider(role), permission, aRun()))).toEqual(running);
    expect(roles.filter((role) => can(insider(role), permission, aRun({ ended: true })))).toEqual(ended);
  });

  it.each(cases)('%s: nobody of another partner, no mentor of other runs', (permission) => {
    expect(strangerRoles.filter((role) => can(stranger(role), permission, aRun()))).toEqual([]);
  });
});
