/** From what a reviewer typed to the lines of a review, and from a problem of the rules to a sentence beside a field. */
import type { ErrorCode } from '#src/shared/errors.ts';
import type { ReviewDraftLine, ReviewProblem, ReviewProblemCode } from './review.rules.ts';
import type { ReviewFormLine } from './reviews.schema.ts';

export type ReviewField =
  | 'verdict'
  | 'comment'
  | 'phrase'
  | 'adaptation.what'
  | 'adaptation.why'
  | 'adaptation.core'
  | 'adaptation.share'
  | 'reserve.text'
  | 'reserve.dueOn'
  | 'reserve.responsible';

/** The name of a field of an item in the form: `verdict.j03-x`, `adaptation.j03-x.what`. */
export const reviewFieldName = (field: ReviewField, itemId: string): string => {
  const [group = field, part] = field.split('.');
  return part === undefined ? `${group}.${itemId}` : `${group}.${itemId}.${part}`;
};

/** A line as the form gave it, with the consent to show the adaptation to other partners. */
export type TypedLine = ReviewDraftLine & { readonly shareConsent: boolean };

const adaptationOf = (line: ReviewFormLine): ReviewDraftLine['adaptation'] => {
  const [what, why, touchesCore] = [line['adaptation.what'], line['adaptation.why'], line['adaptation.core']];
  if (what === null && why === null && !touchesCore) return null;
  return { what: what ?? '', why: why ?? '', touchesCore };
};

const reservationOf = (line: ReviewFormLine): ReviewDraftLine['reservation'] => {
  const [text, dueOn, responsible] = [
    line['reserve.text'],
    line['reserve.dueOn'],
    line['reserve.responsible'],
  ];
  if (text === null && dueOn === null && responsible === null) return null;
  return { text: text ?? '', dueOn: dueOn ?? '', responsible: responsible ?? '' };
};

/** The lines that carry a verdict; a comment without one is a line that is still missing. */
export const linesOf = (typed: readonly ReviewFormLine[]): TypedLine[] =>
  typed.flatMap((line) => {
    if (line.verdict === null) return [];
    return {
      itemId: line.itemId,
      verdict: line.verdict,
      comment: line.comment,
      adaptation: adaptationOf(line),
      reservation: reservationOf(line),
      shareConsent: line['adaptation.share'],
    };
  });

const firstBlank = (line: TypedLine | undefined): ReviewField => {
  const { reservation } = line ?? {};
  if (!reservation || reservation.text === '') return 'reserve.text';
  return reservation.dueOn === '' ? 'reserve.dueOn' : 'reserve.responsible';
};

/** Where a problem shows. */
const fieldOf = (problem: ReviewProblem, line: TypedLine | undefined): ReviewField => {
  switch (problem.code) {
    case 'comment-required':
      return 'comment';
    case 'adaptation-required':
      return line?.adaptation?.what ? 'adaptation.why' : 'adaptation.what';
    case 'adaptation-touches-core':
      return 'adaptation.core';
    case 'reservation-incomplete':
      return firstBlank(line);
    case 'reservation-needs-acceptance':
    case 'missing-item-needs-reservation':
      return 'reserve.text';
    default:
      return 'verdict';
  }
};

/** A line that describes an adaptation and accepts without it: the mentor says which of the two she means. */
const isHalfAdapted = ({ verdict, adaptation }: TypedLine): boolean =>
  verdict === 'accepted' && adaptation !== null;

type FormCode = ReviewProblemCode | 'adaptation-needs-verdict';
const codeOf = (code: FormCode): ErrorCode => `milestones.review-${code}`;

/** Field name → code, for every problem; empty when the review may be given. */
export const problemFields = (
  lines: readonly TypedLine[],
  problems: readonly ReviewProblem[],
): Record<string, ErrorCode> => {
  const fields: Record<string, ErrorCode> = {};
  for (const problem of problems) {
    const line = lines.find(({ itemId }) => itemId === problem.itemId);
    fields[reviewFieldName(fieldOf(problem, line), problem.itemId)] = codeOf(problem.code);
  }
  for (const { itemId } of lines.filter(isHalfAdapted)) {
    fields[reviewFieldName('verdict', itemId)] ??= codeOf('adaptation-needs-verdict');
  }
  return fields;
};
