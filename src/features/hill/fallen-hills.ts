import type { ReadTx } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Instant } from '#src/shared/time.ts';
import { hasFallen } from './hill.rules.ts';
import { listHillFacts } from './hill.store.ts';

/** The runs whose own monthly point fell, as it stood at an instant: one query, however many. */
export const fallenHills = async (
  tx: ReadTx,
  runIds: readonly string[],
  at: Instant,
): Promise<ReadonlySet<string>> => {
  const facts = Map.groupBy(await listHillFacts(tx, runIds, at), ({ runId }) => runId);
  const { workstreams } = getCurriculum().hill;
  const today = parisDate(at);
  return new Set(runIds.filter((runId) => hasFallen(workstreams, facts.get(runId) ?? [], today)));
};
