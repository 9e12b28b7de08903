import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Ballot } from './questionnaire.rules.ts';
import { countersOf, saysSomething } from './questionnaire.rules.ts';
import { countBallot, findOpenSurvey, listAnswered } from './survey.store.ts';

/**
 * Adds a messenger's answers to the counters, once: sending again changes nothing. The trace says that somebody answered,
 * not who (decision 0028): it is written on behalf of the association.
 */
export const sendAnswers = async (
  { db, viewer }: Context,
  { surveyId, ballot }: { surveyId: string; ballot: Ballot },
): Promise<void> => {
  if (!saysSomething(ballot)) throw new AppError('adoption.nothing-answered');
  const { organisationId, personId } = viewer;
  await db.write({ kind: 'system', organisationId }, async (tx) => {
    if ((await findOpenSurvey(tx, organisationId)) !== surveyId) throw new AppError('adoption.survey-closed');
    const answered = await listAnswered(tx, surveyId);
    if (!answered.includes(personId)) {
      const counters = countersOf(
        getCurriculum().messengerQuestions.questions.map(({ id }) => id),
        ballot,
      );
      await countBallot(tx, { surveyId, organisationId, people: [...answered, personId], counters });
    }
    tx.audit({ action: 'adoption.questionnaire-answered', object: `survey:${surveyId}` });
  });
};
