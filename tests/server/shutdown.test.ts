import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { root, spawnServer } from '#src/commands/built-server.ts';
import { ensureBuild } from '#tests/support/build.ts';
import { testFolder } from '#tests/support/folder.ts';
import { freePort } from '#src/commands/free-port.ts';
import { closing, statusOf } from '#tests/support/http.ts';
import { startServer } from '#tests/support/server.ts';
import type { TestServer } from '#tests/support/server.ts';

const post = ({ port, origin }: TestServer, length: number): string =>
  [
    'POST /entrer HTTP/1.1',
    `host: 127.0.0.1:${port}`,
    `origin: ${origin}`,
    'content-type: application/x-www-form-urlencoded',
    `content-length: ${length}`,
    '',
    '',
  ].join('\r\n');

const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/health`).then(
    () => true,
    () => false,
  );

/** One request on a kept connection; the error's code when it was not answered. */
const visit = (url: string, agent: Agent): Promise<string> =>
  new Promise((done) => {
    const sent = request(url, { agent }, (answer) => {
      answer.resume();
      answer.once('end', () => done('answered')).once('error', () => done('broken'));
    });
    sent.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? 'broken')).end();
  });

/** Asks again and again until nobody listens any more; answers every other outcome. */
const keepVisiting = async (url: string): Promise<string[]> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const seen = new Set<string>();
  for (;;) {
    const outcome = await visit(url, agent);
    if (outcome === 'ECONNREFUSED') break;
    seen.add(outcome);
  }
  agent.destroy();
  return [...seen];
};

describe('SIGTERM', { timeout: 30_000 }, () => {
  it('lets a request in flight finish, takes no new one, and exits with 0', async () => {
    const server = await startServer();
    const socket = connect(server.port, '127.0.0.1');
    let said = '';
    socket.on('data', (chunk) => (said += chunk.toString()));
    const body = '_action=accounts.signIn&email=&passphrase=';
    socket.write(post(server, body.length));
    await wait(50);
    const code = server.stop();
    await expect.poll(() => answers(server.port)).toBe(false);
    socket.write(body);
    await closing(socket);
    expect(statusOf(said)).toBe(422);
    expect(said).toMatch(/connection: close/i);
    expect(said).toContain('</html>');
    expect(await code).toBe(0);
    expect(server.output()).toContain('"event":"stopped"');
  });

  it('breaks no request of the connections that are kept, under load', async () => {
    for (let round = 0; round < 3; round += 1) {
      const server = await startServer();
      const visitors = Array.from({ length: 8 }, () => keepVisiting(`${server.origin}/entrer`));
      await wait(300);
      expect(await server.stop()).toBe(0);
      expect(new Set((await Promise.all(visitors)).flat())).toEqual(new Set(['answered']));
    }
  });

  it('does not wait for a connection that was opened ahead of need', async () => {
    const server = await startServer();
    const socket = connect(server.port, '127.0.0.1');
    await once(socket, 'connect');
    const startedAt = performance.now();
    expect(await server.stop()).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(3000);
    socket.destroy();
  });

  it('does not wait for ever for a request that never ends', async () => {
    const server = await startServer();
    const socket = connect(server.port, '127.0.0.1').on('error', () => undefined);
    socket.write(post(server, 10));
    await wait(50);
    const startedAt = performance.now();
    expect(await server.stop()).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(12_000);
    socket.destroy();
  });
});

describe('an error nobody handled', () => {
  it('is logged and ends the process in order, with 1', () => {
    const code = `
      import { createServer } from 'node:http';
      import { log } from './src/server/log.ts';
      import { createShutdown } from './src/server/shutdown.ts';
      const server = createServer().listen(0, '127.0.0.1');
      createShutdown(log).watch({ server, close: async () => log('info', 'database-closed') });
      server.once('listening', () => void Promise.reject(new TypeError('boum')));`;
    const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: root,
    });
    const lines = String(stdout)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ event }) => event)).toEqual([
      'unhandled',
      'shutting-down',
      'database-closed',
      'stopped',
    ]);
    expect(lines[0]).toMatchObject({ error: 'TypeError', level: 'error' });
    expect(status).toBe(1);
  });
});

describe('npm start', { timeout: 30_000 }, () => {
  it('serves the build that is there, hands its signal on and answers with its exit code', async () => {
    await ensureBuild();
    const port = await freePort();
    const env = { PATH: process.env['PATH'], PORT: String(port), ESSAIM_DATA_DIR: testFolder() };
    const parent = spawn(process.execPath, ['src/commands/start.ts'], { cwd: root, env, stdio: 'ignore' });
    await expect.poll(() => answers(port), { timeout: 10_000 }).toBe(true);
    parent.kill('SIGTERM');
    expect(await once(parent, 'exit')).toEqual([0, null]);
    expect(await answers(port)).toBe(false);
  });
});

it('goes on, then ends in order, when nobody reads its log any more', { timeout: 30_000 }, async () => {
  await ensureBuild();
  const port = await freePort();
  const env = { PATH: process.env['PATH'], PORT: String(port), ESSAIM_DATA_DIR: testFolder() };
  const server = spawnServer({ env, stdio: ['ignore', 'pipe', 'inherit'] });
  server.stdout?.resume();
  await expect.poll(() => answers(port), { timeout: 10_000 }).toBe(true);
  server.stdout?.destroy();
  for (let visits = 0; visits < 5; visits += 1) expect(await answers(port)).toBe(true);
  server.kill('SIGTERM');
  expect(await once(server, 'exit')).toEqual([0, null]);
});
