import type { ReadTx } from '#db/types.ts';
import { loadTallies } from '#src/features/doors/index.ts';
import type { Campaign } from '#src/features/doors/index.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Instant } from '#src/shared/time.ts';
import { listChainHeads } from './indicators.store.ts';
import { publish } from './publish.rules.ts';
import type { Published } from './publish.rules.ts';

/** Campaigns of some hundred associations; each holds some 200 kB. */
const MOST = 200;

type Kept = { readonly stamp: string; readonly published: Published };
/** By connection, then by campaign and day; what was asked longest ago goes first. */
const kept = new WeakMap<object, Map<string, Kept>>();

/** What it depends on; the campaign itself may have been read before the rest was. */
const stampOf = ({ planId, outings }: Campaign, head: string): string =>
  [head, planId, ...outings.map(({ versionId }) => versionId)].join(' ');

/**
 * What may be shown of campaigns as they are known at an instant, by id, worked out again only when something was
 * written: the audit chain of an association says so, or its mark of the doors, whose counts leave no line (decision 0032).
 */
export const loadAllPublished = async (
  tx: ReadTx,
  campaigns: readonly Campaign[],
  at: Instant,
): Promise<ReadonlyMap<string, Published>> => {
  if (campaigns.length === 0) return new Map();
  const memory = kept.get(tx.q) ?? new Map<string, Kept>();
  kept.set(tx.q, memory);
  const day = parisDate(at);
  const heads = await listChainHeads(tx, [...new Set(campaigns.map((campaign) => campaign.organisationId))]);
  const asked = campaigns.map((campaign) => {
    const [key, stamp] = [
      `${campaign.id} ${day}`,
      stampOf(campaign, heads.get(campaign.organisationId) ?? ''),
    ];
    const found = memory.get(key);
    return { campaign, key, stamp, found: found?.stamp === stamp ? found.published : null };
  });
  const stale = asked.flatMap(({ campaign, found }) => (found === null ? [campaign] : []));
  const tallies = await loadTallies(tx, stale, at);
  const all = asked.map(({ campaign, key, stamp, found }) => {
    const published = found ?? publish(campaign, talliesOf(campaign, tallies));
    memory.delete(key);
    memory.set(key, { stamp, published });
    return [campaign.id, published] as const;
  });
  for (const old of [...memory.keys()].slice(0, Math.max(0, memory.size - MOST))) memory.delete(old);
  return new Map(all);
};

const talliesOf = ({ outings }: Campaign, tallies: Published['tallies']): Published['tallies'] =>
  new Map(
    outings.flatMap(({ id }) => {
      const tally = tallies.get(id);
      return tally === undefined ? [] : [[id, tally] as const];
    }),
  );

/** The same of one campaign. */
export const loadPublished = async (tx: ReadTx, campaign: Campaign, at: Instant): Promise<Published> => {
  const published = (await loadAllPublished(tx, [campaign], at)).get(campaign.id);
  if (published === undefined) throw new Error(`nothing was published of ${campaign.id}`);
  return published;
};
