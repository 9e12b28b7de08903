import { z } from 'astro/zod';
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import type { FormDefinition } from './curriculum.types.ts';
import { readCheck } from './form-check.rules.ts';
import { issueSentence } from './issue-sentence.ts';
import { innerId, text, uniqueIds } from './editorial.schema.ts';

/** One answer among several. */
const option = z.strictObject({
  /** Permanent in its field: answers refer to it. */
  id: innerId,
  label: text,
});

const base = {
  /** Permanent in its form: answers refer to it. */
  id: innerId,
  /** The question, as it is shown. */
  label: text,
  /** One or two sentences under the label. */
  help: text.optional(),
  /** Whether the form can be sent without it; false when absent. */
  required: z.boolean().optional(),
};

const plainKinds = [
  z.strictObject({ ...base, kind: z.enum(['text', 'longText', 'date', 'yesNo']) }),
  z
    .strictObject({
      ...base,
      kind: z.literal('number'),
      min: z.number().optional(),
      max: z.number().optional(),
      /** Written after the number: « heures ». */
      unit: text.optional(),
    })
    .refine(({ min, max }) => min === undefined || max === undefined || min <= max, {
      path: ['max'],
      error: words.minMax,
    }),
  z.strictObject({
    ...base,
    kind: z.enum(['choice', 'choices']),
    options: z.array(option).min(1).refine(uniqueIds, words.sameOption),
  }),
] as const;

/** A field of a form, or a column of its rows. */
const plainField = z.discriminatedUnion('kind', [...plainKinds]);

/** Lines that people add, one per person, place or cost; no rows inside rows. */
const rowsField = z.strictObject({
  ...base,
  kind: z.literal('rows'),
  /** What one line is: « Personne ». */
  rowLabel: text,
  /** « Ajouter une personne » */
  addLabel: text,
  fields: z.array(plainField).min(1).refine(uniqueIds, words.sameField),
});

const field = z.discriminatedUnion('kind', [...plainKinds, rowsField]);

/** What the answers must reach; `message` says what to do when they do not. */
const check = z.strictObject({
  rule: z.string(),
  message: text,
});

/** Each rule is read against the form it belongs to: one that names an unknown field stops the build. */
const readChecks = (form: FormDefinition, context: z.RefinementCtx): void =>
  form.checks.forEach(({ rule }, index) => {
    const read = readCheck(rule, form);
    if ('fault' in read)
      context.addIssue({ code: 'custom', path: ['checks', index, 'rule'], message: read.fault });
  });

/** A form that opens a register of the association (allies, needs, self-assessment). */
const registerForm = z
  .strictObject({
    register: z.enum(['allies', 'needs', 'selfAssessment']),
    intro: text.optional(),
    checks: z.array(check).default([]),
  })
  .superRefine(readChecks);

/** A form with fields of its own. */
const fieldsForm = z
  .strictObject({
    intro: text.optional(),
    fields: z.array(field).min(1).refine(uniqueIds, words.sameField),
    checks: z.array(check).default([]),
  })
  .superRefine(readChecks);

/** A form either opens a register or has fields of its own; faults are told for the kind that was meant. */
export const form = z
  .record(z.string(), z.unknown())
  .transform((raw, context): z.infer<typeof registerForm> | z.infer<typeof fieldsForm> => {
    const meant = 'register' in raw ? registerForm : fieldsForm;
    const parsed = meant.safeParse(raw, { error: issueSentence });
    if (parsed.success) return parsed.data;
    for (const { path, message } of parsed.error.issues)
      context.issues.push({ code: 'custom', path: [...path], message, input: raw });
    return z.NEVER;
  });
