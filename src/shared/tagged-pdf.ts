import PDFDocument from 'pdfkit';
import { readFont } from './read-font.ts';

/** The sheet under the pen: each text is written under the last one, and belongs to the tree that is read aloud. */
export type Sheet = { readonly doc: PDFKit.PDFDocument; readonly root: PDFKit.PDFStructureElement };
type Style = { readonly size: number; readonly weight: '400' | '700'; readonly after: number };

export const MARGIN = 56;
export const WIDTH = 595.28 - 2 * MARGIN;

export const styles = {
  title: { size: 24, weight: '700', after: 12 },
  heading: { size: 14, weight: '700', after: 6 },
  text: { size: 11, weight: '400', after: 4 },
  cell: { size: 10.5, weight: '400', after: 0 },
  head: { size: 10.5, weight: '700', after: 0 },
} as const satisfies Record<string, Style>;

const OTHER_LETTERS = /([\u0100-\u0130\u0132-\u0151\u0154-\u02BA\u1E00-\u1EFF]+)/u;

export type PdfHead = { readonly title: string; readonly author: string; readonly writtenAt: number };

/** A tagged PDF (PDF/UA) on A4, in the face of the pages; the same words give the same bytes. */
export const openPdf = ({ title, author, writtenAt }: PdfHead): Sheet => {
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    // The types of the library do not know this one yet.
    subset: 'PDF/UA' as PDFKit.PDFDocumentOptions['subset'],
    lang: 'fr-FR',
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, Author: author, CreationDate: new Date(writtenAt) },
  });
  for (const weight of ['400', '700'] as const)
    for (const letters of ['latin', 'latin-ext'] as const)
      doc.registerFont(`${letters} ${weight}`, readFont(letters, weight));
  const root = doc.struct('Document');
  doc.addStructure(root);
  return { doc, root };
};

/** One block under the last one. */
export const writeBlock = (
  { doc, root }: Sheet,
  tag: 'H1' | 'H2' | 'H3' | 'P',
  text: string,
  style: Style,
  width = WIDTH,
): void => {
  makeRoom(doc, heightOf(doc, text, style, width));
  root.add(doc.struct(tag, {}, () => write(doc, text, style, { x: MARGIN, y: doc.y, width })));
  doc.y += style.after;
};

export type PdfTable = {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Of each column, in points; they make `WIDTH`. */
  readonly widths: readonly number[];
};

/** A table whose first cell names its row; `scale`: smaller letters, where a page must hold more. */
export const writeTable = (sheet: Sheet, { heads, rows, widths }: PdfTable, scale = 1): void => {
  const { doc, root } = sheet;
  const table = doc.struct('Table');
  root.add(table);
  writeRow(sheet, table, { cells: heads, widths, kind: 'head', scale });
  for (const cells of rows) writeRow(sheet, table, { cells, widths, kind: 'cell', scale });
  table.end();
};

type Row = Pick<PdfTable, 'widths'> & {
  readonly cells: readonly string[];
  readonly kind: 'head' | 'cell';
  readonly scale: number;
};

const writeRow = (
  { doc }: Sheet,
  table: PDFKit.PDFStructureElement,
  { cells, widths, kind, scale }: Row,
): void => {
  const style = { ...styles[kind], size: styles[kind].size * scale };
  const widthOf = (index: number): number => widths[index] ?? WIDTH;
  const inset = 4 * scale;
  const heights = cells.map((cell, index) => heightOf(doc, cell, style, widthOf(index) - 8));
  const height = Math.max(...heights) + 2 * inset;
  makeRoom(doc, height);
  const top = doc.y;
  const row = doc.struct('TR');
  table.add(row);
  let x = MARGIN;
  for (const [index, cell] of cells.entries()) {
    const [at, width] = [x, widthOf(index)];
    const draw = (): void => write(doc, cell, style, { x: at, y: top + inset, width: width - 8 });
    const scope = kind === 'head' ? 'Column' : index === 0 ? 'Row' : null;
    row.add(scope === null ? doc.struct('TD', {}, draw) : doc.struct('TH', { scope } as object, draw));
    x += width;
  }
  row.end();
  asDecoration(doc, () => {
    doc
      .moveTo(MARGIN, top + height)
      .lineTo(MARGIN + WIDTH, top + height)
      .lineWidth(kind === 'head' ? 1.2 : 0.5)
      .stroke();
  });
  doc.y = top + height;
};

/** A text, each run of its letters in the file of the face that has them. */
export const write = (
  doc: Sheet['doc'],
  text: string,
  { size, weight }: Style,
  { x, y, width }: { x: number; y: number; width: number },
): void => {
  const runs = text
    .normalize('NFC')
    .split(OTHER_LETTERS)
    .filter((run) => run !== '');
  for (const [index, run] of runs.entries()) {
    const letters = OTHER_LETTERS.test(run) ? 'latin-ext' : 'latin';
    doc.font(`${letters} ${weight}`).fontSize(size).fillColor('#000');
    const continued = index < runs.length - 1;
    if (index === 0) doc.text(run, x, y, { width, continued });
    else doc.text(run, { continued });
  }
};

const heightOf = (doc: Sheet['doc'], text: string, { size, weight }: Style, width: number): number =>
  doc.font(`latin ${weight}`).fontSize(size).heightOfString(text, { width });

/** Goes to the next page when this much does not fit on this one. */
export const makeRoom = (doc: Sheet['doc'], height: number): void => {
  if (doc.y + height > doc.page.maxY() - 20) doc.addPage();
};

/** What is drawn and not read. */
const asDecoration = (doc: Sheet['doc'], draw: () => void): void => {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
};

/** The bytes, once every page has its number. */
export const closePdf = (
  { doc, root }: Sheet,
  pageWords: (page: number, pages: number) => string,
): Promise<Buffer> => {
  root.end();
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; count > 1 && index < count; index += 1) {
    doc.switchToPage(start + index);
    const place = { x: MARGIN, y: doc.page.maxY() - 14, width: WIDTH };
    asDecoration(doc, () => write(doc, pageWords(index + 1, count), styles.cell, place));
  }
  return collect(doc);
};

const collect = (doc: Sheet['doc']): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
    doc.end();
  });
