import { describe, expect, it } from 'vitest';
import { backAt, linesOf, whatFirst } from '#src/features/mentoring/what-first.rules.ts';
import { usualThresholds } from '#src/features/organisations/index.ts';
import type { Line, RunSituation } from '#src/features/mentoring/what-first.rules.ts';
import { at } from '#tests/builders/facts.ts';

const TODAY = '2026-11-24'; // a Tuesday
const NOW = at(TODAY);

const run = (runId: string, over: Partial<RunSituation> = {}): RunSituation => ({
  runId,
  receivesOverdue: true,
  paused: false,
  ended: false,
  waiting: [],
  blocked: [],
  late: [],
  quietSince: TODAY,
  nextCall: null,
  thresholds: usualThresholds,
  ...over,
});
const waiting = (sentOn: string, milestoneId = 'j03') => [{ milestoneId, sentOn }];
const text = ({ runId, reason, milestoneId, days }: Line): string =>
  [runId, reason, milestoneId, days].filter((part) => part !== null).join(' ');
const lines = (over: Partial<RunSituation>): string[] => linesOf(run('a', over), TODAY).map(text);

describe('every reason of a line (R18)', () => {
  it.each<[string, Partial<RunSituation>, readonly string[]]>([
    ['nothing to do', {}, []],
    ['a sending of today', { waiting: waiting(TODAY) }, ['a waitingReview j03 0']],
    ['5 working days: the promise holds', { waiting: waiting('2026-11-17') }, ['a waitingReview j03 5']],
    ['6 working days: it does not', { waiting: waiting('2026-11-16') }, ['a overdueReview j03 6']],
    ['a public holiday is not a working day', { waiting: waiting('2026-11-10') }, ['a overdueReview j03 9']],
    [
      'overdue, for who does not receive overdue lines (R9)',
      { receivesOverdue: false, waiting: waiting('2026-11-16') },
      [],
    ],
    [
      'waiting, for who does not',
      { receivesOverdue: false, waiting: waiting('2026-11-20') },
      ['a waitingReview j03 2'],
    ],
    ['blocked', { blocked: [{ milestoneId: 'j03', since: '2026-11-12' }] }, ['a blocked j03 12']],
    ['late', { late: [{ milestoneId: 'j03', days: 19 }] }, ['a late j03 19']],
    ['silent for 20 days', { quietSince: '2026-11-04' }, []],
    ['silent for 21 days', { quietSince: '2026-11-03' }, ['a silent 21']],
    ['a call today without agenda', { nextCall: { on: TODAY, hasAgenda: false } }, ['a call 0']],
    ['in 7 days', { nextCall: { on: '2026-12-01', hasAgenda: false } }, ['a call 7']],
    ['in 8 days', { nextCall: { on: '2026-12-02', hasAgenda: false } }, []],
    ['yesterday', { nextCall: { on: '2026-11-23', hasAgenda: false } }, []],
    ['with an agenda', { nextCall: { on: TODAY, hasAgenda: true } }, []],
    [
      'paused: neither late nor silent, but blocked, waiting and called',
      {
        paused: true,
        waiting: waiting(TODAY),
        blocked: [{ milestoneId: 'j03', since: TODAY }],
        late: [{ milestoneId: 'j04', days: 19 }],
        quietSince: '2026-01-01',
        nextCall: { on: TODAY, hasAgenda: false },
      },
      ['a waitingReview j03 0', 'a blocked j03 0', 'a call 0'],
    ],
    ['ended: nothing', { ended: true, waiting: waiting('2026-01-01'), quietSince: '2026-01-01' }, []],
  ])('%s', (_why, over, expected) => {
    expect(lines(over)).toEqual(expected);
  });
});

