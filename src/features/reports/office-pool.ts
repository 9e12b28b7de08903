import Piscina from 'piscina';
import { AppError } from '#src/shared/errors.ts';
import type { Job } from './office.worker.ts';

/** Files that may wait behind the one being written; the next is told to come back. */
const MOST_WAITING = 8;
/** For its turn and its writing together: five thousand rows take half a second. */
const MOST_MS = 20_000;
const IDLE_MS = 60_000;
const MOST_MB = 256;

let pool: Piscina<Job, Uint8Array> | null = null;

/** One thread: two would take from the pages the processors that they are spared for. */
const openPool = (): Piscina<Job, Uint8Array> =>
  new Piscina({
    filename: new URL('./office.worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MB },
  });

/** Writes a file in the other thread; refused when too many wait, or when it takes too long. */
export const makeFile = async (job: Job, most = MOST_MS): Promise<Buffer> => {
  pool ??= openPool();
  // Asked here: the library lets jobs that may be given up wait beyond its own limit.
  if (pool.queueSize >= MOST_WAITING) throw new AppError('reports.busy');
  try {
    return Buffer.from(await pool.run(job, { signal: AbortSignal.timeout(most) }));
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw new AppError('reports.busy');
    throw error;
  }
};
