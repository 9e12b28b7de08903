import { getCurriculum } from '#src/features/curriculum/index.ts';
import { answerQuestion } from '#src/features/learning/index.ts';
import { routes } from '#src/routes.ts';
import { defineAction } from '#src/shared/action.ts';
import type { Action } from '#src/shared/action.ts';
import { notFound } from '#src/shared/errors.ts';
import { keepPhrase, leavePhrase } from './keep-phrase.ts';
import { noteVisit } from './note-visit.ts';
import { phraseInput, recallInput, skipInput, visitInput } from './practice.schema.ts';
import { skipReminder } from './skip-reminder.ts';

const roles = ['messenger'] as const;

export const practiceActions: Readonly<Record<string, Action>> = {
  /** « Garder cette phrase », at the end of a story or in the list, where it takes back what was left. */
  keepPhrase: defineAction({
    roles,
    input: phraseInput,
    run: async (ctx, input, { url }) => {
      await keepPhrase(ctx, input);
      const to = url.pathname === routes.phrases() ? routes.phrases() : url.pathname + url.search;
      return { to, notice: 'practice.phrase-kept' };
    },
  }),

  /** « Enlever » */
  leavePhrase: defineAction({
    roles,
    input: phraseInput,
    run: async (ctx, input, { url }) => {
      await leavePhrase(ctx, input);
      const to = url.pathname === routes.phrases() ? routes.phrases(input.scene) : url.pathname + url.search;
      return { to, notice: 'practice.phrase-left' };
    },
  }),

  /** « Répondre », on a reminder. */
  recall: defineAction({
    roles,
    input: recallInput,
    run: async (ctx, { id, question, choice }) => {
      const asked = getCurriculum().questionById(question);
      if (asked === null) throw notFound();
      await answerQuestion(ctx, {
        slug: asked.module.slug,
        questionId: asked.question.id,
        eventId: id,
        choice,
      });
      return { to: routes.reminder(id) };
    },
  }),

  /** « Passer », on a reminder. */
  skipReminder: defineAction({
    roles,
    input: skipInput,
    run: async (ctx, input) => {
      await skipReminder(ctx, input);
      return { to: routes.home('messenger'), notice: 'practice.reminder-skipped' };
    },
  }),

  /** « Je l'ai essayé » */
  noteVisit: defineAction({
    roles,
    input: visitInput,
    run: async (ctx, input, { url }) => {
      await noteVisit(ctx, input);
      return { to: url.pathname, notice: 'practice.visit-noted' };
    },
  }),
};
