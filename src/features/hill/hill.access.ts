/** R10 and R23: who reads and makes the monthly point of a run. */
import { granted, PARTNER_TEAM } from '#src/shared/access.ts';
import type { AccessRun, AccessViewer, Grant } from '#src/shared/access.ts';

const permissions = {
  'hill.read': { roles: [...PARTNER_TEAM, 'mentor', 'headOffice'], afterEnd: true },
  'hill.write': { roles: PARTNER_TEAM },
} as const satisfies Record<string, Grant>;

export type HillPermission = keyof typeof permissions;
export const allHillPermissions = Object.keys(permissions) as HillPermission[];

/** Whether the viewer has a permission on the monthly point of a run. */
export const can = (viewer: AccessViewer, permission: HillPermission, run: AccessRun): boolean =>
  granted(viewer, permissions[permission], run);
