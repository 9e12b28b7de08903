import type { Instant } from '#src/shared/time.ts';

/** A Tuesday of December at 10:10 in Paris: the pictures of help are all taken then, whatever the day. */
export const STOPPED_AT: Instant = Date.UTC(2026, 11, 15, 9, 10);

/**
 * The environment of a server process whose clock stands still. The product has no such setting: Node reads a module
 * before it, which stops Date.
 */
export const stoppedClock = (at: Instant): { readonly NODE_OPTIONS: string } => {
  const module = `Date.now = () => ${String(at)};`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(module)}` };
};
