/** R10: who may do what about calls, visits and promises. */
import type { Role } from '#db/schema/lists.ts';
import { granted, PARTNER_TEAM } from '#src/shared/access.ts';
import type { AccessRun, AccessViewer, Grant } from '#src/shared/access.ts';

const permissions = {
  'meeting.read': { roles: [...PARTNER_TEAM, 'mentor', 'headOffice'], afterEnd: true },
  /** Plan, move, cancel a call. */
  'call.plan': { roles: ['manager', 'mentor'] },
  'visit.plan': { roles: ['mentor'] },
  /** A point to speak of: both sides. */
  'point.write': { roles: [...PARTNER_TEAM, 'mentor'] },
  /** Take notes on the brief and send them as minutes. */
  'minutes.write': { roles: ['mentor'] },
  'report.write': { roles: ['mentor'] },
  /** During a call, in the words of both. */
  'promise.write': { roles: ['mentor'] },
  'promise.settle': { roles: ['manager', 'director', 'mentor'] },
} as const satisfies Record<string, Grant>;

export type MeetingPermission = keyof typeof permissions;
export const allMeetingPermissions = Object.keys(permissions) as MeetingPermission[];

/** Whether the viewer has a permission on the meetings of a run. */
export const can = (viewer: AccessViewer, permission: MeetingPermission, run: AccessRun): boolean =>
  granted(viewer, permissions[permission], run);

/** The roles that have a permission: the edge refuses the others before anything is read. */
export const rolesOf = (permission: MeetingPermission): readonly Role[] => permissions[permission].roles;
