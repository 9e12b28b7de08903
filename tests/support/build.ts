import { once } from 'node:events';
import { join } from 'node:path';
import { isBuildCurrent, root, spawnBuild } from '#src/commands/built-server.ts';
import { alone } from './lock.ts';

/** Beside the build, never inside it: a build empties its folder. */
const lock = join(root, 'node_modules/.essaim-build');

let done: Promise<void> | null = null;

/** Builds the product unless the build is newer than every source; one build at a time, whoever asks. */
export const ensureBuild = (): Promise<void> => (done ??= buildOnce());

const buildOnce = (): Promise<void> =>
  alone(lock, async () => {
    if (!isBuildCurrent()) await build(root);
  });

/** Builds a copy of the product where it stands; throws with what the build said when it refuses. */
export const build = async (folder: string): Promise<void> => {
  const running = spawnBuild({ env: process.env, stdio: ['ignore', 'pipe', 'pipe'], folder });
  let said = '';
  for (const stream of [running.stdout, running.stderr])
    stream?.on('data', (chunk) => (said += String(chunk)));
  const [code] = (await once(running, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The build failed:\n${said}`);
};
