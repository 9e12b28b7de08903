/** What write-excel-file leaves to its users: printing, title and language, and what the formulas are worth. */
import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** In a header or a footer `&` begins a code. */
const footerText = (text: string): string => escaped(text.replaceAll('&', '&&'));

const officeDocument = 'application/vnd.openxmlformats-package.core-properties+xml';
const coreRelation = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/**
 * A4, one page wide, the footer on every sheet; title and language; the value of each formula as computed here (a list
 * per tab), shown by programs that only look (a telephone, a protected view): the others count again when they open it.
 */
export const sheetExtras = (about: {
  readonly title: string;
  readonly footer: string;
  readonly page: string;
  readonly values: readonly ReadonlyMap<string, number>[];
}): Feature<Stream | Buffer | Blob> => ({
  files: {
    transform: {
      '[Content_Types].xml': {
        insert: () => `<Override ContentType="${officeDocument}" PartName="/docProps/core.xml"/>`,
      },
      '_rels/.rels': {
        insert: () => `<Relationship Id="rId-core" Type="${coreRelation}" Target="docProps/core.xml"/>`,
      },
      'xl/workbook.xml': {
        transformElementAttributes: (tagName, attributes) =>
          tagName === 'calcPr' ? { ...attributes, fullCalcOnLoad: 1 } : attributes,
      },
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, { sheetIndex }) =>
          withValues(onPaper(xml, about.footer, about.page), about.values[sheetIndex] ?? new Map()),
      },
    },
    write: { files: () => ({ 'docProps/core.xml': coreProperties(about.title) }) },
  },
});

/** The order of elements is that of the standard: sheetPr first, then what follows the margins. */
const onPaper = (xml: string, footer: string, page: string): string =>
  xml
    .replace(/<worksheet[^>]*>/, (root) => `${root}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replace(
      /<\/worksheet>$/,
      '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>' +
        '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>' +
        `<headerFooter><oddFooter>&amp;L&amp;8${footerText(footer)}&amp;R&amp;8${footerText(page)}&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`,
    );

const withValues = (xml: string, values: ReadonlyMap<string, number>): string =>
  xml.replaceAll(
    /<c r="([A-Z]\d+)"([^>]*)><f>([^<]*)<\/f><\/c>/g,
    (_, place: string, attributes, formula) => {
      const value = values.get(place);
      return `<c r="${place}"${String(attributes)}><f>${String(formula)}</f><v>${String(value ?? 0)}</v></c>`;
    },
  );

const coreProperties = (title: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>${escaped(title)}</dc:title><dc:creator>Essaim</dc:creator><dc:language>fr-FR</dc:language></cp:coreProperties>`;
