import type { Module, QuestionOption } from '#src/features/curriculum/index.ts';
import { moduleWords as words } from '#src/i18n/learning.fr.ts';
import { routes } from '#src/routes.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { findAnswer } from './learning.store.ts';
import { knownBeforeChange } from './news.rules.ts';
import { openModule, readableModule } from './open-module.ts';
import { addressOf, afterQuestion, nextAfterQuestion } from './places.ts';
import { chosenOptions, verdictOf } from './quiz.rules.ts';
import type { Verdict } from './quiz.rules.ts';

export type QuestionPage = {
  readonly module: Module;
  /** No reason is here: it would be in the page before the answer. */
  readonly question: {
    readonly id: string;
    readonly kind: 'single' | 'multiple';
    readonly text: string;
    readonly options: readonly { readonly value: string; readonly label: string }[];
    readonly version: string;
  };
  readonly position: number;
  readonly total: number;
  /** R12: it changed of substance since the viewer answered it. */
  readonly changed: boolean;
  /** Where a phone without network goes on. */
  readonly next: string;
  readonly eventId: string;
  /** The question before, or the last page. */
  readonly previous: { readonly href: string; readonly label: string } | null;
  /** What the answer that was just given is worth, with the reasons of what was chosen. */
  readonly feedback: {
    readonly verdict: Verdict;
    readonly chosen: readonly QuestionOption[];
    readonly next: string;
    readonly again: string;
  } | null;
};

/** One question; with `answerId`, what that answer of the viewer is worth. */
export const getQuestionPage = async (
  ctx: Context,
  slug: string,
  questionId: string,
  answerId: string | null,
): Promise<QuestionPage> => {
  const { curriculum, module, facts, progress } = await openModule(ctx, slug);
  const index = module.questions.findIndex(({ id }) => id === questionId);
  const question = module.questions[index];
  if (question === undefined) throw notFound();
  const answer =
    answerId === null
      ? null
      : await ctx.db.read(ctx.viewer.scope, (tx) => findAnswer(tx, ctx.viewer.personId, answerId));
  const choice = answer?.questionId === question.id ? answer.choice : null;
  return {
    module,
    question: {
      id: question.id,
      kind: question.kind,
      text: question.text,
      options: question.options.map(({ id, text }) => ({ value: id, label: text })),
      version: question.version,
    },
    position: index + 1,
    total: module.questions.length,
    changed: knownBeforeChange(question.id, facts, curriculum) !== null,
    next: nextAfterQuestion(module, index),
    eventId: newId(),
    previous: before(module, index),
    feedback:
      choice === null
        ? null
        : {
            verdict: verdictOf(question, choice),
            chosen: chosenOptions(question, choice),
            next: afterQuestion(module, question.id, progress),
            again: routes.question(module.slug, question.id),
          },
  };
};

const before = ({ slug, sections, questions }: Module, index: number): QuestionPage['previous'] => {
  const question = questions[index - 1];
  if (question !== undefined)
    return { href: routes.question(slug, question.id), label: words.question(index, questions.length) };
  const section = sections.at(-1);
  return section === undefined
    ? null
    : { href: routes.section(slug, section.id), label: words.previous(sections.length) };
};

/** The question to answer first: the first one not done, else the first; the end when there is none at all. */
export const firstQuestion = async (ctx: Context, slug: string): Promise<string> => {
  const { module, progress } = await openModule(ctx, slug);
  const left = module.questions.find(({ id }) => !progress.doneQuestions.includes(id)) ?? module.questions[0];
  return left === undefined ? routes.moduleEnd(slug) : addressOf(module, { kind: 'question', id: left.id });
};

/** A question with its reasons, for a page that a phone keeps: they are shown there once it is answered. */
export const getKeptReasons = (ctx: Context, slug: string, questionId: string): readonly QuestionOption[] => {
  const question = readableModule(ctx, slug).questions.find(({ id }) => id === questionId);
  if (question === undefined) throw notFound();
  return question.options;
};
