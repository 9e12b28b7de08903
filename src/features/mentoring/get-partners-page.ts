import type { Context } from '#src/shared/context.ts';
import { networkSignals } from './get-network.ts';
import type { NetworkSignals } from './get-network.ts';
import { loadPortfolio } from './load-portfolio.ts';
import { arrange, countStatuses, firstLines, nextDue } from './overview.rules.ts';
import type { FirstLine, OverviewQuery } from './overview.rules.ts';
import type { PartnerRow } from './partner-row.rules.ts';

/** The partners of a guide, as the tables and the cards show them. */
export type Overview = {
  readonly query: OverviewQuery;
  readonly rows: readonly PartnerRow[];
  readonly counts: ReturnType<typeof countStatuses>;
  readonly total: number;
};
export type PartnersPage = Overview & {
  readonly first: {
    readonly lines: readonly FirstLine[];
    readonly put: ReturnType<typeof firstLines>['put'];
  };
  readonly nextDue: ReturnType<typeof nextDue>;
};
export type NetworkPage = Overview & NetworkSignals;

const overviewOf = (rows: readonly PartnerRow[], query: OverviewQuery): Overview => ({
  query,
  rows: arrange(rows, query),
  counts: countStatuses(rows),
  total: rows.length,
});

/** The first screen of a mentor; head office sees every partner, without a list of its own to begin with. */
export const getPartnersPage = async (ctx: Context, query: OverviewQuery): Promise<PartnersPage> => {
  const { rows, aside } = await loadPortfolio(ctx);
  const mine = ctx.viewer.role === 'mentor' ? rows : [];
  return { ...overviewOf(rows, query), first: firstLines(mine, aside, ctx.now), nextDue: nextDue(rows) };
};

/** The first screen of head office. */
export const getNetworkPage = async (ctx: Context, query: OverviewQuery): Promise<NetworkPage> => {
  const { rows } = await loadPortfolio(ctx);
  return { ...overviewOf(rows, query), ...(await networkSignals(ctx, rows)) };
};
