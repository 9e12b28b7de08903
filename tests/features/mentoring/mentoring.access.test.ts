import { describe, expect, it } from 'vitest';
import { roles } from '#db/schema/lists.ts';
import { allMentoringPermissions, canOnMentoring } from '#src/features/mentoring/mentoring.access.ts';
import type { MentoringPermission } from '#src/features/mentoring/mentoring.access.ts';
import { aRun, insider, rolesOf, stranger, strangerRoles } from '#tests/builders/viewers.ts';

/** Columns: messenger, staff, manager (r), director, mentor, headOffice (a); then whether it outlives the run. */
const table: Record<MentoringPermission, readonly [marks: string, afterEnd: boolean]> = {
  'adaptation.read': ['.srdma', true],
  'adaptation.followUp': ['.srdm.', false],
  'sharing.decide': ['..rd..', true],
  'handover.read': ['....ma', true],
  'handover.write': ['....ma', false],
};
const cases = Object.entries(table).map(
  ([permission, [marks, afterEnd]]) => [permission as MentoringPermission, rolesOf(marks), afterEnd] as const,
);

describe('roles × permissions of those who accompany (R10)', () => {
  it('says something of every permission', () => {
    expect(Object.keys(table).sort()).toEqual([...allMentoringPermissions].sort());
  });

  it.each(cases)('%s: %j, of the run; nobody from elsewhere', (permission, allowed, afterEnd) => {
    expect(roles.filter((role) => canOnMentoring(insider(role), permission, aRun()))).toEqual(allowed);
    expect(strangerRoles.filter((role) => canOnMentoring(stranger(role), permission, aRun()))).toEqual([]);
    const after = roles.filter((role) => canOnMentoring(insider(role), permission, aRun({ ended: true })));
    expect(after).toEqual(afterEnd ? allowed : []);
  });
});
