/** Two frames of silence as MPEG-1 Layer III, 128 kb/s, 44.1 kHz: a real sound file of 834 bytes. */
export const silentMp3 = (): Uint8Array => {
  const FRAME = 417;
  const sound = new Uint8Array(2 * FRAME);
  for (const start of [0, FRAME]) sound.set([0xff, 0xfb, 0x90, 0xc4], start);
  return sound;
};

/** The first page of an Ogg Opus stream: one channel, 48 kHz. */
export const opusHead = (): Uint8Array => {
  const page = Buffer.alloc(47);
  page.write('OggS', 0);
  page[5] = 2;
  page[26] = 1;
  page[27] = 19;
  page.write('OpusHead', 28);
  page[36] = 1;
  page[37] = 1;
  page.writeUInt32LE(48_000, 40);
  return page;
};
