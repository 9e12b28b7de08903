import { AppError } from '#src/shared/errors.ts';
import { formatFileSize } from '#src/i18n/format.ts';
import { ACCEPTED, cleanName, extensionOf, isImage, MAX_FILE_BYTES } from './file-kinds.rules.ts';
import type { Extension } from './file-kinds.rules.ts';
import { pdfProblem } from './pdf.rules.ts';
import type { PdfProblem } from './pdf.rules.ts';
import { shrinkImage } from './shrink-image.ts';
import { zipProblem } from './zip-directory.rules.ts';
import type { ZipProblem } from './zip-directory.rules.ts';

/** A file that may be kept: what it is by its bytes, cleaned. */
export type AcceptedFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
};

const refuse = (
  code: 'milestones.file-type' | 'milestones.file-active' | 'milestones.file-damaged',
): AppError => new AppError(code, {}, { file: code });

/**
 * Accepts a file by its extension and by its bytes, which must agree (quality C5). Pictures are drawn again: at most
 * 1600 px, no metadata. Throws the code of what is wrong, beside the field `file`.
 */
export const acceptFile = async (file: File): Promise<AcceptedFile> => {
  const extension = extensionOf(file.name);
  if (extension === null) throw refuse('milestones.file-type');
  if (file.size > MAX_FILE_BYTES) {
    const code = 'milestones.file-too-big';
    throw new AppError(code, { size: formatFileSize(file.size) }, { file: code });
  }
  if (file.size === 0) throw refuse('milestones.file-damaged');
  const content = Buffer.from(await file.arrayBuffer());
  if ((await mediaTypeOf(content)) !== ACCEPTED[extension]) throw refuse('milestones.file-type');
  if (isImage(extension)) return picture(content, file.name, extension);
  refuseUnsafe(extension === 'pdf' ? pdfProblem(content) : zipProblem(content));
  return { name: cleanName(file.name, extension), mediaType: ACCEPTED[extension], content };
};

/** What the first bytes say; null when they say nothing known. */
const mediaTypeOf = async (content: Buffer): Promise<string | null> => {
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(content).catch(() => undefined);
  return found?.mime ?? null;
};

const refuseUnsafe = (problem: PdfProblem | ZipProblem | null): void => {
  if (problem === 'damaged') throw refuse('milestones.file-damaged');
  if (problem !== null) throw refuse('milestones.file-active');
};

const picture = async (content: Buffer, name: string, extension: Extension): Promise<AcceptedFile> => {
  const drawn = await shrinkImage(content, extension === 'jpg' || extension === 'jpeg' ? 'jpeg' : 'webp');
  if (drawn === null) throw refuse('milestones.file-damaged');
  const kept = drawn.format === 'jpeg' ? 'jpg' : 'webp';
  return { name: cleanName(name, kept), mediaType: ACCEPTED[kept], content: drawn.content };
};
