import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Log } from './log.ts';

const EVERY_MS = 60_000;
const counted = [401, 403, 413, 429];
const nanosecondsPerMs = 1e6;

/**
 * The same log, and once a minute how the process fares (K2): requests, refusals by status, errors, how long the
 * event loop kept people waiting, memory. Nothing is written for a minute in which nobody came.
 */
export const withVitals = (log: Log, every = EVERY_MS): Log => {
  const loop = monitorEventLoopDelay({ resolution: 20 });
  loop.enable();
  const statuses = new Map<number, number>();
  const tell = (): void => {
    if (statuses.size === 0) return;
    const of = (wanted: (status: number) => boolean): number =>
      [...statuses].reduce((sum, [status, times]) => (wanted(status) ? sum + times : sum), 0);
    log('info', 'vitals', {
      requests: of(() => true),
      ...Object.fromEntries(counted.map((status) => [`s${status}`, of((seen) => seen === status)])),
      s5xx: of((status) => status >= 500),
      loopP99Ms: Math.round(loop.percentile(99) / nanosecondsPerMs),
      loopMaxMs: Math.round(loop.max / nanosecondsPerMs),
      residentMb: Math.round(process.memoryUsage.rss() / 1024 / 1024),
    });
    statuses.clear();
    loop.reset();
  };
  setInterval(tell, every).unref();
  return (level, event, line) => {
    const status = Number(line?.['status'] ?? 0);
    if (event === 'request') statuses.set(status, (statuses.get(status) ?? 0) + 1);
    log(level, event, line);
  };
};
