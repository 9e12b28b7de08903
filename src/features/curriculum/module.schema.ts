import { z } from 'astro/zod';
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import { editorial, innerId, kebab, text, uniqueIds } from './editorial.schema.ts';

const idForms = {
  staff: /^M(?:0[1-9]|1[0-2])-[A-Z]$/,
  messenger: /^MSG-\d{2}$/,
  mentor: /^MEN-\d{2}$/,
};

/** The head of a module (`*.mdx`, between the two `---`). */
export const moduleHead = z
  .strictObject({
    ...editorial,
    /** Permanent and never reused: `M03-A`, `MSG-01`, `MEN-01`. */
    id: z.string(),
    /** The end of its address; may change. */
    slug: kebab,
    title: text,
    /** One sentence: what one will be able to do. */
    summary: text,
    audience: z.enum(['staff', 'messenger', 'mentor']),
    /** 1–12, staff only. */
    month: z.int().min(1).max(12).optional(),
    /** Rank in the month, or in the path. */
    order: z.int().min(1),
    /** Minutes of the field action. */
    activityMinutes: z.int().min(0).max(240),
    /** Words that people search for. */
    synonyms: z.array(text).default([]),
  })
  .superRefine((head, context) => {
    const fault = (field: string, message: string): void =>
      void context.addIssue({ code: 'custom', path: [field], message });
    if (!idForms[head.audience].test(head.id)) fault('id', words.moduleId[head.audience]);
    if (head.audience === 'staff' && head.month === undefined) fault('month', words.monthMissing);
    if (head.audience !== 'staff' && head.month !== undefined) fault('month', words.monthUnwanted);
  });

/**
 * The same among what was released. A new module is named after its month; one that was released
 * keeps its id when it moves to another.
 */
export const moduleHeadWith = (released: ReadonlySet<string>) =>
  moduleHead.superRefine(({ id, audience, month }, context) => {
    if (audience === 'staff' && month !== undefined && Number(id.slice(1, 3)) !== month && !released.has(id))
      context.addIssue({ code: 'custom', path: ['month'], message: words.monthOfId });
  });

export const sectionKinds = [
  'situation',
  'method',
  'example',
  'pitfalls',
  'action',
  'discussion',
  'takeaway',
] as const;

/** The attributes of `<Section …>`. */
export const sectionHead = z.strictObject({
  /** Permanent, begins with the module's id in lower case. */
  id: kebab,
  kind: z.enum(sectionKinds),
  title: text,
});

const option = z.strictObject({
  /** Permanent inside the question. */
  id: innerId,
  text,
  right: z.boolean(),
  /** Shown after the answer: why, kindly, in one or two sentences. Every option has its own. */
  reason: text,
});

const question = z
  .strictObject({
    /** Permanent, begins with the module's id in lower case. */
    id: kebab,
    /** `single`: one right option; `multiple`: one or more. */
    kind: z.enum(['single', 'multiple']),
    text,
    options: z.array(option).min(2, words.fewOptions).refine(uniqueIds, words.sameOption),
  })
  .superRefine(({ kind, options }, context) => {
    const fault = (message: string): void =>
      void context.addIssue({ code: 'custom', path: ['options'], message });
    const right = options.filter((each) => each.right).length;
    if (right === 0) fault(words.noRight);
    if (kind === 'single' && right > 1) fault(words.manyRight);
    if (new Set(options.map(({ reason }) => reason)).size < options.length) fault(words.sameReason);
  });

/** `*.quiz.yaml` beside the module, or `quiz.yaml` in its folder. */
export const quizFile = z.strictObject({
  /** The module's id. */
  module: z.string(),
  questions: z.array(question).min(1).refine(uniqueIds, words.sameQuestion),
});

export type ModuleHead = z.infer<typeof moduleHead>;
export type SectionHead = z.infer<typeof sectionHead>;
export type QuizFile = z.infer<typeof quizFile>;
