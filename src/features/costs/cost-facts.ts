import type { ReadTx } from '#db/types.ts';
import { loadFigures } from '#src/features/indicators/index.ts';
import { listRunsById } from '#src/features/organisations/index.ts';
import { knownAt, latest } from '#src/shared/facts.ts';
import type { Instant } from '#src/shared/time.ts';
import { forecast } from './budget.rules.ts';
import { costPerHousehold, costSums } from './costs.rules.ts';
import { listBudgets, listCosts } from './costs.store.ts';
import type { CostLine } from './costs.types.ts';

/** Money in figures that a computed item or a pillar may read; who may see them is for the reader to ask (R10). */
export type CostFacts = {
  /** Campaigns whose cost is written, the oldest first: cents in all, and for each household met. */
  readonly campaigns: readonly {
    readonly campaignId: string;
    readonly lines: readonly CostLine[];
    readonly total: number;
    readonly perHousehold: number | null;
  }[];
  /** Of the income of 24 months in the cautious hypothesis, what missions pay; null without a budget. */
  readonly missionShare: number | null;
  readonly budgeted: boolean;
  /** Lines of income that bring something in the cautious hypothesis. */
  readonly funders: number;
};

/** What was known of the money of these runs at an instant, by run. */
export const costFacts = async (
  tx: ReadTx,
  runIds: readonly string[],
  at: Instant,
): Promise<ReadonlyMap<string, CostFacts>> => {
  const runs = await listRunsById(tx, runIds);
  const figures = await loadFigures(
    tx,
    runs.map(({ organisationId }) => organisationId),
    at,
  );
  const costs = knownAt(
    await listCosts(
      tx,
      figures.map(({ campaign }) => campaign.id),
    ),
    at,
  );
  const budgets = knownAt(await listBudgets(tx, runIds), at);
  return new Map(
    runs.map((run) => {
      const budget = latest(budgets.filter(({ runId }) => runId === run.id));
      const campaigns = figures
        .filter(({ campaign }) => campaign.runId === run.id)
        .flatMap(({ campaign, figures: { byId } }) => {
          const lines = latest(costs.filter(({ campaignId }) => campaignId === campaign.id))?.lines ?? [];
          const total = costSums(lines)?.total;
          if (total === undefined) return [];
          const perHousehold = costPerHousehold(total, byId['IND-07']);
          return { campaignId: campaign.id, lines, total, perHousehold };
        });
      return [
        run.id,
        {
          campaigns,
          missionShare: budget === null ? null : forecast(budget, 'cautious').missionShare,
          budgeted: budget !== null,
          funders:
            budget?.lines.filter(
              ({ side, cautious }) => side === 'income' && cautious.some((cents) => cents > 0),
            ).length ?? 0,
        },
      ];
    }),
  );
};
