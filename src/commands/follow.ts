import type { ChildProcess } from 'node:child_process';

/** Waits for the child's exit code; signals sent to us go to it. */
export const follow = (child: ChildProcess): Promise<number> =>
  new Promise((done, failed) => {
    const forward = (signal: NodeJS.Signals): void => void child.kill(signal);
    process.on('SIGTERM', forward).on('SIGINT', forward);
    child.once('error', failed);
    child.once('exit', (code) => {
      process.off('SIGTERM', forward).off('SIGINT', forward);
      done(code ?? 1);
    });
  });
