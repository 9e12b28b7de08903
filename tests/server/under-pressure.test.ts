import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, askRaw, closing, statusOf } from '#tests/support/http.ts';
import { startServer } from '#tests/support/server.ts';
import type { TestServer } from '#tests/support/server.ts';

const MB = 1024 * 1024;
let server: TestServer;
let slow: Promise<{ said: string; ms: number }>;

beforeAll(async () => {
  server = await startServer();
  const startedAt = performance.now();
  slow = askRaw(server.port, `GET / HTTP/1.1\r\nhost: 127.0.0.1:${server.port}\r\nx-lent: `).then((said) => ({
    said,
    ms: performance.now() - startedAt,
  }));
}, 90_000);
afterAll(() => server.stop());

const head = ({ port, origin }: TestServer, path: string, ...lines: string[]): string =>
  [`POST ${path} HTTP/1.1`, `host: 127.0.0.1:${port}`, `origin: ${origin}`, ...lines, '', ''].join('\r\n');

/** Sends as much as the server takes, until it ends the connection; answers what came back. */
const pour = async (lines: string, piece: string): Promise<string> => {
  const socket = connect(server.port, '127.0.0.1');
  let said = '';
  socket.on('error', () => undefined).on('data', (chunk) => (said += chunk.toString('latin1')));
  socket.write(lines);
  let open = true;
  const closed = closing(socket).then(() => (open = false));
  for (let sent = 0; open && sent < 60 * MB; sent += piece.length)
    if (!socket.write(piece, 'latin1'))
      await Promise.race([new Promise((done) => socket.once('drain', done)), closed]);
  socket.end();
  await closed;
  return said;
};

describe('twenty bodies that are too large, at once', { timeout: 30_000 }, () => {
  const residentMb = (): number =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024;

  it.skipIf(process.platform !== 'linux').each([
    ['announced', [`content-length: ${300 * MB}`], 'a'.repeat(MB)],
    ['in chunks', ['transfer-encoding: chunked'], `${MB.toString(16)}\r\n${'a'.repeat(MB)}\r\n`],
  ])(
    '(%s) are all refused, and add less than 50 MB',
    async (_, lines, piece) => {
      await ask(`${server.origin}/entrer`);
      const before = residentMb();
      let most = before;
      const watch = setInterval(() => (most = Math.max(most, residentMb())), 20);
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => pour(head(server, '/jalons/j03', ...lines), piece)),
      );
      clearInterval(watch);
      expect(answers.map(statusOf)).toEqual(Array.from({ length: 20 }, () => 413));
      expect(most - before).toBeLessThan(50);
      expect((await ask(`${server.origin}/entrer`)).status).toBe(200);
    },
    30_000,
  );
});

describe('the log', { timeout: 30_000 }, () => {
  it('holds none of what people sent, and one readable line per request', async () => {
    const canary = 'canari';
    const headers = Object.fromEntries(
      [
        'user-agent',
        'referer',
        'cookie',
        'accept-language',
        'x-forwarded-for',
        'authorization',
        'x-request-id',
      ].map((name) => [name, `${canary}=${name}`]),
    );
    const body = `_action=accounts.signIn&email=${canary}%40exemple.fr&passphrase=${canary}&${canary}=1`;
    const form = { ...headers, origin: server.origin, 'content-type': 'application/x-www-form-urlencoded' };
    await ask(`${server.origin}/entrer?retour=/${canary}`, { headers });
    await ask(`${server.origin}/${canary}`, { headers });
    await ask(`${server.origin}/invite/${canary}`, { headers });
    await ask(`${server.origin}/e/${canary}`, { headers });
    await ask(`${server.origin}/entrer?${canary}`, { method: 'POST', headers: form, body });
    await ask(`${server.origin}/entrer`, { method: 'POST', headers: form, body: `_action=${canary}` });
    await ask(`${server.origin}/%1b${canary}`, { headers });
    await askRaw(server.port, `${canary} / HTTP/1.1\r\n\r\n`);
    await wait(100);
    const output = server.output();
    expect(output.toLowerCase()).not.toContain(canary);
    const lines = output
      .trim()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.filter(({ event }) => event === 'request')).not.toHaveLength(0);
    for (const pattern of ['/invite/[jeton]', '/e/[jeton]'])
      expect(lines.filter(({ route }) => route === pattern)).toHaveLength(1);
  });
});

describe('a client that never ends its headers', { timeout: 30_000 }, () => {
  it('is let go with 408, while the others are served', async () => {
    expect((await ask(`${server.origin}/health`)).status).toBe(200);
    const { said, ms } = await slow;
    expect(statusOf(said)).toBe(408);
    expect(said).toContain("content-security-policy: default-src 'none'");
    expect(ms).toBeLessThan(15_000);
  });
});
