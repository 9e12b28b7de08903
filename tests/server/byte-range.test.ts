import type { IncomingMessage, ServerResponse } from 'node:http';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rangeOf } from '#src/server/byte-range.ts';
import type { Exchange } from '#src/server/exchange.ts';
import { loadStaticFiles, sendStaticFile } from '#src/server/static-files.ts';
import { silentMp3 } from '#tests/support/sound.ts';
import { testFolder } from '#tests/support/folder.ts';

describe('a part of a sound', () => {
  it.each<[string | undefined, ReturnType<typeof rangeOf>]>([
    [undefined, 'whole'],
    ['bytes=0-1', { from: 0, to: 1 }],
    ['bytes=10-', { from: 10, to: 99 }],
    ['bytes=-10', { from: 90, to: 99 }],
    ['bytes=-500', { from: 0, to: 99 }],
    ['bytes=90-500', { from: 90, to: 99 }],
    ['bytes=99-99', { from: 99, to: 99 }],
    ['bytes=100-', 'none'],
    ['bytes=-0', 'none'],
    ['bytes=9-3', 'whole'],
    ['bytes=0-1,5-6', 'whole'],
    ['lines=0-1', 'whole'],
    ['bytes=-', 'whole'],
  ])('%s', (header, range) => {
    expect(rangeOf(header, 100)).toEqual(range);
  });

  it.each<[string, Record<string, string>, number, number, string | undefined]>([
    ['whole', {}, 200, 834, undefined],
    ['in part, as iPhones ask', { range: 'bytes=0-1' }, 206, 2, 'bytes 0-1/834'],
    ['beyond its end', { range: 'bytes=900-' }, 416, 0, 'bytes */834'],
  ])('is sent %s, and kept a year', async (_name, headers, status, length, range) => {
    const folder = testFolder();
    writeFileSync(join(folder, 'voix.mp3'), silentMp3());
    const file = (await loadStaticFiles(folder)).get('/voix.mp3');
    if (file === undefined) throw new Error('The file was not read');
    const sent: Record<string, unknown> = {};
    let body: Buffer | undefined;
    const res = {
      statusCode: 200,
      setHeader: (name: string, value: unknown) => (sent[name] = value),
      end: (bytes?: Buffer) => (body = bytes),
    } as unknown as ServerResponse;
    const req = { headers, method: 'GET' } as unknown as IncomingMessage;
    sendStaticFile({ req, res } as Exchange, { ...file, immutable: true });
    expect([res.statusCode, body?.length, sent['content-range'], sent['content-type']]).toEqual([
      status,
      length,
      range,
      'audio/mpeg',
    ]);
    expect([sent['accept-ranges'], sent['cache-control']]).toEqual([
      'bytes',
      'public, max-age=31536000, immutable',
    ]);
  });
});
