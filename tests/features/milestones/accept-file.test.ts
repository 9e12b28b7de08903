import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { acceptFile } from '#src/features/milestones/accept-file.ts';
import { cleanName, MAX_FILE_BYTES } from '#src/features/milestones/file-kinds.rules.ts';
import {
  asFile,
  hugePng,
  office,
  openDocument,
  pdf,
  pdfWith,
  phonePhoto,
  photo,
} from '#tests/builders/files.ts';
import { zipOf } from '#tests/support/zip.ts';

const SCRIPT = '<script>alert(1)</script>';
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

describe('files that people hand in', () => {
  it.each([
    ['lettre.pdf', () => pdf(), 'application/pdf'],
    ['Lettre.PDF', () => pdf(), 'application/pdf'],
    ['a.odt', () => openDocument('text'), 'application/vnd.oasis.opendocument.text'],
    ['a.ods', () => openDocument('spreadsheet'), 'application/vnd.oasis.opendocument.spreadsheet'],
    ['a.odp', () => openDocument('presentation'), 'application/vnd.oasis.opendocument.presentation'],
    ['a.docx', () => office('docx'), expect.stringContaining('wordprocessingml')],
    ['a.xlsx', () => office('xlsx'), expect.stringContaining('spreadsheetml')],
    ['a.pptx', () => office('pptx'), expect.stringContaining('presentationml')],
  ] as const)('%s is kept as it is', async (name, content, mediaType) => {
    const accepted = await acceptFile(asFile(name, content()));
    expect(accepted).toMatchObject({ mediaType: mediaType as string, name: name.replace('.PDF', '.pdf') });
    expect(accepted.content.equals(content())).toBe(true);
  });

  it('a phone’s photo is drawn again: upright, 1600 px, without where or by what it was taken', async () => {
    const taken = await phonePhoto();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const { content, name, mediaType } = await acceptFile(asFile('IMG_2041.JPG', taken));
    expect([name, mediaType]).toEqual(['IMG_2041.jpg', 'image/jpeg']);
    const kept = await sharp(content).metadata();
    expect(kept).toMatchObject({ format: 'jpeg', width: 1067, height: 1600 });
    expect([kept.exif, kept.orientation, kept.xmp, kept.icc]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(content.includes('Karim')).toBe(false);
  });

  it.each(['png', 'webp'] as const)('a %s becomes a webp', async (format) => {
    const { content, name } = await acceptFile(asFile(`plan.${format}`, await photo(format)));
    expect([name, (await sharp(content).metadata()).format]).toEqual(['plan.webp', 'webp']);
  });

  it('a picture with a program behind its pixels loses it', async () => {
    const polyglot = Buffer.concat([await photo('jpeg'), Buffer.from(SCRIPT), zipOf([{ name: 'x.exe' }])]);
    const { content } = await acceptFile(asFile('photo.jpg', polyglot));
    expect(content.includes('script')).toBe(false);
    expect(content.includes('PK')).toBe(false);
  });
});

describe('hostile files are refused, each with a sentence beside the field', () => {
  it.each<[string, string, () => Buffer | string | Promise<Buffer>]>([
    ['type', 'page.html', () => `<!doctype html>${SCRIPT}`],
    ['type', 'dessin.svg', () => `<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`],
    ['type', 'dessin.png', () => `<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`],
    ['type', 'photo.avif', () => photo('avif')],
    ['type', 'photo.jpg', () => photo('avif')],
    ['type', 'photo.gif', () => photo('gif')],
    ['type', 'photo.jpg', () => photo('gif')],
    ['type', 'photo.png', () => photo('tiff')],
    ['type', 'photo.png', () => photo('jpeg')],
    ['type', 'lettre.pdf', () => `<!doctype html>${SCRIPT}`],
    ['type', 'lettre.pdf', () => photo('png')],
    ['type', 'lettre.pdf', () => EICAR],
    ['type', 'virus.com', () => EICAR],
    ['type', 'lettre.pdf.exe', () => pdf()],
    ['type', 'lettre.exe', () => 'MZ\u0090\u0000'],
    ['type', 'lettre', () => pdf()],
    ['type', 'lettre.pdf\u0000.html', () => pdf()],
    ['type', 'archive.zip', () => zipOf([{ name: 'a.txt', content: 'a' }])],
    ['type', 'archive.docx', () => zipOf([{ name: 'a.txt', content: 'a' }])],
    ['type', 'jeu.docx', () => zipOf([{ name: 'META-INF/MANIFEST.MF', content: 'Manifest-Version: 1.0' }])],
    ['type', 'lettre.docm', () => office('docm')],
    ['type', 'lettre.docx', () => office('docm')],
    ['type', 'lettre.docx', () => office('xlsx')],
    ['type', 'lettre.odt', () => office('docx')],
    ['active', 'lettre.docx', () => office('docx', [{ name: 'word/vbaProject.bin', content: 'x' }])],
    ['active', 'tableau.xlsx', () => office('xlsx', [{ name: 'xl/macrosheets/sheet1.xml', content: 'x' }])],
    [
      'active',
      'lettre.docx',
      () => office('docx', [{ name: 'word/embeddings/oleObject1.bin', content: 'x' }]),
    ],
    ['active', 'lettre.docx', () => office('docx', [{ name: 'word/activeX/activeX1.xml', content: 'x' }])],
    [
      'active',
      'lettre.odt',
      () => openDocument('text', [{ name: 'Basic/Standard/Module1.xml', content: 'x' }]),
    ],
    ['active', 'lettre.odt', () => openDocument('text', [{ name: 'Scripts/python/a.py', content: 'x' }])],
    ['active', 'lettre.docx', () => office('docx', [{ name: '../../etc/cron.d/x', content: 'x' }])],
    ['active', 'bombe.docx', () => office('docx', [{ name: 'word/media/a.bin', content: 'x', claims: 4e9 }])],
    ['active', 'lettre.pdf', () => pdfWith('<< /S /JavaScript /JS (app.alert(1)) >>')],
    ['active', 'lettre.pdf', () => pdfWith('<< /S /#4Aava#53cript /JS (app.alert(1)) >>')],
    ['active', 'lettre.pdf', () => pdfWith('<< /S /Launch /F (cmd.exe) >>')],
    ['active', 'lettre.pdf', () => pdfWith('<< /Type /EmbeddedFile >>')],
    ['active', 'lettre.pdf', () => Buffer.concat([pdf(), zipOf([{ name: 'x.exe' }]), Buffer.from('%%EOF')])],
    ['damaged', 'lettre.docx', () => office('docx', [], 'and something behind')],
    ['damaged', 'lettre.pdf', () => pdf().subarray(0, 200)],
    ['damaged', 'vide.pdf', () => ''],
    ['damaged', 'photo.png', () => hugePng()],
    ['damaged', 'photo.jpg', async () => (await photo('jpeg')).subarray(0, 200)],
  ])('%s: %s', async (problem, name, content) => {
    const code = `milestones.file-${problem}`;
    await expect(acceptFile(asFile(name, await content()))).rejects.toMatchObject({
      code,
      fields: { file: code },
    });
  });

  it('too big is said with its size', async () => {
    await expect(
      acceptFile(asFile('film.pdf', Buffer.alloc(MAX_FILE_BYTES + 4_000_000))),
    ).rejects.toMatchObject({
      code: 'milestones.file-too-big',
      details: { size: '14\u00A0Mo' },
    });
  });

  it('an enormous picture takes neither time nor memory', async () => {
    const before = process.memoryUsage().rss;
    const begun = performance.now();
    await Promise.allSettled(Array.from({ length: 8 }, () => acceptFile(asFile('a.png', hugePng()))));
    expect(performance.now() - begun).toBeLessThan(3000);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });
});

describe('the name that is kept', () => {
  it.each([
    ['lettre.pdf', 'lettre.pdf'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\Karim\\lettre.pdf', 'lettre.pdf'],
    ['a\u0000b\u0007.pdf', 'ab.pdf'],
    ['facture\u202Efdp.pdf', 'facturefdp.pdf'],
    ['  .htaccess.pdf', 'htaccess.pdf'],
    ['....pdf', 'fichier.pdf'],
    ['<b>"x"|*?.pdf', 'bx.pdf'],
    ['line\r\nSet-Cookie: a=b.pdf', 'lineSet-Cookie a=b.pdf'],
    ['e\u0301te\u0301.pdf', 'été.pdf'],
    [`${'long '.repeat(80)}.pdf`, `${'long '.repeat(20).trim()}.pdf`],
    ['photo.JPEG', 'photo.pdf'],
  ])('%j becomes %j', (name, kept) => {
    expect(cleanName(name, 'pdf')).toBe(kept);
  });
});
