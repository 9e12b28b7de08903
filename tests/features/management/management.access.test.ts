import { describe, expect, it } from 'vitest';
import { roles } from '#db/schema/lists.ts';
import { allCostPermissions, can as canCost } from '#src/features/costs/costs.access.ts';
import type { CostPermission } from '#src/features/costs/costs.access.ts';
import { allLifePermissions, can } from '#src/features/management/management.access.ts';
import type { LifePermission } from '#src/features/management/management.access.ts';
import { aRun, insider, rolesOf, stranger, strangerRoles } from '#tests/builders/viewers.ts';

/** Columns: messenger (g), staff, manager (r), director, mentor, headOffice (a). */
const life: Record<LifePermission, string> = {
  'life.read': '..rd..',
  'life.write': '..r...',
  'contracts.write': '..rd..',
  'hours.readOwn': 'g.....',
  'numbers.read': '.srdma',
};
const money: Record<CostPermission, string> = {
  'cost.read': '...d.a',
  'cost.write': '...d..',
  'budget.read': '...d..',
  'budget.write': '...d..',
};

describe('roles × permissions on the life of a team and its money (R10)', () => {
  it('says something of every permission', () => {
    expect(Object.keys(life).sort()).toEqual([...allLifePermissions].sort());
    expect(Object.keys(money).sort()).toEqual([...allCostPermissions].sort());
  });

  it.each(Object.entries(life) as [LifePermission, string][])(
    '%s: %s, and no stranger',
    (permission, marks) => {
      expect(roles.filter((role) => can(insider(role), permission, aRun()))).toEqual(rolesOf(marks));
      expect(strangerRoles.filter((role) => can(stranger(role), permission, aRun()))).toEqual([]);
    },
  );

  it.each(Object.entries(money) as [CostPermission, string][])(
    '%s: %s, and no stranger',
    (permission, marks) => {
      expect(roles.filter((role) => canCost(insider(role), permission, aRun()))).toEqual(rolesOf(marks));
      expect(strangerRoles.filter((role) => canCost(stranger(role), permission, aRun()))).toEqual([]);
    },
  );

  it('writes nothing on the life of a team once its run has ended; money goes on (R23)', () => {
    const after = aRun({ ended: true });
    for (const [permission, marks] of Object.entries(life) as [LifePermission, string][])
      expect(roles.filter((role) => can(insider(role), permission, after))).toEqual(
        permission.endsWith('.write') ? [] : rolesOf(marks),
      );
    for (const [permission, marks] of Object.entries(money) as [CostPermission, string][])
      expect(roles.filter((role) => canCost(insider(role), permission, after))).toEqual(rolesOf(marks));
  });
});
