import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { DocumentTool } from '#src/features/curriculum/index.ts';
import { toolWords as words } from '#src/i18n/tools.fr.ts';
import { blockWriter } from './document-blocks.ts';
import { A4, GREY, leader, MARGIN, TEXT_WIDTH } from './document-page.ts';

const FONT = 'Arial';

/** A document as a .docx: French, A4, the same blocks as the page, and its state at the foot of every sheet. */
export const writeDocument = async (tool: DocumentTool): Promise<Buffer> => {
  const write = blockWriter();
  const document = new Document({
    title: tool.title,
    description: tool.summary,
    creator: 'Essaim',
    lastModifiedBy: 'Essaim',
    styles: styles(),
    numbering: { config: [steps()] },
    sections: [
      {
        properties: { page: { size: A4, margin: { ...MARGIN, header: 560, footer: 560 } } },
        headers: { default: new Header({ children: [associationLine()] }) },
        footers: { default: new Footer({ children: [footerLine(words.footer(tool))] }) },
        children: [
          new Paragraph({ style: 'Title', children: [new TextRun(tool.title)] }),
          new Paragraph({
            children: [new TextRun({ text: tool.summary, color: GREY })],
            spacing: { after: 240 },
          }),
          ...tool.blocks.flatMap(write),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
};

const heading = (size: number, before: number) => ({
  run: { font: FONT, size, bold: true, color: '000000' },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
});

const styles = () => ({
  default: {
    document: {
      run: { font: FONT, size: 22, language: { value: 'fr-FR' } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    title: { run: { font: FONT, size: 40, bold: true }, paragraph: { spacing: { after: 120 } } },
    heading1: heading(28, 360),
    heading2: heading(24, 240),
  },
});

/** Each list of steps is an instance of this one, so that it begins again at 1. */
const steps = () => ({
  reference: 'steps',
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: '%1.',
      alignment: AlignmentType.LEFT,
      style: { run: { bold: true }, paragraph: { indent: { left: 480, hanging: 480 } } },
    },
  ],
});

const associationLine = (): Paragraph =>
  new Paragraph({
    ...leader(TEXT_WIDTH),
    children: [new TextRun({ text: words.labelled(words.association), bold: true }), new TextRun(' \t')],
  });

const footerLine = (text: string): Paragraph =>
  new Paragraph({
    tabStops: [{ type: 'right', position: TEXT_WIDTH }],
    children: [
      new TextRun({ text: `${text}\t${words.page}`, size: 17, color: GREY }),
      new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 17, color: GREY }),
    ],
  });
