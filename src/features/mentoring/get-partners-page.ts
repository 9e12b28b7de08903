import type { Thresholds } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { loadPortfolio } from './load-portfolio.ts';
import { arrange, countStatuses, firstLines, networkDecisions, nextDue, queueOf } from './overview.rules.ts';
import type { FirstLine, NetworkDecision, OverviewQuery } from './overview.rules.ts';
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
  readonly thresholds: Thresholds;
};
export type NetworkPage = Overview & { readonly decisions: readonly NetworkDecision[] };

const overviewOf = (rows: readonly PartnerRow[], query: OverviewQuery): Overview => ({
  query,
  rows: arrange(rows, query),
  counts: countStatuses(rows),
  total: rows.length,
});

/** The first screen of a mentor; head office sees every partner, without a list of its own to begin with. */
export const getPartnersPage = async (ctx: Context, query: OverviewQuery): Promise<PartnersPage> => {
  const { rows, aside, thresholds } = await loadPortfolio(ctx);
  const mine = ctx.viewer.role === 'mentor' ? rows : [];
  return {
    ...overviewOf(rows, query),
    first: firstLines(mine, aside, ctx.now),
    nextDue: nextDue(rows),
    thresholds,
  };
};

/** The first screen of head office. */
export const getNetworkPage = async (ctx: Context, query: OverviewQuery): Promise<NetworkPage> => {
  const { rows } = await loadPortfolio(ctx);
  return { ...overviewOf(rows, query), decisions: networkDecisions(rows) };
};

/** Sendings that wait for this viewer, oldest first. */
export const getReviewQueue = async (ctx: Context): Promise<ReturnType<typeof queueOf>> =>
  queueOf((await loadPortfolio(ctx)).rows, ctx.viewer.role === 'headOffice' ? 'headOffice' : 'mentor');
