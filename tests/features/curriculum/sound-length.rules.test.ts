import { describe, expect, it } from 'vitest';
import { soundSeconds } from '#src/features/curriculum/sound-length.rules.ts';
import { listenWords } from '#src/i18n/listen.fr.ts';
import { opusHead, silentMp3 } from '#tests/support/sound.ts';

const opus = (seconds: number): Uint8Array => {
  const last = Buffer.alloc(60);
  last.write('OggS', 0);
  last.writeBigInt64LE(BigInt(seconds * 48_000 + 312), 6);
  const head = Buffer.from(opusHead());
  head.writeUInt16LE(312, 38);
  return Buffer.concat([head, Buffer.alloc(500, 1), last]);
};
const m4a = (seconds: number, version: 0 | 1): Uint8Array => {
  const box = Buffer.alloc(60);
  box.write('mvhd', 0);
  box[4] = version;
  if (version === 0) {
    box.writeUInt32BE(1000, 16);
    box.writeUInt32BE(seconds * 1000, 20);
  } else {
    box.writeUInt32BE(1000, 24);
    box.writeBigUInt64BE(BigInt(seconds * 1000), 28);
  }
  return Buffer.concat([Buffer.from('    ftypM4A mdat'), Buffer.alloc(300, 109), box]);
};
/** 32 kb/s, 44.1 kHz: 4,000 bytes a second. */
const mp3 = (seconds: number): Uint8Array =>
  Buffer.concat([Buffer.from([0xff, 0xfb, 0x10, 0xc4]), Buffer.alloc(seconds * 4000 - 4)]);
const tagged = (sound: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from('ID3'), Buffer.from([4, 0, 0, 0, 0, 1, 0]), Buffer.alloc(128, 0xff), sound]);
const variable = (frames: number): Uint8Array => {
  const sound = Buffer.alloc(417);
  sound.set([0xff, 0xfb, 0x90, 0xc4]);
  sound.write('Xing', 36);
  sound.writeUInt32BE(frames, 44);
  return sound;
};

describe('how long a sound lasts', () => {
  it.each<[string, string, Uint8Array, number | null]>([
    ['Opus', 'opus', opus(62), 62],
    ['AAC', 'm4a', m4a(61, 0), 61],
    ['AAC, long dates', 'm4a', m4a(75, 1), 75],
    ['MP3', 'mp3', mp3(40), 40],
    ['MP3 with its titles', 'mp3', tagged(mp3(40)), 40],
    ['MP3 of a variable rate', 'mp3', variable(1148), 30],
    ['less than a second', 'mp3', silentMp3(), 1],
    ['a file without an end', 'opus', opusHead(), null],
    ['not a sound', 'm4a', Buffer.from('Bonjour'), null],
    ['nothing', 'mp3', new Uint8Array(), null],
  ])('%s', (_name, ending, bytes, seconds) => {
    expect(soundSeconds(ending, bytes)).toBe(seconds);
  });

  it.each<[number | null, number, string]>([
    [62, 180_000, 'Écouter (1 min – 180 ko)'],
    [40, 120_400, 'Écouter (40 s – 120 ko)'],
    [null, 180_000, 'Écouter (180 ko)'],
  ])('is said with what it weighs: %s, %d', (seconds, bytes, label) => {
    expect(listenWords.recorded(seconds, bytes).replaceAll('\u00A0', ' ')).toBe(label);
  });
});
