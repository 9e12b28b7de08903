/** R8, R9, R10: who may do what about organisations, their runs, their mentors and their people. */
import type { Role } from '#db/schema/lists.ts';
import { granted, PARTNER_TEAM } from '#src/shared/access.ts';
import type { AccessRun, AccessViewer, Grant } from '#src/shared/access.ts';

const runPermissions = {
  'run.read': { roles: [...PARTNER_TEAM, 'mentor', 'headOffice'], afterEnd: true },
  /** Asked by the manager, effective at once (R8). */
  'run.pause': { roles: ['manager'] },
  /** By the one who asked, or by the mentor, who sees it (R8). */
  'run.endPause': { roles: ['manager', 'mentor'] },
  /** Adopted or stopped (R23). */
  'run.end': { roles: ['headOffice'] },
  /** After month 12, until a day (R23). */
  'run.extend': { roles: ['headOffice'] },
  'mentors.assign': { roles: ['headOffice'] },
  /** The number that her team calls (R10). */
  'team.manage': { roles: ['manager'], afterEnd: true },
  'costs.read': { roles: ['director'], afterEnd: true },
} as const satisfies Record<string, Grant>;

const networkPermissions = {
  'partner.create': ['headOffice'],
  'partners.readAll': ['headOffice'],
  /** The numbers that the rules on delay compare with. */
  'thresholds.set': ['headOffice'],
} as const satisfies Record<string, readonly Role[]>;

export type RunPermission = keyof typeof runPermissions;
export type NetworkPermission = keyof typeof networkPermissions;
export const allRunPermissions = Object.keys(runPermissions) as RunPermission[];
export const allNetworkPermissions = Object.keys(networkPermissions) as NetworkPermission[];

/** Whether the viewer has a permission towards a run: her role has it, the run is hers to know of, and lasts. */
export const canOnRun = (viewer: AccessViewer, permission: RunPermission, run: AccessRun): boolean =>
  granted(viewer, runPermissions[permission], run);

/** Whether the viewer has a permission that concerns no run in particular. */
export const canOnNetwork = (viewer: AccessViewer, permission: NetworkPermission): boolean =>
  (networkPermissions[permission] as readonly Role[]).includes(viewer.role);
