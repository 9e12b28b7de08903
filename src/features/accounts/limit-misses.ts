import { AppError } from '#src/shared/errors.ts';
import type { ErrorCode } from '#src/shared/errors.ts';
import type { Instant } from '#src/shared/time.ts';
import { MINUTES_15, minutesLeft, windowOf } from './tries.rules.ts';

/** Addresses that open nothing, asked from one network in one window (15 minutes) before the page stops answering. */
export const MOST_MISSES = 30;
const LIMIT = { window: MINUTES_15 };

/**
 * A limit on guessing the address of a page that everybody may open: `refuse` answers `stopped` for every address, good
 * ones too, once a network has missed too often. In memory, forgotten at each new window: these pages are GETs, and a
 * GET never writes (decision 0024).
 */
export const limitMisses = (stopped: ErrorCode) => {
  const misses = { window: 0, byNetwork: new Map<string, number>() };
  const current = (now: Instant): Map<string, number> => {
    const window = windowOf(LIMIT, now);
    if (misses.window !== window) Object.assign(misses, { window, byNetwork: new Map<string, number>() });
    return misses.byNetwork;
  };
  return {
    refuse: (network: string, now: Instant): void => {
      if ((current(now).get(network) ?? 0) >= MOST_MISSES)
        throw new AppError(stopped, { minutes: minutesLeft(LIMIT, now) });
    },
    count: (network: string, now: Instant): void => {
      const counted = current(now);
      counted.set(network, (counted.get(network) ?? 0) + 1);
    },
  };
};
