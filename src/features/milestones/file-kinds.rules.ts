/** Quality C5: which files may be handed in, and under which name they are kept. */

/** Extension → what the bytes must be. No svg, no avif, no html, no other zip, nothing with macros. */
export const ACCEPTED = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
} as const satisfies Record<string, string>;
export type Extension = keyof typeof ACCEPTED;

/** For the `accept` of a file field; the server looks at the bytes. */
export const ACCEPT_ATTRIBUTE = Object.keys(ACCEPTED)
  .map((extension) => `.${extension}`)
  .join(',');

/** Bytes of one file, at most. */
export const MAX_FILE_BYTES = 10_000_000;
/** Files of one sending, at most; their sum is limited by the route. */
export const MAX_FILES = 10;
const MAX_NAME = 100;

/** The accepted extension of a name, or null. */
export const extensionOf = (name: string): Extension | null => {
  const extension = /\.([a-z]{3,4})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(ACCEPTED, extension) ? (extension as Extension) : null;
};

export const isImage = (extension: Extension): boolean => ACCEPTED[extension].startsWith('image/');

/**
 * A name that is safe to show and to save: no folder, no control or direction character, no sign that a file system
 * refuses, one line, at most 100 characters; with the extension of what the file is.
 */
export const cleanName = (name: string, extension: Extension): string => {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const stem = last
    .replace(/\.[a-z]{3,4}$/i, '')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[ .]+|[ .]+$/g, '');
  const kept = [...stem].slice(0, MAX_NAME).join('').trim();
  return `${kept === '' ? 'fichier' : kept}.${extension}`;
};
