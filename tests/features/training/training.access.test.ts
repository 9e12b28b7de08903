import { describe, expect, it } from 'vitest';
import { roles } from '#db/schema/lists.ts';
import {
  allTrainingPermissions,
  answersForTraining,
  asksCertificate,
  can,
} from '#src/features/training/training.access.ts';
import type { TrainingPermission } from '#src/features/training/training.access.ts';
import { aRun, insider, rolesOf, stranger, strangerRoles } from '#tests/builders/viewers.ts';

/** Columns: messenger (g), staff, manager (r), director, mentor, headOffice (a). All outlive the run (R23). */
const table: Record<TrainingPermission, string> = {
  'certificate.ask': 'gsrd..',
  'certificates.read': '..rd..',
  'certificates.revoke': '..rd..',
  'sessions.read': '..rd..',
  'sessions.manage': '..r...',
  'paidTime.read': '..rd..',
  'paidTime.export': '...d..',
};
const cases = Object.entries(table) as [TrainingPermission, string][];

describe('roles × permissions on training (R10)', () => {
  it('says something of every permission', () => {
    expect(Object.keys(table).sort()).toEqual([...allTrainingPermissions].sort());
  });

  it.each(cases)('%s: %s, of the association, and after the end of its run', (permission, marks) => {
    for (const run of [aRun(), aRun({ ended: true })])
      expect(roles.filter((role) => can(insider(role), permission, run))).toEqual(rolesOf(marks));
  });

  it.each(cases)('%s: nobody of another association', (permission) => {
    expect(strangerRoles.filter((role) => can(stranger(role), permission, aRun()))).toEqual([]);
  });

  it('shows the way to those who may go', () => {
    expect(roles.filter(asksCertificate)).toEqual(rolesOf(table['certificate.ask']));
    expect(roles.filter(answersForTraining)).toEqual(rolesOf(table['paidTime.read']));
  });
});
