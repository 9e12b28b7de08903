import { insertRatings } from '#src/features/adoption/adoption.store.ts';
import { closeSurvey, openSurvey } from '#src/features/adoption/manage-survey.ts';
import { getQuestionnaire } from '#src/features/adoption/index.ts';
import type { BallotAnswer } from '#src/features/adoption/questionnaire.rules.ts';
import { sendAnswers } from '#src/features/adoption/send-answers.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Context, Viewer } from '#src/shared/context.ts';
import type { Partner } from './network.ts';
import { tell } from './stage.ts';

/** The mentor's level on each pillar, in the order of the grid; null leaves one out. */
export const mentorRates = (
  ctx: Context,
  partner: Partner,
  {
    round,
    levels,
    observed,
  }: { round: string; levels: readonly (number | null)[]; observed: readonly string[] },
): Promise<void> =>
  tell(ctx, partner, (tx, row) =>
    insertRatings(
      tx,
      getCurriculum().grid.pillars.flatMap(({ id: pillarId }, index) => {
        const level = levels[index];
        if (level === null || level === undefined) return [];
        const saw = observed[index % observed.length] ?? null;
        return [
          { ...row(), pillarId, voice: 'mentor' as const, level, coreMissing: false, observed: saw, round },
        ];
      }),
    ),
  );

const signs: Readonly<Record<string, BallotAnswer>> = { o: 'yes', p: 'some', n: 'no', '-': 'passed' };

/** A messenger's answers as one word: `oopn-ooo` says oui, oui, un peu, non, passé, oui, oui, oui. */
export const answersQuestions = async (ctx: Context, word: string): Promise<void> => {
  const asked = await getQuestionnaire(ctx);
  if (asked === null) throw new Error('no questionnaire is open for this messenger');
  const ballot = new Map(asked.questions.map(({ id }, index) => [id, signs[word[index] ?? '-'] ?? 'passed']));
  await sendAnswers(ctx, { surveyId: asked.surveyId, ballot });
};

/** The manager opens the questionnaire, each of these messengers answers, the manager closes it. */
export const holdsSurvey = async (
  acts: (viewer: Viewer) => Context,
  manager: Viewer,
  said: readonly (readonly [messenger: Viewer, word: string])[],
): Promise<void> => {
  await openSurvey(acts(manager));
  const [first] = said;
  const asked = first === undefined ? null : await getQuestionnaire(acts(first[0]));
  for (const [messenger, word] of said) await answersQuestions(acts(messenger), word);
  if (asked !== null) await closeSurvey(acts(manager), asked.surveyId);
};
