/** R10, R15, R19 and R23: who reads and rates the adoption grid of a run, and who opens the messengers' questionnaire. */
import { granted, PARTNER_TEAM } from '#src/shared/access.ts';
import type { AccessRun, AccessViewer, Grant } from '#src/shared/access.ts';

/** Open after the end as well: a yearly round of the grid (R23). */
const permissions = {
  /** The levels, and the messengers' answers as counts; never who answered. */
  'grid.read': { roles: [...PARTNER_TEAM, 'mentor', 'headOffice'], afterEnd: true },
  /** The team's own level. */
  'grid.rate': { roles: PARTNER_TEAM, afterEnd: true },
  'survey.manage': { roles: ['manager'], afterEnd: true },
  /** The mentor's level. */
  'level.give': { roles: ['mentor'], afterEnd: true },
  'level.undo': { roles: ['mentor', 'headOffice'], afterEnd: true },
} as const satisfies Record<string, Grant>;

export type AdoptionPermission = keyof typeof permissions;
export const allAdoptionPermissions = Object.keys(permissions) as AdoptionPermission[];

/** Whether the viewer has a permission on the grid of a run. */
export const can = (viewer: AccessViewer, permission: AdoptionPermission, run: AccessRun): boolean =>
  granted(viewer, permissions[permission], run);