describe('« Par quoi commencer » (R18)', () => {
  const first = (
    runs: readonly RunSituation[],
    aside: readonly { runId: string; line: string; untilAt: number }[] = [],
    now = NOW,
  ) => whatFirst(runs, aside, TODAY, now).map(text);

  it('is in the order of the rule, and of days within a reason', () => {
    const runs = [
      run('call', { nextCall: { on: '2026-11-26', hasAgenda: false } }),
      run('silent', { quietSince: '2026-10-01' }),
      run('late', {
        late: [
          { milestoneId: 'j02', days: 15 },
          { milestoneId: 'j01', days: 40 },
        ],
      }),
      run('blocked', { blocked: [{ milestoneId: 'j03', since: '2026-11-20' }] }),
    ];
    expect(first(runs)).toEqual([
      'blocked blocked j03 4',
      'late late j01 40',
      'late late j02 15',
      'silent silent 54',
      'call call 2',
    ]);
    expect(first([...runs].reverse())).toEqual(first(runs));
  });

  it('puts overdue reviews first, the oldest first, and other reviews after what is blocked', () => {
    const runs = [
      run('new', { waiting: waiting('2026-11-23') }),
      run('blocked', { blocked: [{ milestoneId: 'j03', since: '2026-11-20' }] }),
      run('old', { waiting: waiting('2026-11-12') }),
      run('oldest', { waiting: waiting('2026-11-02') }),
    ];
    expect(first(runs)).toEqual([
      'oldest overdueReview j03 15',
      'old overdueReview j03 8',
      'blocked blocked j03 4',
      'new waitingReview j03 1',
    ]);
  });

  it('has the nearest call first', () => {
    const call = (runId: string, on: string) => run(runId, { nextCall: { on, hasAgenda: false } });
    expect(first([call('a', '2026-11-30'), call('b', '2026-11-25')])).toEqual(['b call 1', 'a call 6']);
  });

  it('has at most three reviews and five lines', () => {
    const reviews = ['a', 'b', 'c', 'd'].map((id) => run(id, { waiting: waiting('2026-11-02') }));
    const others = ['e', 'f', 'g'].map((id) => run(id, { quietSince: '2026-10-01' }));
    expect(first(reviews)).toHaveLength(3);
    expect(first([...others, ...reviews]).map((line) => line[0])).toEqual(['a', 'b', 'c', 'e', 'f']);
    const mixed = [
      ...reviews.slice(0, 2),
      run('y', { waiting: waiting(TODAY) }),
      run('z', { waiting: waiting(TODAY) }),
    ];
    expect(first(mixed).map((line) => line[0])).toEqual(['a', 'b', 'y']);
  });

  it('gives everybody the same order for lines alike', () => {
    const alike = ['b', 'a', 'c'].map((id) => run(id, { quietSince: '2026-10-01' }));
    expect(first(alike).map((line) => line[0])).toEqual(['a', 'b', 'c']);
    expect(first([...alike].reverse())).toEqual(first(alike));
  });

  it('hides a line put aside for 7 days, and only that one', () => {
    const runs = [
      run('a', {
        late: [
          { milestoneId: 'j01', days: 20 },
          { milestoneId: 'j02', days: 18 },
        ],
      }),
      run('b', { late: [{ milestoneId: 'j01', days: 16 }] }),
    ];
    const aside = [{ runId: 'a', line: 'late:j01', untilAt: backAt(NOW, usualThresholds) }];
    expect(first(runs, aside)).toEqual(['a late j02 18', 'b late j01 16']);
    expect(first(runs, aside, backAt(NOW, usualThresholds) - 1)).toHaveLength(2);
    expect(first(runs, aside, backAt(NOW, usualThresholds))).toHaveLength(3);
    expect(backAt(NOW, usualThresholds) - NOW).toBe(7 * 86_400_000);
  });

  it('makes room for the next review when one is put aside, and keeps it hidden once it is overdue', () => {
    const reviews = ['a', 'b', 'c', 'd'].map((id) => run(id, { waiting: waiting('2026-11-02') }));
    const aside = [{ runId: 'a', line: 'review:j03', untilAt: backAt(NOW, usualThresholds) }];
    expect(first(reviews, aside).map((line) => line[0])).toEqual(['b', 'c', 'd']);
  });

  it.each([
    ['overdueReview', { waiting: waiting('2026-11-02') }, 'review:j03'],
    ['waitingReview', { waiting: waiting(TODAY) }, 'review:j03'],
    ['blocked', { blocked: [{ milestoneId: 'j03', since: TODAY }] }, 'blocked:j03'],
    ['late', { late: [{ milestoneId: 'j03', days: 20 }] }, 'late:j03'],
    ['silent', { quietSince: '2026-10-01' }, 'silent'],
    ['call', { nextCall: { on: TODAY, hasAgenda: false } }, 'call'],
  ])('%s is put aside under its name', (reason, over, key) => {
    expect(linesOf(run('a', over), TODAY)).toMatchObject([{ reason, key }]);
  });
});
