import type { Role } from '#db/schema/lists.ts';

/** What a permission asks of the person who acts: her acting role, where, and who she is. */
export type AccessViewer = {
  readonly role: Role;
  readonly organisationId: string;
  readonly personId: string;
};

/** What a permission asks of the run it concerns, on the day it is asked. */
export type AccessRun = {
  readonly organisationId: string;
  /** Lead and stand-ins whose assignment holds today (R9). */
  readonly activeMentorIds: readonly string[];
  /** Whether the partner has a director today; where none is named the manager confirms DIR items (R1). */
  readonly directorNamed: boolean;
  /** An ended run is readable (R23). */
  readonly ended: boolean;
};

/**
 * One line of a permission table: the roles that have it, and whether it outlives the end of the run.
 * Being of the run is always asked as well.
 */
export type Grant = { readonly roles: readonly Role[]; readonly afterEnd?: boolean };

/**
 * Whether the run is hers to know of (R10): her own organisation's, one she mentors today, or any for head
 * office. When false, the answer is the 404 of R20, never a 403.
 */
export const standsIn = (
  viewer: AccessViewer,
  run: Pick<AccessRun, 'organisationId' | 'activeMentorIds'>,
): boolean => {
  if (viewer.role === 'headOffice') return true;
  if (viewer.role === 'mentor') return run.activeMentorIds.includes(viewer.personId);
  return viewer.organisationId === run.organisationId;
};

/** Whether a line of a permission table is hers towards this run. */
export const granted = (viewer: AccessViewer, grant: Grant, run: AccessRun): boolean =>
  standsIn(viewer, run) && grant.roles.includes(viewer.role) && (grant.afterEnd === true || !run.ended);

/** Everybody at the partner who is not a messenger: « A manager and a director are staff as well. » */
export const PARTNER_TEAM = ['staff', 'manager', 'director'] as const satisfies readonly Role[];
