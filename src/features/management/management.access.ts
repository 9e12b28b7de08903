/** R10: the life of a team is its manager's, and its director's; a mentor and head office know numbers only. */
import type { Role } from '#db/schema/lists.ts';
import { granted, PARTNER_TEAM } from '#src/shared/access.ts';
import type { AccessRun, AccessViewer, Grant } from '#src/shared/access.ts';

const ANSWERABLE = ['manager', 'director'] as const satisfies readonly Role[];

const permissions = {
  /** Meetings, talks, hours, recruitment and retention, with first names. */
  'life.read': { roles: ANSWERABLE, afterEnd: true },
  /** Meetings, their decisions and attendance, talks, recruitment. */
  'life.write': { roles: ['manager'] },
  /** Hours of a contract: whoever answers for what is paid. */
  'contracts.write': { roles: ANSWERABLE },
  /** Her own planned hours. */
  'hours.readOwn': { roles: ['messenger'], afterEnd: true },
  /** How many, never who. */
  'numbers.read': { roles: [...PARTNER_TEAM, 'mentor', 'headOffice'], afterEnd: true },
} as const satisfies Record<string, Grant>;

export type LifePermission = keyof typeof permissions;
export const allLifePermissions = Object.keys(permissions) as LifePermission[];

/** Whether the viewer has a permission on the life of a run's team. */
export const can = (viewer: AccessViewer, permission: LifePermission, run: AccessRun): boolean =>
  granted(viewer, permissions[permission], run);

/** The roles that have a permission: the edge refuses the others before anything is read. */
export const rolesOf = (permission: LifePermission): readonly Role[] => permissions[permission].roles;
