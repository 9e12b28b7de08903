/** R10: who may do what about campaigns and at their doors. */
import type { Role } from '#db/schema/lists.ts';
import { granted, PARTNER_TEAM } from '#src/shared/access.ts';
import type { AccessRun, AccessViewer, Grant } from '#src/shared/access.ts';

const permissions = {
  /** Plan, figures and what is given back; never a messenger's name to the last two. */
  'campaign.read': { roles: [...PARTNER_TEAM, 'mentor', 'headOffice'], afterEnd: true },
  /** What a messenger sees of a campaign: its outings, its message. */
  'doors.read': { roles: ['messenger', ...PARTNER_TEAM], afterEnd: true },
  'campaign.plan': { roles: ['manager'] },
  /** Debriefs, incidents, findings: whoever of the team holds the pen. */
  'campaign.debrief': { roles: PARTNER_TEAM },
  /** Commitments, the return to residents, the report, the link of the commissioning partner. */
  'campaign.giveBack': { roles: ['manager', 'director'] },
  /** What became of commitments, 1, 3 and 6 months later: also when the mentorship is over. */
  'campaign.follow': { roles: ['manager', 'director'], afterEnd: true },
  /** The four buttons, for an outing that she is of (`countsFor`). */
  'doors.count': { roles: ['messenger', ...PARTNER_TEAM] },
  'sheet.fill': { roles: ['messenger', ...PARTNER_TEAM] },
} as const satisfies Record<string, Grant>;

export type DoorPermission = keyof typeof permissions;
export const allDoorPermissions = Object.keys(permissions) as DoorPermission[];

/** Whether the viewer has a permission on the campaigns of a run. */
export const can = (viewer: AccessViewer, permission: DoorPermission, run: AccessRun): boolean =>
  granted(viewer, permissions[permission], run);

/** The roles that have a permission: the edge refuses the others before anything is read. */
export const rolesOf = (permission: DoorPermission): readonly Role[] => permissions[permission].roles;

/** Whether an outing is hers to count: she is of its team today, or answers for the association's outings. */
export const countsFor = (viewer: AccessViewer, outing: { readonly memberIds: readonly string[] }): boolean =>
  (PARTNER_TEAM as readonly Role[]).includes(viewer.role) || outing.memberIds.includes(viewer.personId);
