import { z } from 'astro/zod';
import { roles } from '#db/schema/lists.ts';
import { defineAction } from '#src/shared/action.ts';
import type { Action, Edge } from '#src/shared/action.ts';
import { answerQuestion } from './answer-question.ts';
import { finishModule } from './finish-module.ts';
import { answerInput, eventInput, LANGUAGE_COOKIE, languageInput } from './learning.schema.ts';
import { markChangesSeen } from './mark-changes-seen.ts';
import { markSectionSeen } from './mark-section-seen.ts';
import { passQuestion } from './pass-question.ts';

const YEAR = 31_536_000;

/** The module and its page are those of the address the form is posted to. */
const param = (edge: Edge, name: string): string => edge.params[name] ?? '';

export const learningActions: Readonly<Record<string, Action>> = {
  /** « Continuer » on a page. */
  continue: defineAction({
    roles,
    input: eventInput,
    run: async (ctx, { id }, edge) => ({
      to: await markSectionSeen(ctx, {
        slug: param(edge, 'slug'),
        sectionId: param(edge, 'section'),
        eventId: id,
      }),
    }),
  }),

  /** « Répondre » */
  answer: defineAction({
    roles,
    input: answerInput,
    run: async (ctx, { id, choice }, edge) => ({
      to: await answerQuestion(ctx, {
        slug: param(edge, 'slug'),
        questionId: param(edge, 'question'),
        eventId: id,
        choice,
      }),
    }),
  }),

  /** « Passer » */
  pass: defineAction({
    roles,
    input: eventInput,
    run: async (ctx, { id }, edge) => ({
      to: await passQuestion(ctx, {
        slug: param(edge, 'slug'),
        questionId: param(edge, 'question'),
        eventId: id,
      }),
    }),
  }),

  /** « Terminer » */
  finish: defineAction({
    roles,
    input: z.object({}),
    run: async (ctx, _input, edge) => ({ to: await finishModule(ctx, param(edge, 'slug')) }),
  }),

  /** The words of a language open on every page from now on, in this device. */
  chooseLanguage: defineAction({
    roles,
    eachTime: true,
    input: languageInput,
    run: (_ctx, { language }, { cookies, url, origin }) => {
      if (language === '') cookies.delete(LANGUAGE_COOKIE, { path: '/' });
      else
        cookies.set(LANGUAGE_COOKIE, language, {
          path: '/',
          httpOnly: true,
          sameSite: 'lax',
          secure: origin.protocol === 'https:',
          maxAge: YEAR,
        });
      return Promise.resolve({ to: url.pathname, notice: 'saved' });
    },
  }),

  /** « J'ai vu » */
  seen: defineAction({
    roles,
    input: eventInput,
    run: async (ctx, { id }, edge) => ({
      to: await markChangesSeen(ctx, { slug: param(edge, 'slug'), eventId: id }),
      notice: 'learning.changes-seen',
    }),
  }),
};
