import type { Thresholds } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { networkSignals } from './get-network.ts';
import type { NetworkSignals } from './get-network.ts';
import { loadChanges } from './load-changes.ts';
import { loadPortfolio } from './load-portfolio.ts';
import type { Portfolio } from './load-portfolio.ts';
import { arrange, countStatuses, firstLines, mentorsOf, nextDue } from './overview.rules.ts';
import type { Changes, FirstLine } from './overview.rules.ts';
import type { PartnerRow } from './partner-row.rules.ts';
import { asksForEnded, inThePast } from './portfolio-query.rules.ts';
import type { OverviewQuery } from './portfolio-query.rules.ts';

/** The partners of a guide, as the tables and the cards show them. */
export type Overview = {
  readonly query: OverviewQuery;
  readonly rows: readonly PartnerRow[];
  readonly counts: ReturnType<typeof countStatuses>;
  /** Runs that have not ended, and those that have. */
  readonly total: number;
  readonly ended: number;
  /** Everybody who accompanies one of them, to choose from. */
  readonly mentors: ReturnType<typeof mentorsOf>;
  /** What changed since the viewer said that she had seen everything; nothing for a past day. */
  readonly changes: Changes;
  /** The day shown. */
  readonly day: IsoDate;
  readonly thresholds: Thresholds;
};
export type PartnersPage = Overview & {
  readonly first: {
    readonly lines: readonly FirstLine[];
    readonly put: ReturnType<typeof firstLines>['put'];
  };
  readonly nextDue: ReturnType<typeof nextDue>;
  /** Until when she has seen what is new; null at her first visit. */
  readonly seenAt: Instant | null;
};
export type NetworkPage = Overview & NetworkSignals;

const overviewOf = (
  { rows, ended, day, thresholds }: Portfolio,
  query: OverviewQuery,
  changes: Changes = new Map(),
): Overview => {
  const open = rows.filter(({ clock }) => clock.status !== 'ended');
  return {
    ...{ query, changes, ended, day, thresholds },
    rows: arrange(rows, query, changes),
    counts: countStatuses(open),
    total: open.length,
    mentors: mentorsOf(rows),
  };
};

/**
 * The first screen of a mentor; head office sees every partner, without a list of its own to begin with. A past day is
 * shown as it was that evening: nothing to begin with, nothing new.
 */
export const getPartnersPage = async (ctx: Context, asked: OverviewQuery): Promise<PartnersPage> => {
  const query = inThePast(asked, ctx.now);
  const portfolio = await loadPortfolio(ctx, { on: query.on, ended: asksForEnded(query) });
  const { rows, aside } = portfolio;
  const mine = ctx.viewer.role === 'mentor' && query.on === null ? rows : [];
  const { seenAt, changes } = await loadChanges(ctx, query.on === null ? rows : []);
  return {
    ...overviewOf(portfolio, query, changes),
    first: firstLines(mine, aside, ctx.now),
    nextDue: nextDue(rows),
    seenAt,
  };
};

/** The first screen of head office. */
export const getNetworkPage = async (ctx: Context, asked: OverviewQuery): Promise<NetworkPage> => {
  const query = { ...asked, on: null };
  const portfolio = await loadPortfolio(ctx, { ended: asksForEnded(query) });
  return { ...overviewOf(portfolio, query), ...(await networkSignals(ctx, portfolio.rows)) };
};
