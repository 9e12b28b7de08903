import { describe, expect, it } from 'vitest';
import { roles } from '#db/schema/lists.ts';
import { allDoorPermissions, can } from '#src/features/doors/doors.access.ts';
import type { DoorPermission } from '#src/features/doors/doors.access.ts';
import { aRun, insider, rolesOf, stranger, strangerRoles } from '#tests/builders/viewers.ts';

/** Columns: messenger (g), staff, manager (r), director, mentor, headOffice (a). */
const table: Record<DoorPermission, string> = {
  'campaign.read': '.srdma',
  'doors.read': 'gsrd..',
  'campaign.plan': '..r...',
  'campaign.debrief': '.srd..',
  'campaign.giveBack': '..rd..',
  'campaign.follow': '..rd..',
  'doors.count': 'gsrd..',
  'sheet.fill': 'gsrd..',
};
const cases = Object.entries(table) as [DoorPermission, string][];

describe('roles × permissions on campaigns (R10)', () => {
  it('says something of every permission', () => {
    expect(Object.keys(table).sort()).toEqual([...allDoorPermissions].sort());
  });

  it.each(cases)(
    '%s: %s, and only reading and following commitments outlive the run (R23)',
    (permission, marks) => {
      expect(roles.filter((role) => can(insider(role), permission, aRun()))).toEqual(rolesOf(marks));
      const after = roles.filter((role) => can(insider(role), permission, aRun({ ended: true })));
      expect(after).toEqual(/\.(read|follow)$/.test(permission) ? rolesOf(marks) : []);
    },
  );

  it.each(cases)('%s: nobody of another association', (permission) => {
    expect(strangerRoles.filter((role) => can(stranger(role), permission, aRun()))).toEqual([]);
  });
});
