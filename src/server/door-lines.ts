/**
 * What the log says of the doors. A line for each request would tell who counted, where and at what minute, if only by
 * its neighbours: these requests are summed by half-day instead (decision 0032).
 */
import type { Log, LogLine } from './log.ts';

const isOfDoors = (route: unknown): boolean =>
  typeof route === 'string' && (/^\/portes(\/|$)/.test(route) || route === '/api/envois');

/** « 2026-11-27 morning », in UTC: no finer than the half-day. */
const halfDayOf = (at: Date): string =>
  `${at.toISOString().slice(0, 10)} ${at.getUTCHours() < 12 ? 'morning' : 'afternoon'}`;

type Sum = { readonly halfDay: string; requests: number; failed: number; longestMs: number };

/** The same log, without a line of any request to the doors; what they were in all is told once their half-day is over. */
export const withoutDoors = (log: Log, now: () => Date = () => new Date()): Log => {
  let sum: Sum | null = null;
  const tell = ({ halfDay, requests, failed, longestMs }: Sum): void =>
    log('info', 'doors', { time: halfDay, requests, s5xx: failed, longestMs });
  const add = (halfDay: string, line: LogLine): void => {
    sum ??= { halfDay, requests: 0, failed: 0, longestMs: 0 };
    sum.requests += 1;
    sum.failed += Number(line['status'] ?? 0) >= 500 ? 1 : 0;
    sum.longestMs = Math.max(sum.longestMs, Number(line['ms'] ?? 0));
  };
  return (level, event, line = {}) => {
    const halfDay = halfDayOf(now());
    if (sum !== null && sum.halfDay !== halfDay) {
      tell(sum);
      sum = null;
    }
    if (event === 'request' && isOfDoors(line['route'])) add(halfDay, line);
    else log(level, event, line);
  };
};
