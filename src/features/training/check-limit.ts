import { MINUTES_15, minutesLeft, windowOf } from '#src/features/accounts/index.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Instant } from '#src/shared/time.ts';

/** Codes that no attestation bears, asked from one network in one window (15 minutes) before the page stops answering. */
export const MOST_MISSES = 30;
const LIMIT = { window: MINUTES_15 };

/** In memory: the check page is a GET, and a GET never writes (decision 0024). Forgotten at each new window. */
const misses = { window: 0, byNetwork: new Map<string, number>() };

const current = (now: Instant): Map<string, number> => {
  const window = windowOf(LIMIT, now);
  if (misses.window !== window) Object.assign(misses, { window, byNetwork: new Map<string, number>() });
  return misses.byNetwork;
};

/** `training.too-many-checks` for every code, good ones too, once a network has missed too often. */
export const refuseWhenTooMany = (network: string, now: Instant): void => {
  if ((current(now).get(network) ?? 0) >= MOST_MISSES)
    throw new AppError('training.too-many-checks', { minutes: minutesLeft(LIMIT, now) });
};

/** One more code that no attestation bears. */
export const countMiss = (network: string, now: Instant): void => {
  const counted = current(now);
  counted.set(network, (counted.get(network) ?? 0) + 1);
};
