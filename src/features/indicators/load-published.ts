import type { ReadTx } from '#db/types.ts';
import { loadTallies } from '#src/features/doors/index.ts';
import type { Campaign } from '#src/features/doors/index.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Instant } from '#src/shared/time.ts';
import { listChainHeads } from './indicators.store.ts';
import { publish } from './publish.rules.ts';
import type { Published } from './publish.rules.ts';

/** Campaigns of some twenty associations, today and on a past day. */
const MOST = 100;

type Kept = { readonly stamp: string; readonly published: Published };
/** By connection, then by campaign and day; what was asked longest ago goes first. */
const kept = new WeakMap<object, Map<string, Kept>>();

/** What it depends on; the campaign itself may have been read before the rest was. */
const stampOf = ({ planId, outings }: Campaign, head: string): string =>
  [head, planId, ...outings.map(({ versionId }) => versionId)].join(' ');

/**
 * What may be shown of a campaign as it is known at an instant, worked out again only when something was written: the
 * audit chain of its association says so, or its mark of the doors, whose counts leave no line (decision 0032).
 */
export const loadPublished = async (tx: ReadTx, campaign: Campaign, at: Instant): Promise<Published> => {
  const memory = kept.get(tx.q) ?? new Map<string, Kept>();
  kept.set(tx.q, memory);
  const key = `${campaign.id} ${parisDate(at)}`;
  const heads = await listChainHeads(tx, [campaign.organisationId]);
  const stamp = stampOf(campaign, heads.get(campaign.organisationId) ?? '');
  const found = memory.get(key);
  const published =
    found?.stamp === stamp ? found.published : publish(campaign, await loadTallies(tx, [campaign], at));
  memory.delete(key);
  memory.set(key, { stamp, published });
  for (const old of [...memory.keys()].slice(0, Math.max(0, memory.size - MOST))) memory.delete(old);
  return published;
};
