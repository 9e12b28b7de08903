import { describe, expect, it } from 'vitest';
import { nextThings } from '#src/features/milestones/next-thing.rules.ts';
import type { NextAsked } from '#src/features/milestones/next-thing.rules.ts';
import type { ItemRead, MilestoneRead } from '#src/features/milestones/read-milestones.ts';

type Line = { id: string; validator?: string; status?: string; returned?: boolean };

/** A milestone as the rule looks at it: its state, and per item who settles it and what was said. */
const milestone = (id: string, state: string, lines: Line[], late = 'none'): MilestoneRead =>
  ({
    milestone: { id },
    state: { state, late },
    items: lines.map(
      ({ id: itemId, validator = 'mentor', status = 'todo', returned = false }) =>
        ({
          item: { id: itemId, validator },
          state: { status },
          accepted: false,
          lastLine: returned ? {} : null,
        }) as unknown as ItemRead,
    ),
  }) as unknown as MilestoneRead;

const asked = (milestones: MilestoneRead[], more: Partial<NextAsked> = {}): NextAsked => ({
  role: 'manager',
  directorNamed: true,
  milestones,
  module: null,
  ...more,
});

const kinds = (of: NextAsked): string[] => nextThings(of).map(({ kind }) => kind);

describe('the next thing at the partner’s', () => {
  it('is first what the mentor gave back, counted by item', () => {
    const back = milestone('j01', 'changesRequested', [
      { id: 'a', status: 'declared', returned: true },
      { id: 'b', status: 'declared' },
    ]);
    expect(nextThings(asked([milestone('j02', 'todo', [{ id: 'c' }]), back]))[0]).toEqual({
      kind: 'returned',
      milestoneId: 'j01',
      items: 1,
      toDiscuss: false,
    });
  });

  it.each([
    ['manager', true, ['manager']],
    ['manager', false, ['manager', 'director']],
    ['director', true, ['director']],
    ['staff', true, []],
  ] as const)('asks a %s (director named: %s) to confirm %j', (role, directorNamed, expected) => {
    const declared = milestone('j04', 'inProgress', [
      { id: 'manager', validator: 'manager', status: 'declared' },
      { id: 'director', validator: 'director', status: 'declared' },
      { id: 'open' },
    ]);
    const confirmations = nextThings(asked([declared], { role, directorNamed })).flatMap((thing) =>
      thing.kind === 'confirm' ? [thing.itemId] : [],
    );
    expect(confirmations).toEqual(expected);
  });

  it('is to send once every item is declared or explained, for those who send', () => {
    const ready = milestone('j03', 'inProgress', [
      { id: 'a', status: 'declared' },
      { id: 'b', status: 'missing' },
    ]);
    expect(kinds(asked([ready]))).toEqual(['send']);
    expect(kinds(asked([ready], { role: 'staff' }))).toEqual([]);
  });

  it('puts a module begun before the items, a module to begin after them', () => {
    const open = milestone('j03', 'todo', [{ id: 'a' }], 'late');
    expect(kinds(asked([open], { module: { started: true } }))).toEqual(['module', 'item']);
    expect(nextThings(asked([open], { module: { started: false } }))).toEqual([
      { kind: 'item', milestoneId: 'j03', itemId: 'a', late: true },
      { kind: 'module', started: false },
    ]);
  });

  it.each(['upcoming', 'submitted', 'approved', 'notApplicable'])(
    'asks nothing of a milestone that is %s',
    (state) => {
      expect(kinds(asked([milestone('j05', state, [{ id: 'a' }])]))).toEqual([]);
    },
  );
});
