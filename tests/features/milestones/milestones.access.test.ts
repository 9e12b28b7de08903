import { describe, expect, it } from 'vitest';
import { roles } from '#db/schema/lists.ts';
import {
  allMilestonePermissions,
  can,
  canClearBlock,
  canConfirm,
  canLiftReservation,
  canSettle,
} from '#src/features/milestones/milestones.access.ts';
import type { MilestonePermission } from '#src/features/milestones/milestones.access.ts';
import { aRun, insider, rolesOf, stranger, strangerRoles } from '#tests/builders/viewers.ts';

/** Columns: messenger, staff, manager (r), director, mentor, headOffice (a). */
const table: Record<MilestonePermission, string> = {
  'milestone.read': '.srdma',
  'item.declare': '.srd..',
  'evidence.add': '.srd..',
  'evidence.remove': '.srd..',
  'comment.write': '.srdma',
  'draft.keep': '.srdma',
  'item.confirmAsManager': '..r...',
  'item.confirmAsDirector': '...d..',
  'milestone.send': '..rd..',
  'milestone.takeBack': '..rd..',
  'block.raise': '.srdm.',
  'block.clear': '.srdm.',
  'review.write': '....m.',
  'review.decide': '.....a',
  'review.undo': '....ma',
  'reservation.lift': '....ma',
  'item.judgeNotApplicable': '....m.',
};

const cases = Object.entries(table).map(
  ([permission, marks]) => [permission as MilestonePermission, rolesOf(marks)] as const,
);

describe('roles × permissions on milestones (R10)', () => {
  it('says something of every permission', () => {
    expect(Object.keys(table).sort()).toEqual([...allMilestonePermissions].sort());
  });

  it.each(cases)('%s: %j, of the run', (permission, allowed) => {
    expect(roles.filter((role) => can(insider(role), permission, aRun()))).toEqual(allowed);
  });

  it.each(cases)('%s: nobody of another partner, no mentor of other runs', (permission) => {
    expect(strangerRoles.filter((role) => can(stranger(role), permission, aRun()))).toEqual([]);
  });

  it.each(cases)('%s: only reading outlives the run (R23)', (permission, allowed) => {
    const after = roles.filter((role) => can(insider(role), permission, aRun({ ended: true })));
    expect(after).toEqual(permission === 'milestone.read' ? allowed : []);
  });

  it('the manager confirms « pour la direction » only where no director is named (R1)', () => {
    const confirms = (directorNamed: boolean) =>
      roles.filter((role) => can(insider(role), 'item.confirmAsDirector', aRun({ directorNamed })));
    expect(confirms(true)).toEqual(['director']);
    expect(confirms(false)).toEqual(['manager', 'director']);
  });

  it.each([
    ['platform', []],
    ['manager', ['manager']],
    ['director', ['director']],
    ['mentor', []],
    ['headOffice', []],
  ] as const)('an item settled by %s is confirmed by %j (R1)', (validator, allowed) => {
    expect(roles.filter((role) => canConfirm(insider(role), aRun(), validator))).toEqual(allowed);
  });

  it.each([
    ['mentor', ['mentor']],
    ['headOffice', ['headOffice']],
  ] as const)(
    'a milestone settled by %s is settled, and its réserves lifted, by %j (R4, R5)',
    (by, allowed) => {
      expect(roles.filter((role) => canSettle(insider(role), aRun(), by))).toEqual(allowed);
      expect(roles.filter((role) => canLiftReservation(insider(role), aRun(), by))).toEqual(allowed);
    },
  );

  it('a block is cleared by who raised it or by a mentor of the run (R14)', () => {
    const clears = (byPersonId: string) =>
      roles.filter((role) => canClearBlock(insider(role), aRun(), { byPersonId }));
    expect(clears('the staff')).toEqual(['staff', 'mentor']);
    expect(clears('the manager')).toEqual(['manager', 'mentor']);
    expect(clears('the messenger')).toEqual(['mentor']);
    expect(clears('somebody who left')).toEqual(['mentor']);
    expect(canClearBlock(stranger('mentor'), aRun(), { byPersonId: 'paul' })).toBe(false);
  });
});
