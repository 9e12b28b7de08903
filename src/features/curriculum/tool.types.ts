/** A tool to take away, as `content/tools/<slug>.tool.yaml` says it: one source for the page and for the file. */
import type { Role } from '#db/schema/lists.ts';
import type { Editorial } from './curriculum.types.ts';

export type DocumentColumn = {
  readonly id: string;
  readonly label: string;
  /** Share of the table's width, in hundredths. */
  readonly width: number;
};

export type DocumentTable = {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly DocumentColumn[];
  /** Texts by column; a column left out is a place to write in. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly emptyRows: number;
};

export type WritingField = {
  readonly label: string;
  /** Lines to write on; 0 asks for a few words beside the label. */
  readonly lines: number;
};

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'text' | 'say'; readonly text: string }
  | { readonly kind: 'steps' | 'checklist'; readonly items: readonly string[] }
  | { readonly kind: 'fields'; readonly fields: readonly WritingField[] }
  | DocumentTable
  | { readonly kind: 'signature'; readonly who: readonly string[] }
  | { readonly kind: 'pageBreak' };

export type ColumnType = 'text' | 'number' | 'euro' | 'percent' | 'date';

export type SheetColumn = {
  readonly id: string;
  readonly label: string;
  readonly type: ColumnType;
  /** In characters. */
  readonly width: number;
};

/** A place that people fill in; the value is that of the invented example, null when it shows none. */
export type FillCell = { readonly fill: string | number | null };
/** A text, a date (ISO), a number, a formula (`=B6*C6`) or a place to fill in. */
export type Cell = string | number | FillCell;

export type SheetTable = {
  readonly title: string;
  readonly intro?: string;
  /** Of letters A, B, C… in this order. */
  readonly columns: readonly SheetColumn[];
  /** Number of the first row of values; the line of headings is just above it, the title above that. */
  readonly firstRow: number;
  /** Cells by column; a column left out is an empty place. */
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  /** How many of the last rows are totals. */
  readonly totals: number;
  readonly notes: readonly string[];
};

type ToolHead = Editorial & {
  /** Permanent: `OUT-01`. */
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly audience: 'staff';
  readonly helps: readonly Exclude<Role, 'headOffice'>[];
  readonly months: readonly number[];
  readonly modules: readonly string[];
  readonly items: readonly string[];
  /** Of the whole file: the files made from it are kept under it. */
  readonly version: string;
};

export type DocumentTool = ToolHead & { readonly kind: 'document'; readonly blocks: readonly Block[] };
export type SheetTool = ToolHead & {
  readonly kind: 'sheet';
  /** What the example tells; null when nothing is shown filled in. */
  readonly example: string | null;
  readonly tables: readonly SheetTable[];
};

export type Tool = DocumentTool | SheetTool;
