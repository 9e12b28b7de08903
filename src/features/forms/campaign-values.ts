import type { ReadTx } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { ComputedRule } from '#src/features/curriculum/curriculum.types.ts';
import { loadCampaigns, organisationsWithCampaigns } from '#src/features/doors/index.ts';
import { figuresOfCampaigns } from '#src/features/indicators/index.ts';
import type { Instant } from '#src/shared/time.ts';
import { campaignValue, readsCampaigns } from './campaign-values.rules.ts';
import type { AutoValue } from './forms.types.ts';

/** What the platform computes of the campaigns of a run, by rule. */
export type CampaignValues = ReadonlyMap<ComputedRule, AutoValue>;

/**
 * What the campaigns of these runs computed at an instant, by run: eleven queries at most, however many runs. A run that has no
 * campaign is not here: nothing can be computed for it yet (R11). What is settled for ever is not read again: the
 * caller names the runs whose items of campaigns are all so.
 */
export const getCampaignValues = async (
  tx: ReadTx,
  runIds: readonly string[],
  at: Instant,
  isSettled: (runId: string, itemIds: readonly string[]) => boolean = () => false,
): Promise<ReadonlyMap<string, CampaignValues>> => {
  const items = getCurriculum().items.filter(readsCampaigns);
  const itemIds = items.map(({ id }) => id);
  const open = new Set(runIds.filter((runId) => !isSettled(runId, itemIds)));
  const organisationIds = await organisationsWithCampaigns(tx, [...open], at);
  if (organisationIds.length === 0) return new Map();
  const campaigns = (await loadCampaigns(tx, organisationIds, at)).filter(({ runId }) => open.has(runId));
  const counted = await figuresOfCampaigns(tx, campaigns, at);
  const rules = items.flatMap(({ computed }) => computed?.rule ?? []);
  return new Map(
    [...Map.groupBy(counted, ({ campaign: { runId } }) => runId)].map(([runId, own]) => [
      runId,
      new Map(rules.flatMap((rule) => pairOf(rule, campaignValue(rule, own)))),
    ]),
  );
};

const pairOf = (rule: ComputedRule, value: AutoValue | null): [ComputedRule, AutoValue][] =>
  value === null ? [] : [[rule, value]];
