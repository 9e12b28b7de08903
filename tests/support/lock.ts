import { mkdirSync, rmSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** What is locked takes seconds; a lock this old was left by a process that was killed. */
const STALE_MS = 120_000;

/** Runs `work` while nobody else on this machine runs what holds the same lock, a folder that does not exist yet. */
export const alone = async <T>(lock: string, work: () => Promise<T>): Promise<T> => {
  while (!take(lock)) await wait(200);
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
};

const take = (lock: string): boolean => {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const takenAt = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - takenAt > STALE_MS) rmSync(lock, { recursive: true, force: true });
    return false;
  }
};
