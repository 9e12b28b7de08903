import type { ReadTx } from '#db/types.ts';
import type { Redirect } from '#src/features/curriculum/index.ts';
import { currentId } from '#src/shared/facts.ts';
import { listFinishers } from './learning.store.ts';

/** How many people finished each module, by today's id, across the network: counts, never a name. */
export const countFinishers = async (
  tx: ReadTx,
  redirects: readonly Redirect[],
): Promise<ReadonlyMap<string, number>> => {
  const people = new Map<string, Set<string>>();
  for (const { personId, moduleId } of await listFinishers(tx)) {
    const id = currentId(moduleId, redirects);
    people.set(id, (people.get(id) ?? new Set()).add(personId));
  }
  return new Map([...people].map(([id, who]) => [id, who.size]));
};
