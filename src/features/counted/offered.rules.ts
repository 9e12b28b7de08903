/** What Essaim counted, offered to a form that nobody has answered. Pure. */
import type { FieldsForm } from '#src/features/curriculum/curriculum.types.ts';
import { typedOf } from '#src/features/forms/index.ts';
import type { Answers, ItemFormView, Typed } from '#src/features/forms/index.ts';

type Standing = Pick<ItemFormView, 'typed' | 'editable' | 'draftKeptAt'> & {
  readonly versions: readonly unknown[];
  readonly form: FieldsForm;
};

export type Offered = {
  /** Nobody has answered: neither a saving, a draft, nor something that was just sent. */
  readonly fresh: boolean;
  readonly taken: boolean;
  /** What stands in the fields. */
  readonly typed: Typed;
};

/**
 * What was counted fills a form on demand, and never over what somebody typed: a form that was answered keeps its
 * answers, whoever asks.
 */
export const offered = (
  { form, typed, editable, versions, draftKeptAt }: Standing,
  answers: Answers,
  { sent, asked }: { readonly sent: boolean; readonly asked: boolean },
): Offered => {
  const fresh = editable && versions.length === 0 && draftKeptAt === null && !sent;
  const taken = fresh && asked && Object.keys(answers).length > 0;
  return { fresh, taken, typed: taken ? typedOf(form, answers) : typed };
};
