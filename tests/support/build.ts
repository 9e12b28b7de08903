import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildStamp, root, spawnBuild } from '#src/commands/built-server.ts';

const sources = ['src', 'db', 'content', 'public', 'astro.config.mjs', 'package.json'];
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
    if (modified(buildStamp) > newest()) return;
    const build = spawnBuild({ env: process.env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [build.stdout, build.stderr]) stream?.on('data', (chunk) => (said += String(chunk)));
    const [code] = (await once(build, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`The build failed:\n${said}`);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
};

const takeLock = (): boolean => {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    if (Date.now() - modified(lock) > STALE_MS) rmSync(lock, { recursive: true, force: true });
    return false;
  }
};

/** Epoch ms; 0 for a path that does not exist. */
const modified = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const newest = (): number => Math.max(...sources.map((source) => newestUnder(join(root, source))));

const newestUnder = (path: string): number => {
  const own = modified(path);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return own;
  return Math.max(own, ...readdirSync(path).map((name) => newestUnder(join(path, name))));
};
