import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** `npm start`: builds when there is no build, then serves until a signal ends it. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = `${root}dist/build.json`;
const entry = `${root}dist/server/entry.mjs`;
const astro = `${root}node_modules/astro/bin/astro.mjs`;

/** Small young and old generations: about 100 MB less at rest, 12 % fewer requests per second (stack 4). */
const heap = ['--max-semi-space-size=8', '--max-old-space-size=192'];

/** Runs Node with our environment in the project's folder; answers its exit code. Signals go to the child. */
const run = (args: readonly string[]): Promise<number> =>
  new Promise((done, failed) => {
    const env = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
    const forward = (signal: NodeJS.Signals): void => void child.kill(signal);
    process.on('SIGTERM', forward).on('SIGINT', forward);
    child.once('error', failed);
    child.once('exit', (code) => {
      process.off('SIGTERM', forward).off('SIGINT', forward);
      done(code ?? 1);
    });
  });

const exitCode = existsSync(built) ? 0 : await run([astro, 'build']);
process.exitCode = exitCode === 0 ? await run([...heap, entry]) : exitCode;
