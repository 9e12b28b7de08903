import type { ReadTx } from '#db/types.ts';
import type { DoorCounts } from './campaign.types.ts';
import { numbersOfEvents, readDoorCounts } from './tallies.store.ts';
import { noDoors } from './tally.rules.ts';

type Kept = { readonly events: number; readonly counts: DoorCounts };

/** Outings whose counts stay in memory; what was counted longest ago goes first. */
const MOST = 5000;
/** By connection, then by outing. */
const kept = new WeakMap<object, Map<string, Kept>>();

/**
 * What the buttons of these outings counted, by outing, counted again only where events came since: none is ever taken
 * away, so how many there are says whether it still holds.
 */
export const knownCounts = async (
  tx: ReadTx,
  outingIds: readonly string[],
): Promise<ReadonlyMap<string, DoorCounts>> => {
  const memory = kept.get(tx.q) ?? new Map<string, Kept>();
  kept.set(tx.q, memory);
  const numbers = await numbersOfEvents(tx, outingIds);
  const stale = [...numbers].filter(([id, events]) => memory.get(id)?.events !== events);
  const counts = await readDoorCounts(
    tx,
    stale.map(([id]) => id),
  );
  for (const [id, events] of stale) {
    memory.delete(id);
    memory.set(id, { events, counts: counts.get(id) ?? noDoors });
  }
  const known = new Map([...numbers.keys()].map((id) => [id, memory.get(id)?.counts ?? noDoors]));
  for (const old of [...memory.keys()].slice(0, Math.max(0, memory.size - MOST))) memory.delete(old);
  return known;
};
