import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { pdfOf } from '#db/seed/files.ts';
import { zipOf } from '#tests/support/zip.ts';
import type { Entry } from '#tests/support/zip.ts';

/** Files that people hand in, and files that they should not. */

export const pdf = (): Buffer => pdfOf(['Compte rendu']);
/** A PDF that carries something more in one of its objects. */
export const pdfWith = (object: string): Buffer =>
  Buffer.from(
    pdf().toString('latin1').replace('%PDF-1.4\n', `%PDF-1.4\n9 0 obj ${object} endobj\n`),
    'latin1',
  );

const officeTypes = {
  docx: [
    'word/document.xml',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  ],
  xlsx: ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
  pptx: [
    'ppt/presentation.xml',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
  ],
  docm: ['word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml'],
} as const;

/** A document of an office suite, with more entries when a test adds some. */
export const office = (kind: keyof typeof officeTypes, more: readonly Entry[] = [], after = ''): Buffer => {
  const [part, type] = officeTypes[kind];
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`;
  const entries = [
    { name: '[Content_Types].xml', content: types },
    { name: '_rels/.rels', content: '<Relationships/>' },
    { name: part, content: '<document/>' },
  ];
  return zipOf([...entries, ...more], after);
};

export const openDocument = (
  kind: 'text' | 'spreadsheet' | 'presentation',
  more: readonly Entry[] = [],
): Buffer =>
  zipOf([
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}` },
    { name: 'content.xml', content: '<office:document-content/>' },
    ...more,
  ]);

const flat = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#1d6b57' } });

/** A photo as a phone takes it: lying on its side, with where and when it was taken. */
export const phonePhoto = (): Promise<Buffer> =>
  flat(3000, 2000)
    .withExif({
      IFD0: { Make: 'Téléphone de Karim', Orientation: '6' },
      IFD3: { GPSLatitude: '50/1 25/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

export const photo = (format: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'tiff'): Promise<Buffer> =>
  flat(40, 30).toFormat(format).toBuffer();

const chunk = (type: string, data: Buffer): Buffer => {
  const [length, sum, body] = [Buffer.alloc(4), Buffer.alloc(4), Buffer.concat([Buffer.from(type), data])];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** A few kilobytes that say they are an enormous picture. */
export const hugePng = (side = 50_000): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(Buffer.alloc(1_000_000));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

export const asFile = (name: string, content: Buffer | string): File =>
  new File([typeof content === 'string' ? content : new Uint8Array(content)], name);
