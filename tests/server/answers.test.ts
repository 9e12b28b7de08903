import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openEntry } from '#tests/support/entry.ts';
import { ask, askRaw, statusOf } from '#tests/support/http.ts';

const long = `<p>${'Une rue, douze maisons, trois lampes allumées. '.repeat(60)}</p>`;
const page = (): Response => new Response(long, { headers: { 'content-type': 'text/html' } });

describe('a page', () => {
  it.each([
    ['br', 'gzip, deflate, br, zstd'],
    ['gzip', 'gzip, deflate'],
    ['gzip', 'br;q=0, gzip'],
    [undefined, 'identity'],
    [undefined, ''],
  ])('comes as %s to a browser that accepts « %s »', async (encoding, accepted) => {
    const entry = await openEntry({ answer: page });
    const { headers, bytes } = await ask(`${entry.origin}/page`, {
      headers: { 'accept-encoding': accepted },
    });
    const plain =
      encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes;
    expect(plain.toString()).toBe(long);
    expect(headers).toMatchObject({
      vary: 'accept-encoding',
      'content-length': String(bytes.length),
      'content-type': 'text/html; charset=utf-8',
    });
    expect(headers['content-encoding']).toBe(encoding);
  });

  it('is left alone when it is short, already compressed, or no text', async () => {
    const accepted = { 'accept-encoding': 'br' };
    for (const [body, type] of [
      ['court', 'text/html'],
      [long, 'image/png'],
      [long, 'text/event-stream'],
    ]) {
      const entry = await openEntry({
        answer: () => new Response(body, { headers: { 'content-type': type ?? '' } }),
      });
      const { headers, text } = await ask(`${entry.origin}/page`, { headers: accepted });
      expect([type, headers['content-encoding'], text]).toEqual([type, undefined, body]);
    }
  });

  it('has no body for HEAD', async () => {
    const entry = await openEntry({ answer: page });
    const { status, bytes } = await ask(`${entry.origin}/page`, { method: 'HEAD' });
    expect([status, bytes.length]).toEqual([200, 0]);
  });

  it('sets each of its cookies, and leads where it says', async () => {
    const answer = new Response(null, { status: 303, headers: { location: '/tableau' } });
    answer.headers.append('set-cookie', 'a=1; Path=/');
    answer.headers.append('set-cookie', 'b=2; Path=/');
    const entry = await openEntry({ answer: () => answer });
    const { status, headers } = await ask(`${entry.origin}/page`);
    expect([status, headers.location, headers['set-cookie']]).toEqual([
      303,
      '/tableau',
      ['a=1; Path=/', 'b=2; Path=/'],
    ]);
  });

  it('replaces the strict policy by its own, and the cache rule too', async () => {
    const own = { 'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'private' };
    const entry = await openEntry({ answer: () => new Response('x', { headers: own }) });
    expect((await ask(`${entry.origin}/page`)).headers).toMatchObject(own);
  });

  it('that throws, or answers an error without a word, becomes a page with a number and no stack', async () => {
    for (const answer of [
      () => Promise.reject(new Error('secret-de-la-base')),
      () => new Response(null, { status: 500 }),
    ]) {
      const entry = await openEntry({ answer });
      const { status, headers, text } = await ask(`${entry.origin}/page`);
      expect(status).toBe(500);
      expect(text).toContain(String(headers['x-request-id']));
      expect(text).not.toMatch(/secret|\.ts|at /);
    }
  });
});

describe('what never reaches a page', () => {
  it.each([
    ['TRACE', 405],
    ['OPTIONS', 405],
    ['PROPFIND', 405],
  ])('%s answers %i', async (method, status) => {
    const entry = await openEntry();
    const raw = await askRaw(
      entry.port,
      `${method} /page HTTP/1.1\r\nhost: 127.0.0.1:${entry.port}\r\nconnection: close\r\n\r\n`,
    );
    expect(statusOf(raw)).toBe(status);
    expect(raw).toMatch(/allow: GET, HEAD, POST/i);
    expect(entry.reached).toHaveLength(0);
  });

  it.each([
    ['another host', ['host: evil.test']],
    ['our name on another port', ['host: 127.0.0.1:1']],
    ['a name that only begins like ours', ['host: 127.0.0.1.evil.test']],
    ['this computer’s other name, outside a demonstration', ['host: localhost']],
    ['two hosts', ['host: 127.0.0.1', 'host: evil.test']],
  ])('%s answers 421', async (_, lines) => {
    const entry = await openEntry({ env: { ESSAIM_ORIGIN: 'http://127.0.0.1' } });
    const raw = await askRaw(
      entry.port,
      ['GET /page HTTP/1.1', ...lines, 'connection: close', '', ''].join('\r\n'),
    );
    expect(statusOf(raw)).toBe(421);
    expect(entry.reached).toHaveLength(0);
  });

  it('a request without a host answers 421 in HTTP/1.0 and 400 in HTTP/1.1', async () => {
    const entry = await openEntry();
    expect(statusOf(await askRaw(entry.port, 'GET /page HTTP/1.0\r\n\r\n'))).toBe(421);
    expect(statusOf(await askRaw(entry.port, 'GET /page HTTP/1.1\r\nconnection: close\r\n\r\n'))).toBe(400);
    expect(entry.reached).toHaveLength(0);
  });

  it('headers of 20 kB answer 431, and what is no HTTP 400, with the security headers', async () => {
    const entry = await openEntry();
    const large = await askRaw(entry.port, `GET / HTTP/1.1\r\nhost: x\r\nx-a: ${'a'.repeat(20_000)}\r\n\r\n`);
    const garbage = await askRaw(entry.port, 'bonjour\r\n\r\n');
    expect([statusOf(large), statusOf(garbage)]).toEqual([431, 400]);
    for (const raw of [large, garbage]) expect(raw).toContain("content-security-policy: default-src 'none'");
  });

  it('Astro’s own endpoints answer 404', async () => {
    const entry = await openEntry();
    for (const path of ['/_image?href=/a.png&w=9000', '/_server-islands/A', '/_actions/x', '/_astro/none.js'])
      expect((await ask(`${entry.origin}${path}`)).status).toBe(404);
    expect(entry.reached).toHaveLength(0);
  });
});

describe('more than can be rendered in time', () => {
  it('is told to come back, and the others are answered', async () => {
    let open = (): void => undefined;
    const opened = new Promise<void>((done) => (open = done));
    const entry = await openEntry({ answer: () => opened.then(page) });
    const waiting = Array.from({ length: 400 }, () => ask(`${entry.origin}/page`));
    await expect.poll(() => entry.reached.length, { timeout: 10_000 }).toBe(400);
    const { status, headers } = await ask(`${entry.origin}/page`);
    expect([status, headers['retry-after']]).toEqual([503, '5']);
    open();
    expect(new Set((await Promise.all(waiting)).map((answer) => answer.status))).toEqual(new Set([200]));
    expect((await ask(`${entry.origin}/page`)).status).toBe(200);
  });
});

describe('the page is told', () => {
  it('the client’s address behind our proxies, and a number for the request; not what was forwarded', async () => {
    const entry = await openEntry({ env: { ESSAIM_PROXIES: '127.0.0.1' } });
    const headers = { 'x-forwarded-for': '6.6.6.6, 203.0.113.7' };
    const answer = await ask(`${entry.origin}/page`, { headers });
    expect(entry.reached[0]).toMatchObject({
      clientAddress: '203.0.113.7',
      locals: { requestId: answer.headers['x-request-id'] },
      body: null,
    });
  });
});
