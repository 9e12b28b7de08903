/** R11: AUTO items that compute from a form are reached while answers that pass the form's checks stand. */
import type { Item } from '#src/features/curriculum/curriculum.types.ts';
import { isAutomatic } from './item.rules.ts';
import type { EvidenceFact } from './milestones.types.ts';

/** Items that the platform settles by itself today, by id. */
export const automaticItemIds = (items: readonly Item[]): Set<string> =>
  new Set(items.filter(isAutomatic).map(({ id }) => id));

/** A form is handed in only when its checks pass, so that a standing form proves what the item computes. */
export const reachedItemIds = (
  automatic: ReadonlySet<string>,
  evidence: readonly EvidenceFact[],
): string[] => [
  ...new Set(
    evidence
      .filter((proof) => proof.kind === 'form' && proof.removedAt === null)
      .flatMap((proof) => proof.itemIds.filter((itemId) => automatic.has(itemId))),
  ),
];
