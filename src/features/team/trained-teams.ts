import type { ReadTx } from '#db/types.ts';
import { finishedModules } from '#src/features/learning/index.ts';
import { namesOfPersons } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Instant } from '#src/shared/time.ts';
import { can } from './team.access.ts';
import { inNameOrder } from './team.rules.ts';
import { listActive } from './team.store.ts';
import { BEFORE_THE_DOORS, nobody, trainedTeam } from './trained.rules.ts';
import type { TrainedTeam } from './team.types.ts';

/** Who had finished the modules read before the first door at an instant, run by run: two queries, however many (R11). */
export const getTrainedTeams = async (
  tx: ReadTx,
  runIds: readonly string[],
  at: Instant,
): Promise<(runId: string) => TrainedTeam> => {
  const active = Map.groupBy(await listActive(tx, runIds, parisDate(at)), ({ runId }) => runId);
  const organisationIds = [...active.values()].flatMap(([first]) => first?.organisationId ?? []);
  const finished = await finishedModules(tx, organisationIds, BEFORE_THE_DOORS, at);
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
