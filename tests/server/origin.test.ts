import { describe, expect, it } from 'vitest';
import { openEntry } from '#tests/support/entry.ts';
import { ask } from '#tests/support/http.ts';

const types = [
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'Text/Plain',
  'application/json',
  'application/octet-stream',
  'text/html',
  null,
];
const origins = ['own', 'https://autre.exemple.fr', 'null', null];
const methods = ['POST', 'PUT', 'PATCH', 'DELETE'];
const table = types.flatMap((type) =>
  origins.flatMap((origin) => methods.map((method) => ({ type, origin, method }))),
);

describe('who may send a write (D5)', () => {
  it('is our own pages only: 8 content types × 4 origins × 4 methods', async () => {
    const entry = await openEntry();
    expect(table).toHaveLength(128);
    for (const { type, origin, method } of table) {
      const headers = {
        ...(type === null ? {} : { 'content-type': type }),
        ...(origin === null ? {} : { origin: origin === 'own' ? entry.origin : origin }),
      };
      const { status } = await ask(`${entry.origin}/page`, { method, headers, body: '{}' });
      const expected = origin !== 'own' ? 403 : method === 'POST' ? 200 : 405;
      expect([type, origin, method, status]).toEqual([type, origin, method, expected]);
    }
    expect(entry.reached).toHaveLength(types.length);
  });

  it.each([
    ['same-origin', 200],
    ['same-site', 403],
    ['cross-site', 403],
    ['none', 403],
  ])('is what the browser says where it says it: Sec-Fetch-Site %s answers %i', async (site, status) => {
    const entry = await openEntry();
    const headers = { 'sec-fetch-site': site, 'content-type': 'application/json' };
    expect((await ask(`${entry.origin}/page`, { method: 'POST', headers, body: '{}' })).status).toBe(status);
  });

  it('is the host asked, under both names of this computer, in a demonstration', async () => {
    const entry = await openEntry({ env: { ESSAIM_DEMO: '1' } });
    const local = `http://localhost:${entry.port}`;
    const post = (host: string, origin: string): Promise<number> =>
      ask(`${entry.origin}/page`, {
        method: 'POST',
        headers: { host: new URL(host).host, origin },
        body: 'a=b',
      }).then(({ status }) => status);
    expect(await post(entry.origin, entry.origin)).toBe(200);
    expect(await post(local, local)).toBe(200);
    expect(await post(local, entry.origin)).toBe(403);
    expect(entry.reached.map(({ origin }) => origin)).toEqual([entry.origin, local]);
  });

  it('knows its own origin behind a proxy that speaks https', async () => {
    const entry = await openEntry({ env: { ESSAIM_ORIGIN: 'https://essaim.exemple.fr' } });
    const headers = { host: 'essaim.exemple.fr', origin: 'https://essaim.exemple.fr' };
    expect((await ask(`${entry.origin}/page`, { method: 'POST', headers, body: 'a=b' })).status).toBe(200);
    const forged = { ...headers, origin: 'http://essaim.exemple.fr', 'x-forwarded-proto': 'http' };
    expect((await ask(`${entry.origin}/page`, { method: 'POST', headers: forged, body: 'a=b' })).status).toBe(
      403,
    );
    expect(entry.reached[0]?.origin).toBe('https://essaim.exemple.fr');
  });
});
