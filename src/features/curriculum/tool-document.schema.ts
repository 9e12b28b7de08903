import { z } from 'astro/zod';
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import { innerId, text, uniqueIds } from './editorial.schema.ts';
import { isBalanced } from './rich-text.rules.ts';

/** A text in which `**words**` may be bold; an empty line begins a new paragraph. */
const rich = text.refine(isBalanced, words.bold);

const column = z.strictObject({
  id: innerId,
  label: text,
  /** Share of the width, in hundredths; those of a table make 100. */
  width: z.int().min(5).max(100),
});

const table = z
  .strictObject({
    kind: z.literal('table'),
    /** What the table lists: shown above it, read aloud. */
    caption: text,
    columns: z.array(column).min(1).max(8).refine(uniqueIds, words.sameColumn),
    /** Filled rows: a text by column id; a column left out stays blank. */
    rows: z.array(z.record(z.string(), rich)).default([]),
    /** Blank rows after them, to fill in. */
    emptyRows: z.int().min(0).max(40).default(0),
  })
  .superRefine(({ columns, rows, emptyRows }, context) => {
    const fault = (path: (string | number)[], message: string): void =>
      void context.addIssue({ code: 'custom', path, message });
    const known = new Set(columns.map(({ id }) => id));
    if (columns.reduce((sum, { width }) => sum + width, 0) !== 100) fault(['columns'], words.widths);
    if (rows.length + emptyRows === 0) fault(['rows'], words.noRow);
    rows.forEach((row, index) => {
      for (const id of Object.keys(row))
        if (!known.has(id)) fault(['rows', index, id], words.unknownColumn(id));
    });
  });

const block = z.discriminatedUnion('kind', [
  /** 2: a part of the document; 3: a part of a part. */
  z.strictObject({
    kind: z.literal('heading'),
    level: z.union([z.literal(2), z.literal(3)]).default(2),
    text,
  }),
  z.strictObject({ kind: z.literal('text'), text: rich }),
  /** Words to say aloud, in their quotation marks. */
  z.strictObject({ kind: z.literal('say'), text: rich }),
  /** Numbered, in order. */
  z.strictObject({ kind: z.literal('steps'), items: z.array(rich).min(1) }),
  /** A box to tick before each line. */
  z.strictObject({ kind: z.literal('checklist'), items: z.array(rich).min(1) }),
  /** Things to write by hand. */
  z.strictObject({
    kind: z.literal('fields'),
    fields: z
      .array(
        z.strictObject({
          label: text,
          /** Lines under the label; 0: the line goes on after the label. */
          lines: z.int().min(0).max(30).default(0),
        }),
      )
      .min(1),
  }),
  table,
  /** A frame per person who signs: « La direction de l’association ». */
  z.strictObject({ kind: z.literal('signature'), who: z.array(text).min(1).max(3) }),
  /** What follows begins on a new page. */
  z.strictObject({ kind: z.literal('pageBreak') }),
]);

/** What the document holds, from top to bottom. */
export const blocks = z
  .array(block)
  .min(1)
  .superRefine((list, context) => {
    const fault = (index: number, message: string): void =>
      void context.addIssue({ code: 'custom', path: [index], message });
    list.forEach((each, index) => {
      if (each.kind === 'pageBreak' && (index === 0 || index === list.length - 1))
        fault(index, words.edgeBreak);
    });
    const captions = list.map((each) => (each.kind === 'table' ? each.caption : null));
    captions.forEach((caption, index) => {
      if (caption !== null && captions.indexOf(caption) < index) fault(index, words.sameCaption);
    });
    const deep = list.findIndex((each) => each.kind === 'heading' && each.level === 3);
    const first = list.findIndex((each) => each.kind === 'heading' && each.level === 2);
    if (deep >= 0 && (first < 0 || deep < first)) fault(deep, words.deepHeading);
  });
