import type { Kit } from './kit.ts';
import { aFact, aPerson, inOrganisation } from './fact.ts';
import type { OrganisationTables } from './organisations.ts';
import { adoptionVoices } from './lists.ts';

/** How a partner adopts the method, said by three voices, and where its team says it stands. */
export const defineAdoption = (k: Kit, base: OrganisationTables) => {
  const adoptionRating = k.table(
    'adoption_rating',
    {
      ...aFact(k, base),
      pillarId: k.text().notNull(),
      voice: k.oneOf(adoptionVoices).notNull(),
      level: k.integer().notNull(),
      coreMissing: k.boolean().notNull(),
      round: k.text().notNull(),
      /** What the mentor saw or read herself; null for the team. */
      observed: k.text(),
    },
    (t) => [k.index('adoption_rating_run').on(t.runId, t.pillarId)],
  );

  /** The proofs of the run that a mentor's level leans on. */
  const adoptionRatingEvidence = k.table(
    'adoption_rating_evidence',
    {
      ratingId: k
        .id()
        .notNull()
        .references(() => adoptionRating.id),
      evidenceId: k.id().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.ratingId, t.evidenceId] })],
  );

  const adoptionRatingUndone = k.table('adoption_rating_undone', {
    ratingId: k
      .id()
      .primaryKey()
      .references(() => adoptionRating.id),
    byPersonId: aPerson(k, base),
    reason: k.text().notNull(),
    recordedAt: k.instant().notNull(),
  });

  /** The messengers' questionnaire of a round, while it is open; once closed nobody answers it any more. */
  const adoptionSurvey = k.table('adoption_survey', { ...aFact(k, base), round: k.text().notNull() }, (t) => [
    k.uniqueIndex('adoption_survey_round').on(t.runId, t.round),
  ]);

  const adoptionSurveyClosed = k.table('adoption_survey_closed', {
    surveyId: k
      .id()
      .primaryKey()
      .references(() => adoptionSurvey.id),
    byPersonId: aPerson(k, base),
    recordedAt: k.instant().notNull(),
  });

  /** State: how many gave each answer. No ballot is kept, so none can be told apart (T7). */
  const adoptionAnswerCount = k.table(
    'adoption_answer_count',
    {
      surveyId: k
        .id()
        .notNull()
        .references(() => adoptionSurvey.id),
      ...inOrganisation(k, base),
      questionId: k.text().notNull(),
      answer: k.text().notNull(),
      n: k.integer().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.surveyId, t.questionId, t.answer] })],
  );

  /** State: who answered, without what nor when, so that nobody answers twice. Emptied when the questionnaire closes. */
  const adoptionAnswered = k.table(
    'adoption_answered',
    {
      surveyId: k
        .id()
        .notNull()
        .references(() => adoptionSurvey.id),
      personId: aPerson(k, base),
    },
    (t) => [k.primaryKey({ columns: [t.surveyId, t.personId] })],
  );

  /** « Où en sommes-nous ? »: the place of one workstream on the hill in one calendar month; the last of a month counts. */
  const hillSnapshot = k.table(
    'hill_snapshot',
    {
      ...aFact(k, base),
      /** First day of the calendar month it speaks of. */
      month: k.date().notNull(),
      workstreamId: k.text().notNull(),
      /** 1 (« On cherche ») to 5 (« C'est fait »). */
      position: k.integer().notNull(),
      sentence: k.text(),
    },
    (t) => [k.index('hill_snapshot_run').on(t.runId, t.month)],
  );

  return {
    adoptionRating,
    adoptionRatingEvidence,
    adoptionRatingUndone,
    adoptionSurvey,
    adoptionSurveyClosed,
    adoptionAnswerCount,
    adoptionAnswered,
    hillSnapshot,
  };
};
