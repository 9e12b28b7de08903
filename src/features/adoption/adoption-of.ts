import type { ReadTx } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { listPauses, listRunsById, programmeClock, yearlyRound } from '#src/features/organisations/index.ts';
import type { PauseRow, RunRow } from '#src/features/organisations/index.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Instant } from '#src/shared/time.ts';
import type { Adoption } from './adoption.types.ts';
import { listRatings } from './adoption.store.ts';
import { isAskedNow, openRound } from './grid.rules.ts';
import { listClosedCounters, listSurveys } from './survey.store.ts';
import { adoptionAt } from './voices.rules.ts';

/**
 * How each of these runs adopts the method as it was known at an instant: the levels by voice, round and pillar, and
 * what may be shown of the messengers' answers. Five queries, however many runs.
 */
export const adoptionOf = async (
  tx: ReadTx,
  runIds: readonly string[],
  at: Instant,
): Promise<ReadonlyMap<string, Adoption>> => {
  const byRun = <R extends { readonly runId: string }>(rows: readonly R[]): Map<string, R[]> =>
    Map.groupBy(rows, ({ runId }) => runId);
  const runs = await listRunsById(tx, runIds);
  const pauses = byRun(await listPauses(tx, runIds));
  const ratings = byRun(await listRatings(tx, runIds));
  const surveys = byRun(await listSurveys(tx, runIds));
  const counters = await listClosedCounters(tx, runIds);
  const { questions } = getCurriculum().messengerQuestions;
  return new Map(
    runs.map((run) => {
      const known = {
        ratings: ratings.get(run.id) ?? [],
        surveys: surveys.get(run.id) ?? [],
        counters,
      };
      const { round } = roundAt(run, pauses.get(run.id) ?? [], at);
      return [run.id, adoptionAt(round, known, questions, at)];
    }),
  );
};

/** The round of a run that is open at an instant, and whether its team is asked for it this month (R23). */
export const roundAt = (
  run: RunRow,
  pauses: readonly PauseRow[],
  at: Instant,
): { readonly round: string; readonly asked: boolean } => {
  const today = parisDate(at);
  const [{ month }, years] = [programmeClock(run, pauses, today), yearlyRound(run, today)];
  return { round: openRound(month, years), asked: isAskedNow(month, years) };
};
