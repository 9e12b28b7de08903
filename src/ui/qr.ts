/** A QR code as the path of a drawing: black squares on a 1-unit grid, its white border included. */
import { encode } from 'uqr';

/** What a reader needs around the code (ISO 18004). */
const QUIET = 4;

export type QrDrawing = { readonly size: number; readonly path: string };

/** Level M: read even when a sixth of it is hidden. Drawn alike on a page, a card and in a PDF; runs of squares of a row are one stroke, which keeps the page small. */
export const drawQr = (text: string): QrDrawing => {
  const { size, data } = encode(text, { ecc: 'M', boostEcc: false, border: QUIET });
  const path = data.flatMap((row, y) =>
    runsOf(row).map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  return { size, path: path.join('') };
};

const runsOf = (row: readonly boolean[]): { x: number; length: number }[] => {
  const runs: { x: number; length: number }[] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last !== undefined && last.x + last.length === x) last.length += 1;
    else runs.push({ x, length: 1 });
  });
  return runs;
};
