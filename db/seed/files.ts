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

const drawings = {
  poster: `<rect width="640" height="420" fill="#d8d0c0"/><rect x="210" y="50" width="220" height="310" fill="#fffdf6"/>
    <rect x="236" y="80" width="168" height="60" fill="#1d6b57"/><rect x="236" y="164" width="168" height="12" fill="#555"/>
    <rect x="236" y="192" width="140" height="12" fill="#555"/><rect x="236" y="220" width="160" height="12" fill="#555"/>
    <circle cx="320" cy="300" r="34" fill="#f2b632"/>`,
  table: `<rect width="640" height="420" fill="#b98a5e"/><rect x="60" y="90" width="170" height="220" rx="14" fill="#1d6b57"/>
    <rect x="270" y="110" width="110" height="70" rx="8" fill="#fffdf6"/><rect x="270" y="210" width="110" height="70" rx="8" fill="#fffdf6"/>
    <circle cx="490" cy="150" r="46" fill="#f2b632"/><rect x="430" y="230" width="130" height="80" fill="#fffdf6"/>`,
} as const;

const made = new Map<string, Buffer>();

/** A drawn scene as a JPEG; drawn once. */
export const photoOf = async (picture: keyof typeof drawings): Promise<Buffer> => {
  const known = made.get(picture);
  if (known !== undefined) return known;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="420">${drawings[picture]}</svg>`;
  const photo = await sharp(Buffer.from(svg)).jpeg({ quality: 70 }).toBuffer();
  made.set(picture, photo);
  return photo;
};
