/** What a zip (ODF, OOXML) says it contains, without opening anything in it. */

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const MAX_COMMENT = 65_535;
const MAX_ENTRIES = 5000;

export type ZipEntry = { readonly name: string; readonly size: number };

/** The entries of the archive's own directory; null when it has none that can be trusted. */
export const zipEntries = (bytes: Uint8Array): ZipEntry[] | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return null;
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  if (count > MAX_ENTRIES) return null;
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY) return null;
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths;
    const name = bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength);
    entries.push({ name: new TextDecoder().decode(name), size: view.getUint32(at + 24, true) });
    at += ENTRY_SIZE + nameLength + extraLength + commentLength;
  }
  return entries;
};

/** Where the end record is: it must be the last thing of the file, so that nothing hides behind it. */
const endOfDirectory = (view: DataView): number | null => {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    return at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength ? at : null;
  }
  return null;
};

/** Programs, embedded files and controls: what an honest minute or letter does not carry. */
const ACTIVE =
  /(^|\/)(vbaproject[^/]*\.bin|vbadata\.xml|macrosheets\/|activex\/|embeddings\/|customui\/|basic\/|scripts\/|dialogs\/script|[^/]*\.(exe|dll|js|vbs|jar|class|bat|cmd|ps1|hta|scr|html?|svg))/i;
/** A bomb unpacks to far more than any document we take. */
const MAX_UNPACKED = 300_000_000;

export type ZipProblem = 'damaged' | 'active' | 'bomb';

/** Why an office document is not taken, or null. */
export const zipProblem = (bytes: Uint8Array): ZipProblem | null => {
  const entries = zipEntries(bytes);
  if (entries === null || entries.length === 0) return 'damaged';
  if (entries.some(({ name }) => ACTIVE.test(name) || /(^|[/\\])\.\.([/\\]|$)|^[/\\]|\0/.test(name)))
    return 'active';
  return entries.reduce((sum, { size }) => sum + size, 0) > MAX_UNPACKED ? 'bomb' : null;
};
