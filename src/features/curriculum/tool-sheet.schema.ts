import { z } from 'astro/zod';
import { contentWords as words } from '#src/i18n/curriculum.fr.ts';
import { innerId, text, uniqueIds } from './editorial.schema.ts';
import { isFill, tablesIssues } from './sheet.rules.ts';
import type { SheetIssue } from './sheet.rules.ts';
import type { Cell, SheetTable } from './tool.types.ts';

const columnTypes = ['text', 'number', 'euro', 'percent', 'date'] as const;

const column = z.strictObject({
  id: innerId,
  label: text,
  /** `percent` is written 0.1 for 10 %; `date` is written 2026-11-24. */
  type: z.enum(columnTypes),
  /** In characters. Columns under each other are as wide as the widest. */
  width: z.int().min(4).max(60),
});

const isPlain = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';
const isCell = (value: unknown): boolean => {
  if (isPlain(value)) return value !== '';
  if (typeof value !== 'object' || value === null || Object.keys(value).join() !== 'fill') return false;
  const { fill } = value as { fill: unknown };
  return fill === null || (isPlain(fill) && fill !== '');
};

/**
 * A text, a number, a date, a formula (`'=B6*C6'`), or `{ fill: 12 }`: a place to fill in, that shows 12 in the
 * invented example (`{ fill: null }`: nothing).
 */
const cell = z.custom<Cell>(isCell, words.cell);

const table = z.strictObject({
  title: text,
  /** One or two sentences under the title. */
  intro: text.optional(),
  /** A, B, C… in the formulas. */
  columns: z.array(column).min(1).max(10).refine(uniqueIds, words.sameColumn),
  /**
   * The row of the first line of values, as formulas name it: leave a few rows free between two tables, so that one
   * can grow without renumbering the next.
   */
  firstRow: z.int().min(1).max(400),
  /** A cell by column id; a column left out is an empty place, that no formula may read. */
  rows: z.array(z.record(z.string(), cell)).min(1),
  /** How many of the last rows are totals, set in bold. */
  totals: z.int().min(0).default(0),
  /** What to know, under the table. */
  notes: z.array(text).default([]),
});

/** What the filled example tells: say that it is invented. Without it no place may show a value. */
export const example = text.nullable().default(null);

export const tables = z.array(table).min(1);

/** What does not hold between the cells of a sheet. */
export const sheetIssues = (sheet: {
  readonly example: string | null;
  readonly tables: readonly SheetTable[];
}): readonly SheetIssue[] => {
  const shown = sheet.tables.some(({ rows }) =>
    rows.some((row) => Object.values(row).some((each) => isFill(each) && each.fill !== null)),
  );
  return [
    ...(shown && sheet.example === null ? [{ path: ['example'], sentence: words.exampleMissing }] : []),
    ...(!shown && sheet.example !== null ? [{ path: ['example'], sentence: words.exampleEmpty }] : []),
    ...tablesIssues(sheet.tables).map(({ path, sentence }) => ({ path: ['tables', ...path], sentence })),
  ];
};
