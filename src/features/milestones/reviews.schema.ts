import { z } from 'astro/zod';
import { verdicts } from '#db/schema/lists.ts';
import type { ErrorCode } from '#src/shared/errors.ts';
import { checkbox, civilDate, idText, optionalText, requiredText } from '#src/shared/input.ts';
import { reviewFieldName } from './review-form.rules.ts';
import type { ReviewField } from './review-form.rules.ts';

const empty = (typed: string | undefined): string | null =>
  typed === undefined || typed.trim() === '' ? null : typed.trim();

/** What is typed about one item, by the name of its field; texts left empty are null. */
const fields = {
  verdict: z.string().optional().transform(empty).pipe(z.enum(verdicts, 'field.choice').nullable()),
  comment: optionalText(),
  phrase: optionalText(),
  'adaptation.what': optionalText(),
  'adaptation.why': optionalText(),
  'adaptation.core': checkbox,
  'adaptation.share': checkbox,
  'reserve.text': optionalText(),
  'reserve.dueOn': z.string().optional().transform(empty).pipe(civilDate.nullable()),
  'reserve.responsible': optionalText(200),
} as const satisfies Record<ReviewField, z.ZodType>;
/** A reusable sentence chosen beside a comment ends it, unless a script has put it there already. */
const withPhrase = <T extends { comment: string | null; phrase: string | null }>({
  phrase,
  ...typed
}: T): Omit<T, 'phrase'> & { comment: string | null } => {
  const { comment } = typed;
  if (phrase === null || comment?.includes(phrase)) return typed;
  return { ...typed, comment: comment === null ? phrase : `${comment}\n${phrase}` };
};

const lineInput = z.object(fields).transform((line) => withPhrase(line));

export type ReviewFormLine = z.output<typeof lineInput> & { readonly itemId: string };

const NAME = /^(verdict|comment|phrase|adaptation|reserve)\.([A-Za-z0-9-]{1,80})(?:\.([a-zA-Z]{1,20}))?$/;

/** The fields of each item of the form, found by their names. */
const byItem = (form: Readonly<Record<string, unknown>>): Map<string, Record<string, unknown>> => {
  const items = new Map<string, Record<string, unknown>>();
  for (const [name, value] of Object.entries(form)) {
    const [, group, itemId, part] = NAME.exec(name) ?? [];
    if (group === undefined || itemId === undefined) continue;
    const of = items.get(itemId) ?? {};
    of[part === undefined ? group : `${group}.${part}`] = value;
    items.set(itemId, of);
  }
  return items;
};

/** A review as its form sends it: one line per item about which something was typed or ticked. */
export const reviewInput = z
  .looseObject({
    submissionId: idText,
    attempt: z.coerce.number('bad-request').int('bad-request').min(1, 'bad-request'),
    comment: optionalText(),
    phrase: optionalText(),
    /** « Valider le reste » */
    restAccepted: checkbox,
  })
  .transform((form, issues) => {
    const lines: ReviewFormLine[] = [];
    for (const [itemId, typed] of byItem(form)) {
      const line = lineInput.safeParse(typed);
      if (line.success) lines.push({ ...line.data, itemId });
      for (const issue of line.error?.issues ?? []) {
        const path = [reviewFieldName(issue.path.map(String).join('.') as ReviewField, itemId)];
        issues.addIssue({ code: 'custom', message: issue.message, path });
      }
    }
    const { submissionId, attempt, restAccepted } = form;
    const { comment } = withPhrase({ comment: form.comment, phrase: form.phrase });
    return { submissionId, attempt, comment, restAccepted, lines };
  });
export type ReviewInput = z.output<typeof reviewInput>;

const reason = (code: ErrorCode) => requiredText(code, 1000);

export const undoReviewInput = z.object({ reviewId: idText, reason: reason('milestones.undo-reason') });
export const liftReservationInput = z.object({
  milestoneId: idText,
  reservationId: idText,
  note: optionalText(1000),
});
export const notApplicableInput = z.object({ reason: reason('milestones.not-applicable-reason') });
export const applicableInput = z.object({ reason: reason('milestones.applicable-reason') });
