/** What other features tell of runs, each through one function, so that this feature asks one place. */
import type { ReadTx } from '#db/types.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import type { PillarLevel } from './network.rules.ts';

/** The mentor's level of each pillar of each run; null while the adoption grid does not tell it. */
export const pillarLevels = (
  _tx: ReadTx,
  _runIds: readonly string[],
  _at: Instant,
): Promise<readonly PillarLevel[] | null> => Promise.resolve(null);

export type OpenPromise = { readonly text: string; readonly who: string | null; readonly dueOn: IsoDate };

/** What either side promised and nobody settled yet; none while meetings do not tell it. */
export const openPromises = (_tx: ReadTx, _runId: string, _at: Instant): Promise<readonly OpenPromise[]> =>
  Promise.resolve([]);
