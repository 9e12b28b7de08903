import { z } from 'astro/zod';
import { editorial, text } from './editorial.schema.ts';

/** The head of a page of text (`content/pages/*.mdx`). */
export const pageHead = z.strictObject({
  ...editorial,
  title: text,
  /** One sentence, shown under the title and to search engines. */
  summary: text,
});

export type PageHead = z.infer<typeof pageHead>;
