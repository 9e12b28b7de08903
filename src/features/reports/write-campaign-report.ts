import type { PublishedCampaignReport, ReportBlock } from '#src/features/restitution/restitution.types.ts';
import { campaignReportWords as words } from '#src/i18n/restitution.fr.ts';
import { closePdf, openPdf, styles, WIDTH, writeBlock, writeTable } from '#src/shared/tagged-pdf.ts';
import type { Sheet } from '#src/shared/tagged-pdf.ts';

export type WrittenReport = Pick<PublishedCampaignReport, 'document' | 'hash' | 'publishedAt'>;

/** Letters of a part are made smaller when what was written there would take a second page: the report has four. */
const SCALES = [1, 0.9, 0.8, 0.7, 0.65];

/** The tagged PDF of a campaign's report: the same words as its page, each part on a page of its own. */
export const writeCampaignReport = async (report: WrittenReport, demo: boolean): Promise<Buffer> => {
  const sizes = report.document.pages.map(() => 0);
  for (;;) {
    const { sheet, long } = draw(report, demo, sizes);
    const smaller = long.filter((index) => (sizes[index] ?? 0) < SCALES.length - 1);
    if (smaller.length === 0) return closePdf(sheet, words.page);
    for (const index of smaller) sizes[index] = (sizes[index] ?? 0) + 1;
  }
};

type Styles = (name: keyof typeof styles) => Parameters<typeof writeBlock>[3];
const stylesAt =
  (scale: number): Styles =>
  (name) => ({ ...styles[name], size: styles[name].size * scale, after: styles[name].after * scale });

/** The sheet with each part at its size, and the parts that took more than a page. */
const draw = (
  { document, hash, publishedAt }: WrittenReport,
  demo: boolean,
  sizes: readonly number[],
): { sheet: Sheet; long: readonly number[] } => {
  const sheet = openPdf({ title: document.title, author: document.organisation, writtenAt: publishedAt });
  const first = stylesAt(SCALES[sizes[0] ?? 0] ?? 1);
  if (demo) writeBlock(sheet, 'P', words.demo, first('head'));
  writeBlock(sheet, 'H1', document.title, { ...first('title'), size: first('heading').size + 4 });
  for (const line of document.head) writeBlock(sheet, 'P', line, first('text'));
  writeBlock(sheet, 'P', `${words.hash}\u00A0: ${hash.slice(0, 12)}`, first('text'));
  const long = document.pages.flatMap(({ title, blocks }, index) => {
    if (index > 0) sheet.doc.addPage();
    const before = sheet.doc.bufferedPageRange().count;
    const scale = SCALES[sizes[index] ?? 0] ?? 1;
    writeBlock(sheet, 'H2', title, stylesAt(scale)('heading'));
    for (const block of blocks) writePiece(sheet, block, scale);
    return sheet.doc.bufferedPageRange().count > before ? [index] : [];
  });
  return { sheet, long };
};

const writePiece = (sheet: Sheet, block: ReportBlock, scale: number): void => {
  const style = stylesAt(scale);
  if (block.kind === 'table') {
    const { heads, rows } = block;
    writeTable(sheet, { heads, rows, widths: widthsOf(heads.length) }, scale);
    sheet.doc.y += 6 * scale;
    return;
  }
  const isHeading = block.kind === 'heading';
  if (isHeading) sheet.doc.y += 4 * scale;
  writeBlock(sheet, isHeading ? 'H3' : 'P', block.text, style(isHeading ? 'head' : 'text'));
};

/** Two columns share the page; of four, the first and the second hold sentences. */
const widthsOf = (columns: number): readonly number[] =>
  columns === 2 ? [WIDTH * 0.4, WIDTH * 0.6] : [0.38, 0.32, 0.15, 0.15].map((part) => WIDTH * part);
