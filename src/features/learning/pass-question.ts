import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { insertEvent } from './learning.store.ts';
import { readableModule } from './open-module.ts';
import { afterQuestion } from './places.ts';
import { eventOf, recordLearning, versionRead } from './record-learning.ts';

/** « Passer »: the question counts as done, without an answer (R13). Answers where to go next. */
export const passQuestion = async (
  ctx: Context,
  input: {
    readonly slug: string;
    readonly questionId: string;
    readonly eventId: string;
    readonly version?: string | undefined;
  },
): Promise<string> => {
  const module = readableModule(ctx, input.slug);
  const question = module.questions.find(({ id }) => id === input.questionId);
  if (question === undefined) throw notFound();
  const progress = await recordLearning(ctx, module, {
    action: 'learning.question-passed',
    object: `question:${question.id}`,
    insert: (tx) =>
      insertEvent(tx, {
        ...eventOf(ctx, module),
        id: input.eventId,
        kind: 'questionPassed',
        unitId: question.id,
        contentVersion: versionRead(question, input.version),
      }),
  });
  return afterQuestion(module, question.id, progress);
};
