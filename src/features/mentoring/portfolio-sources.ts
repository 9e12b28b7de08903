/** What other features know of several runs at once, in the shape that the desk of a mentor reads. */
import type { ReadTx } from '#db/types.ts';
import { adoptionOf } from '#src/features/adoption/index.ts';
import { listPromises } from '#src/features/meetings/index.ts';
import type { PromiseFact } from '#src/features/meetings/index.ts';
import type { Instant } from '#src/shared/time.ts';
import type { PillarLevel } from './network.rules.ts';

/** The mentor's level of each pillar of each run, as it stood at an instant (R15). */
export const pillarLevels = async (
  tx: ReadTx,
  runIds: readonly string[],
  at: Instant,
): Promise<readonly PillarLevel[]> =>
  [...(await adoptionOf(tx, runIds, at))].flatMap(([runId, { mentor }]) =>
    [...mentor.values()].map(({ pillarId, level }) => ({ runId, pillarId, level })),
  );

/** What either side promised and nobody settled yet, the nearest date first. */
export const openPromises = async (tx: ReadTx, runId: string, at: Instant): Promise<readonly PromiseFact[]> =>
  (await listPromises(tx, [runId], at)).filter(({ settled }) => settled === null);
