import type { ReadTx } from '#db/types.ts';
import { finishedModules } from '#src/features/learning/index.ts';
import { namesOfPersons } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { can } from './team.access.ts';
import { inNameOrder } from './team.rules.ts';
import { listActive } from './team.store.ts';
import { BEFORE_THE_DOORS, nobody, trainedTeam } from './trained.rules.ts';
import type { TrainedTeam } from './team.types.ts';

/** Who finished the modules read before the first door, run by run, on a day: two queries, however many runs (R11). */
export const getTrainedTeams = async (
  tx: ReadTx,
  runIds: readonly string[],
  day: IsoDate,
): Promise<(runId: string) => TrainedTeam> => {
  const active = Map.groupBy(await listActive(tx, runIds, day), ({ runId }) => runId);
  const organisationIds = [...active.values()].flatMap(([first]) => first?.organisationId ?? []);
  const finished = await finishedModules(tx, organisationIds, BEFORE_THE_DOORS);
  const teams = new Map(
    [...active].map(([runId, people]) => [
      runId,
      trainedTeam(
        people.map(({ personId }) => personId),
        finished,
      ),
    ]),
  );
  return (runId) => teams.get(runId) ?? nobody;
};

export type NamedTeam = { readonly trained: readonly string[]; readonly waiting: readonly string[] };

/** The same people by name, in order; null for those who may not know them by name (R10). */
export const nameTeam = async (
  tx: ReadTx,
  { viewer }: Context,
  { access }: OpenRun,
  team: TrainedTeam,
): Promise<NamedTeam | null> => {
  if (!can(viewer, 'team.read', access)) return null;
  const names = await namesOfPersons(tx, [...team.trained, ...team.waiting]);
  const named = (ids: readonly string[]): string[] =>
    inNameOrder(ids.map((id) => ({ name: names.get(id) ?? '' }))).map(({ name }) => name);
  return { trained: named(team.trained), waiting: named(team.waiting) };
};
