import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { buildStamp, spawnBuild, spawnServer } from './built-server.ts';

/** `npm start`: builds when there is no build, then serves until a signal ends it. */

/** Waits for the child's exit code; signals sent to us go to it. */
const follow = (child: ChildProcess): Promise<number> =>
  new Promise((done, failed) => {
    const forward = (signal: NodeJS.Signals): void => void child.kill(signal);
    process.on('SIGTERM', forward).on('SIGINT', forward);
    child.once('error', failed);
    child.once('exit', (code) => {
      process.off('SIGTERM', forward).off('SIGINT', forward);
      done(code ?? 1);
    });
  });

const run = { env: process.env, stdio: 'inherit' } as const;
const exitCode = existsSync(buildStamp) ? 0 : await follow(spawnBuild(run));
process.exitCode = exitCode === 0 ? await follow(spawnServer(run)) : exitCode;
