/** How long a sound file lasts, read in its own bytes: what listening costs is said before it is pressed. */
const text = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

const placeOf = (bytes: Uint8Array, word: string): number => {
  for (let at = bytes.indexOf(word.charCodeAt(0)); at >= 0; at = bytes.indexOf(word.charCodeAt(0), at + 1))
    if (text(bytes, at, at + word.length) === word) return at;
  return -1;
};

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const OPUS_RATE = 48_000;

/** The last page of an Ogg stream says how many samples came before its end. */
const opusSeconds = (bytes: Uint8Array): number | null => {
  const head = placeOf(bytes, 'OpusHead');
  let last = bytes.length - 14;
  while (last >= 0 && text(bytes, last, last + 4) !== 'OggS') last -= 1;
  if (head < 0 || last < 0) return null;
  const view = viewOf(bytes);
  return (Number(view.getBigInt64(last + 6, true)) - view.getUint16(head + 10, true)) / OPUS_RATE;
};

/** The head of the film, wherever it stands in the file: its scale of time, then its length. */
const m4aSeconds = (bytes: Uint8Array): number | null => {
  const head = placeOf(bytes, 'mvhd');
  if (head < 0 || head + 36 > bytes.length) return null;
  const view = viewOf(bytes);
  return bytes[head + 4] === 1
    ? Number(view.getBigUint64(head + 28)) / view.getUint32(head + 24)
    : view.getUint32(head + 20) / view.getUint32(head + 16);
};

const BITRATES = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const BITRATES_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const RATES = [44_100, 48_000, 32_000];

/** Layer III: of a variable rate when its first frame counts the others, else of the rate of that frame. */
const mp3Seconds = (bytes: Uint8Array): number | null => {
  const size = (at: number): number =>
    [6, 7, 8, 9].reduce((sum, each) => (sum << 7) | (bytes[at + each] ?? 0), 0);
  let at = text(bytes, 0, 3) === 'ID3' ? 10 + size(0) : 0;
  while (at < bytes.length && !(bytes[at] === 0xff && ((bytes[at + 1] ?? 0) & 0xe0) === 0xe0)) at += 1;
  const [second = 0, third = 0] = bytes.subarray(at + 1, at + 3);
  const first = (second >> 3) & 1;
  const kilobits = (first === 1 ? BITRATES : BITRATES_2)[third >> 4] ?? 0;
  const rate = (RATES[(third >> 2) & 3] ?? 0) / (first === 1 ? 1 : second & 0x10 ? 2 : 4);
  if (kilobits === 0 || rate === 0) return null;
  const counted = placeOf(bytes.subarray(at, at + 200), 'Xing');
  return counted < 0
    ? (bytes.length - at) / (kilobits * 125)
    : (viewOf(bytes).getUint32(at + counted + 8) * (first === 1 ? 1152 : 576)) / rate;
};

const readers: Readonly<Record<string, (bytes: Uint8Array) => number | null>> = {
  opus: opusSeconds,
  m4a: m4aSeconds,
  mp3: mp3Seconds,
};

/** Whole seconds of a file with this ending; null when its bytes do not tell. */
export const soundSeconds = (ending: string, bytes: Uint8Array): number | null => {
  const seconds = readers[ending]?.(bytes) ?? NaN;
  return Number.isFinite(seconds) && seconds > 0 ? Math.max(1, Math.round(seconds)) : null;
};
