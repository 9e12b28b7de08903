import { routes } from '#src/routes.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, notFound } from '#src/shared/errors.ts';
import { insertAnswer } from './learning.store.ts';
import { readableModule } from './open-module.ts';
import { isPossibleChoice, verdictOf } from './quiz.rules.ts';
import { eventOf, recordLearning, versionRead } from './record-learning.ts';

/** « Répondre »: keeps the answer for its author and answers the address where it is told what it is worth. */
export const answerQuestion = async (
  ctx: Context,
  input: {
    readonly slug: string;
    readonly questionId: string;
    readonly eventId: string;
    readonly choice: readonly string[];
    readonly version?: string | undefined;
  },
): Promise<string> => {
  const module = readableModule(ctx, input.slug);
  const question = module.questions.find(({ id }) => id === input.questionId);
  if (question === undefined) throw notFound();
  const choice = [...new Set(input.choice)];
  if (choice.length === 0) throw new AppError('learning.no-choice', {}, { choice: 'learning.no-choice' });
  if (!isPossibleChoice(question, choice)) throw new AppError('field.choice', {}, { choice: 'field.choice' });
  await recordLearning(ctx, module, {
    action: 'learning.question-answered',
    object: `question:${question.id}`,
    insert: (tx) =>
      insertAnswer(tx, {
        ...eventOf(ctx, module),
        id: input.eventId,
        questionId: question.id,
        choice,
        right: verdictOf(question, choice).kind === 'right',
        contentVersion: versionRead(question, input.version),
      }),
  });
  return routes.answered(module.slug, question.id, input.eventId);
};
