import { encode } from 'uqr';

/** A QR code as one path of unit squares, and the side of the square that holds it with its quiet margin. */
export type QrPath = { readonly side: number; readonly path: string };

const QUIET = 4;

/** The QR code of a text, drawn alike on a page and in a PDF; it is still read with a sixth of it hidden. */
export const qrPath = (text: string): QrPath => {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const squares = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])),
  );
  return { side: size, path: squares.join('') };
};
