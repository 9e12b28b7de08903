import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { MessengerQuestion } from '#src/features/curriculum/curriculum.types.ts';
import type { Context } from '#src/shared/context.ts';
import { findOpenSurvey, listAnswered } from './survey.store.ts';

export type Questionnaire = {
  readonly surveyId: string;
  readonly questions: readonly MessengerQuestion[];
};

/** The questionnaire that waits for her; null when there is none, or when she has answered. */
export const getQuestionnaire = async (ctx: Context): Promise<Questionnaire | null> => {
  const { viewer, db } = ctx;
  return db.read(viewer.scope, async (tx) => {
    const surveyId = await findOpenSurvey(tx, viewer.organisationId);
    if (surveyId === null || (await listAnswered(tx, surveyId)).includes(viewer.personId)) return null;
    return { surveyId, questions: getCurriculum().messengerQuestions.questions };
  });
};

/** Whether a questionnaire waits for her. */
export const hasQuestionnaire = async (ctx: Context): Promise<boolean> =>
  (await getQuestionnaire(ctx)) !== null;
