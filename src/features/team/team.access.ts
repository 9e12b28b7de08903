/** R10: messengers by name are their manager's, and their director's to read; never a mentor's nor head office's. */
import { granted } from '#src/shared/access.ts';
import type { AccessRun, AccessViewer, Grant } from '#src/shared/access.ts';

const permissions = {
  /** Who is in the team, what each began and finished, what waits; never an answer. */
  'team.read': { roles: ['manager', 'director'], afterEnd: true },
  /** Adding, cards, modules to read, leaving. */
  'team.change': { roles: ['manager'], afterEnd: true },
} as const satisfies Record<string, Grant>;

export type TeamPermission = keyof typeof permissions;
export const allTeamPermissions = Object.keys(permissions) as TeamPermission[];

/** Whether the viewer has a permission towards the team of a run's association. */
export const can = (viewer: AccessViewer, permission: TeamPermission, run: AccessRun): boolean =>
  granted(viewer, permissions[permission], run);
