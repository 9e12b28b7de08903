/** How a partner adopts the method, as three voices say it. */
import type { Instant } from '#src/shared/time.ts';

export type Voice = 'team' | 'mentor';

/** One level given to one pillar by one voice. */
export type Rating = {
  readonly id: string;
  readonly pillarId: string;
  readonly voice: Voice;
  /** 1–5. */
  readonly level: number;
  /** The mentor did not see an element of the core: the pillar stops at level 2 (R15). */
  readonly coreMissing: boolean;
  /** What the mentor saw or read herself. */
  readonly observed: string | null;
  /** `m01`, `m06`, `m12`, then `a00`, `a01`… each year after the end. */
  readonly round: string;
  readonly byPersonId: string;
  readonly recordedAt: Instant;
  readonly undone: Undoing | null;
};

export type Undoing = {
  readonly byPersonId: string;
  readonly reason: string;
  readonly recordedAt: Instant;
};

/** Pillar → the level that counts. */
export type Levels = ReadonlyMap<string, Rating>;

export type Answer = 'yes' | 'some' | 'no';

/** How many messengers gave each answer to the question of a pillar. */
export type AnswerCounts = Readonly<Record<Answer, number>>;

/** A closed questionnaire that enough messengers answered; never a ballot, never a name. */
export type SurveyResult = {
  readonly round: string;
  readonly closedAt: Instant;
  /** How many sent it. */
  readonly answers: number;
  /** Pillar → counts; null where too few answered that question. */
  readonly pillars: ReadonlyMap<string, AnswerCounts | null>;
};

/** The three voices in one round. */
export type RoundVoices = {
  readonly round: string;
  readonly team: Levels;
  readonly mentor: Levels;
  readonly messengers: SurveyResult | null;
};

/** What was known of a run on the grid at an instant. */
export type Adoption = {
  /** The round that was open that day. */
  readonly round: string;
  /** Rounds in which somebody spoke, earliest first. */
  readonly rounds: readonly RoundVoices[];
  /** The latest level of each pillar, whichever its round (R15). */
  readonly team: Levels;
  readonly mentor: Levels;
  /** The latest that may be shown. */
  readonly messengers: SurveyResult | null;
  /** Every level ever given, undone ones too, for the history. */
  readonly ratings: readonly Rating[];
};

/** One row of `adoption_survey`. */
export type Survey = {
  readonly id: string;
  readonly runId: string;
  readonly round: string;
  readonly recordedAt: Instant;
  readonly closedAt: Instant | null;
};

/** One counter of a closed questionnaire. */
export type AnswerCounter = {
  readonly surveyId: string;
  readonly questionId: string;
  readonly answer: string;
  readonly n: number;
};
