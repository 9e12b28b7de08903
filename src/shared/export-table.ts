/** A table that leaves the product: what a page shows, said once for its CSV, its .xlsx and its print. */
import type { IsoDate } from './time.ts';

/** null: « pas de donnée ». A date is ISO text in a column of dates. */
export type ExportCell = string | number | null;

export type ExportColumn = {
  /** Permanent: spreadsheets of partners lean on it. */
  readonly id: string;
  /** The head of the column, as the page says it. */
  readonly label: string;
  readonly kind: 'text' | 'number' | 'date';
  /** What the figure counts; null where the label says it all. */
  readonly definition: string | null;
};

export type ExportTable = {
  /** File name without extension, lower case, no accent. */
  readonly name: string;
  readonly title: string;
  /** The day that the figures speak of. */
  readonly asOf: IsoDate;
  /** What was filtered, in words; empty: everything. */
  readonly filters: readonly string[];
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly ExportCell[])[];
};
