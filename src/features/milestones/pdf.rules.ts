/** What a PDF shows of itself without being opened. */

const TAIL = 1024;
/** Programs and files carried inside; a name may be spelt with escapes (`/#4AavaScript`). */
const ACTIVE = /\/(?:JavaScript|Launch|EmbeddedFile|RichMedia|XFA)\b/;

export type PdfProblem = 'damaged' | 'active';

/** Why a PDF is not taken, or null: it begins and ends as one, is no archive at its end, and carries no program. */
export const pdfProblem = (bytes: Uint8Array): PdfProblem | null => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!/^%PDF-[12]\.\d/.test(text) || !text.slice(-TAIL).includes('%%EOF')) return 'damaged';
  if (text.slice(-66_000).includes('PK\u0005\u0006')) return 'active';
  const spelt = text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return ACTIVE.test(text) || ACTIVE.test(spelt) ? 'active' : null;
};
