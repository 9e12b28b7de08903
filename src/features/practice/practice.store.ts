import { and, desc, eq, inArray } from 'drizzle-orm';
import type { FieldFace } from '#db/schema/lists.ts';
import type { ReadTx, WriteTx } from '#db/types.ts';
import type { PhraseFact, PhraseFactKind } from './phrases.rules.ts';
import type { Try } from './reminder.rules.ts';

/** What every row of a person carries; its id was made by the page, so that sending twice counts once. */
type Own = {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly receivedAt: number;
};

/** Keeps or leaves a sentence; false when this id of hers was already there. */
export const insertPhraseFact = async (
  { q, t: { phraseFact } }: WriteTx,
  row: Own & { readonly scenarioId: string; readonly sceneId: string; readonly kind: PhraseFactKind },
): Promise<boolean> => {
  const rows = await q.insert(phraseFact).values(row).onConflictDoNothing().returning({ id: phraseFact.id });
  return rows.length === 1;
};

/** All that one person kept and left. */
export const phraseFactsOf = ({ q, t: { phraseFact } }: ReadTx, personId: string): Promise<PhraseFact[]> =>
  q
    .select({
      id: phraseFact.id,
      recordedAt: phraseFact.receivedAt,
      scenarioId: phraseFact.scenarioId,
      sceneId: phraseFact.sceneId,
      kind: phraseFact.kind,
    })
    .from(phraseFact)
    .where(eq(phraseFact.personId, personId));

/** Adds how a visit went; false when this id of hers was already there. */
export const insertFieldNote = async (
  { q, t: { fieldNote } }: WriteTx,
  row: Own & { readonly moduleId: string; readonly face: FieldFace; readonly sentence: string | null },
): Promise<boolean> => {
  const rows = await q.insert(fieldNote).values(row).onConflictDoNothing().returning({ id: fieldNote.id });
  return rows.length === 1;
};

export type FieldNote = {
  readonly id: string;
  readonly moduleId: string;
  readonly face: FieldFace;
  readonly sentence: string | null;
  readonly receivedAt: number;
};

/** Her visits, for herself alone (R10): no query asks for another person's. The last one first. */
export const fieldNotesOf = ({ q, t: { fieldNote } }: ReadTx, personId: string): Promise<FieldNote[]> =>
  q
    .select({
      id: fieldNote.id,
      moduleId: fieldNote.moduleId,
      face: fieldNote.face,
      sentence: fieldNote.sentence,
      receivedAt: fieldNote.receivedAt,
    })
    .from(fieldNote)
    .where(eq(fieldNote.personId, personId))
    .orderBy(desc(fieldNote.receivedAt));

/** « Passer » on a reminder; false when this id of hers was already there. */
export const insertSkip = async (
  { q, t: { learningEvent } }: WriteTx,
  row: Own & { readonly moduleId: string; readonly unitId: string; readonly contentVersion: string },
): Promise<boolean> => {
  const rows = await q
    .insert(learningEvent)
    .values({ ...row, kind: 'reminderSkipped' })
    .onConflictDoNothing()
    .returning({ id: learningEvent.id });
  return rows.length === 1;
};

/** What one person did of every question: her answers as right or wrong, what she passed, the reminders she skipped. */
export const triesOf = async (
  { q, t: { quizAnswer, learningEvent } }: ReadTx,
  personId: string,
): Promise<Try[]> => {
  const answers = await q
    .select({ questionId: quizAnswer.questionId, right: quizAnswer.right, at: quizAnswer.receivedAt })
    .from(quizAnswer)
    .where(eq(quizAnswer.personId, personId));
  const events = await q
    .select({ questionId: learningEvent.unitId, kind: learningEvent.kind, at: learningEvent.receivedAt })
    .from(learningEvent)
    .where(
      and(
        eq(learningEvent.personId, personId),
        inArray(learningEvent.kind, ['questionPassed', 'reminderSkipped']),
      ),
    );
  return [
    ...answers.map(({ right, ...answer }) => ({
      ...answer,
      kind: right ? ('right' as const) : ('wrong' as const),
    })),
    ...events.map(({ questionId, kind, at }) => ({
      questionId: questionId ?? '',
      kind: kind === 'questionPassed' ? ('passed' as const) : ('skipped' as const),
      at,
    })),
  ];
};

/** Which question one of her answers is about; null for an id that is not hers. */
export const questionAnswered = async (
  { q, t: { quizAnswer } }: ReadTx,
  personId: string,
  id: string,
): Promise<string | null> => {
  const rows = await q
    .select({ questionId: quizAnswer.questionId })
    .from(quizAnswer)
    .where(and(eq(quizAnswer.personId, personId), eq(quizAnswer.id, id)));
  return rows[0]?.questionId ?? null;
};
