import { roles } from '#db/schema/lists.ts';
import type { Role } from '#db/schema/lists.ts';
import type { AccessRun, AccessViewer } from '#src/shared/access.ts';

/** A run of L'établi, mentored by Nadia, with a director. */
export const aRun = (over: Partial<AccessRun> = {}): AccessRun => ({
  organisationId: 'etabli',
  activeMentorIds: ['nadia'],
  directorNamed: true,
  ended: false,
  ...over,
});

/** Somebody whose role gives her the run to know: of the partner, its mentor, or head office. */
export const insider = (role: Role): AccessViewer => ({
  role,
  organisationId: role === 'mentor' || role === 'headOffice' ? 'voisinmalin' : 'etabli',
  personId: role === 'mentor' ? 'nadia' : `the ${role}`,
});

/** The same role elsewhere: another partner's, or a mentor of other runs. Head office is never a stranger. */
export const stranger = (role: Role): AccessViewer => ({
  role,
  organisationId: role === 'mentor' ? 'voisinmalin' : 'autre',
  personId: 'paul',
});

export const strangerRoles = roles.filter((role) => role !== 'headOffice');

/** Six marks in the order messenger, staff, manager, director, mentor, headOffice: a letter may, a dot may not. */
export const rolesOf = (marks: string): Role[] => {
  if (marks.length !== roles.length) throw new Error(`six marks, not ${marks}`);
  return roles.filter((_role, index) => marks[index] !== '.');
};
