import { describe, expect, it } from 'vitest';
import { roles } from '#db/schema/lists.ts';
import {
  allNetworkPermissions,
  allRunPermissions,
  canOnNetwork,
  canOnRun,
} from '#src/features/organisations/organisations.access.ts';
import type { NetworkPermission, RunPermission } from '#src/features/organisations/organisations.access.ts';
import { standsIn } from '#src/shared/access.ts';
import { aRun, insider, rolesOf, stranger, strangerRoles } from '#tests/builders/viewers.ts';

/** Columns: messenger, staff, manager (r), director, mentor, headOffice (a); then whether it outlives the run. */
const table: Record<RunPermission, readonly [marks: string, afterEnd: boolean]> = {
  'run.read': ['.srdma', true],
  'run.pause': ['..r...', false],
  'run.endPause': ['..r.m.', false],
  'run.end': ['.....a', false],
  'run.extend': ['.....a', false],
  'mentors.assign': ['.....a', false],
  'team.manage': ['..r...', true],
  'costs.read': ['...d..', true],
};
const cases = Object.entries(table).map(
  ([permission, [marks, afterEnd]]) => [permission as RunPermission, rolesOf(marks), afterEnd] as const,
);

const network: Record<NetworkPermission, string> = {
  'partner.create': '.....a',
  'partners.readAll': '.....a',
  'thresholds.set': '.....a',
};

describe('roles × permissions on runs and organisations (R10)', () => {
  it('says something of every permission', () => {
    expect(Object.keys(table).sort()).toEqual([...allRunPermissions].sort());
    expect(Object.keys(network).sort()).toEqual([...allNetworkPermissions].sort());
  });

  it.each(cases)('%s: %j, of the run', (permission, allowed) => {
    expect(roles.filter((role) => canOnRun(insider(role), permission, aRun()))).toEqual(allowed);
  });

  it.each(cases)('%s: nobody of another partner, no mentor of other runs', (permission) => {
    expect(strangerRoles.filter((role) => canOnRun(stranger(role), permission, aRun()))).toEqual([]);
  });

  it.each(cases)('%s, to %j after the end of the run: %s (R23)', (permission, allowed, afterEnd) => {
    const after = roles.filter((role) => canOnRun(insider(role), permission, aRun({ ended: true })));
    expect(after).toEqual(afterEnd ? allowed : []);
  });

  it.each(Object.entries(network))('%s: %s', (permission, marks) => {
    const allowed = roles.filter((role) => canOnNetwork(insider(role), permission as NetworkPermission));
    expect(allowed).toEqual(rolesOf(marks));
  });
});

describe('whether a run is hers to know of (R9, R10, R20)', () => {
  it.each([
    ['somebody of the partner', insider('staff'), true],
    [
      'a messenger of the partner (the door refuses her role, it does not hide the run)',
      insider('messenger'),
      true,
    ],
    ['somebody of another partner', stranger('manager'), false],
    ['its mentor', insider('mentor'), true],
    ['a mentor of other runs', stranger('mentor'), false],
    [
      'a mentor whose organisation happens to be the partner',
      { ...stranger('mentor'), organisationId: 'etabli' },
      false,
    ],
    [
      'staff whose person happens to be a mentor of the run',
      { ...stranger('staff'), personId: 'nadia' },
      false,
    ],
    ['head office', insider('headOffice'), true],
  ] as const)('%s: %j %s', (_why, viewer, expected) => {
    expect(standsIn(viewer, aRun())).toBe(expected);
  });

  it('ends when the assignment ends', () => {
    expect(standsIn(insider('mentor'), aRun({ activeMentorIds: [] }))).toBe(false);
  });
});
