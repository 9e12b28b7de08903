/** The three voices side by side: where they differ, and where one begins. No overall mark, no mean (R15). */
import type { AdoptionGrid, Pillar } from '#src/features/curriculum/curriculum.types.ts';
import type {
  Adoption,
  AnswerCounter,
  AnswerCounts,
  Levels,
  Rating,
  Survey,
  SurveyResult,
  Voice,
} from './adoption.types.ts';
import { chronological, levelsOf, ratingsAt, roundsOf, standingOf, TARGET_LEVEL } from './grid.rules.ts';

/** Under this many answers nothing is shown: neither of a questionnaire, nor of one of its questions. */
export const FEWEST_ANSWERS = 4;
/** From this distance on, two voices have something to discuss. */
const WIDE_GAP = 2;

export const answers = ['yes', 'some', 'no'] as const;
/** A question that was passed is counted apart, so that the counters of each question make the number of sendings. */
export const PASSED = 'passed';

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
export const given = (counts: AnswerCounts): number => sum(answers.map((answer) => counts[answer]));

/** Question → pillar, as content asks them. */
export type Questions = readonly { readonly id: string; readonly pillar: string }[];

/** What may be shown of a questionnaire: nothing before it is closed and enough people answered. */
export const resultOf = (
  survey: Survey,
  counters: readonly AnswerCounter[],
  questions: Questions,
): SurveyResult | null => {
  if (survey.closedAt === null) return null;
  const own = counters.filter(({ surveyId }) => surveyId === survey.id);
  const nOf = (questionId: string, answer: string): number =>
    sum(own.filter((one) => one.questionId === questionId && one.answer === answer).map(({ n }) => n));
  const sent = Math.max(
    0,
    ...questions.map(({ id }) => sum([...answers, PASSED].map((answer) => nOf(id, answer)))),
  );
  if (sent < FEWEST_ANSWERS) return null;
  return {
    round: survey.round,
    closedAt: survey.closedAt,
    answers: sent,
    pillars: new Map(
      questions.map(({ id, pillar }) => {
        const counts: AnswerCounts = { yes: nOf(id, 'yes'), some: nOf(id, 'some'), no: nOf(id, 'no') };
        return [pillar, given(counts) < FEWEST_ANSWERS ? null : counts];
      }),
    ),
  };
};

/** What was known of a run at an instant, whose open round was `round`. */
export const adoptionAt = (
  round: string,
  known: {
    readonly ratings: readonly Rating[];
    readonly surveys: readonly Survey[];
    readonly counters: readonly AnswerCounter[];
  },
  questions: Questions,
  at: number,
): Adoption => {
  const ratings = ratingsAt(known.ratings, at);
  const [team, mentor] = [standingOf(ratings, 'team'), standingOf(ratings, 'mentor')];
  const results = known.surveys
    .filter(({ closedAt }) => closedAt !== null && closedAt <= at)
    .flatMap((survey) => resultOf(survey, known.counters, questions) ?? [])
    .sort((a, b) => chronological(a.round, b.round));
  const inRound = (list: readonly Rating[], of: string): Levels =>
    levelsOf(list.filter((rating) => rating.round === of));
  return {
    round,
    ratings,
    rounds: roundsOf([...team, ...mentor, ...results]).map((of) => ({
      round: of,
      team: inRound(team, of),
      mentor: inRound(mentor, of),
      messengers: results.find((result) => result.round === of) ?? null,
    })),
    team: levelsOf(team),
    mentor: levelsOf(mentor),
    messengers: results.at(-1) ?? null,
  };
};

/**
 * Each voice answers without seeing the other: what the other said of a pillar in the round that is open shows once one
 * has given one's own level there. A past day of that round opens no more than `today` does.
 */
export const withoutUnseen = (adoption: Adoption, reader: Voice, today: Adoption = adoption): Adoption => {
  const { round, rounds } = adoption;
  if (round !== today.round) return adoption;
  const own = today.rounds.find((one) => one.round === round)?.[reader];
  const other: Voice = reader === 'team' ? 'mentor' : 'team';
  const ratings = adoption.ratings.filter(
    (rating) => rating.voice !== other || rating.round !== round || own?.has(rating.pillarId) === true,
  );
  const seen = standingOf(ratings, other);
  return {
    ...adoption,
    ratings,
    [other]: levelsOf(seen),
    rounds: rounds.map((one) =>
      one.round === round
        ? { ...one, [other]: levelsOf(seen.filter((rating) => rating.round === round)) }
        : one,
    ),
  };
};

/** Most of those who answered say no. */
const mostSayNo = (counts: AnswerCounts): boolean => counts.no * 2 > given(counts);

export type PillarVoices = {
  readonly pillar: Pillar;
  readonly team: Rating | null;
  readonly mentor: Rating | null;
  readonly messengers: AnswerCounts | null;
  /** « À discuter »: which voices differ. */
  readonly toDiscuss: readonly ('team' | 'messengers')[];
};

/** The voices on each pillar of the grid, with what there is to discuss. */
export const voicesOf = (
  { pillars }: AdoptionGrid,
  { team, mentor, messengers }: Pick<Adoption, 'team' | 'mentor' | 'messengers'>,
): PillarVoices[] =>
  pillars.map((pillar) => {
    const said = {
      pillar,
      team: team.get(pillar.id) ?? null,
      mentor: mentor.get(pillar.id) ?? null,
      messengers: messengers?.pillars.get(pillar.id) ?? null,
    };
    return { ...said, toDiscuss: differences(said) };
  });

const differences = ({
  team,
  mentor,
  messengers,
}: Pick<PillarVoices, 'team' | 'mentor' | 'messengers'>): PillarVoices['toDiscuss'] => {
  const apart = team !== null && mentor !== null && Math.abs(team.level - mentor.level) >= WIDE_GAP;
  const high = Math.max(team?.level ?? 0, mentor?.level ?? 0) >= TARGET_LEVEL;
  const denied = messengers !== null && high && mostSayNo(messengers);
  return [...(apart ? (['team'] as const) : []), ...(denied ? (['messengers'] as const) : [])];
};

/** « Pilier le plus bas »: by the level that counts, the mentor's; several when they are equal, none while none is rated. */
export const lowestPillars = ({ pillars }: AdoptionGrid, mentor: Levels): Pillar[] => {
  const rated = pillars.filter(({ id }) => mentor.has(id));
  const levelOf = ({ id }: Pillar): number => mentor.get(id)?.level ?? Infinity;
  const lowest = Math.min(...rated.map(levelOf));
  return rated.filter((pillar) => levelOf(pillar) === lowest);
};

/** The pillar with the largest number of « oui », and the one with the largest number of « non »; null where nobody said it. */
export const strongestAnswers = (
  voices: readonly PillarVoices[],
): Readonly<Record<'yes' | 'no', string | null>> => {
  const most = (answer: 'yes' | 'no'): string | null => {
    const nOf = ({ messengers }: PillarVoices): number => messengers?.[answer] ?? 0;
    const top = Math.max(0, ...voices.map(nOf));
    return top === 0 ? null : (voices.find((one) => nOf(one) === top)?.pillar.title ?? null);
  };
  return { yes: most('yes'), no: most('no') };
};
