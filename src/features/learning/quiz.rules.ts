/** What an answer is worth: words, never a score (ux 3.5). */
import type { Question, QuestionOption } from '#src/features/curriculum/curriculum.types.ts';

export type Verdict =
  /** « Oui, c’est ça. » */
  | { readonly kind: 'right' }
  /** « Presque : il manque une réponse. » */
  | { readonly kind: 'almost'; readonly missing: number }
  /** « Pas tout à fait. » */
  | { readonly kind: 'notQuite' };

/** Whether these options can be chosen together: known ones, one or more, and only one where one is asked. */
export const isPossibleChoice = (question: Question, choice: readonly string[]): boolean =>
  choice.length > 0 &&
  (question.kind === 'multiple' || choice.length === 1) &&
  choice.every((id) => question.options.some((option) => option.id === id));

/** Right when every right option was chosen and no other. */
export const verdictOf = (
  question: { readonly options: readonly Pick<QuestionOption, 'id' | 'right'>[] },
  choice: readonly string[],
): Verdict => {
  const chosen = question.options.filter(({ id }) => choice.includes(id));
  if (chosen.some(({ right }) => !right)) return { kind: 'notQuite' };
  const missing = question.options.filter(({ right }) => right).length - chosen.length;
  if (missing === 0) return { kind: 'right' };
  return chosen.length === 0 ? { kind: 'notQuite' } : { kind: 'almost', missing };
};

/** The chosen options with their reasons; those that were not chosen keep theirs. */
export const chosenOptions = (question: Question, choice: readonly string[]): QuestionOption[] =>
  question.options.filter(({ id }) => choice.includes(id));
