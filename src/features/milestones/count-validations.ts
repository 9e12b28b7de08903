import type { ReadTx } from '#db/types.ts';
import { listPartners, listRuns } from '#src/features/organisations/index.ts';
import { endOfDay } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { validatedItemIds } from './review.rules.ts';
import { loadRunFacts } from './run-facts.ts';

/** In how many associations each item is validated today, by today's id. */
export const countValidations = async (tx: ReadTx, today: IsoDate): Promise<ReadonlyMap<string, number>> => {
  const partners = await listPartners(tx);
  const runs = await listRuns(
    tx,
    partners.map(({ id }) => id),
  );
  const facts = await loadRunFacts(
    tx,
    runs.map(({ id }) => id),
    endOfDay(today),
  );
  const associations = new Map<string, Set<string>>();
  for (const { id, organisationId } of runs)
    for (const item of validatedItemIds(facts.get(id) ?? nothing))
      associations.set(item, (associations.get(item) ?? new Set()).add(organisationId));
  return new Map([...associations].map(([item, which]) => [item, which.size]));
};

const nothing = { reviews: [], undos: [], submissions: [], reservations: [] };
