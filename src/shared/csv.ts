/** A table as the CSV that French spreadsheets open: `;`, CRLF, a mark of UTF-8. */
import type { ExportCell, ExportTable } from './export-table.ts';

const MARK = '\uFEFF';
/** A text that a spreadsheet would run as a formula is kept a text (OWASP, CSV injection). */
const FORMULA = /^[\s\u00A0]*[=+\-@\t\r]/;

const written = (cell: ExportCell): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The whole file. */
export const writeCsv = (rows: readonly (readonly ExportCell[])[]): string =>
  `${MARK}${rows.map((row) => `${row.map(written).join(';')}\r\n`).join('')}`;

/** A table with its heads and nothing above them: programs that read a CSV take its first line for the heads. */
export const csvOf = ({ columns, rows }: ExportTable): string =>
  writeCsv([columns.map(({ label }) => label), ...rows]);
