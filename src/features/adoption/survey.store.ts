/**
 * The messengers' questionnaire. Counters only (T7): each sending writes every counter and every name of those who
 * answered again, so that no row tells which one came last. Nothing of an open questionnaire can be counted here.
 */
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import type { AnswerCounter, Survey } from './adoption.types.ts';

/** Every questionnaire of these runs, in no particular order. */
export const listSurveys = (tx: ReadTx, runIds: readonly string[]): Promise<Survey[]> => {
  const { adoptionSurvey: survey, adoptionSurveyClosed: closed } = tx.t;
  return tx.q
    .select({
      id: survey.id,
      runId: survey.runId,
      round: survey.round,
      recordedAt: survey.recordedAt,
      closedAt: closed.recordedAt,
    })
    .from(survey)
    .leftJoin(closed, eq(closed.surveyId, survey.id))
    .where(inArray(survey.runId, [...runIds]));
};

/** The questionnaire that the messengers of an organisation may answer now, the last one opened, or null. */
export const findOpenSurvey = async (tx: ReadTx, organisationId: string): Promise<string | null> => {
  const { adoptionSurvey: survey, adoptionSurveyClosed: closed } = tx.t;
  const rows = await tx.q
    .select({ id: survey.id })
    .from(survey)
    .leftJoin(closed, eq(closed.surveyId, survey.id))
    .where(and(eq(survey.organisationId, organisationId), isNull(closed.surveyId)))
    .orderBy(desc(survey.recordedAt))
    .limit(1);
  return rows[0]?.id ?? null;
};

/** The counters of the questionnaires of these runs that are closed. */
export const listClosedCounters = (tx: ReadTx, runIds: readonly string[]): Promise<AnswerCounter[]> => {
  const { adoptionSurvey: survey, adoptionSurveyClosed: closed, adoptionAnswerCount: counter } = tx.t;
  return tx.q
    .select({
      surveyId: counter.surveyId,
      questionId: counter.questionId,
      answer: counter.answer,
      n: counter.n,
    })
    .from(counter)
    .innerJoin(survey, eq(survey.id, counter.surveyId))
    .innerJoin(closed, eq(closed.surveyId, counter.surveyId))
    .where(inArray(survey.runId, [...runIds]));
};

export const insertSurvey = async (
  tx: WriteTx,
  row: {
    readonly id: string;
    readonly runId: string;
    readonly organisationId: string;
    readonly round: string;
    readonly byPersonId: string;
    readonly recordedAt: number;
  },
): Promise<void> => {
  await tx.q.insert(tx.t.adoptionSurvey).values(row).returning({ id: tx.t.adoptionSurvey.id });
};

/** Closes a questionnaire and forgets who answered: only the numbers stay. */
export const closeSurveyRow = async (
  tx: WriteTx,
  row: { readonly surveyId: string; readonly byPersonId: string; readonly recordedAt: number },
): Promise<void> => {
  const { adoptionSurveyClosed: closed, adoptionAnswered: answered } = tx.t;
  await tx.q.insert(closed).values(row).returning({ surveyId: closed.surveyId });
  await tx.q
    .delete(answered)
    .where(eq(answered.surveyId, row.surveyId))
    .returning({ surveyId: answered.surveyId });
};

/** Who answered an open questionnaire: so that nobody answers twice, and to say how many did. */
export const listAnswered = async (tx: ReadTx, surveyId: string): Promise<string[]> => {
  const { adoptionAnswered: answered } = tx.t;
  const rows = await tx.q
    .select({ personId: answered.personId })
    .from(answered)
    .where(eq(answered.surveyId, surveyId));
  return rows.map(({ personId }) => personId);
};

export type Ballot = {
  readonly surveyId: string;
  readonly organisationId: string;
  /** Everybody who answered, herself included. */
  readonly people: readonly string[];
  /** Every counter there is, with 1 where she chose it and 0 elsewhere. */
  readonly counters: readonly Pick<AnswerCounter, 'questionId' | 'answer' | 'n'>[];
};

/** Adds one sending to the counters and her name to the list, each written whole and in an order that says nothing. */
export const countBallot = async (
  tx: WriteTx,
  { surveyId, organisationId, people, counters }: Ballot,
): Promise<void> => {
  const { adoptionAnswerCount: counter, adoptionAnswered: answered } = tx.t;
  await tx.q
    .insert(counter)
    .values(counters.map((one) => ({ ...one, surveyId, organisationId })))
    .onConflictDoUpdate({
      target: [counter.surveyId, counter.questionId, counter.answer],
      set: { n: sql`${counter.n} + excluded.n` },
    })
    .returning({ n: counter.n });
  await tx.q
    .delete(answered)
    .where(eq(answered.surveyId, surveyId))
    .returning({ surveyId: answered.surveyId });
  await tx.q
    .insert(answered)
    .values([...people].sort().map((personId) => ({ surveyId, personId })))
    .returning({ surveyId: answered.surveyId });
};
