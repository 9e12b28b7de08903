import { z } from 'astro/zod';
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import { date, editorial, kebab, text, uniqueIds } from './editorial.schema.ts';
import { form } from './form.schema.ts';

/** What the platform computes for an item; `available: false` until campaigns exist in Essaim (R11). */
const computed = z.strictObject({
  rule: z.enum([
    'distinct-people',
    'self-assessment',
    'messengers-trained',
    'meeting-day',
    'indicators',
    'outing-plan',
    'doors-knocked',
    'coverage',
    'second-pass',
    'target-reached',
    'second-campaign',
    'three-voices',
    'core-levels',
  ]),
  available: z.boolean(),
});

const item = z
  .strictObject({
    /** Permanent, begins with the milestone's id, never a position: `j03-allies-rencontres`. */
    id: kebab,
    title: text,
    /** One or two sentences: what counts, how to do it simply, what not to write. */
    help: text,
    /** What it asks for. */
    evidence: z.enum(['document', 'form', 'computed', 'visitReport', 'photo', 'statement']),
    /** Who settles it (R1). */
    validator: z.enum(['platform', 'manager', 'director', 'mentor', 'headOffice']),
    /** Touches the core of the method: can never be judged « ne nous concerne pas » (R7). */
    core: z.boolean(),
    /** Programme date from which the item exists. */
    since: date,
    /** The adoption pillar it feeds. */
    pillar: z.string().regex(/^p[1-8]$/, words.pillar),
    form: form.optional(),
    computed: computed.optional(),
  })
  .superRefine((value, context) => {
    const fault = (field: string, message: string): void =>
      void context.addIssue({ code: 'custom', path: [field], message });
    if (value.evidence === 'form' && value.form === undefined) fault('form', words.formMissing);
    if (value.form !== undefined && value.evidence !== 'form' && value.evidence !== 'computed')
      fault('form', words.formUnwanted);
    if (value.validator === 'platform' && value.computed === undefined)
      fault('computed', words.computedMissing);
    if (value.evidence === 'computed' && value.computed === undefined)
      fault('computed', words.computedMissing);
  });

const monthFile = z
  .strictObject({
    ...editorial,
    month: z.int().min(1).max(12),
    /** The name of the month: « Se faire des alliés ». */
    theme: text,
    /** What the month is for, in one sentence. */
    aim: text,
    milestone: z.strictObject({
      /** `j01` … `j12`, permanent. */
      id: z.string().regex(/^j(?:0[1-9]|1[0-2])$/, words.milestoneId),
      title: text,
      /** Whose review is the final one (R4). */
      settledBy: z.enum(['mentor', 'headOffice']),
      items: z.array(item).min(1).refine(uniqueIds, words.sameItem),
    }),
  })
  .superRefine(({ month, milestone }, context) => {
    if (milestone.id !== `j${String(month).padStart(2, '0')}`)
      context.addIssue({ code: 'custom', path: ['milestone', 'id'], message: words.milestoneOfMonth });
  });

/**
 * `month.yaml`: one month of the year, its milestone and its checklist. A new item is named after its milestone; one
 * that was released keeps its id when it moves to another.
 */
export const monthFileWith = (released: ReadonlySet<string>) =>
  monthFile.superRefine(({ milestone }, context) => {
    milestone.items.forEach(({ id }, index) => {
      if (!id.startsWith(`${milestone.id}-`) && !released.has(id))
        context.addIssue({
          code: 'custom',
          path: ['milestone', 'items', index, 'id'],
          message: words.prefix(milestone.id),
        });
    });
  });

export type MonthFile = z.infer<typeof monthFile>;
