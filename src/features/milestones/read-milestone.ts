import type { ReadTx } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Milestone } from '#src/features/curriculum/index.ts';
import { notFound } from '#src/shared/errors.ts';
import { endOfDay } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { loadRunFacts } from './run-facts.ts';
import type { LoadedFacts } from './run-facts.types.ts';

/** A milestone of the programme and all that is known of the run, as the transaction sees it; 404 for no such id. */
export const readMilestone = async (
  tx: ReadTx,
  runId: string,
  milestoneId: string,
  day: IsoDate,
): Promise<{ milestone: Milestone; facts: LoadedFacts }> => {
  const milestone = getCurriculum().milestoneById(milestoneId);
  const facts = (await loadRunFacts(tx, [runId], endOfDay(day))).get(runId);
  if (milestone === null || facts === undefined) throw notFound();
  return { milestone, facts };
};
