import type { ReadTx } from '#db/types.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Instant } from '#src/shared/time.ts';
import { assemble } from './campaign.rules.ts';
import type { Campaign, OutingTally } from './campaign.types.ts';
import { readRows } from './campaigns.store.ts';
import { readDoorCounts, readSheets } from './tallies.store.ts';
import { addCounts, noDoors } from './tally.rules.ts';

/** The campaigns of these associations as they were known at an instant, the oldest first. */
export const loadCampaigns = async (
  tx: ReadTx,
  organisationIds: readonly string[],
  at: Instant,
): Promise<readonly Campaign[]> => assemble(await readRows(tx, organisationIds, at));

/**
 * What was counted in these campaigns, by outing. What is counted bears no time (decision 0032): an outing counts from
 * its own day on, and its sheet from the day it was filled. An outing called off that was counted all the same counts.
 */
export const loadTallies = async (
  tx: ReadTx,
  campaigns: readonly Campaign[],
  at: Instant,
): Promise<ReadonlyMap<string, OutingTally>> => {
  const day = parisDate(at);
  const ids = campaigns.flatMap(({ outings }) =>
    outings.flatMap(({ id, onDate }) => (onDate <= day ? id : [])),
  );
  if (ids.length === 0) return new Map();
  const [counts, sheets] = [await readDoorCounts(tx, ids), await readSheets(tx, ids, day)];
  return new Map(
    ids.flatMap((outingId) => {
      const [counted, sheet] = [counts.get(outingId) ?? null, sheets.get(outingId) ?? null];
      if (counted === null && sheet === null) return [];
      const doors = addCounts(counted ?? noDoors, sheet?.paper ?? noDoors);
      return [[outingId, { outingId, doors, sheet }] as const];
    }),
  );
};
