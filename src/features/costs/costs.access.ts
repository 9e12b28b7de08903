/** R10: money is the director's; head office reads what a campaign costs, never the budget. */
import type { Role } from '#db/schema/lists.ts';
import { granted } from '#src/shared/access.ts';
import type { AccessRun, AccessViewer, Grant } from '#src/shared/access.ts';

const permissions = {
  'cost.read': { roles: ['director', 'headOffice'], afterEnd: true },
  'cost.write': { roles: ['director'], afterEnd: true },
  'budget.read': { roles: ['director'], afterEnd: true },
  'budget.write': { roles: ['director'], afterEnd: true },
} as const satisfies Record<string, Grant>;

export type CostPermission = keyof typeof permissions;
export const allCostPermissions = Object.keys(permissions) as CostPermission[];

/** Whether the viewer has a permission on the money of a run. */
export const can = (viewer: AccessViewer, permission: CostPermission, run: AccessRun): boolean =>
  granted(viewer, permissions[permission], run);

/** The roles that have a permission: the edge refuses the others before anything is read. */
export const rolesOf = (permission: CostPermission): readonly Role[] => permissions[permission].roles;
