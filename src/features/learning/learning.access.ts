/** R10 and design.md 1.7, 1.10: who may read which module, and who sees whose learning. */
import type { Role } from '#db/schema/lists.ts';
import { granted, PARTNER_TEAM } from '#src/shared/access.ts';
import type { AccessRun, AccessViewer, Grant } from '#src/shared/access.ts';
import type { Audience } from '#src/features/curriculum/curriculum.types.ts';

const audiences: Record<Role, readonly Audience[]> = {
  messenger: ['messenger'],
  staff: ['messenger', 'staff'],
  manager: ['messenger', 'staff'],
  director: ['messenger', 'staff'],
  mentor: ['messenger', 'staff', 'mentor'],
  headOffice: ['messenger', 'staff', 'mentor'],
};

const permissions = {
  /** « 3 sur 5 », without a name. */
  'staffLearning.counts': { roles: [...PARTNER_TEAM, 'mentor', 'headOffice'], afterEnd: true },
  /** Colleagues by name: the partner's own manager and director. */
  'staffLearning.names': { roles: ['manager', 'director'], afterEnd: true },
  /** Messengers as one count, for the team that trains them; mentors and head office see neither. */
  'messengerLearning.counts': { roles: PARTNER_TEAM, afterEnd: true },
} as const satisfies Record<string, Grant>;

export type LearningPermission = keyof typeof permissions;
export const allLearningPermissions = Object.keys(permissions) as LearningPermission[];

/** The audiences whose modules a role reads; each holds the ones before it. */
export const audiencesOf = (role: Role): readonly Audience[] => audiences[role];

/** Whether a role reads the modules of an audience, and learns with them. */
export const canRead = (role: Role, audience: Audience): boolean => audiences[role].includes(audience);

/** Whether the viewer sees the learning of the people of a run's organisation. */
export const can = (viewer: AccessViewer, permission: LearningPermission, run: AccessRun): boolean =>
  granted(viewer, permissions[permission], run);

/** Learning is recorded by the learner herself, and answers are read by nobody else. */
export const isOwnLearning = (viewer: AccessViewer, personId: string): boolean =>
  viewer.personId === personId;
