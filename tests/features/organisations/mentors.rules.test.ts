import { describe, expect, it } from 'vitest';
import {
  activeMentorIds,
  activeOn,
  assignmentProblem,
  leadOn,
  overdueRecipients,
} from '#src/features/organisations/mentors.rules.ts';
import type { Assignment } from '#src/features/organisations/mentors.rules.ts';

const assignment = (
  personId: string,
  kind: Assignment['kind'],
  startsOn: string,
  endsOn: string | null = null,
): Assignment => ({ personId, kind, startsOn, endsOn });

const nadia = assignment('nadia', 'lead', '2026-01-01');
const paul = assignment('paul', 'standIn', '2026-07-01', '2026-07-31');

describe('two mentors (R9)', () => {
  it.each([
    ['before anybody is named', '2025-12-31', [], null, []],
    ['from the first day on', '2026-01-01', ['nadia'], 'nadia', ['nadia']],
    ['the day before the stand-in', '2026-06-30', ['nadia'], 'nadia', ['nadia']],
    [
      'the stand-in’s first day: both decide, he receives',
      '2026-07-01',
      ['nadia', 'paul'],
      'nadia',
      ['paul'],
    ],
    ['his last day, included', '2026-07-31', ['nadia', 'paul'], 'nadia', ['paul']],
    ['the day after his last day', '2026-08-01', ['nadia'], 'nadia', ['nadia']],
  ])('%s', (_why, date, active, lead, recipients) => {
    expect(activeMentorIds([paul, nadia], date).sort()).toEqual(active);
    expect(leadOn([paul, nadia], date)).toBe(lead);
    expect(overdueRecipients([paul, nadia], date)).toEqual(recipients);
  });

  it('a stand-in alone receives, and there may be nobody', () => {
    expect(overdueRecipients([paul], '2026-07-10')).toEqual(['paul']);
    expect(overdueRecipients([paul], '2026-08-10')).toEqual([]);
    expect(leadOn([paul], '2026-07-10')).toBeNull();
  });

  it('names a person once, whatever her assignments', () => {
    const twice = [nadia, assignment('nadia', 'standIn', '2026-02-01', '2026-02-28')];
    expect(activeOn(twice, '2026-02-10')).toHaveLength(2);
    expect(activeMentorIds(twice, '2026-02-10')).toEqual(['nadia']);
  });

  const ended = assignment('nadia', 'lead', '2026-01-01', '2026-06-30');
  it.each([
    ['a first lead', [], nadia, null],
    ['a second lead at the same time', [nadia], assignment('sara', 'lead', '2026-05-01'), 'second-lead'],
    ['a lead whose days overlap by one', [ended], assignment('sara', 'lead', '2026-06-30'), 'second-lead'],
    ['a lead from the day after', [ended], assignment('sara', 'lead', '2026-07-01'), null],
    ['a lead who ended before', [assignment('sara', 'lead', '2026-07-01')], ended, null],
    ['a dated stand-in beside the lead', [nadia], paul, null],
    ['a stand-in without an end', [nadia], assignment('paul', 'standIn', '2026-07-01'), 'undated-stand-in'],
    [
      'a stand-in for herself',
      [nadia],
      assignment('nadia', 'standIn', '2026-07-01', '2026-07-02'),
      'already-assigned',
    ],
    ['a second stand-in', [nadia, paul], assignment('lea', 'standIn', '2026-07-10', '2026-07-12'), null],
    [
      'an end before the start',
      [],
      assignment('sara', 'lead', '2026-07-02', '2026-07-01'),
      'ends-before-start',
    ],
    ['a single day', [], assignment('sara', 'lead', '2026-07-02', '2026-07-02'), null],
  ])('%s', (_why, existing, asked, problem) => {
    expect(assignmentProblem(existing, asked)).toBe(problem);
  });
});
