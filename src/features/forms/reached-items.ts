import type { ReadTx } from '#db/types.ts';
import { adoptionOf } from '#src/features/adoption/index.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Item } from '#src/features/curriculum/index.ts';
import type { Instant } from '#src/shared/time.ts';
import { fieldsState } from './form-state.ts';
import { latestForms } from './forms.store.ts';
import type { AutoValue } from './forms.types.ts';
import { adoptionValue, readsGrid } from './grid-values.rules.ts';

/**
 * AUTO items that the platform found reached at an instant, by run (R11): six queries, however many runs. Items whose rule waits for
 * campaigns are never here. What a sending has frozen as reached is
 * never withdrawn: the caller names the runs whose items of the grid are all so, and their grid is not read again.
 */
export const getReachedItems = async (
  tx: ReadTx,
  runIds: readonly string[],
  at: Instant,
  hasFrozen: (runId: string, itemIds: readonly string[]) => boolean = () => false,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { items, grid } = getCurriculum();
  const automatic = items.filter(
    ({ form, computed, validator, evidence }) =>
      form !== null && computed?.available === true && (validator === 'platform' || evidence === 'computed'),
  );
  const saved = await latestForms(
    tx,
    runIds,
    automatic.map(({ id }) => id),
    at,
  );
  const onGrid = automatic.filter(readsGrid).map(({ id }) => id);
  const open = runIds.filter((runId) => !hasFrozen(runId, onGrid));
  const adoptions = await adoptionOf(tx, open, at);
  const byPlace = new Map(saved.map((form) => [`${form.runId} ${form.itemId}`, form]));
  /** What nobody filled is not reached, unless the grid says it: nothing to evaluate. */
  const autoOf = (item: Item, runId: string): AutoValue | null => {
    const { form } = item;
    const adoption = adoptions.get(runId) ?? null;
    if (form === null || (readsGrid(item) && adoption === null)) return null;
    if ('register' in form) return adoption && adoptionValue(item, grid, adoption, {});
    const found = byPlace.get(`${runId} ${item.id}`) ?? null;
    return found === null && !readsGrid(item) ? null : fieldsState(item, form, found, adoption).auto;
  };
  return new Map(
    runIds.map((runId) => [
      runId,
      automatic.filter((item) => autoOf(item, runId)?.reached === true).map(({ id }) => id),
    ]),
  );
};
