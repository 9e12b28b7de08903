/** A table as the CSV that French spreadsheets open: `;`, CRLF, a mark of UTF-8. */

export type Cell = string | number;

const MARK = '\uFEFF';
/** A text that a spreadsheet would run as a formula is kept a text (OWASP, CSV injection). */
const FORMULA = /^[\s\u00A0]*[=+\-@\t\r]/;

const written = (cell: Cell): string => {
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The whole file. */
export const writeCsv = (rows: readonly (readonly Cell[])[]): string =>
  `${MARK}${rows.map((row) => `${row.map(written).join(';')}\r\n`).join('')}`;
