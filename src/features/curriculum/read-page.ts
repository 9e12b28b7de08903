import { z } from 'astro/zod';
import type { ContentFile } from './content-files.ts';
import type { TextPage } from './curriculum.types.ts';
import { parseYaml } from './parse-yaml.ts';
import { splitHead } from './sections.rules.ts';
import { normaliseText } from './text.rules.ts';

/** What is told of a page elsewhere than on it; the rest of its head is page.schema.ts's, which the build holds it to. */
const told = z.object({
  title: z.string(),
  summary: z.string(),
  synonyms: z.array(z.string()).default([]),
});

/** A page of text with its name and promise; none when its head cannot be read, which the build says. */
export const readPage = ({ path, text }: ContentFile): TextPage[] => {
  const split = splitHead(text);
  const head = split === null ? null : parseYaml(told, split.head, path, 2).data;
  if (split === null || head === null) return [];
  const id = path.replace(/^content\/pages\//, '').replace(/\.mdx$/, '');
  return [{ id, ...head, text: normaliseText(split.body) }];
};
