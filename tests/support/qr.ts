import type { Page } from 'playwright-core';
import { encode } from 'uqr';

/**
 * Reads a QR code of version 4, level M (33 squares, two blocks of 32 bytes), without its border: enough for an address of
 * 43 to 62 signs. The places of its bits are those of any code of that size; of the eight masks, the right one gives a
 * text whose own drawing is this one.
 */
export const readQr = (squares: readonly (readonly boolean[])[]): string | null => {
  const bits = dataBits(squares);
  for (let mask = 0; mask < masks.length; mask += 1) {
    const text = textOf(bits.map(({ x, y, dark }) => dark !== masks[mask]?.(x, y)));
    if (text !== null && JSON.stringify(drawing(text)) === JSON.stringify(squares)) return text;
  }
  return null;
};

/** The addresses that the codes drawn on a page of cards stand for. */
export const readDrawnCards = async (page: Page): Promise<(string | null)[]> => {
  const paths = await page
    .locator('.access-qr path')
    .evaluateAll((all) => all.map((path) => path.getAttribute('d') ?? ''));
  return paths.map((path) => {
    const squares = Array.from({ length: 33 }, () => Array.from({ length: 33 }, () => false));
    for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
      squares[Number(y) - 4]?.fill(true, Number(x) - 4, Number(x) - 4 + Number(width));
    return readQr(squares);
  });
};

const drawing = (text: string): boolean[][] => encode(text, { ecc: 'M', boostEcc: false, border: 0 }).data;

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

type Bit = { readonly x: number; readonly y: number; readonly dark: boolean };

/** The squares that carry data, in the order in which they are written: two columns at a time, up then down. */
const dataBits = (squares: readonly (readonly boolean[])[]): Bit[] => {
  const size = squares.length;
  const { types } = encode('x'.repeat(50), { ecc: 'M', boostEcc: false, border: 0 });
  const bits: Bit[] = [];
  for (let pair = size - 1; pair >= 1; pair -= 2) {
    const right = pair <= 6 ? pair - 1 : pair;
    for (let step = 0; step < size; step += 1) {
      const y = ((right + 1) & 2) === 0 ? size - 1 - step : step;
      for (const x of [right, right - 1])
        if (types[y]?.[x] === 0) bits.push({ x, y, dark: squares[y]?.[x] === true });
    }
  }
  return bits;
};

const numberOf = (bits: readonly boolean[]): number => bits.reduce((n, bit) => n * 2 + Number(bit), 0);

/** Mode « bytes », a length, the bytes; null for anything else. */
const textOf = (bits: readonly boolean[]): string | null => {
  const written = Array.from({ length: 64 }, (_, index) => bits.slice(index * 8, index * 8 + 8));
  const inOrder = [0, 1].flatMap((block) => written.filter((_, index) => index % 2 === block)).flat();
  const length = numberOf(inOrder.slice(4, 12));
  if (numberOf(inOrder.slice(0, 4)) !== 4 || length > 62) return null;
  const bytes = Array.from({ length }, (_, index) => numberOf(inOrder.slice(12 + index * 8, 20 + index * 8)));
  return Buffer.from(bytes).toString('utf8');
};
