import {
  BorderStyle,
  CheckBox,
  HeadingLevel,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { paragraphsOf, runsOf } from '#src/features/curriculum/index.ts';
import type { Block, DocumentTable, WritingField } from '#src/features/curriculum/index.ts';
import { toolWords as words } from '#src/i18n/tools.fr.ts';
import { GREY, leader, TEXT_WIDTH, TINT } from './document-page.ts';

type Written = (Paragraph | Table)[];

/** Writes blocks one after the other; lists of steps are told apart by their rank. */
export const blockWriter = (): ((block: Block) => Written) => {
  let lists = 0;
  let onNewPage = false;
  return (block) => {
    const first = onNewPage;
    onNewPage = block.kind === 'pageBreak';
    switch (block.kind) {
      case 'heading':
        return [heading(block, first)];
      case 'text':
        return paragraphsOf(block.text).map((runs) => new Paragraph({ children: runs.map(run) }));
      case 'say':
        return paragraphsOf(block.text).map((runs) => new Paragraph({ ...spoken, children: runs.map(run) }));
      case 'steps':
        lists += 1;
        return block.items.map((item) => step(item, lists));
      case 'checklist':
        return block.items.map(toTick);
      case 'fields':
        return block.fields.flatMap(field);
      case 'table':
        return table(block);
      case 'signature':
        return signature(block.who);
      case 'pageBreak':
        return [new Paragraph({ pageBreakBefore: true, spacing: { after: 0, line: 20, lineRule: 'exact' } })];
    }
  };
};

/** At the head of a page it needs no room above. */
const heading = ({ level, text }: Block & { kind: 'heading' }, first: boolean): Paragraph =>
  new Paragraph({
    heading: levels[level],
    ...(first ? { spacing: { before: 0, after: 120 } } : {}),
    children: [new TextRun(text)],
  });

const levels = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2 } as const;

const run = (piece: { text: string; bold: boolean }): TextRun => new TextRun(piece);

const spoken = {
  indent: { left: 240, right: 240 },
  shading: { type: ShadingType.CLEAR, fill: TINT },
  border: { left: { style: BorderStyle.SINGLE, size: 24, color: GREY, space: 8 } },
  keepLines: true,
};

const step = (item: string, instance: number): Paragraph =>
  new Paragraph({
    numbering: { reference: 'steps', level: 0, instance },
    keepLines: true,
    children: runsOf(item).map(run),
  });

/** A box that can be ticked in the file too. */
const toTick = (item: string): Paragraph =>
  new Paragraph({
    indent: { left: 480, hanging: 480 },
    tabStops: [{ type: 'left', position: 480 }],
    spacing: { after: 80 },
    keepLines: true,
    children: [new CheckBox({ checked: false }), new TextRun('\t'), ...runsOf(item).map(run)],
  });

const field = ({ label, lines }: WritingField): Paragraph[] => {
  const name = new TextRun({ text: words.labelled(label), bold: true });
  const line = { ...leader(TEXT_WIDTH), spacing: { before: 120, after: 120 } };
  if (lines === 0) return [new Paragraph({ ...line, children: [name, new TextRun(' \t')] })];
  return [
    new Paragraph({ children: [name], keepNext: true }),
    ...Array.from(
      { length: lines },
      (_, index) => new Paragraph({ ...line, keepNext: index < lines - 1, children: [new TextRun('\t')] }),
    ),
  ];
};

const line = { style: BorderStyle.SINGLE, size: 6, color: GREY };
const frame = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};
const inside = { top: 60, bottom: 60, left: 100, right: 100 };
/** Tall enough to write in by hand: 8 mm. */
const WRITING_ROW = 454;

const table = ({ caption, columns, rows, emptyRows }: DocumentTable): Written => {
  const widths = columns.map(({ width }) => Math.round((TEXT_WIDTH * width) / 100));
  const cells = (texts: readonly (string | undefined)[], heading = false): TableCell[] =>
    texts.map(
      (text, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          ...(heading ? { shading: { type: ShadingType.CLEAR, fill: TINT } } : {}),
          children: [
            new Paragraph({
              spacing: { after: 0, line: 250 },
              ...(heading ? { keepNext: true } : {}),
              children: heading
                ? [new TextRun({ text: text ?? '', bold: true, size: 20 })]
                : runsOf(text ?? '').map(run),
            }),
          ],
        }),
    );
  const row = (texts: readonly (string | undefined)[]): TableRow =>
    new TableRow({
      cantSplit: true,
      height: { value: texts.some((text) => text === undefined) ? WRITING_ROW : 0, rule: HeightRule.ATLEAST },
      children: cells(texts),
    });
  const blank = columns.map(() => undefined);
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 180, after: 80 },
      children: [new TextRun({ text: caption, bold: true })],
    }),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: frame,
      margins: inside,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: cells(
            columns.map(({ label }) => label),
            true,
          ),
        }),
        ...rows.map((texts) => row(columns.map(({ id }) => texts[id]))),
        ...Array.from({ length: emptyRows }, () => row(blank)),
      ],
    }),
    new Paragraph({ spacing: { after: 60, line: 120, lineRule: 'exact' } }),
  ];
};

const signature = (who: readonly string[]): Written => {
  const width = Math.floor(TEXT_WIDTH / who.length);
  const cell = (name: string): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      children: [
        new Paragraph({ spacing: { after: 40 }, children: [new TextRun({ text: name, bold: true })] }),
        new Paragraph({
          children: [new TextRun({ text: words.labelled(words.sign), size: 18, color: GREY })],
        }),
      ],
    });
  return [
    new Paragraph({ keepNext: true, spacing: { after: 120 } }),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: who.map(() => width),
      layout: TableLayoutType.FIXED,
      borders: frame,
      margins: inside,
      rows: [
        new TableRow({
          cantSplit: true,
          height: { value: 1700, rule: HeightRule.ATLEAST },
          children: who.map(cell),
        }),
      ],
    }),
  ];
};
