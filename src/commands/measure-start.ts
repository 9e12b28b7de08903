import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { spawnServer } from './built-server.ts';
import { freePort } from './free-port.ts';

/** `npm run measure:start`: from an existing build, the time to `/ready` and the memory at rest (design 6). */

const RUNS = 5;

/** Resident memory in MB, as Linux counts it. */
const residentMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

const measure = async (dataDir: string): Promise<{ readyMs: number; restMb: number }> => {
  const port = await freePort();
  const startedAt = performance.now();
  const child = spawnServer({
    env: { PATH: process.env['PATH'], PORT: String(port), ESSAIM_DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  while (child.exitCode === null && !(await fetch(`http://127.0.0.1:${port}/ready`).catch(() => null))?.ok)
    await wait(10);
  const readyMs = performance.now() - startedAt;
  for (let visit = 0; visit < 20; visit += 1) await (await fetch(`http://127.0.0.1:${port}/`)).text();
  await wait(2000);
  const restMb = residentMb(child.pid ?? 0);
  child.kill('SIGTERM');
  await once(child, 'exit');
  return { readyMs, restMb };
};

const dataDir = mkdtempSync(join(tmpdir(), 'essaim-measure-'));
try {
  for (let run = 1; run <= RUNS; run += 1) {
    const { readyMs, restMb } = await measure(dataDir);
    console.log(`run ${run}: ready after ${readyMs.toFixed(0)} ms, at rest ${restMb.toFixed(0)} MB`);
  }
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
