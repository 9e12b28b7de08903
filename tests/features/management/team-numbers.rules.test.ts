import { describe, expect, it } from 'vitest';
import type { DecisionState } from '#db/schema/lists.ts';
import { hiringMonthEnd } from '#src/features/management/get-retention.ts';
import type { ManagementFacts } from '#src/features/management/index.ts';
import { teamNumbers } from '#src/features/management/team-numbers.rules.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';

describe('what a mentor knows of a team', () => {
  const meeting = (onDate: string, ...states: readonly DecisionState[]) => ({
    ...{ id: onDate, onDate, minutes: 90, attendance: null },
    decisions: states.map((state) => ({ id: state, text: '', owner: null, dueOn: null, state })),
  });
  const facts = (expected: number | null): ManagementFacts => ({
    meetings: [
      ...[meeting('2026-11-30'), meeting('2026-12-01'), meeting('2027-02-03', 'done', 'dropped')],
      ...[meeting('2027-02-28', 'underWay', 'done'), meeting('2027-03-01')],
    ],
    attendance: expected === null ? null : { present: 4, expected },
    ...{ talks: { team: 3, thisQuarter: 1, all: 2 }, contracts: { active: 3, permanent: 2, referred: 1 } },
    ...{ sinceHiring: null, recruitment: null },
    sixMonths: { from: '2026-09-15', then: 0, still: 0, joined: 3, share: null },
  });

  it('is the three months before, what became of decisions, and never who was away', () => {
    const { perMonth, decisions } = teamNumbers(facts(null), '2027-03-15');
    expect(perMonth.map(({ month, meetings }) => [month, meetings])).toEqual([
      ['2026-12', 1],
      ['2027-01', 0],
      ['2027-02', 2],
    ]);
    expect(decisions).toEqual({ done: 2, all: 4 });
    expect([null, 9, 10].map((expected) => teamNumbers(facts(expected), '2027-03-15').attendance)).toEqual([
      ...[null, null],
      { present: 4, expected: 10 },
    ]);
  });

  it('counts who stayed from the end of the month of hiring, once it is over', () => {
    const run = { startMonth: '2027-01-01', endedOn: null, endReason: null };
    const end = (today: string) => hiringMonthEnd({ run: run as OpenRun['run'], pauses: [] }, today);
    expect(['2027-05-31', '2027-06-01'].map(end)).toEqual([null, '2027-05-31']);
  });
});
