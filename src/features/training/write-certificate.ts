import PDFDocument from 'pdfkit';
import { certificateWords as words } from '#src/i18n/training.fr.ts';
import { drawQr } from '#src/ui/qr.ts';
import type { CertificateView } from './certificate-view.ts';
import { readFont } from './read-font.ts';
import type { CertificateLine } from './training.types.ts';

type Doc = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;
/** The sheet under the pen: each text is written under the last one, and belongs to the tree that is read aloud. */
type Sheet = { readonly doc: Doc; readonly root: Element };
type Style = { readonly size: number; readonly weight: '400' | '700'; readonly after: number };

const MARGIN = 56;
const WIDTH = 595.28 - 2 * MARGIN;
const COLUMNS = [WIDTH - 210, 120, 90] as const;
const QR_SIDE = 110;
/** Beside the QR code. */
const HEAD_WIDTH = WIDTH - QR_SIDE - 16;
const styles = {
  title: { size: 24, weight: '700', after: 12 },
  heading: { size: 14, weight: '700', after: 6 },
  text: { size: 11, weight: '400', after: 4 },
  cell: { size: 10.5, weight: '400', after: 0 },
  head: { size: 10.5, weight: '700', after: 0 },
} as const satisfies Record<string, Style>;

const OTHER_LETTERS = /([\u0100-\u0130\u0132-\u0151\u0154-\u02BA\u1E00-\u1EFF]+)/u;

/** The tagged PDF of an attestation (PDF/UA): the same words as its page, in the same order. */
export const writeCertificate = (
  certificate: CertificateView,
  { address, demo }: { address: string; demo: boolean },
): Promise<Buffer> => {
  const { text, issuedAt } = certificate;
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
    info: { Title: text.title, Author: text.organisation, CreationDate: new Date(issuedAt) },
  });
  for (const weight of ['400', '700'] as const)
    for (const letters of ['latin', 'latin-ext'] as const)
      doc.registerFont(`${letters} ${weight}`, readFont(letters, weight));
  const root = doc.struct('Document');
  doc.addStructure(root);
  const sheet = { doc, root };
  if (demo) writeBlock(sheet, 'P', words.demo, styles.head, HEAD_WIDTH);
  writeHead(sheet, certificate);
  writeCheck(sheet, certificate, address);
  writeTable(sheet, [words.module, words.finishedOn, words.planned], words.modules, text.modules);
  writeTable(sheet, [words.session, words.heldOn, words.planned], words.sessions, text.sessions);
  doc.y += 8;
  for (const statement of text.statements) writeBlock(sheet, 'P', statement, styles.text);
  root.end();
  numberPages(doc);
  return collect(doc);
};

const writeHead = (sheet: Sheet, { name, writtenCode, hash, text }: CertificateView): void => {
  writeBlock(sheet, 'H1', text.title, styles.title, HEAD_WIDTH);
  const lines: readonly (readonly [string, string])[] = [
    [words.person, name ?? words.erased],
    [words.association, text.organisation],
    [words.date, words.day(text.issuedOn)],
    [words.code, writtenCode],
    [words.hash, hash],
    [words.total, words.minutes(text.minutes)],
  ];
  for (const [term, value] of lines)
    writeBlock(sheet, 'P', `${term}\u00A0: ${value}`, styles.text, HEAD_WIDTH);
};

const writeTable = (
  sheet: Sheet,
  heads: readonly [string, string, string],
  title: string,
  lines: readonly CertificateLine[],
): void => {
  if (lines.length === 0) return;
  const { doc, root } = sheet;
  doc.y += 10;
  makeRoom(doc, 80);
  writeBlock(sheet, 'H2', title, styles.heading);
  const table = doc.struct('Table');
  root.add(table);
  writeRow(sheet, table, heads, 'head');
  for (const { title: what, on, minutes } of lines)
    writeRow(sheet, table, [what, words.day(on), words.minutes(minutes)], 'cell');
  table.end();
};

const writeRow = (
  { doc }: Sheet,
  table: Element,
  cells: readonly [string, string, string],
  kind: 'head' | 'cell',
): void => {
  const style = styles[kind];
  const heights = cells.map((cell, index) => heightOf(doc, cell, style, (COLUMNS[index] ?? WIDTH) - 8));
  const height = Math.max(...heights) + 8;
  makeRoom(doc, height);
  const top = doc.y;
  const row = doc.struct('TR');
  table.add(row);
  let x = MARGIN;
  for (const [index, cell] of cells.entries()) {
    const [at, width] = [x, COLUMNS[index] ?? WIDTH];
    const draw = (): void => write(doc, cell, style, { x: at, y: top + 4, width: width - 8 });
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

/** Where it is checked: the address, and its QR code in the corner at the top. */
const writeCheck = (sheet: Sheet, { writtenCode }: CertificateView, address: string): void => {
  const { doc, root } = sheet;
  writeBlock(sheet, 'P', words.checkAt, styles.text, HEAD_WIDTH);
  const place = { x: MARGIN, y: doc.y, width: WIDTH };
  const link = doc.struct('Link');
  root.add(link);
  link.add(() => write(doc, address, styles.text, place));
  doc.link(place.x, place.y, Math.min(WIDTH, doc.widthOfString(address)), doc.y - place.y, address, {
    structParent: link,
    // The library writes a String as text, and a string as a name.
    Contents: new String(words.checkTitle),
  } as object);
  link.end();
  const [left, below, { size, path }] = [MARGIN + WIDTH - QR_SIDE, doc.y, drawQr(address)];
  const bbox = [left, MARGIN, left + QR_SIDE, MARGIN + QR_SIDE];
  const draw = (): void => {
    doc
      .save()
      .translate(left, MARGIN)
      .scale(QR_SIDE / size)
      .path(path)
      .fill('#000')
      .restore();
  };
  root.add(doc.struct('Figure', { alt: words.qr(writtenCode), bbox } as object, draw));
  doc.y = below;
};

/** One block under the last one. */
const writeBlock = (
  { doc, root }: Sheet,
  tag: 'H1' | 'H2' | 'P',
  text: string,
  style: Style,
  width = WIDTH,
): void => {
  makeRoom(doc, heightOf(doc, text, style, width));
  root.add(doc.struct(tag, {}, () => write(doc, text, style, { x: MARGIN, y: doc.y, width })));
  doc.y += style.after;
};

/** A text, each run of its letters in the file of the face that has them. */
const write = (
  doc: Doc,
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

const heightOf = (doc: Doc, text: string, { size, weight }: Style, width: number): number =>
  doc.font(`latin ${weight}`).fontSize(size).heightOfString(text, { width });

const makeRoom = (doc: Doc, height: number): void => {
  if (doc.y + height > doc.page.maxY() - 20) doc.addPage();
};

/** What is drawn and not read. */
const asDecoration = (doc: Doc, draw: () => void): void => {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
};

const numberPages = (doc: Doc): void => {
  const { start, count } = doc.bufferedPageRange();
  if (count < 2) return;
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    const place = { x: MARGIN, y: doc.page.maxY() - 14, width: WIDTH };
    asDecoration(doc, () => write(doc, words.page(index + 1, count), styles.cell, place));
  }
};

const collect = (doc: Doc): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
    doc.end();
  });
