import { spawn } from 'node:child_process';
import type { ChildProcess, StdioOptions } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How the built server is made and run: shared by `npm start`, its measure and the tests. */

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Written last by the build (src/server/adapter.ts). */
const stamp = 'dist/build.json';
const sources = ['src', 'db', 'content', 'public', 'astro.config.mjs', 'package.json'];

/** Small young and old generations: about 100 MB less at rest, 12 % fewer requests per second (stack 4). */
const heap = ['--max-semi-space-size=8', '--max-old-space-size=192'];

/** True when a build came to its end after every source was last changed: an older one would serve old pages on new tables. */
export const isBuildCurrent = (folder = root): boolean => {
  const builtAt = modified(join(folder, stamp));
  return sources.every((source) => newestUnder(join(folder, source)) < builtAt);
};

/** Epoch ms; 0 for a path that does not exist. */
const modified = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const newestUnder = (path: string): number => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory() !== true) return found?.mtimeMs ?? 0;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestUnder(join(path, name))));
};

type Run = {
  readonly env: NodeJS.ProcessEnv;
  readonly stdio: StdioOptions;
  /** Another copy of the product than this one: a test's. */
  readonly folder?: string;
};

/** `production` also chooses the faster half of react-dom: it must be set before the process starts. */
const runNode = (args: readonly string[], { env, stdio, folder = root }: Run): ChildProcess =>
  spawn(process.execPath, args, {
    cwd: folder,
    env: { ...env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio,
  });

export const spawnBuild = (run: Run): ChildProcess =>
  runNode([join(run.folder ?? root, 'node_modules/astro/bin/astro.mjs'), 'build'], run);

export const spawnServer = (run: Run): ChildProcess =>
  runNode([...heap, join(run.folder ?? root, 'dist/server/entry.mjs')], run);
