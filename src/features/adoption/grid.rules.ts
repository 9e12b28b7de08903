/** The adoption grid: rounds, and the level that counts of each pillar. Levels are never averaged (R15). */
import type { AdoptionGrid } from '#src/features/curriculum/curriculum.types.ts';
import { byTime } from '#src/shared/facts.ts';
import type { Instant } from '#src/shared/time.ts';
import type { Levels, Rating, Voice } from './adoption.types.ts';

/** The level that every partner aims at: « Pratiqué ». */
export const TARGET_LEVEL = 3;
/** R15: where an element of the core is missing, no mentor's level goes beyond. */
export const CORE_MISSING_CAP = 2;
/** From this level on, a mentor says what she saw. */
export const OBSERVED_FROM = 2;

/** The months in which the grid is asked again (R23). */
const ASKED_IN: readonly number[] = [1, 6, 12];

/**
 * The round that is open: the first until month 5, the second until month 11, then the third (months 0–12 of the
 * programme's clock); after the end of the run, a yearly one (R23).
 */
export const openRound = (month: number, yearsSinceEnd: number | null): string => {
  if (yearsSinceEnd !== null) return `a${String(yearsSinceEnd).padStart(2, '0')}`;
  if (month >= 12) return 'm12';
  return month >= 6 ? 'm06' : 'm01';
};

/** Whether the team is asked for its grid this month: in months 1, 6 and 12, and in the yearly round (R23). */
export const isAskedNow = (month: number, yearsSinceEnd: number | null): boolean =>
  yearsSinceEnd !== null || ASKED_IN.includes(month);

/** Rounds in the order of time. */
const rank = (round: string): string => (round.startsWith('m') ? `0${round}` : `1${round}`);
export const chronological = (a: string, b: string): number =>
  rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0;

/** What stood at an instant: levels given by then, those undone since still standing. */
export const ratingsAt = (ratings: readonly Rating[], at: Instant): Rating[] =>
  ratings
    .filter(({ recordedAt }) => recordedAt <= at)
    .map((rating) =>
      rating.undone !== null && rating.undone.recordedAt > at ? { ...rating, undone: null } : rating,
    );

/** The levels of one voice that stand: those not undone. */
export const standingOf = (ratings: readonly Rating[], voice: Voice): Rating[] =>
  ratings.filter((rating) => rating.voice === voice && rating.undone === null);

/** Pillar → the rating that counts: the latest. */
export const levelsOf = (ratings: readonly Rating[]): Levels => {
  const levels = new Map<string, Rating>();
  for (const rating of ratings) {
    const known = levels.get(rating.pillarId);
    if (known === undefined || byTime(known, rating) < 0) levels.set(rating.pillarId, rating);
  }
  return levels;
};

/** The same, in one round. */
export const latestOf = (ratings: readonly Rating[], round: string): Levels =>
  levelsOf(ratings.filter((rating) => rating.round === round));

/** Rounds in which something was rated, earliest first. */
export const roundsOf = (ratings: readonly { readonly round: string }[]): string[] =>
  [...new Set(ratings.map(({ round }) => round))].sort(chronological);

/** The ratings that answer for the starting self-assessment: the first whole round, else the fullest of them. */
export const startingRatings = (grid: AdoptionGrid, ratings: readonly Rating[]): readonly Rating[] => {
  const rounds = roundsOf(ratings).map((round) => [...latestOf(ratings, round).values()]);
  const known = rounds.map((round) =>
    round.filter(({ pillarId }) => grid.pillars.some(({ id }) => id === pillarId)),
  );
  const whole = known.find((round) => round.length === grid.pillars.length);
  return whole ?? [...known].sort((a, b) => b.length - a.length)[0] ?? [];
};

/** Pillar → the first level that a voice gave it and that stands: where it started. */
export const firstLevels = (ratings: readonly Rating[]): Levels => levelsOf(inFirstRounds(ratings));

/** Of each pillar, the ratings of the first round in which it has one. */
const inFirstRounds = (ratings: readonly Rating[]): Rating[] =>
  [...Map.groupBy(ratings, ({ pillarId }) => pillarId).values()].flatMap((given) => {
    const [first] = roundsOf(given);
    return given.filter(({ round }) => round === first);
  });

/** Why a mentor cannot give this level, or null (R15): the core caps it, and from level 2 on she says what she saw. */
export const levelProblem = (of: {
  readonly level: number;
  readonly coreMissing: boolean;
  readonly observed: string | null;
}): 'core-missing' | 'not-observed' | null => {
  if (of.coreMissing && of.level > CORE_MISSING_CAP) return 'core-missing';
  return of.level >= OBSERVED_FROM && of.observed === null ? 'not-observed' : null;
};
