import { once } from 'node:events';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isBuildCurrent, root, spawnBuild } from '#src/commands/built-server.ts';

/** Beside the build, never inside it: a build empties its folder. */
const lock = join(root, 'node_modules/.essaim-build');
/** A build takes seconds; a lock this old was left by a process that was killed. */
const STALE_MS = 120_000;

let done: Promise<void> | null = null;

/** Builds the product unless the build is newer than every source; one build at a time, whoever asks. */
export const ensureBuild = (): Promise<void> => (done ??= buildOnce());

const buildOnce = async (): Promise<void> => {
  while (!takeLock()) await wait(200);
  try {
    if (isBuildCurrent()) return;
    await build(root);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
};

/** Builds a copy of the product where it stands; throws with what the build said when it refuses. */
export const build = async (folder: string): Promise<void> => {
  const running = spawnBuild({ env: process.env, stdio: ['ignore', 'pipe', 'pipe'], folder });
  let said = '';
  for (const stream of [running.stdout, running.stderr])
    stream?.on('data', (chunk) => (said += String(chunk)));
  const [code] = (await once(running, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The build failed:\n${said}`);
};

const takeLock = (): boolean => {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const takenAt = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - takenAt > STALE_MS) rmSync(lock, { recursive: true, force: true });
    return false;
  }
};
