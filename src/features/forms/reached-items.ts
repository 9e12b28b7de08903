import type { ReadTx } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { FieldsForm, Item } from '#src/features/curriculum/index.ts';
import type { Instant } from '#src/shared/time.ts';
import { fieldsState } from './form-state.ts';
import { latestForms } from './forms.store.ts';
import type { AutoValue } from './forms.types.ts';
import { gridValue, startingRatings } from './grid.rules.ts';
import { listTeamRatings } from './grid.store.ts';

/**
 * AUTO items that the platform found reached at an instant, by run (R11): three queries, however many runs. Items whose rule
 * waits for campaigns are never here.
 */
export const getReachedItems = async (
  tx: ReadTx,
  runIds: readonly string[],
  at: Instant,
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
    at,
  );
  const ratings = await listTeamRatings(tx, runIds, at);
  const byPlace = new Map(saved.map((form) => [`${form.runId} ${form.itemId}`, form]));
  /** What nobody filled is not reached: nothing to evaluate. */
  const autoOfSaved = (item: Item, form: FieldsForm, runId: string): AutoValue | null => {
    const found = byPlace.get(`${runId} ${item.id}`);
    return found === undefined ? null : fieldsState(item, form, found).auto;
  };
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
          : autoOfSaved(item, item.form, runId);
      return auto?.reached === true ? [item.id] : [];
    });
  return new Map(runIds.map((runId) => [runId, reached(runId)]));
};
