import { describe, expect, it } from 'vitest';
import { roles } from '#db/schema/lists.ts';
import { allTeamPermissions, can } from '#src/features/team/team.access.ts';
import type { TeamPermission } from '#src/features/team/team.access.ts';
import { aRun, insider, rolesOf, stranger, strangerRoles } from '#tests/builders/viewers.ts';

/** Columns: messenger, staff, manager (r), director, mentor, headOffice (a). */
const table: Record<TeamPermission, string> = {
  'team.read': '..rd..',
  'team.change': '..r...',
};

describe('roles × permissions on a team (R10)', () => {
  it('says something of every permission', () => {
    expect(Object.keys(table).sort()).toEqual([...allTeamPermissions].sort());
  });

  it.each(Object.entries(table))(
    '%s: %s, of the run, also after its end; nobody of another',
    (name, marks) => {
      const permission = name as TeamPermission;
      expect(roles.filter((role) => can(insider(role), permission, aRun()))).toEqual(rolesOf(marks));
      const ended = aRun({ ended: true });
      expect(roles.filter((role) => can(insider(role), permission, ended))).toEqual(rolesOf(marks));
      expect(strangerRoles.filter((role) => can(stranger(role), permission, aRun()))).toEqual([]);
    },
  );
});
