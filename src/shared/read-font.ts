import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';

const require = createRequire(import.meta.url);
const HEADER = 12;
const ENTRY = 16;
const kept = new Map<string, Buffer>();

/**
 * The face of the pages for a PDF, unpacked once: the library that embeds it reads a .woff, and unpacks each of its
 * tables again for each document, which takes ten times longer. It comes in two files, one for each set of letters.
 */
export const readFont = (letters: 'latin' | 'latin-ext', weight: '400' | '700'): Buffer => {
  const file = `atkinson-hyperlegible-next-${letters}-${weight}-normal.woff`;
  const known = kept.get(file);
  if (known !== undefined) return known;
  const font = unpack(readFileSync(require.resolve(`@fontsource/atkinson-hyperlegible-next/files/${file}`)));
  kept.set(file, font);
  return font;
};

/** A WOFF 1.0 as the font that it packs: the same tables, inflated, under a directory of their places. */
const unpack = (woff: Buffer): Buffer => {
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(HEADER + ENTRY * count);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  const tables: Buffer[] = [];
  let place = head.length;
  for (let index = 0; index < count; index += 1) {
    const entry = 44 + 20 * index;
    const [from, packed, size] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [
      number,
      number,
      number,
    ];
    const raw = woff.subarray(from, from + packed);
    const table = packed === size ? raw : inflateSync(raw);
    const to = HEADER + ENTRY * index;
    woff.copy(head, to, entry, entry + 4);
    woff.copy(head, to + 4, entry + 16, entry + 20);
    head.writeUInt32BE(place, to + 8);
    head.writeUInt32BE(size, to + 12);
    const padded = Buffer.alloc(Math.ceil(size / 4) * 4);
    table.copy(padded);
    tables.push(padded);
    place += padded.length;
  }
  return Buffer.concat([head, ...tables]);
};
