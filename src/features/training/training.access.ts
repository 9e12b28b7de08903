/** R10: who may do what about attestations, sessions in a room and paid training time. */
import type { Role } from '#db/schema/lists.ts';
import { granted, PARTNER_TEAM } from '#src/shared/access.ts';
import type { AccessRun, AccessViewer, Grant } from '#src/shared/access.ts';

/** The manager and the director answer for what is paid and attested. */
const ANSWERABLE = ['manager', 'director'] as const satisfies readonly Role[];

const permissions = {
  /** Her own, whatever she learnt. */
  'certificate.ask': { roles: ['messenger', ...PARTNER_TEAM], afterEnd: true },
  'certificates.read': { roles: ANSWERABLE, afterEnd: true },
  'certificates.revoke': { roles: ANSWERABLE, afterEnd: true },
  'sessions.read': { roles: ANSWERABLE, afterEnd: true },
  'sessions.manage': { roles: ['manager'], afterEnd: true },
  'paidTime.read': { roles: ANSWERABLE, afterEnd: true },
  /** For payroll. */
  'paidTime.export': { roles: ['director'], afterEnd: true },
} as const satisfies Record<string, Grant>;

export type TrainingPermission = keyof typeof permissions;
export const allTrainingPermissions = Object.keys(permissions) as TrainingPermission[];

/** Whether the viewer has a permission in the association of a run. */
export const can = (viewer: AccessViewer, permission: TrainingPermission, run: AccessRun): boolean =>
  granted(viewer, permissions[permission], run);

const holds = (permission: TrainingPermission, role: Role): boolean =>
  (permissions[permission].roles as readonly Role[]).includes(role);

/** Whether pages show a role the way to its own attestation. */
export const asksCertificate = (role: Role): boolean => holds('certificate.ask', role);

/** Whether pages show a role the way to sessions, paid time and the attestations of the team. */
export const answersForTraining = (role: Role): boolean => holds('paidTime.read', role);
