import { describe, expect, it } from 'vitest';
import { roles } from '#db/schema/lists.ts';
import { allFormPermissions, can } from '#src/features/forms/forms.access.ts';
import type { FormPermission } from '#src/features/forms/forms.access.ts';
import { aRun, insider, rolesOf, stranger, strangerRoles } from '#tests/builders/viewers.ts';

/** Columns: messenger, staff, manager (r), director, mentor, headOffice (a); then after the end of the run. */
const table: Record<FormPermission, [running: string, ended: string]> = {
  'form.read': ['.srdma', '.srdma'],
  'form.write': ['.srd..', '......'],
  'register.write': ['.srd..', '......'],
};
const cases = Object.entries(table).map(
  ([permission, [running, ended]]) =>
    [permission as FormPermission, rolesOf(running), rolesOf(ended)] as const,
);

describe('roles × permissions on forms (R10, R23)', () => {
  it('says something of every permission', () => {
    expect(Object.keys(table).sort()).toEqual([...allFormPermissions].sort());
  });

  it.each(cases)('%s: %j, after the end: %j', (permission, running, ended) => {
    expect(roles.filter((role) => can(insider(role), permission, aRun()))).toEqual(running);
    expect(roles.filter((role) => can(insider(role), permission, aRun({ ended: true })))).toEqual(ended);
  });

  it.each(cases)('%s: nobody of another partner, no mentor of other runs', (permission) => {
    expect(strangerRoles.filter((role) => can(stranger(role), permission, aRun()))).toEqual([]);
  });
});
