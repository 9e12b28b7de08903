import type { ReadTx } from '#db/types.ts';
import { byTime } from '#src/shared/facts.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Instant } from '#src/shared/time.ts';
import { assemble } from './campaign.rules.ts';
import type { Campaign, OutingTally } from './campaign.types.ts';
import { chainLengths, readRows } from './campaigns.store.ts';
import { knownCounts } from './known-counts.ts';
import { countedPaper } from './sheet.rules.ts';
import { readSheets } from './tallies.store.ts';
import { addCounts, noDoors } from './tally.rules.ts';

/** Campaigns of an association as they stand, and when something was last said of them. */
type Kept = { readonly length: number; readonly since: Instant; readonly campaigns: readonly Campaign[] };
type Memory = Map<string, Kept>;

/** Associations whose campaigns stay in memory; what was read longest ago goes first. */
const MOST = 100;
const EVER = Number.MAX_SAFE_INTEGER;
/** By connection, then by association. */
const kept = new WeakMap<object, Memory>();

/** A write adds its line to the chain at its end: until then what it reads may be what it wrote, and nothing is kept. */
const memoryOf = (tx: ReadTx): Memory => {
  const memory: Memory = ('audit' in tx ? null : kept.get(tx.q)) ?? new Map();
  kept.set(tx.q, memory);
  return memory;
};

/**
 * The campaigns of these associations as they were known at an instant, the oldest first. As they stand they are read
 * again only when something was written: every write on a campaign adds a line to the chain of its association.
 */
export const loadCampaigns = async (
  tx: ReadTx,
  organisationIds: readonly string[],
  at: Instant,
): Promise<readonly Campaign[]> => {
  const memory = memoryOf(tx);
  await bringUpToDate(tx, memory, organisationIds);
  const found = organisationIds.flatMap((id) => memory.get(id) ?? []);
  const earlier = organisationIds.filter((id) => (memory.get(id)?.since ?? 0) > at);
  for (const old of [...memory.keys()].slice(0, Math.max(0, memory.size - MOST))) memory.delete(old);
  const past = earlier.length === 0 ? [] : assemble(await readRows(tx, earlier, at));
  const standing = found.filter(({ since }) => since <= at).flatMap(({ campaigns }) => campaigns);
  return [...standing, ...past].sort(byTime);
};

const bringUpToDate = async (
  tx: ReadTx,
  memory: Memory,
  organisationIds: readonly string[],
): Promise<void> => {
  const lengths = await chainLengths(tx, organisationIds);
  const lengthOf = (id: string): number => lengths.get(id) ?? 0;
  const stale = organisationIds.filter((id) => memory.get(id)?.length !== lengthOf(id));
  if (stale.length === 0) return;
  const rows = await readRows(tx, stale, EVER);
  const [said, campaigns] = [Object.values(rows).flat(), assemble(rows)];
  for (const id of stale) {
    const since = said.reduce(
      (last, row) => (row.organisationId === id ? Math.max(last, row.recordedAt) : last),
      0,
    );
    const own = campaigns.filter(({ organisationId }) => organisationId === id);
    memory.delete(id);
    memory.set(id, { length: lengthOf(id), since, campaigns: own });
  }
};

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
  const [counts, sheets] = [await knownCounts(tx, ids), await readSheets(tx, ids, day)];
  return new Map(
    ids.flatMap((outingId) => {
      const [counted, sheet] = [counts.get(outingId) ?? null, sheets.get(outingId) ?? null];
      if (counted === null && sheet === null) return [];
      const doors = addCounts(counted ?? noDoors, countedPaper(sheet));
      return [[outingId, { outingId, doors, sheet }] as const];
    }),
  );
};
