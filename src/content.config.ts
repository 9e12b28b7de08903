import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { topicHead } from '#src/features/curriculum/help.schema.ts';
import { moduleHead } from '#src/features/curriculum/module.schema.ts';
import { pageHead } from '#src/features/curriculum/page.schema.ts';

/** Astro's reader of YAML turns 2026-11-24 into an instant; ours, and the schemas, keep the civil date. */
const withCivilDates = <S extends z.ZodType>(schema: S) =>
  z.preprocess(
    (head) =>
      Object.fromEntries(
        Object.entries(head as object).map(([name, value]: [string, unknown]) => [
          name,
          value instanceof Date ? value.toISOString().slice(0, 10) : value,
        ]),
      ),
    schema,
  );

/**
 * What Astro renders of content/. The curriculum itself is read by src/features/curriculum: rows, rules and pages ask
 * it, and these collections only give the HTML of a text.
 */
export const collections = {
  /** The modules of the three audiences, by their permanent id. */
  modules: defineCollection({
    loader: glob({
      base: './content',
      pattern: ['programme/**/*.mdx', 'messengers/**/*.mdx', 'mentors/**/*.mdx'],
      generateId: ({ data }) => String(data['id']),
    }),
    schema: withCivilDates(moduleHead),
  }),
  /** Topics of help, by their address: the name of their file. */
  help: defineCollection({
    loader: glob({
      base: './content/help',
      pattern: '*/*.mdx',
      generateId: ({ entry }) => entry.replace(/^.*\/|\.mdx$/g, ''),
    }),
    schema: topicHead,
  }),
  /** Pages of text: the project, legal notices. */
  pages: defineCollection({
    loader: glob({ base: './content/pages', pattern: '*.mdx' }),
    schema: withCivilDates(pageHead),
  }),
};
