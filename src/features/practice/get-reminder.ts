import { getCurriculum } from '#src/features/curriculum/index.ts';
import { canRead, getQuestionPage } from '#src/features/learning/index.ts';
import type { QuestionPage } from '#src/features/learning/index.ts';
import type { Context } from '#src/shared/context.ts';
import { currentId } from '#src/shared/facts.ts';
import { parisDate } from '#src/shared/time.ts';
import { questionAnswered, triesOf } from './practice.store.ts';
import { dueReminder } from './reminder.rules.ts';

/** The question that comes back to the viewer today, under its id of today; null when none does. */
const dueToday = async ({ db, viewer, now }: Context): Promise<string | null> => {
  const { redirects, questionById } = getCurriculum();
  const tries = await db.read(viewer.scope, (tx) => triesOf(tx, viewer.personId));
  const asked = tries
    .map((each) => ({ ...each, questionId: currentId(each.questionId, redirects) }))
    // A question that is asked no more does not come back.
    .filter(({ questionId }) => {
      const place = questionById(questionId);
      return place !== null && canRead(viewer.role, place.module.audience);
    });
  return dueReminder(asked, parisDate(now));
};

/** Whether « Petit rappel » waits on the first screen. */
export const hasReminder = async (ctx: Context): Promise<boolean> => (await dueToday(ctx)) !== null;

/**
 * « Petit rappel »: the question of today as it reads today or, with `answerId`, what that answer of hers is worth. Null
 * when nothing comes back.
 */
export const getReminder = async (ctx: Context, answerId: string | null): Promise<QuestionPage | null> => {
  const answered =
    answerId === null
      ? null
      : await ctx.db.read(ctx.viewer.scope, (tx) => questionAnswered(tx, ctx.viewer.personId, answerId));
  const questionId = answered ?? (await dueToday(ctx));
  const place = questionId === null ? null : getCurriculum().questionById(questionId);
  if (place === null) return null;
  return getQuestionPage(ctx, place.module.slug, place.question.id, answered === null ? null : answerId);
};
