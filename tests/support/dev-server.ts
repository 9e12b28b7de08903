import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '#src/commands/free-port.ts';
import type { ProductCopy } from './product-copy.ts';

export type DevServer = { readonly origin: string; readonly stop: () => Promise<void> };

/** `npm run dev` in a copy of the product, on an existing data folder: where an author looks at what is not released. */
export const startDev = async ({ folder }: ProductCopy, dataDir: string): Promise<DevServer> => {
  const port = String(await freePort());
  const astro = join(folder, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'dev', '--host', '127.0.0.1', '--port', port], {
    cwd: folder,
    env: { PATH: process.env['PATH'], PORT: port, ESSAIM_DATA_DIR: dataDir, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(`${origin}/entrer`).catch(() => null);
    if (answer?.status === 200) break;
    if (tries === 600 || child.exitCode !== null) throw new Error(`The development server failed:\n${said}`);
    await wait(100);
  }
  return {
    origin,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
};
