import type Sharp from 'sharp';

/** Longest side of a kept picture, in pixels. */
const LONGEST = 1600;
/** 50 megapixels: more than any phone takes in one picture, and about 200 MB while it is drawn. */
const MAX_PIXELS = 50_000_000;
const SECONDS = 10;
const QUALITY = 82;

export type DrawnImage = { readonly content: Buffer; readonly format: 'jpeg' | 'webp' };

let loaded: Promise<typeof Sharp> | null = null;

/** Loaded with the first picture, and told to know three formats only: the others have had their holes. */
const loadSharp = async (): Promise<typeof Sharp> => {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'],
  });
  return sharp;
};

/** One picture at a time: several large ones at once would take the memory of the whole service. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * The picture drawn again: upright, at most 1600 px, in sRGB, without metadata nor anything that followed its pixels.
 * Null when it cannot be read within the limits.
 */
export const shrinkImage = (content: Buffer, format: DrawnImage['format']): Promise<DrawnImage | null> => {
  const drawn = turn.then(() => draw(content, format));
  turn = drawn;
  return drawn;
};

const draw = async (content: Buffer, format: DrawnImage['format']): Promise<DrawnImage | null> => {
  const sharp = await (loaded ??= loadSharp());
  try {
    const upright = sharp(content, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 })
      .timeout({ seconds: SECONDS })
      .autoOrient()
      .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true });
    const encoded =
      format === 'jpeg' ? upright.jpeg({ quality: QUALITY }) : upright.webp({ quality: QUALITY });
    return { content: await encoded.toBuffer(), format };
  } catch {
    return null;
  }
};
