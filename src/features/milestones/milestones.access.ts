/** R1, R4, R5, R7, R10, R14, R19: who may do what about milestones and their items. */
import { granted, PARTNER_TEAM } from '#src/shared/access.ts';
import type { AccessRun, AccessViewer, Grant } from '#src/shared/access.ts';
import type { SettledBy, Validator } from '#src/features/curriculum/curriculum.types.ts';

const permissions = {
  'milestone.read': { roles: [...PARTNER_TEAM, 'mentor', 'headOffice'], afterEnd: true },
  /** Tick, untick, or say « il manque … parce que … » (R1, R5). */
  'item.declare': { roles: PARTNER_TEAM },
  'evidence.add': { roles: PARTNER_TEAM },
  'evidence.remove': { roles: PARTNER_TEAM },
  'comment.write': { roles: [...PARTNER_TEAM, 'mentor', 'headOffice'] },
  'draft.keep': { roles: [...PARTNER_TEAM, 'mentor', 'headOffice'] },
  /** RESP (R1). */
  'item.confirmAsManager': { roles: ['manager'] },
  /** DIR (R1); the manager « pour la direction » only where no director is named: see `can`. */
  'item.confirmAsDirector': { roles: ['director', 'manager'] },
  'milestone.send': { roles: ['manager', 'director'] },
  'milestone.takeBack': { roles: ['manager', 'director'] },
  'block.raise': { roles: [...PARTNER_TEAM, 'mentor'] },
  /** The raiser or the mentor (R14): see `canClearBlock`. */
  'block.clear': { roles: [...PARTNER_TEAM, 'mentor'] },
  /** The mentor's review; an opinion for J01, J10 and J12 (R4). */
  'review.write': { roles: ['mentor'] },
  /** The decision on J01, J10 and J12 (R4). */
  'review.decide': { roles: ['headOffice'] },
  'review.undo': { roles: ['mentor', 'headOffice'] },
  /** By who settles the milestone (R4, R5): see `canLiftReservation`. */
  'reservation.lift': { roles: ['mentor', 'headOffice'] },
  /** « Ne nous concerne pas » (R7). */
  'item.judgeNotApplicable': { roles: ['mentor'] },
} as const satisfies Record<string, Grant>;

export type MilestonePermission = keyof typeof permissions;
export const allMilestonePermissions = Object.keys(permissions) as MilestonePermission[];

/** Whether the viewer has a permission on the milestones of a run. */
export const can = (viewer: AccessViewer, permission: MilestonePermission, run: AccessRun): boolean => {
  const forDirector = permission === 'item.confirmAsDirector' && viewer.role === 'manager';
  return granted(viewer, permissions[permission], run) && !(forDirector && run.directorNamed);
};

/** R14: the person who raised the block clears it, or a mentor of the run. */
export const canClearBlock = (
  viewer: AccessViewer,
  run: AccessRun,
  block: { readonly byPersonId: string },
): boolean =>
  can(viewer, 'block.clear', run) && (viewer.role === 'mentor' || viewer.personId === block.byPersonId);

/** R1: whether she may confirm an item of this validator; items of other validators are not confirmed. */
export const canConfirm = (viewer: AccessViewer, run: AccessRun, validator: Validator): boolean => {
  if (validator === 'manager') return can(viewer, 'item.confirmAsManager', run);
  if (validator === 'director') return can(viewer, 'item.confirmAsDirector', run);
  return false;
};

/** R4: whether her review is the one that settles a milestone of this kind. */
export const canSettle = (viewer: AccessViewer, run: AccessRun, settledBy: SettledBy): boolean =>
  can(viewer, settledBy === 'headOffice' ? 'review.decide' : 'review.write', run);

/** R5: a réserve is lifted by the one whose review settles the milestone. */
export const canLiftReservation = (viewer: AccessViewer, run: AccessRun, settledBy: SettledBy): boolean =>
  can(viewer, 'reservation.lift', run) && canSettle(viewer, run, settledBy);
