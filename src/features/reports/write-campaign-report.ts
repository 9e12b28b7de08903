import type { PublishedCampaignReport, ReportBlock } from '#src/features/restitution/restitution.types.ts';
import { campaignReportWords as words } from '#src/i18n/restitution.fr.ts';
import { closePdf, openPdf, styles, WIDTH, writeBlock, writeTable } from '#src/shared/tagged-pdf.ts';
import type { Sheet } from '#src/shared/tagged-pdf.ts';

export type WrittenReport = Pick<PublishedCampaignReport, 'document' | 'hash' | 'publishedAt'>;

/** A report of a campaign has four pages, whatever was written in it. */
const PAGES = 4;
/** Letters are made smaller when what was written would take a fifth one. */
const SCALES = [1, 0.9, 0.82, 0.75];

/** The tagged PDF of a campaign's report: the same words as its page, each part on a page of its own. */
export const writeCampaignReport = async (report: WrittenReport, demo: boolean): Promise<Buffer> => {
  for (const scale of SCALES) {
    const sheet = draw(report, demo, scale);
    const isLast = scale === SCALES.at(-1);
    if (sheet.doc.bufferedPageRange().count <= PAGES || isLast) return closePdf(sheet, words.page);
  }
  throw new Error('no scale');
};

const draw = ({ document, hash, publishedAt }: WrittenReport, demo: boolean, scale: number): Sheet => {
  const sheet = openPdf({ title: document.title, author: document.organisation, writtenAt: publishedAt });
  const style = (name: keyof typeof styles) => ({ ...styles[name], size: styles[name].size * scale });
  if (demo) writeBlock(sheet, 'P', words.demo, style('head'));
  writeBlock(sheet, 'H1', document.title, { ...style('title'), size: 20 * scale });
  for (const line of document.head) writeBlock(sheet, 'P', line, style('text'));
  writeBlock(sheet, 'P', `${words.hash}\u00A0: ${hash.slice(0, 12)}`, style('text'));
  for (const [index, { title, blocks }] of document.pages.entries()) {
    if (index > 0) sheet.doc.addPage();
    writeBlock(sheet, 'H2', title, style('heading'));
    for (const block of blocks) writePiece(sheet, block, style, scale);
  }
  return sheet;
};

const writePiece = (
  sheet: Sheet,
  block: ReportBlock,
  style: (name: keyof typeof styles) => Parameters<typeof writeBlock>[3],
  scale: number,
): void => {
  if (block.kind === 'table') {
    writeTable(sheet, { heads: block.heads, rows: block.rows, widths: widthsOf(block.heads.length) }, scale);
    sheet.doc.y += 6;
    return;
  }
  if (block.kind === 'heading') sheet.doc.y += 4;
  writeBlock(
    sheet,
    block.kind === 'heading' ? 'H3' : 'P',
    block.text,
    style(block.kind === 'heading' ? 'head' : 'text'),
  );
};

/** Two columns share the page; of four, the first and the second hold sentences. */
const widthsOf = (columns: number): readonly number[] =>
  columns === 2
    ? [WIDTH * 0.4, WIDTH * 0.6]
    : [0.42, 0.26, 0.16, 0.16].map((part) => WIDTH * part).slice(0, columns);
