import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SQLITE_FILE } from '#db/database.ts';
import { root } from '#src/commands/built-server.ts';
import { ask, askRaw, statusOf } from '#tests/support/http.ts';
import type { Answer, Asked } from '#tests/support/http.ts';
import { startServer } from '#tests/support/server.ts';
import type { TestServer } from '#tests/support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
}, 90_000);
afterAll(() => server.stop());

const get = (path: string, asked: Asked = {}): Promise<Answer> => ask(`${server.origin}${path}`, asked);
const post = (path: string, body: string): Promise<Answer> =>
  get(path, {
    method: 'POST',
    body,
    headers: { origin: server.origin, 'content-type': 'application/x-www-form-urlencoded' },
  });
const asset = (ending: string): string => {
  const name = readdirSync(join(root, 'dist/client/_astro')).find((file) => file.endsWith(ending));
  return `/_astro/${name ?? ''}`;
};
const damage = (sql: string): void => {
  const db = new BetterSqlite3(join(server.dataDir, SQLITE_FILE));
  db.exec(sql);
  db.close();
};

/** D1, D2: on every answer whatever its status. */
const expectSecured = ({ headers }: Answer): void => {
  const policy = String(headers['content-security-policy']);
  for (const rule of ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
    expect(policy).toContain(rule);
  expect(policy).not.toMatch(/unsafe|\*|data:|http:/);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    'permissions-policy': expect.stringContaining('geolocation=()'),
  });
  expect(headers['x-powered-by']).toBeUndefined();
  expect(headers.server).toBeUndefined();
};

describe('the security headers', { timeout: 30_000 }, () => {
  it.each<[number, string, Asked]>([
    [200, '/', {}],
    [200, '/entrer', { method: 'HEAD' }],
    [200, '/health', {}],
    [301, '/entrer/', {}],
    [303, '/moi', {}],
    [400, '/%5cgestion', {}],
    [403, '/entrer', { method: 'POST', body: 'a=b' }],
    [404, '/nulle-part', {}],
    [404, '/_image?href=/a.png', {}],
    [405, '/', { method: 'OPTIONS' }],
    [421, '/', { headers: { host: 'evil.test' } }],
  ])('stand on %i (%s)', async (status, path, asked) => {
    const answer = await get(path, asked);
    expect(answer.status).toBe(status);
    expectSecured(answer);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('stand on files, on 304 and on 413', async () => {
    const file = await get(asset('.css'));
    const again = await get(asset('.css'), { headers: { 'if-none-match': String(file.headers.etag) } });
    const large = await post('/entrer', 'a'.repeat(70_000));
    expect([file.status, again.status, large.status]).toEqual([200, 304, 413]);
    for (const answer of [file, again, large]) expectSecured(answer);
  });

  it('let a page load from here only, with what the build hashed', async () => {
    const { headers, text } = await get('/entrer');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("form-action 'self'");
    expect(policy).toMatch(/script-src 'self'( 'sha256-[\w+/=]+')*;/);
    expect(policy).toMatch(/style-src 'self'( 'sha256-[\w+/=]+')*;/);
    expect(text).not.toMatch(/ style=|<style/);
  });

  it('add HSTS only where the public address is https', async () => {
    const secure = await startServer({ env: { ESSAIM_ORIGIN: 'https://essaim.exemple.fr' } });
    const { headers } = await ask(`${secure.origin}/entrer`, { headers: { host: 'essaim.exemple.fr' } });
    await secure.stop();
    expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
    expect((await get('/')).headers['strict-transport-security']).toBeUndefined();
  });
});

describe('a built file', { timeout: 30_000 }, () => {
  it('comes precompressed and is kept for a year', async () => {
    const sizes = await Promise.all(
      ['br', 'gzip', 'identity'].map(async (encoding) => {
        const { headers, bytes } = await get(asset('.css'), { headers: { 'accept-encoding': encoding } });
        expect(headers).toMatchObject({
          'content-type': 'text/css; charset=utf-8',
          'cache-control': 'public, max-age=31536000, immutable',
          vary: 'accept-encoding',
        });
        return bytes.length;
      }),
    );
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(new Set(sizes).size).toBe(3);
  });

  it('is sent to GET and HEAD only, and its copies have no address', async () => {
    expect((await get(asset('.css'), { method: 'HEAD' })).bytes.length).toBe(0);
    expect((await post(asset('.css'), 'a=b')).status).toBe(404);
    expect((await get(`${asset('.css')}.br`)).status).toBe(404);
    expect((await get('/../server/entry.mjs')).status).toBe(404);
    expect(
      statusOf(
        await askRaw(
          server.port,
          `GET /../server/entry.mjs HTTP/1.1\r\nhost: 127.0.0.1:${server.port}\r\nconnection: close\r\n\r\n`,
        ),
      ),
    ).toBe(400);
  });
});

describe('the process', { timeout: 30_000 }, () => {
  it('holds the services in exactly one chunk, so that there is one writer to the database', () => {
    const folder = join(root, 'dist/server');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.mjs'),
    );
    const chunks = files.filter((name) =>
      readFileSync(join(folder, name), 'utf8').includes('The services are not open'),
    );
    expect(chunks).toHaveLength(1);
  });

  it('is ready only while its tables are those of its code', async () => {
    expect(await (await fetch(`${server.origin}/ready`)).json()).toEqual({ status: 'ready' });
    damage("update schema_migration set tag = tag || '-x'");
    await expect.poll(async () => (await get('/ready')).status, { timeout: 5000 }).toBe(503);
    expect((await get('/health')).status).toBe(200);
    damage("update schema_migration set tag = replace(tag, '-x', '')");
    await expect.poll(async () => (await get('/ready')).status, { timeout: 5000 }).toBe(200);
  });

  it('answers 500 without a stack when the database fails, and goes on', async () => {
    damage('alter table session rename to session_away');
    const failed = await get('/', { headers: { cookie: 'essaim=abcdefgh' } });
    damage('alter table session_away rename to session');
    expect(failed.status).toBe(500);
    expectSecured(failed);
    expect(failed.text).not.toMatch(/session|sqlite|\.mjs/i);
    expect((await get('/', { headers: { cookie: 'essaim=abcdefgh' } })).status).toBe(200);
  });

  it('says that its port is taken', async () => {
    const env = { PORT: String(server.port) };
    await expect(startServer({ env })).rejects.toThrow(/est déjà pris/);
  });

  it('refuses to start on a setting it cannot use, and says which', async () => {
    await expect(startServer({ env: { ESSAIM_PROXIES: 'partout' } })).rejects.toThrow(
      /ESSAIM_PROXIES doit être/,
    );
  });
});
