import { describe, expect, it } from 'vitest';
import type { ItemRead, MilestoneRead } from '#src/features/milestones/index.ts';
import { sharedStalls, stallReason } from '#src/features/mentoring/stalls.rules.ts';

const TODAY = '2026-05-20';
type Of = { status?: string; accepted?: boolean; reservedUntil?: string };
const item = (id: string, { status = 'todo', accepted = false, reservedUntil }: Of = {}): ItemRead =>
  ({
    item: { id, position: 1, milestoneId: 'j03' },
    state: { status },
    accepted,
    reservation: reservedUntil === undefined ? null : { dueOn: reservedUntil },
  }) as unknown as ItemRead;
const milestone = (
  items: readonly ItemRead[],
  { state = 'inProgress', late = 'none', blocked = false } = {},
): MilestoneRead =>
  ({
    items,
    month: { month: 3 },
    state: { state, late },
    openBlocks: blocked ? [{}] : [],
  }) as unknown as MilestoneRead;

describe('why an item of a partner stalls, the first reason that holds', () => {
  it.each([
    ['blocked', {}, { blocked: true }, 0, 'blocked'],
    ['blocked, but this one is declared', { status: 'declared' }, { blocked: true }, 0, null],
    ['came back twice', { status: 'declared' }, {}, 2, 'returned'],
    ['came back once', { status: 'declared' }, {}, 1, null],
    ['came back twice, and is with its reviewer', { status: 'declared' }, { state: 'submitted' }, 2, null],
    ['says what is missing', { status: 'missing' }, {}, 0, 'missing'],
    ['more than 14 days late, not declared', {}, { late: 'late' }, 0, 'late'],
    ['more than 14 days late, but declared', { status: 'declared' }, { late: 'late' }, 0, null],
    ['to watch only', {}, { late: 'watch' }, 0, null],
    ['does not concern it', { status: 'notApplicable' }, { late: 'late' }, 3, null],
    ['accepted after two returns', { status: 'declared', accepted: true }, {}, 2, null],
    ['under a réserve that is due', { accepted: true, reservedUntil: '2026-05-19' }, {}, 0, 'reserved'],
    ['under a réserve not due yet', { accepted: true, reservedUntil: TODAY }, {}, 0, null],
  ] as const)('%s', (_why, of, around, returns, reason) => {
    const one = item('j03-a', of);
    expect(stallReason(milestone([one], around), one, returns, TODAY)).toBe(reason);
  });
});

describe('the same item at several partners', () => {
  const run = (runId: string, items: readonly ItemRead[], late = 'late') => ({
    runId,
    name: runId.toUpperCase(),
    slug: runId,
    milestones: [milestone(items, { late })],
    returnsOf: () => 0,
  });

  it('is told from two partners on, those of most partners first', () => {
    const told = sharedStalls(
      [
        run('a', [item('x'), item('y'), item('z')]),
        run('b', [item('x'), item('y', { status: 'declared' })]),
        run('c', [item('x'), item('z')]),
      ],
      TODAY,
    );
    expect(told.map(({ item: { id }, partners }) => [id, partners.map(({ name }) => name).join('')])).toEqual(
      [
        ['x', 'ABC'],
        ['z', 'AC'],
      ],
    );
  });

  it('says nothing of what only one partner meets', () => {
    expect(sharedStalls([run('a', [item('x')]), run('b', [item('x')], 'none')], TODAY)).toEqual([]);
  });
});
