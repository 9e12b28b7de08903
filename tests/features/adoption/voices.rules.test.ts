import { describe, expect, it } from 'vitest';
import type { Adoption, AnswerCounts, Rating, Voice } from '#src/features/adoption/adoption.types.ts';
import { gridView } from '#src/features/adoption/grid-view.ts';
import {
  adoptionAt,
  lowestPillars,
  resultOf,
  strongestAnswers,
  voicesOf,
  withoutUnseen,
} from '#src/features/adoption/voices.rules.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';

const { grid } = getCurriculum();
const given = (voice: Voice, pillarId: string, level: number, round = 'm06', recordedAt = 1): Rating => ({
  ...{ id: `${voice} ${pillarId} ${round} ${String(recordedAt)}`, pillarId, voice, level, round, recordedAt },
  ...{ coreMissing: false, observed: null, byPersonId: 'somebody', undone: null },
});
const questions = grid.pillars.map(({ id }) => ({ id: `q-${id}`, pillar: id }));
const survey = { id: 's', runId: 'r', round: 'm06', recordedAt: 1, closedAt: 2 };
/** The counters of a questionnaire whose questions all got these answers, passed ones last. */
const counters = ([yes, some, no, passed]: readonly number[]) =>
  questions.flatMap(({ id: questionId }) =>
    Object.entries({ yes, some, no, passed }).map(([answer, n = 0]) => ({
      ...{ surveyId: 's', questionId, answer, n },
    })),
  );
const adoption = (ratings: readonly Rating[], said: readonly number[] = [0, 0, 0, 0]): Adoption =>
  adoptionAt('m06', { ratings, surveys: [survey], counters: counters(said) }, questions, 9);

describe('what may be shown of a questionnaire', () => {
  it.each([
    ['three answers', [1, 1, 1, 0], null],
    ['four', [1, 1, 2, 0], { yes: 1, some: 1, no: 2 }],
    ['four sendings, three of which passed', [1, 0, 0, 3], null],
    ['five sendings, one of which passed', [4, 0, 0, 1], { yes: 4, some: 0, no: 0 }],
  ])('%s', (_why, said, shown) => {
    const result = resultOf(survey, counters(said), questions);
    expect(result?.pillars.get('p1') ?? null).toEqual(shown);
  });

  it('is nothing before it is closed, on any day before it was', () => {
    expect(resultOf({ ...survey, closedAt: null }, counters([9, 0, 0, 0]), questions)).toBeNull();
    const known = { ratings: [], surveys: [survey], counters: counters([9, 0, 0, 0]) };
    expect(adoptionAt('m06', known, questions, 1).messengers).toBeNull();
    expect(adoptionAt('m06', known, questions, 2).messengers?.answers).toBe(9);
  });
});

describe('« À discuter »', () => {
  const discussed = (
    team: number | null,
    mentor: number | null,
    said: readonly number[] = [0, 0, 0, 0],
  ): readonly string[] | undefined => {
    const ratings = [
      ...(team === null ? [] : [given('team', 'p1', team)]),
      ...(mentor === null ? [] : [given('mentor', 'p1', mentor)]),
    ];
    return voicesOf(grid, adoption(ratings, said))[0]?.toDiscuss;
  };

  it.each([
    [3, 2, []],
    [4, 2, ['team']],
    [1, 3, ['team']],
    [5, null, []],
    [null, 5, []],
  ])('team %j, mentor %j: %j', (team, mentor, found) => {
    expect(discussed(team, mentor)).toEqual(found);
  });

  it.each([
    ['most say no where a voice says 3', 3, null, [1, 1, 3, 0], ['messengers']],
    ['most say no where nobody says 3', 2, 2, [1, 1, 3, 0], []],
    ['half say no', 3, 3, [2, 0, 2, 0], []],
    ['both', 4, 2, [0, 1, 4, 2], ['team', 'messengers']],
  ])('%s', (_why, team, mentor, said, found) => {
    expect(discussed(team, mentor, said)).toEqual(found);
  });
});

describe('the voices', () => {
  it('are never averaged: the lowest pillar is the mentor’s, several when equal, none while none is rated', () => {
    const ratings = [given('team', 'p1', 1), given('mentor', 'p2', 2), given('mentor', 'p3', 2)];
    const { mentor } = adoption([...ratings, given('mentor', 'p4', 4)]);
    expect(lowestPillars(grid, mentor).map(({ id }) => id)).toEqual(['p2', 'p3']);
    expect(lowestPillars(grid, adoption([]).mentor)).toEqual([]);
    expect(JSON.stringify(gridView(adoption(ratings), '2026-11-24'))).not.toMatch(/mean|average|score/i);
  });

  it('answer without seeing each other: the other’s level of this round shows once one’s own is given', () => {
    const ratings = [
      given('mentor', 'p1', 1, 'm01'),
      given('mentor', 'p1', 4, 'm06', 5),
      given('mentor', 'p2', 3, 'm06', 5),
      given('team', 'p2', 2, 'm06', 6),
    ];
    const seen = withoutUnseen(adoption(ratings), 'team');
    expect([seen.mentor.get('p1')?.level, seen.mentor.get('p2')?.level]).toEqual([1, 3]);
    expect(seen.ratings).toHaveLength(3);
    expect(seen.rounds.at(-1)?.mentor.has('p1')).toBe(false);
    expect(withoutUnseen(adoption(ratings), 'mentor').team.get('p2')?.level).toBe(2);
  });

  it('open no more on a past day of the round than today, and all of a round that is over', () => {
    const past = adoption([given('mentor', 'p1', 3)]);
    const today = (ratings: readonly Rating[], round = 'm06'): Adoption => ({ ...adoption(ratings), round });
    const seen = (now: Adoption) => withoutUnseen(past, 'team', now).mentor.get('p1')?.level;
    expect(seen(today([given('mentor', 'p1', 3)]))).toBeUndefined();
    expect(seen(today([given('mentor', 'p1', 3), given('team', 'p1', 2)]))).toBe(3);
    expect(seen(today([given('mentor', 'p1', 3)], 'm12'))).toBe(3);
  });

  it('say where most say yes, and where most say no', () => {
    const said = (counts: AnswerCounts | null, index: number) => ({
      ...{ pillar: grid.pillars[index] ?? null, team: null, mentor: null, messengers: counts, toDiscuss: [] },
    });
    const voices = [said({ yes: 3, some: 0, no: 1 }, 0), said({ yes: 1, some: 0, no: 3 }, 1), said(null, 2)];
    expect(strongestAnswers(voices as never)).toEqual({
      yes: grid.pillars[0]?.title,
      no: grid.pillars[1]?.title,
    });
    expect(strongestAnswers([])).toEqual({ yes: null, no: null });
  });
});
