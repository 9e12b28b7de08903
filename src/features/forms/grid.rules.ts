/** The team's own levels on the adoption grid: rounds, and what counts of each. Levels are never averaged (R15). */
import type { AdoptionGrid, RegisterForm } from '#src/features/curriculum/curriculum.types.ts';
import { gridWords as words } from '#src/i18n/forms.fr.ts';
import { inOrder } from '#src/shared/facts.ts';
import type { Instant } from '#src/shared/time.ts';
import type { AutoValue, Evaluation, Summary } from './forms.types.ts';
import { autoValue } from './computed.rules.ts';
import { evaluateRegister } from './registers.rules.ts';

/** One level given to one pillar; the last one of a round counts. */
export type Rating = {
  readonly id: string;
  readonly pillarId: string;
  /** 1–5. */
  readonly level: number;
  /** `m01`, `m06`, `m12`, then `a00`, `a01`… each year after the end. */
  readonly round: string;
  readonly byPersonId: string;
  readonly recordedAt: Instant;
};

/**
 * The round that is open: the first until month 5, the second until month 11, then the third (months 0–12 of the
 * programme's clock); after the end of the run, a yearly one (R23).
 */
export const openRound = (month: number, yearsSinceEnd: number | null): string => {
  if (yearsSinceEnd !== null) return `a${String(yearsSinceEnd).padStart(2, '0')}`;
  if (month >= 12) return 'm12';
  return month >= 6 ? 'm06' : 'm01';
};

/** Rounds in the order of time. */
const rank = (round: string): string => (round.startsWith('m') ? `0${round}` : `1${round}`);
const chronological = (a: string, b: string): number => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0);

/** Pillar → the rating that counts, in one round. */
export const latestOf = (ratings: readonly Rating[], round: string): ReadonlyMap<string, Rating> =>
  new Map(
    inOrder(ratings)
      .filter((rating) => rating.round === round)
      .map((rating) => [rating.pillarId, rating]),
  );

/** Rounds in which something was rated, earliest first. */
export const roundsOf = (ratings: readonly Rating[]): string[] =>
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

export const evaluateGrid = (form: RegisterForm, ratings: readonly Rating[]): Evaluation =>
  evaluateRegister(
    form,
    ratings.map(({ pillarId, level }) => ({ pillar: pillarId, level })),
  );

/** J01.5: a team level on the eight pillars (R11). */
export const gridValue = (grid: AdoptionGrid, ratings: readonly Rating[]): AutoValue =>
  autoValue('self-assessment', {
    value: ratings.length,
    target: grid.pillars.length,
    list: inPillars(grid, ratings).map(({ title, level }) => words.pillarLevel(title, level)),
  });

export const gridSummary = (grid: AdoptionGrid, ratings: readonly Rating[]): Summary =>
  inPillars(grid, ratings).map(({ title, level, name }) => ({
    label: title,
    value: words.level(level, name),
  }));

const inPillars = (
  { pillars }: AdoptionGrid,
  ratings: readonly Rating[],
): { title: string; level: number; name: string }[] =>
  pillars.flatMap(({ id, title, levels }) => {
    const level = ratings.find(({ pillarId }) => pillarId === id)?.level;
    return level === undefined ? [] : [{ title, level, name: levels[level - 1]?.name ?? '' }];
  });
