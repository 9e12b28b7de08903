import { describe, expect, it } from 'vitest';
import { getCurriculum, isFill, isFormula } from '#src/features/curriculum/index.ts';
import type { Block, DocumentTool, SheetTool, Tool } from '#src/features/curriculum/index.ts';
import { sheetView } from '#src/features/tools/sheet-view.ts';
import { writeDocument } from '#src/features/tools/write-document.ts';
import { writeSheet } from '#src/features/tools/write-sheet.ts';
import { zipProblem } from '#src/features/milestones/zip-directory.rules.ts';
import { contentCopy } from '#tests/support/content.ts';
import { officeFaults, textsIn, unzip } from '#tests/support/unzip.ts';

const toolOf = (slug: string): Tool => {
  const tool = contentCopy().load().toolBySlug(slug);
  if (tool === null) throw new Error(`the fixtures have no ${slug}`);
  return tool;
};
const document = (): DocumentTool => toolOf('carte') as DocumentTool;
const sheet = (): SheetTool => toolOf('cout') as SheetTool;

/** Every word that a block prints. */
const textsOf = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'text':
    case 'say':
      return block.text.split('\n\n');
    case 'steps':
    case 'checklist':
      return block.items;
    case 'fields':
      return block.fields.map(({ label }) => `${label}\u00A0:`);
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ label }) => label),
        ...block.rows.flatMap(Object.values<string>),
      ];
    case 'signature':
      return block.who;
    case 'pageBreak':
      return [];
  }
};
const plain = (text: string): string =>
  text
    .replaceAll('**', '')
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim();

const wordTexts = (parts: ReadonlyMap<string, string>): string[] =>
  textsIn(parts.get('word/document.xml') ?? '', 'w:p');
const part = (parts: ReadonlyMap<string, string>, name: string): string => parts.get(name) ?? '';

