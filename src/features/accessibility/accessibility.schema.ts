import { z } from 'astro/zod';
import { date, text } from '#src/features/curriculum/index.ts';
import { accessibilityFaults as faults } from '#src/i18n/accessibility.fr.ts';
import { criterionIds } from './criteria.rules.ts';

/** The three answers that RGAA knows; « not checked » is none of them. */
export const answers = ['conforme', 'non conforme', 'non applicable'] as const;
export type Answer = (typeof answers)[number];

const criterion = z
  .strictObject({
    /** Its number in RGAA 4.1, between quotes: `'1.10'` is no decimal. */
    id: z.string(),
    /** What it asks, in our own words. */
    asks: text,
    answer: z.enum(answers),
    /** What was looked at, and how. */
    looked: text,
    /** The day of it. */
    on: date,
    /** Tests that keep it so. */
    tests: z.array(text).default([]),
    /** What a reader should know besides. */
    remark: text.optional(),
    /** `non conforme`: what will be done. */
    plan: text.optional(),
    /** `non applicable`: elements of `accessibility-automatic.json` of which no page may hold one. */
    absent: z.array(text).default([]),
  })
  .refine(({ answer, plan }) => (answer === 'non conforme') === (plan !== undefined), {
    error: faults.plan,
    path: ['plan'],
  })
  .refine(({ answer, absent }) => answer === 'non applicable' || absent.length === 0, {
    error: faults.absent,
    path: ['absent'],
  });

export type Criterion = z.output<typeof criterion>;

/** `accessibility-grid.yaml`: the 106 criteria, each answered once, in their order. */
export const gridFile = z.strictObject({
  criteria: z.array(criterion).superRefine((list, context) => {
    const found = list.map(({ id }) => id);
    const missing = criterionIds.filter((id) => !found.includes(id));
    const unknown = found.filter((id) => !criterionIds.includes(id));
    const sentences = [
      ...missing.map(faults.missing),
      ...unknown.map(faults.unknown),
      ...found.filter((id, index) => found.indexOf(id) !== index).map(faults.twice),
    ];
    const outOfOrder = found.findIndex((id, index) => id !== criterionIds[index]);
    if (sentences.length === 0 && outOfOrder !== -1) sentences.push(faults.order(found[outOfOrder] ?? ''));
    for (const message of sentences) context.addIssue({ code: 'custom', message });
  }),
});

const tally = {
  /** Pages (one address seen as one role) where there was something to look at. */
  concerned: z.int().min(0),
  failing: z.int().min(0),
  /** Pages where the tool leaves the answer to a person. */
  toReview: z.int().min(0),
};

/** `accessibility-automatic.json`, written by `npm run accessibility:grid` and by nobody else. */
export const automaticFile = z.strictObject({
  axe: z.string(),
  browser: z.string(),
  patterns: z.array(z.string()),
  pages: z.int().min(1),
  criteria: z.record(
    z.string(),
    z.strictObject({ rules: z.array(z.string()), checks: z.array(z.string()), ...tally }),
  ),
  beyond: z.record(z.string(), z.strictObject(tally)),
  elements: z.record(z.string(), z.int().min(0)),
});

export type Automatic = z.output<typeof automaticFile>;
export type AutomaticCriterion = Automatic['criteria'][string];
