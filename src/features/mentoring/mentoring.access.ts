/** Who may do what of what passes between partners and those who accompany them (R9, R10, R23). */
import { granted, PARTNER_TEAM } from '#src/shared/access.ts';
import type { AccessRun, AccessViewer, Grant } from '#src/shared/access.ts';

const permissions = {
  'adaptation.read': { roles: [...PARTNER_TEAM, 'mentor', 'headOffice'], afterEnd: true },
  /** What became of it, seen from either side. */
  'adaptation.followUp': { roles: [...PARTNER_TEAM, 'mentor'] },
  /** The association's name is its own: taken back after the end as well. */
  'sharing.decide': { roles: ['manager', 'director'], afterEnd: true },
  'handover.read': { roles: ['mentor', 'headOffice'], afterEnd: true },
  'handover.write': { roles: ['mentor', 'headOffice'] },
} as const satisfies Record<string, Grant>;

export type MentoringPermission = keyof typeof permissions;
export const allMentoringPermissions = Object.keys(permissions) as MentoringPermission[];

/** Whether the viewer has a permission towards a run. */
export const canOnMentoring = (
  viewer: AccessViewer,
  permission: MentoringPermission,
  run: AccessRun,
): boolean => granted(viewer, permissions[permission], run);