describe('a document', () => {
  it('is a .docx that Office opens, in French, on A4, with its title and its state', async () => {
    const bytes = await writeDocument(document());
    const parts = unzip(bytes);
    expect(officeFaults(parts)).toEqual([]);
    expect(zipProblem(bytes)).toBeNull();
    expect(part(parts, '[Content_Types].xml')).toContain(
      'wordprocessingml.document.main+xml" PartName="/word/document.xml"',
    );
    expect(part(parts, 'word/styles.xml')).toContain('<w:lang w:val="fr-FR"');
    expect(part(parts, 'word/document.xml')).toContain('w:w="11906" w:h="16838"');
    expect(part(parts, 'docProps/core.xml')).toContain('<dc:title>Carte</dc:title>');
    expect(textsIn(part(parts, 'word/header1.xml'), 'w:p').join()).toContain('Nom de l’association');
    expect(textsIn(part(parts, 'word/footer1.xml'), 'w:p').join()).toContain(
      'Essaim · proposition, à confirmer par VoisinMalin · 24\u00A0novembre 2026',
    );
  });

  it('holds every text of its source, signs and all', async () => {
    const said = wordTexts(unzip(await writeDocument(document())));
    const expected = ['Carte', document().summary, ...document().blocks.flatMap(textsOf).map(plain)];
    expect(expected).toContain('Debout, <sans papier>.');
    expect(expected.filter((text) => !said.some((paragraph) => paragraph.trim().endsWith(text)))).toEqual([]);
  });

  it('draws its bold words, boxes, lines, frames and blank rows', async () => {
    const xml = part(unzip(await writeDocument(document())), 'word/document.xml');
    expect(xml).toMatch(/<w:b\/><w:bCs\/><\/w:rPr><w:t[^>]*>Deux</);
    expect(xml.match(/<w14:checkbox>/g)).toHaveLength(2);
    expect(xml.match(/w:leader="underscore"/g)).toHaveLength(1 + 3);
    expect(xml.match(/<w:tr>/g)).toHaveLength(1 + 1 + 4 + 1);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(7);
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    expect(widths.slice(0, 2)).toEqual([5783, 3855]);
  });

  it('begins each list of steps at 1', async () => {
    const parts = unzip(await writeDocument(document()));
    const lists = [...part(parts, 'word/document.xml').matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(
      ([, id]) => id,
    );
    expect(lists).toHaveLength(3);
    expect(lists[0]).toBe(lists[1]);
    expect(lists[2]).not.toBe(lists[0]);
    const restarts = part(parts, 'word/numbering.xml').match(/<w:startOverride w:val="1"\/>/g);
    expect(restarts?.length).toBeGreaterThanOrEqual(2);
  });
});

type SheetCell = { readonly style: string; readonly formula: string | null; readonly value: string | null };

/** The cells of a tab by place; a text is looked up among the shared ones. */
const cellsOf = (parts: ReadonlyMap<string, string>, tab: number): ReadonlyMap<string, SheetCell> => {
  const shared = textsIn(part(parts, 'xl/sharedStrings.xml'), 'si');
  const xml = part(parts, `xl/worksheets/sheet${tab}.xml`);
  return new Map(
    [...xml.matchAll(/<c r="([A-Z]\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/g)].map(
      ([, place = '', attributes = '', inside = '']) => {
        const value = textsIn(inside, 'v')[0] ?? null;
        return [
          place,
          {
            style: /s="(\d+)"/.exec(attributes)?.[1] ?? '',
            formula: textsIn(inside, 'f')[0] ?? null,
            value: value !== null && attributes.includes('t="s"') ? (shared[Number(value)] ?? null) : value,
          },
        ];
      },
    ),
  );
};

describe('a sheet', () => {
  it('is an .xlsx that Office opens, in French, on A4, with its title and its state', async () => {
    const bytes = await writeSheet(sheet());
    const parts = unzip(bytes);
    expect(officeFaults(parts)).toEqual([]);
    expect(zipProblem(bytes)).toBeNull();
    expect(part(parts, '[Content_Types].xml')).toContain(
      'spreadsheetml.sheet.main+xml" PartName="/xl/workbook.xml"',
    );
    expect(part(parts, 'docProps/core.xml')).toContain('<dc:title>Coût</dc:title>');
    expect(part(parts, 'docProps/core.xml')).toContain('<dc:language>fr-FR</dc:language>');
    expect(part(parts, 'xl/workbook.xml')).toMatch(/name="À remplir".*name="Exemple inventé"/);
    const paper = part(parts, 'xl/worksheets/sheet1.xml');
    expect(paper).toContain(
      '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(paper).toContain('Essaim · proposition, à confirmer par VoisinMalin · 24\u00A0novembre 2026');
  });

  it('leaves blank what is to fill in, and shows it in the example only', async () => {
    const parts = unzip(await writeSheet(sheet()));
    const [blank, example] = [cellsOf(parts, 1), cellsOf(parts, 2)];
    expect(blank.get('B9')).toMatchObject({ value: null, formula: null });
    expect(blank.get('A10')).toMatchObject({ value: null });
    expect(example.get('B9')).toMatchObject({ value: '12.5' });
    expect(example.get('A10')).toMatchObject({ value: 'Atelier' });
    expect(blank.get('A9')).toMatchObject({ value: 'Portes' });
    expect(example.get('A2')).toMatchObject({ value: 'Exemple inventé.' });
    expect(blank.get('A2')).toMatchObject({ value: sheet().summary });
  });

  it('keeps each formula where its source says, with its value for those who only look', async () => {
    const parts = unzip(await writeSheet(sheet()));
    const [blank, example] = [cellsOf(parts, 1), cellsOf(parts, 2)];
    expect(blank.get('D17')).toMatchObject({ formula: 'IF(B11>0,ROUND(D11/B11,2),0)', value: '0' });
    expect(example.get('D11')).toMatchObject({ formula: 'SUM(D9:D10)', value: '250' });
    expect(example.get('D17')).toMatchObject({ value: '20' });
    expect(part(parts, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  it('shows money, shares and dates as such, even in a place still blank', async () => {
    const parts = unzip(await writeSheet(sheet()));
    const cells = cellsOf(parts, 1);
    const styles = part(parts, 'xl/styles.xml');
    const used = (/<cellXfs[\s\S]*<\/cellXfs>/.exec(styles)?.[0] ?? '').match(/<xf [^>]*>/g) ?? [];
    const formatOf = (place: string): string => {
      const id = /numFmtId="(\d+)"/.exec(used[Number(cells.get(place)?.style)] ?? '')?.[1] ?? '';
      return new RegExp(`numFmtId="${id}" formatCode="([^"]*)"`).exec(styles)?.[1] ?? '';
    };
    expect(formatOf('C9')).toContain('€');
    expect(formatOf('B17')).toBe('0.0%');
    expect(formatOf('C17')).toBe('dd/mm/yyyy');
    expect(cells.get('C17')?.value).toBe('46350');
  });

  it('is shown with the same values on the page', () => {
    const rows = (filling: 'blank' | 'example') =>
      sheetView(sheet().tables, filling).map((view) =>
        view.rows.map(({ cells }) => cells.map(({ text }) => text.replaceAll('\u00A0', ' '))),
      );
    expect(rows('example')).toEqual([
      [
        ['Portes', '12,5', '20,00 €', '250,00 €'],
        ['Atelier', '', '20,00 €', '0,00 €'],
        ['Total', '12,5', '', '250,00 €'],
      ],
      [['Bilan', '12,5 %', '24 novembre 2026', '20,00 €']],
    ]);
    expect(rows('blank')[0]).toEqual([
      ['Portes', '', '', ''],
      ['', '', '', ''],
      ['Total', '', '', ''],
    ]);
  });

  it('has one tab when nothing is shown as an example', async () => {
    const without: SheetTool = { ...sheet(), example: null };
    expect(part(unzip(await writeSheet(without)), 'xl/workbook.xml').match(/<sheet /g)).toHaveLength(1);
  });
});

describe('the check of these files', () => {
  it('sees what keeps Office from opening one', () => {
    const types = '<Types><Override PartName="/a.xml"/><Override PartName="/gone.xml"/></Types>';
    const parts = new Map([
      ['[Content_Types].xml', types],
      ['a.xml', '<a><b></a>'],
      ['b.xml', '<b>fish & chips</b>'],
      ['_rels/.rels', '<R><R Target="lost.xml"/></R>'],
    ]);
    expect(officeFaults(parts)).toEqual([
      'b.xml has no type',
      '_rels/.rels has no type',
      'gone.xml is declared and absent',
      '_rels/.rels leads to lost.xml, which is absent',
      'a.xml is not well formed',
      'b.xml is not well formed',
    ]);
  });
});

describe('every tool of content/', () => {
  const tools = getCurriculum().tools;

  it.each(tools.map((tool) => [tool.id, tool] as const))('%s makes a whole file', async (_id, tool) => {
    const parts = unzip(tool.kind === 'document' ? await writeDocument(tool) : await writeSheet(tool));
    expect(officeFaults(parts)).toEqual([]);
    if (tool.kind === 'document') {
      const said = wordTexts(parts);
      const lost = tool.blocks
        .flatMap(textsOf)
        .map(plain)
        .filter((text) => !said.some((each) => each.trim().endsWith(text)));
      expect(lost).toEqual([]);
      return;
    }
    const shared = textsIn(part(parts, 'xl/sharedStrings.xml'), 'si');
    const cells = tool.tables.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row)));
    const texts = [
      ...tool.tables.flatMap(({ title, columns, notes }) => [
        title,
        ...columns.map(({ label }) => label),
        ...notes,
      ]),
      ...cells.flatMap((cell) => (typeof cell === 'string' && !isFormula(cell) ? [cell] : [])),
    ];
    expect(texts.filter((text) => !shared.includes(text))).toEqual([]);
    const formulas = cells.flatMap((cell) =>
      !isFill(cell) && isFormula(cell) ? [String(cell).slice(1)] : [],
    );
    expect(textsIn(part(parts, 'xl/worksheets/sheet1.xml'), 'f')).toEqual(formulas);
  });
});
