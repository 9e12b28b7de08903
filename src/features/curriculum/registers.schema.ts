import { z } from 'astro/zod';
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import { date, editorial, text, uniqueIds } from './editorial.schema.ts';

const level = z.strictObject({
  /** « Découverte » */
  name: text,
  /** What a visitor can see, hear or read. */
  sign: text,
});

const pillar = z.strictObject({
  id: z.string().regex(/^p[1-8]$/, words.pillar),
  title: text,
  /** What does not change from one place to another. */
  core: z.array(text).min(1),
  /** What is adjusted to the streets. */
  adaptable: z.array(text).min(1),
  levels: z.strictObject({ 1: level, 2: level, 3: level, 4: level, 5: level }),
  indicators: z.array(text).min(1),
});

/** `adoption-grid.yaml` */
export const gridFile = z.strictObject({
  ...editorial,
  pillars: z.array(pillar).min(1).refine(uniqueIds, words.samePillar),
});

const redirect = z
  .strictObject({
    /** The id that left. */
    from: text,
    /** The id that answers for it. */
    to: text,
    kind: z.enum(['module', 'section', 'question', 'item', 'scenario', 'scene']),
    /** Day of the change. */
    on: date,
    /** One sentence, for those who come after. */
    why: text,
  })
  .refine(({ from, to }) => from !== to, { path: ['to'], error: words.redirectToSelf });

/** `redirects.yaml`: a line is never taken back. */
export const redirectsFile = z.strictObject({ redirects: z.array(redirect) });

export type GridFile = z.infer<typeof gridFile>;
export type RedirectsFile = z.infer<typeof redirectsFile>;
