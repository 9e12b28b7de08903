import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { spawnServer } from '#src/commands/built-server.ts';
import { ensureBuild } from './build.ts';
import { freePort } from '#src/commands/free-port.ts';
import { newFolder } from './folder.ts';

export type TestServer = {
  readonly origin: string;
  readonly port: number;
  readonly dataDir: string;
  readonly pid: number;
  /** What the process wrote so far, both streams. */
  readonly output: () => string;
  /** Sends SIGTERM, answers the exit code, removes the data folder. Safe to call twice. */
  readonly stop: () => Promise<number | null>;
};

export type ServerOptions = {
  readonly demo?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** Where a server that was stopped stood; else any free one. */
  readonly port?: number;
  /** An existing data folder (a seeded demonstration); the caller removes it. */
  readonly dataDir?: string;
  /** A copy of the product that is built already (product-copy.ts), instead of this one. */
  readonly folder?: string;
};

/**
 * The product as it is installed: the built server, in its own process, on a free port, on its own data.
 * `const server = await startServer(); … await server.stop();`
 */
export const startServer = async ({
  demo = false,
  env = {},
  dataDir,
  folder: product,
  port: asked,
}: ServerOptions = {}): Promise<TestServer> => {
  if (product === undefined) await ensureBuild();
  const port = asked ?? (await freePort());
  const folder = dataDir ?? newFolder();
  const child = spawnServer({
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      ESSAIM_DATA_DIR: folder,
      ...(demo ? { ESSAIM_DEMO: '1' } : {}),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(product === undefined ? {} : { folder: product }),
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += String(chunk)));
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const stop = async (): Promise<number | null> => {
    child.kill('SIGTERM');
    const [code] = await ended;
    if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
    return code;
  };
  await untilReady(
    port,
    () => child.exitCode,
    () => said,
  );
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    dataDir: folder,
    pid: child.pid ?? 0,
    output: () => said,
    stop,
  };
};

const untilReady = async (port: number, exitCode: () => number | null, said: () => string): Promise<void> => {
  for (let tries = 0; tries < 1200; tries += 1) {
    if (exitCode() !== null) throw new Error(`The server did not start:\n${said()}`);
    const answer = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => null);
    if (answer?.status === 200) return;
    await wait(50);
  }
  throw new Error(`The server was not ready after 60 seconds:\n${said()}`);
};
