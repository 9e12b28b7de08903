import { connect } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { BODIES_IN_MEMORY, FORM_LIMIT, bodyLimitOf, bodyLimits } from '#src/server/body-limits.ts';
import { policies } from '#src/policies.ts';
import { openEntry } from '#tests/support/entry.ts';
import type { Entry } from '#tests/support/entry.ts';
import { ask, askRaw, statusOf } from '#tests/support/http.ts';

const MB = 1024 * 1024;
const head = ({ port, origin }: Entry, ...lines: string[]): string =>
  [`POST /page HTTP/1.1`, `host: 127.0.0.1:${port}`, `origin: ${origin}`, ...lines, '', ''].join('\r\n');
const chunk = (bytes: number): string => `${bytes.toString(16)}\r\n${'a'.repeat(bytes)}\r\n`;
const post = (entry: Entry, body: string | Uint8Array, headers: Record<string, string> = {}) =>
  ask(`${entry.origin}/page`, { method: 'POST', body, headers: { origin: entry.origin, ...headers } });

describe('the limits', () => {
  it('are 64 kB for a form, 256 kB for an evening of doors, 11 MB where a file may come', () => {
    expect(bodyLimitOf('/entrer')).toBe(64 * 1024);
    expect(bodyLimitOf(null)).toBe(64 * 1024);
    expect(bodyLimitOf('/api/envois')).toBe(256 * 1024);
    expect(bodyLimitOf('/jalons/[id]/points/[item]')).toBe(11 * MB);
    expect(bodyLimitOf('/campagnes/[id]/preparer')).toBe(11 * MB);
  });

  it('name routes that exist', () => {
    expect(Object.keys(bodyLimits).filter((pattern) => policies[pattern] === undefined)).toEqual([]);
  });
});

describe('a body', () => {
  it('reaches the page whole, up to the limit', async () => {
    const entry = await openEntry();
    expect((await post(entry, 'a'.repeat(FORM_LIMIT))).status).toBe(200);
    expect(entry.reached[0]?.body?.length).toBe(FORM_LIMIT);
  });

  it('reaches the page in chunks too, up to the size of a form', async () => {
    const entry = await openEntry({ pattern: '/jalons/[id]' });
    const whole = `${head(entry, 'transfer-encoding: chunked', 'connection: close')}${chunk(3)}${chunk(5)}0\r\n\r\n`;
    expect(statusOf(await askRaw(entry.port, whole))).toBe(200);
    expect(entry.reached[0]?.body?.toString()).toBe('a'.repeat(8));
    const long = `${head(entry, 'transfer-encoding: chunked')}${chunk(FORM_LIMIT)}${chunk(1)}0\r\n\r\n`;
    expect(statusOf(await askRaw(entry.port, long))).toBe(413);
    expect(entry.reached).toHaveLength(1);
  });

  it('is refused within a second when its announced length is too much, before it comes', async () => {
    const entry = await openEntry();
    const socket = connect(entry.port, '127.0.0.1');
    const startedAt = performance.now();
    socket.write(head(entry, `content-length: ${300 * MB}`));
    const [first] = (await once(socket, 'data')) as [Buffer];
    expect(statusOf(first.toString())).toBe(413);
    expect(first.toString()).toMatch(/connection: close/i);
    expect(performance.now() - startedAt).toBeLessThan(1000);
    socket.destroy();
    expect(entry.reached).toHaveLength(0);
  });

  it('is refused within a second while it is still coming, and the answer is not lost', async () => {
    const entry = await openEntry();
    const startedAt = performance.now();
    const answer = await post(entry, new Uint8Array(4 * MB));
    expect(answer.status).toBe(413);
    expect(answer.text).toContain('trop lourd');
    expect(performance.now() - startedAt).toBeLessThan(1000);
    expect(entry.reached).toHaveLength(0);
  });

  it('answers JSON to an island', async () => {
    const entry = await openEntry();
    const { headers, text } = await post(entry, new Uint8Array(FORM_LIMIT + 1), {
      accept: 'application/json',
    });
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(JSON.parse(text)).toMatchObject({ code: 'body-too-large', fields: {} });
  });

  it('is not even sent by a client that asks first', async () => {
    const entry = await openEntry();
    const asks = head(entry, `content-length: ${FORM_LIMIT + 1}`, 'expect: 100-continue');
    const refused = await askRaw(entry.port, asks);
    expect(statusOf(refused)).toBe(413);
    const socket = connect(entry.port, '127.0.0.1');
    socket.write(head(entry, 'content-length: 3', 'expect: 100-continue', 'connection: close'));
    const [go] = (await once(socket, 'data')) as [Buffer];
    expect(statusOf(go.toString())).toBe(100);
    socket.write('a=b');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(statusOf(answer.toString())).toBe(200);
  });

  it('is refused when it is compressed, and with a GET', async () => {
    const entry = await openEntry();
    expect((await post(entry, 'abc', { 'content-encoding': 'gzip' })).status).toBe(415);
    const get = await ask(`${entry.origin}/page`, { method: 'GET', body: 'a=b' });
    expect(get.status).toBe(400);
    expect(entry.reached).toHaveLength(0);
  });

  it('is told to come back when the others already fill the memory', async () => {
    const entry = await openEntry({ pattern: '/jalons/[id]' });
    const size = 11 * MB;
    const waiting = Array.from({ length: Math.floor(BODIES_IN_MEMORY / size) }, () => {
      const socket = connect(entry.port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(head(entry, `content-length: ${size}`));
      socket.write(Buffer.alloc(size - 1));
      return socket;
    });
    await expect
      .poll(() => entry.received(), { timeout: 10_000 })
      .toBeGreaterThan(waiting.length * (size - 1));
    const another = () => post(entry, new Uint8Array(size));
    const { status, headers } = await another();
    expect([status, headers['retry-after']]).toEqual([503, '5']);
    waiting.forEach((socket) => socket.destroy());
    await expect.poll(async () => (await another()).status).toBe(200);
  });

  it('that stops half-way reaches nobody and leaves a line', async () => {
    const entry = await openEntry();
    const socket = connect(entry.port, '127.0.0.1');
    socket.write(`${head(entry, 'content-length: 10')}12345`);
    await new Promise((done) => setTimeout(done, 50));
    socket.destroy();
    await expect
      .poll(() => entry.lines.at(-1))
      .toMatchObject({ event: 'request', status: null, finished: false });
    expect(entry.reached).toHaveLength(0);
  });

  it.each([
    ['both a length and chunks', ['content-length: 3', 'transfer-encoding: chunked']],
    ['two lengths', ['content-length: 3', 'content-length: 4']],
    ['a length that is no number', ['content-length: trois']],
  ])('with %s is refused as unreadable', async (_, lines) => {
    const entry = await openEntry();
    expect(statusOf(await askRaw(entry.port, `${head(entry, ...lines)}a=b`))).toBe(400);
    expect(entry.reached).toHaveLength(0);
  });
});
