import type { ReadTx } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { fieldsState } from './form-state.ts';
import { latestForms } from './forms.store.ts';
import { gridValue, startingRatings } from './grid.rules.ts';
import { listTeamRatings } from './grid.store.ts';

/**
 * AUTO items that the platform finds reached now, by run (R11): three queries, however many runs. Items whose rule
 * waits for campaigns are never here.
 */
export const getReachedItems = async (
  tx: ReadTx,
  runIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { items, grid } = getCurriculum();
  const automatic = items.filter(
    ({ form, computed, validator }) =>
      form !== null && computed?.available === true && validator === 'platform',
  );
  const saved = await latestForms(
    tx,
    runIds,
    automatic.map(({ id }) => id),
  );
  const ratings = await listTeamRatings(tx, runIds);
  const reached = (runId: string): string[] =>
    automatic.flatMap((item) => {
      if (item.form === null) return [];
      const auto =
        'register' in item.form
          ? gridValue(
              grid,
              startingRatings(
                grid,
                ratings.filter((rating) => rating.runId === runId),
              ),
            )
          : fieldsState(
              item,
              item.form,
              saved.find((form) => form.runId === runId && form.itemId === item.id) ?? null,
            ).auto;
      return auto?.reached === true ? [item.id] : [];
    });
  return new Map(runIds.map((runId) => [runId, reached(runId)]));
};
