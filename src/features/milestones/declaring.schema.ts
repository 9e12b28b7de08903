import { z } from 'astro/zod';
import type { ErrorCode } from '#src/shared/errors.ts';
import { idText, optionalText, requiredText } from '#src/shared/input.ts';
import { isIsoDate } from '#src/shared/time.ts';
import { draftKinds } from './draft-subject.rules.ts';
import { MAX_FILES } from './file-kinds.rules.ts';

/** R17: the last fact the form showed; empty when it showed none. */
const base = z
  .string()
  .optional()
  .transform((text) => (text === undefined || text === '' ? null : text));

/** The item of a form that stands on the page of its milestone; an item's own page names it by its address. */
const item = { item: idText.optional() };

/** One value or several of the same name. */
const several = <S extends z.ZodType>(one: S) =>
  z
    .union([one, z.array(one)])
    .optional()
    .transform((value): z.output<S>[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]));

export const itemInput = z.object({ ...item, base });
export const declareInput = z.object({ ...item, base, statement: optionalText(2000) });
export const missingInput = z.object({
  ...item,
  base,
  missing: requiredText('milestones.missing-empty', 600),
});

const target = { alsoFor: several(idText) };
export const noteInput = z.object({ ...target, note: requiredText('milestones.note-empty', 8000) });

const webAddress = requiredText('field.link', 2000).refine((text) => {
  const url = URL.parse(text);
  return (
    url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname.includes('.')
  );
}, 'field.link' satisfies ErrorCode);
export const linkInput = z.object({ ...target, url: webAddress, label: optionalText(300) });

export const fileInput = z.object({
  ...target,
  caption: optionalText(600),
  file: several(z.instanceof(File, { error: 'milestones.file-missing' }))
    .refine((files) => files.length > 0, 'milestones.file-missing' satisfies ErrorCode)
    .refine((files) => files.length <= MAX_FILES, 'milestones.file-too-many' satisfies ErrorCode),
});

export const replaceNoteInput = z.object({
  evidenceId: idText,
  note: requiredText('milestones.note-empty', 8000),
});
export const removeInput = z.object({ evidenceId: idText, reason: optionalText(300) });
export const restoreInput = z.object({ evidenceId: idText });

/** A date left empty, or written wrong, is said beside the date; both fields go together. */
export const sendInput = z
  .object({ base: z.string('bad-request').max(8000), plan: optionalText(2000), planDueOn: optionalText(10) })
  .transform(({ base: seen, plan, planDueOn }, issues) => {
    if (plan === null && planDueOn === null) return { base: seen, plan: null };
    const dated = planDueOn !== null && isIsoDate(planDueOn);
    if (plan !== null && dated) return { base: seen, plan: { text: plan, dueOn: planDueOn } };
    issues.addIssue({
      code: 'custom',
      message: 'milestones.plan-incomplete' satisfies ErrorCode,
      path: [plan === null ? 'plan' : 'planDueOn'],
    });
    return z.NEVER;
  });

export const blockInput = z.object({ block: requiredText('milestones.block-empty', 1000) });
export const clearBlockInput = z.object({
  blockId: idText,
  clearing: requiredText('milestones.clearing-empty', 1000),
});
export const commentInput = z.object({ comment: requiredText('milestones.comment-empty', 4000) });

const typed = optionalText(8000).transform((text) => text ?? '');

/** The fields of the form that is being kept: what was typed is under the name of its kind. */
export const draftInput = z
  .object({
    draftKind: z.enum(draftKinds, 'bad-request'),
    draftOf: idText,
    base,
    seen: typed,
    note: typed,
    missing: typed,
    statement: typed,
    comment: typed,
  })
  .transform(({ draftKind: kind, draftOf: of, ...form }) => ({
    kind,
    of,
    base: form.base,
    seen: form.seen,
    text: form[kind],
  }));
