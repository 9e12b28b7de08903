import sharp from 'sharp';

/** The files that the invented associations hand in: a page of text, a drawn photo. */

/** A PDF of one page; letters of ASCII only, so that it needs no font of its own. */
export const pdfOf = (lines: readonly string[]): Buffer => {
  const shown = ['Donnees inventees (demonstration)', '', ...lines];
  const drawn = shown.map((line) => `(${line.replaceAll(/[()\\]/g, ' ')}) Tj T*`).join('\n');
  const stream = `BT /F1 16 Tf 72 740 Td 26 TL\n${drawn}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${String(stream.length)} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = String(objects.length + 1);
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  const end = `trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${String(text.length)}\n%%EOF\n`;
  return Buffer.from(text + table + end, 'latin1');
};

/** Left, top, width, height, colour: pictures are drawn with rectangles, since no SVG may be read as a picture here. */
type Shape = readonly [number, number, number, number, string];
const drawings: Readonly<Record<'poster' | 'table', readonly Shape[]>> = {
  poster: [
    [0, 0, 640, 420, '#d8d0c0'],
    [210, 50, 220, 310, '#fffdf6'],
    [236, 80, 168, 60, '#1d6b57'],
    [236, 164, 168, 12, '#555555'],
    [236, 192, 140, 12, '#555555'],
    [236, 220, 160, 12, '#555555'],
    [286, 270, 68, 60, '#f2b632'],
  ],
  table: [
    [0, 0, 640, 420, '#b98a5e'],
    [60, 90, 170, 220, '#1d6b57'],
    [270, 110, 110, 70, '#fffdf6'],
    [270, 210, 110, 70, '#fffdf6'],
    [430, 110, 130, 80, '#f2b632'],
    [430, 230, 130, 80, '#fffdf6'],
  ],
};

const made = new Map<string, Buffer>();

/** A drawn scene as a JPEG; drawn once. */
export const photoOf = async (picture: keyof typeof drawings): Promise<Buffer> => {
  const known = made.get(picture);
  if (known !== undefined) return known;
  const photo = await sharp({ create: { width: 640, height: 420, channels: 3, background: '#ffffff' } })
    .composite(
      drawings[picture].map(([left, top, width, height, background]) => ({
        ...{ left, top },
        input: { create: { width, height, channels: 3 as const, background } },
      })),
    )
    .jpeg({ quality: 70 })
    .toBuffer();
  made.set(picture, photo);
  return photo;
};
