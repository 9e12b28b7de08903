import { publishedWords } from '#src/i18n/reports.fr.ts';
import {
  closePdf,
  makeRoom,
  openPdf,
  styles,
  WIDTH,
  writeBlock,
  writeTable,
} from '#src/shared/tagged-pdf.ts';
import type { Sheet } from '#src/shared/tagged-pdf.ts';
import { figuresOf } from './frozen-report.rules.ts';
import type { PublishedReport } from './get-report.ts';
import type { ReportDocument, ReportFigure, ReportPart, ReportTable } from './reports.types.ts';

/** The tagged PDF of a published report: the same words as its page, in the same order. */
export const writeReport = (
  { document, code, hash, publishedAt }: Omit<PublishedReport, 'withdrawnAt' | 'withdrawnReason'>,
  demo: boolean,
): Promise<Buffer> => {
  const sheet = openPdf({ title: document.title, author: document.organisation, writtenAt: publishedAt });
  if (demo) writeBlock(sheet, 'P', publishedWords.demo, styles.head);
  writeBlock(sheet, 'H1', document.title, styles.title);
  for (const line of document.head) writeBlock(sheet, 'P', line, styles.text);
  writeBlock(sheet, 'P', `${publishedWords.code}\u00A0: ${code}`, styles.text);
  writeBlock(sheet, 'P', `${publishedWords.hash}\u00A0: ${hash}`, styles.text);
  for (const part of document.parts) writePart(sheet, document, part);
  heading(sheet, 'H2', document.lists);
  for (const { list } of figuresOf(document)) writeList(sheet, document, list);
  return closePdf(sheet, publishedWords.page);
};

const heading = (sheet: Sheet, tag: 'H2' | 'H3', text: string): void => {
  sheet.doc.y += 10;
  makeRoom(sheet.doc, 80);
  writeBlock(sheet, tag, text, tag === 'H2' ? styles.heading : styles.head);
};

const writePart = (
  sheet: Sheet,
  document: ReportDocument,
  { title, paragraphs, figures, remarks, table }: ReportPart,
): void => {
  heading(sheet, 'H2', title);
  for (const paragraph of paragraphs) writeBlock(sheet, 'P', paragraph, styles.text);
  if (figures.length > 0) writeTable(sheet, figuresTable(document, figures));
  sheet.doc.y += 4;
  for (const remark of remarks) writeBlock(sheet, 'P', remark, styles.text);
  if (table !== null) writeList(sheet, document, table);
};

const figuresTable = ({ heads }: ReportDocument, figures: readonly ReportFigure[]) => ({
  heads,
  rows: figures.map(({ label, said, definition }) => [label, said, definition]),
  widths: [WIDTH * 0.34, WIDTH * 0.2, WIDTH * 0.46],
});

const writeList = (
  sheet: Sheet,
  { emptyList }: ReportDocument,
  { title, heads: columns, rows }: ReportTable,
): void => {
  heading(sheet, 'H3', title);
  if (rows.length === 0) return writeBlock(sheet, 'P', emptyList, styles.text);
  const [first, rest] = columns.length === 2 ? [0.6, 0.4] : [0.4, 0.6 / (columns.length - 1)];
  const widths = columns.map((_, index) => WIDTH * (index === 0 ? first : rest));
  writeTable(sheet, { heads: columns, rows, widths });
};
