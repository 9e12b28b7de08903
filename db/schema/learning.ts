import type { Kit } from './kit.ts';
import { fieldFaces, learningEventKinds, phraseFactKinds } from './lists.ts';
import type { OrganisationTables } from './organisations.ts';

/** What a person read and answered. Inserted only; the id is made by the client and unique with the person. */
export const defineLearning = (k: Kit, { organisation, person }: OrganisationTables) => {
  const mine = () => ({
    personId: k
      .id()
      .notNull()
      .references(() => person.id),
    /** Made by the client, so that sending again changes nothing. */
    id: k.id().notNull(),
    organisationId: k
      .id()
      .notNull()
      .references(() => organisation.id),
  });

  const learningEvent = k.table(
    'learning_event',
    {
      ...mine(),
      kind: k.oneOf(learningEventKinds).notNull(),
      moduleId: k.text().notNull(),
      /** The section or question concerned; null for a fact about the whole module. */
      unitId: k.text(),
      campaignId: k.id(),
      contentVersion: k.text().notNull(),
      receivedAt: k.instant().notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.personId, t.id] }),
      k.index('learning_event_person_module').on(t.personId, t.moduleId),
      k.index('learning_event_organisation').on(t.organisationId),
      k.index('learning_event_module').on(t.moduleId, t.personId),
      k.checkOneOf('learning_event_kind', t.kind, learningEventKinds),
    ],
  );

  /** Apart from the events, so that no query made for a mentor can join an answer. */
  const quizAnswer = k.table(
    'quiz_answer',
    {
      ...mine(),
      moduleId: k.text().notNull(),
      questionId: k.text().notNull(),
      choice: k.json<string[]>().notNull(),
      right: k.boolean().notNull(),
      contentVersion: k.text().notNull(),
      receivedAt: k.instant().notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.personId, t.id] }),
      k.index('quiz_answer_person_module').on(t.personId, t.moduleId),
    ],
  );

  /** « Mes phrases »: a sentence of a scene kept or left; the last fact wins. */
  const phraseFact = k.table(
    'phrase_fact',
    {
      ...mine(),
      scenarioId: k.text().notNull(),
      sceneId: k.text().notNull(),
      kind: k.oneOf(phraseFactKinds).notNull(),
      receivedAt: k.instant().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.personId, t.id] })],
  );

  /** « Je l'ai essayé »: how a real visit went. The sentence is hers alone and can be erased. */
  const fieldNote = k.table(
    'field_note',
    {
      ...mine(),
      moduleId: k.text().notNull(),
      face: k.oneOf(fieldFaces).notNull(),
      sentence: k.text(),
      receivedAt: k.instant().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.personId, t.id] })],
  );

  return { learningEvent, quizAnswer, phraseFact, fieldNote };
};
