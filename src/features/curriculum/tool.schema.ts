import { z } from 'astro/zod';
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import { editorial, kebab, text } from './editorial.schema.ts';
import { blocks } from './tool-document.schema.ts';
import { example, sheetIssues, tables } from './tool-sheet.schema.ts';

const once = <V>(list: readonly V[]): boolean => new Set(list).size === list.length;
const ids = z.array(z.string()).refine(once, words.twice).default([]);

const head = {
  ...editorial,
  /** Permanent and never reused: `OUT-01`. */
  id: z.string().regex(/^OUT-\d{2}$/, words.toolId),
  /** The end of its address, and the name of its files; may change. */
  slug: kebab,
  title: text,
  /** One or two sentences: what it is for, and when. */
  summary: text,
  /** Partner teams; mentors and head office read it too, messengers do not. */
  audience: z.literal('staff'),
  /** Who holds it in hand. */
  helps: z
    .array(z.enum(['staff', 'manager', 'director', 'messenger', 'mentor']))
    .min(1)
    .refine(once, words.twice),
  /** Months of the programme in which it serves, the first one first. */
  months: z.array(z.int().min(1).max(12)).min(1).refine(once, words.twice),
  /** Ids of the modules that lead to it. */
  modules: ids,
  /** Ids of the checklist items that it helps to prove. */
  items: ids,
};

/** `content/tools/<slug>.tool.yaml` */
export const toolFile = z
  .discriminatedUnion('kind', [
    /** Something to read, fill in by hand and sign: printed, or a text file (.docx). */
    z.strictObject({ ...head, kind: z.literal('document'), blocks }),
    /** Something to count with: printed, or a spreadsheet (.xlsx). */
    z.strictObject({ ...head, kind: z.literal('sheet'), example, tables }),
  ])
  .superRefine((tool, context) => {
    const fault = (path: (string | number)[], message: string): void =>
      void context.addIssue({ code: 'custom', path, message });
    if (tool.modules.length + tool.items.length === 0) fault(['modules'], words.toolServesNothing);
    if (tool.kind === 'sheet') for (const { path, sentence } of sheetIssues(tool)) fault([...path], sentence);
  });

export type ToolFile = z.infer<typeof toolFile>;
