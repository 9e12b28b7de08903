/** R10 and R23: who reads and writes the forms and the registers of a run. */
import { granted, PARTNER_TEAM } from '#src/shared/access.ts';
import type { AccessRun, AccessViewer, Grant } from '#src/shared/access.ts';

const permissions = {
  'form.read': { roles: [...PARTNER_TEAM, 'mentor', 'headOffice'], afterEnd: true },
  'form.write': { roles: PARTNER_TEAM },
  'register.write': { roles: PARTNER_TEAM },
} as const satisfies Record<string, Grant>;

export type FormPermission = keyof typeof permissions;
export const allFormPermissions = Object.keys(permissions) as FormPermission[];

/** Whether the viewer has a permission on the forms of a run. */
export const can = (viewer: AccessViewer, permission: FormPermission, run: AccessRun): boolean =>
  granted(viewer, permissions[permission], run);
