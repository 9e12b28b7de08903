import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import type { LearningEventKind } from '#db/schema/lists.ts';
import type { Instant } from '#src/shared/time.ts';
import type { AnsweredQuestion, LearnerFacts, LearningEvent } from './learning.rules.ts';

const eventColumns = ({ learningEvent: event }: ReadTx['t']) => ({
  id: event.id,
  kind: event.kind,
  moduleId: event.moduleId,
  unitId: event.unitId,
  campaignId: event.campaignId,
  contentVersion: event.contentVersion,
  receivedAt: event.receivedAt,
});

/** All that one person read, and the questions she answered, without her answers. */
export const factsOfPerson = async (tx: ReadTx, personId: string): Promise<LearnerFacts> => {
  const events = await tx.prepared<LearningEvent>('learning.events', (q, t) =>
    q
      .select(eventColumns(t))
      .from(t.learningEvent)
      .where(eq(t.learningEvent.personId, sql.placeholder('personId'))),
  )({ personId });
  const answers = await tx.prepared<AnsweredQuestion>('learning.answers', (q, { quizAnswer: answer }) =>
    q
      .select({
        questionId: answer.questionId,
        contentVersion: answer.contentVersion,
        receivedAt: answer.receivedAt,
      })
      .from(answer)
      .where(eq(answer.personId, sql.placeholder('personId'))),
  )({ personId });
  return { events, answers };
};

/** What one person did of one page, under one of the ids that it had. */
export const eventsOnUnit = (tx: ReadTx, personId: string, unitId: string): Promise<LearningEvent[]> =>
  tx.prepared<LearningEvent>('learning.unit-events', (q, t) =>
    q
      .select(eventColumns(t))
      .from(t.learningEvent)
      .where(
        and(
          eq(t.learningEvent.personId, sql.placeholder('personId')),
          eq(t.learningEvent.unitId, sql.placeholder('unitId')),
        ),
      ),
  )({ personId, unitId });

export type NewEvent = {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly kind: LearningEventKind;
  readonly moduleId: string;
  readonly unitId: string | null;
  /** The campaign for which MSG-13 is read. */
  readonly campaignId?: string | null;
  readonly contentVersion: string;
  readonly now: number;
};

/** Adds what somebody did; false when this id of hers was already there (sent twice, or from a phone's outbox). */
export const insertEvent = async (tx: WriteTx, { now, ...event }: NewEvent): Promise<boolean> => {
  const { learningEvent } = tx.t;
  const rows = await tx.q
    .insert(learningEvent)
    .values({ ...event, receivedAt: now })
    .onConflictDoNothing()
    .returning({ id: learningEvent.id });
  return rows.length === 1;
};

export type NewAnswer = {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly moduleId: string;
  readonly questionId: string;
  readonly choice: readonly string[];
  readonly right: boolean;
  readonly contentVersion: string;
  readonly now: number;
};

/** Adds an answer; false when this id of hers was already there. */
export const insertAnswer = async (tx: WriteTx, { now, choice, ...answer }: NewAnswer): Promise<boolean> => {
  const { quizAnswer } = tx.t;
  const rows = await tx.q
    .insert(quizAnswer)
    .values({ ...answer, choice: [...choice], receivedAt: now })
    .onConflictDoNothing()
    .returning({ id: quizAnswer.id });
  return rows.length === 1;
};

export type OwnAnswer = { readonly questionId: string; readonly choice: readonly string[] };

/** One answer of a person, for herself. */
export const findAnswer = async (tx: ReadTx, personId: string, id: string): Promise<OwnAnswer | null> => {
  const { quizAnswer } = tx.t;
  const rows = await tx.q
    .select({ questionId: quizAnswer.questionId, choice: quizAnswer.choice })
    .from(quizAnswer)
    .where(and(eq(quizAnswer.personId, personId), eq(quizAnswer.id, id)));
  return rows[0] ?? null;
};

export type TeamEvent = {
  readonly personId: string;
  readonly moduleId: string;
  readonly kind: LearningEventKind;
};

/** Which modules the people of an organisation began and finished: no page, no answer, no time. */
export const eventsOfOrganisation = (tx: ReadTx, organisationId: string): Promise<TeamEvent[]> =>
  tx.prepared<TeamEvent>('learning.team', (q, { learningEvent: event }) =>
    q
      .selectDistinct({ personId: event.personId, moduleId: event.moduleId, kind: event.kind })
      .from(event)
      .where(eq(event.organisationId, sql.placeholder('organisationId'))),
  )({ organisationId });

/** Who finished which module, across the network; each pair once, under the id that the module had then. */
export const listFinishers = ({
  q,
  t: { learningEvent: event },
}: ReadTx): Promise<{ personId: string; moduleId: string }[]> =>
  q
    .selectDistinct({ personId: event.personId, moduleId: event.moduleId })
    .from(event)
    .where(eq(event.kind, 'moduleFinished'));

/** Who of these associations had finished one of these modules at an instant, by the ids that they had then. */
export const listFinishersIn = (
  tx: ReadTx,
  of: {
    readonly organisationIds: readonly string[];
    readonly moduleIds: readonly string[];
    readonly at: Instant;
  },
): Promise<{ personId: string; moduleId: string }[]> => {
  const { learningEvent: event } = tx.t;
  return tx.q
    .selectDistinct({ personId: event.personId, moduleId: event.moduleId })
    .from(event)
    .where(
      and(
        inArray(event.organisationId, [...of.organisationIds]),
        inArray(event.moduleId, [...of.moduleIds]),
        eq(event.kind, 'moduleFinished'),
        lte(event.receivedAt, of.at),
      ),
    );
};

/** Who of an association had finished a module for this campaign at an instant. */
export const listFinishersFor = async (
  { q, t: { learningEvent: event } }: ReadTx,
  { id, organisationId }: { readonly id: string; readonly organisationId: string },
  at: Instant,
): Promise<readonly string[]> => {
  const rows = await q
    .selectDistinct({ personId: event.personId })
    .from(event)
    .where(
      and(
        eq(event.organisationId, organisationId),
        eq(event.campaignId, id),
        eq(event.kind, 'moduleFinished'),
        lte(event.receivedAt, at),
      ),
    );
  return rows.map(({ personId }) => personId);
};

export type FinishRow = {
  readonly personId: string;
  readonly moduleId: string;
  readonly contentVersion: string;
  readonly receivedAt: number;
};

/** Every module that the people of an association finished, with the version they read; those of one person when asked. */
export const listFinishes = (
  { q, t: { learningEvent: event } }: ReadTx,
  { organisationId, personId }: { organisationId: string; personId?: string },
): Promise<FinishRow[]> =>
  q
    .select({
      personId: event.personId,
      moduleId: event.moduleId,
      contentVersion: event.contentVersion,
      receivedAt: event.receivedAt,
    })
    .from(event)
    .where(
      and(
        eq(event.organisationId, organisationId),
        eq(event.kind, 'moduleFinished'),
        personId === undefined ? undefined : eq(event.personId, personId),
      ),
    );
