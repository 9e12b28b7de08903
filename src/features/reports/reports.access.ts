/** R10: who writes, publishes and reads the reports for funders of a run. */
import { granted, PARTNER_TEAM } from '#src/shared/access.ts';
import type { AccessRun, AccessViewer, Grant } from '#src/shared/access.ts';

const permissions = {
  /** Its drafts too. */
  'report.write': { roles: PARTNER_TEAM },
  'report.readDraft': { roles: PARTNER_TEAM, afterEnd: true },
  /** Those who answer for the association before its funders. */
  'report.publish': { roles: ['manager', 'director'] },
  'report.withdraw': { roles: ['manager', 'director'], afterEnd: true },
  'report.readPublished': { roles: [...PARTNER_TEAM, 'mentor', 'headOffice'], afterEnd: true },
} as const satisfies Record<string, Grant>;

export type ReportPermission = keyof typeof permissions;
export const allReportPermissions = Object.keys(permissions) as ReportPermission[];

/** Whether the viewer has a permission on the reports of a run. */
export const can = (viewer: AccessViewer, permission: ReportPermission, run: AccessRun): boolean =>
  granted(viewer, permissions[permission], run);
