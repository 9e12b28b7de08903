/** R10 and R23: who reads and writes the forms, the registers and the team's own grid of a run. */
import { granted, PARTNER_TEAM } from '#src/shared/access.ts';
import type { AccessRun, AccessViewer, Grant } from '#src/shared/access.ts';

const permissions = {
  'form.read': { roles: [...PARTNER_TEAM, 'mentor', 'headOffice'], afterEnd: true },
  'form.write': { roles: PARTNER_TEAM },
  'register.write': { roles: PARTNER_TEAM },
  /** Open after the end as well: a yearly round of the grid (R23). */
  'grid.rate': { roles: PARTNER_TEAM, afterEnd: true },
} as const satisfies Record<string, Grant>;

export type FormPermission = keyof typeof permissions;
export const allFormPermissions = Object.keys(permissions) as FormPermission[];

/** Whether the viewer has a permission on the forms of a run. */
export const can = (viewer: AccessViewer, permission: FormPermission, run: AccessRun): boolean =>
  granted(viewer, permissions[permission], run);
