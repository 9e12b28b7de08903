import { describe, expect, it } from 'vitest';
import { roles } from '#db/schema/lists.ts';
import { allMeetingPermissions, can } from '#src/features/meetings/meetings.access.ts';
import type { MeetingPermission } from '#src/features/meetings/meetings.access.ts';
import { aRun, insider, rolesOf, stranger, strangerRoles } from '#tests/builders/viewers.ts';

/** Columns: messenger (g), staff, manager (r), director, mentor, headOffice (a). */
const table: Record<MeetingPermission, string> = {
  'meeting.read': '.srdma',
  'call.plan': '..r.m.',
  'visit.plan': '....m.',
  'point.write': '.srdm.',
  'minutes.write': '....m.',
  'report.write': '....m.',
  'promise.write': '....m.',
  'promise.settle': '..rdm.',
};
const cases = Object.entries(table) as [MeetingPermission, string][];

describe('roles × permissions on meetings (R10)', () => {
  it('says something of every permission', () => {
    expect(Object.keys(table).sort()).toEqual([...allMeetingPermissions].sort());
  });

  it.each(cases)('%s: %s, and only reading outlives the run (R23)', (permission, marks) => {
    expect(roles.filter((role) => can(insider(role), permission, aRun()))).toEqual(rolesOf(marks));
    const after = roles.filter((role) => can(insider(role), permission, aRun({ ended: true })));
    expect(after).toEqual(permission === 'meeting.read' ? rolesOf(marks) : []);
  });

  it.each(cases)('%s: nobody of another association', (permission) => {
    expect(strangerRoles.filter((role) => can(stranger(role), permission, aRun()))).toEqual([]);
  });
});
