import { z } from 'astro/zod';
import { roles } from '#db/schema/lists.ts';
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import { kebab, source, text } from './editorial.schema.ts';

/** The head of a topic of help (`content/help/<audience>/<slug>.mdx`). */
export const topicHead = z.strictObject({
  title: text,
  /** One sentence: what one will be able to do. */
  summary: text,
  /** Rank among the topics of its audience. */
  order: z.int().min(1),
  /** Words that people search for. */
  synonyms: z.array(text).default([]),
  /** Where it comes from, when it speaks of something else than Essaim. */
  sources: z.array(source).default([]),
});

const kinds = ['region', 'heading', 'item', 'link', 'button', 'field', 'summary', 'text'] as const;

/** `{ button: Continuer }`: what it is, and how its name begins. */
const control = z
  .partialRecord(z.enum(kinds), text)
  .refine((named) => Object.keys(named).length === 1, words.oneControl)
  .transform((named) => {
    const kind = kinds.find((each) => named[each] !== undefined) ?? 'text';
    return { kind, name: named[kind] ?? '' };
  });

const screen = z.strictObject({
  /** The name of the picture's file, and what topics call it. */
  name: kebab,
  /** Who is signed in; left out for nobody. */
  role: z.enum(roles).optional(),
  /** The page, from its first `/`. */
  page: z.string().regex(/^\/\S*$/, words.screenPage),
  /** What is unfolded first; a link is followed. */
  opens: z.array(control).default([]),
  /** The picture holds all of these, with the ring. */
  shows: z.array(control).default([]),
  /** The control that the step speaks of. */
  ring: control.optional(),
});

/** `content/help/pictures.yaml`: every picture, and where to take it. */
export const screensFile = z.array(screen);

export type TopicHead = z.infer<typeof topicHead>;
