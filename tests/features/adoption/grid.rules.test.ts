import { describe, expect, it } from 'vitest';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Rating } from '#src/features/adoption/adoption.types.ts';
import {
  isAskedNow,
  latestOf,
  levelProblem,
  openRound,
  ratingsAt,
  roundsOf,
  standingOf,
  startingRatings,
} from '#src/features/adoption/grid.rules.ts';
import { evaluateGrid, gridSummary, gridValue } from '#src/features/forms/grid-values.rules.ts';
import { gridWords } from '#src/i18n/adoption.fr.ts';

const { grid, formOf } = getCurriculum();
const rated = (pillarId: string, level: number, round = 'm01', recordedAt = 1): Rating => ({
  id: `${pillarId} ${round} ${String(recordedAt)}`,
  pillarId,
  voice: 'team',
  level,
  coreMissing: false,
  observed: null,
  round,
  byPersonId: 'karim',
  recordedAt,
  undone: null,
});
const all = (round: string, level = 1): Rating[] => grid.pillars.map(({ id }) => rated(id, level, round));

describe('a round of the grid', () => {
  it.each([
    [0, null, 'm01'],
    [1, null, 'm01'],
    [5, null, 'm01'],
    [6, null, 'm06'],
    [11, null, 'm06'],
    [12, null, 'm12'],
    [12, 0, 'a00'],
    [12, 2, 'a02'],
  ])('in month %i, %j years after the end, is %s', (month, years, round) => {
    expect(openRound(month, years)).toBe(round);
  });

  it('is asked again in months 1, 6 and 12, and every year after the end (R23)', () => {
    const months = Array.from({ length: 13 }, (_, month) => month);
    expect(months.filter((month) => isAskedNow(month, null))).toEqual([1, 6, 12]);
    expect(isAskedNow(12, 0)).toBe(true);
  });

  it('comes before the next one, yearly ones last', () => {
    expect(roundsOf([rated('p1', 1, 'a01'), rated('p1', 1, 'm12'), rated('p1', 1, 'm01')])).toEqual([
      'm01',
      'm12',
      'a01',
    ]);
  });

  it.each([
    ['m01', 'Au départ'],
    ['m06', 'À mi-parcours'],
    ['m12', 'À la fin du programme'],
    ['a00', '1er bilan annuel'],
    ['a02', '3e bilan annuel'],
  ])('%s is called « %s »', (round, name) => {
    expect(gridWords.round(round)).toBe(name);
  });

  it('keeps the last level given to each pillar', () => {
    const ratings = [rated('p1', 2, 'm01', 5), rated('p1', 1, 'm01', 3), rated('p1', 4, 'm06', 9)];
    expect(latestOf(ratings, 'm01').get('p1')?.level).toBe(2);
  });
});

describe('the starting self-assessment', () => {
  const form = formOf('j01-auto-evaluation');
  const complete = (ratings: readonly Rating[]): boolean =>
    form !== null && 'register' in form && evaluateGrid(form, startingRatings(grid, ratings)).complete;

  it('wants a level on the eight pillars, in one round', () => {
    expect(complete([])).toBe(false);
    expect(complete(all('m01').slice(1))).toBe(false);
    expect(complete([...all('m01').slice(1), ...all('m06').slice(0, 1)])).toBe(false);
    expect(complete(all('m01'))).toBe(true);
    expect(complete(all('m06'))).toBe(true);
  });

  it('is the first whole round, not a later one', () => {
    expect(startingRatings(grid, [...all('m06', 4), ...all('m01', 1)]).map(({ level }) => level)).toEqual(
      Array(8).fill(1),
    );
  });

  it('counts no pillar that the grid does not have', () => {
    expect(startingRatings(grid, [...all('m01').slice(1), rated('p99', 1)])).toHaveLength(7);
  });

  it('is computed with the list behind it (R11)', () => {
    expect(gridValue(grid, all('m01').slice(1))).toMatchObject({ value: 7, target: 8, reached: false });
    const whole = gridValue(grid, all('m01', 2));
    expect(whole).toMatchObject({ value: 8, target: 8, reached: true });
    expect(whole.list[0]?.replaceAll('\u00A0', ' ')).toBe('Ancrage et alliés : niveau 2');
    expect(gridSummary(grid, all('m01', 2))[0]).toEqual({
      label: 'Ancrage et alliés',
      value: 'Niveau 2, mise en place',
    });
  });
});

describe('the level that counts (R15)', () => {
  const undone = { byPersonId: 'nadia', reason: 'Vu trop vite', recordedAt: 8 };

  it('is the latest not undone, as it was known at each instant', () => {
    const ratings = [rated('p1', 2, 'm01', 3), { ...rated('p1', 4, 'm06', 5), undone }];
    const level = (at: number): number | undefined =>
      latestOf(
        standingOf(ratingsAt(ratings, at), 'team').map((rating) => ({ ...rating, round: 'all' })),
        'all',
      ).get('p1')?.level;
    expect([2, 3, 5, 7, 8, 9].map(level)).toEqual([undefined, 2, 4, 4, 2, 2]);
  });

  it.each([
    [3, true, 'Vu', 'core-missing'],
    [2, true, 'Vu', null],
    [1, true, null, null],
    [5, false, 'Vu', null],
    [2, false, null, 'not-observed'],
    [1, false, null, null],
  ])('level %i, core missing %j, observed %j: %j', (level, coreMissing, observed, problem) => {
    expect(levelProblem({ level, coreMissing, observed })).toBe(problem);
  });
});
