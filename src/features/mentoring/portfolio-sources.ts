/** What other features know of several runs at once and the portfolio shows. */
import type { ReadTx } from '#db/types.ts';
import type { Instant } from '#src/shared/time.ts';
import type { RunSituation } from './what-first.rules.ts';

export type NextCall = NonNullable<RunSituation['nextCall']>;

export type PortfolioSources = {
  /** The next call of each run that has one. */
  readonly nextCalls: (
    tx: ReadTx,
    runIds: readonly string[],
    at: Instant,
  ) => Promise<ReadonlyMap<string, NextCall>>;
  /** The runs whose own point du mois fell. */
  readonly fallenHills: (tx: ReadTx, runIds: readonly string[], at: Instant) => Promise<ReadonlySet<string>>;
};

/** Nobody plans calls nor tells a point du mois yet. */
export const portfolioSources: PortfolioSources = {
  nextCalls: async () => new Map(),
  fallenHills: async () => new Set(),
};
