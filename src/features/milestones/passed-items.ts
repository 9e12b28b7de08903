import type { ReadTx } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { currentId } from '#src/shared/facts.ts';
import type { Instant } from '#src/shared/time.ts';
import { factsAt, noFacts } from './facts.rules.ts';
import type { RunFacts } from './milestones.types.ts';
import { listAnswersOnItems, listReservationsOnItems } from './passed-items.store.ts';
import { acceptedItemIds, finalReviews, validatedItemIds } from './review.rules.ts';

/** For each item, the runs that have it validated (R2) as known at an instant, and since when: two queries. */
export const passedOn = async (
  tx: ReadTx,
  itemIds: readonly string[],
  runIds: readonly string[],
  at: Instant,
): Promise<ReadonlyMap<string, ReadonlyMap<string, Instant>>> => {
  if (runIds.length === 0) return new Map();
  const { redirects } = getCurriculum();
  const today = (id: string): string => currentId(id, redirects);
  const former = redirects.map(({ from }) => from).filter((id) => itemIds.includes(today(id)));
  const of = { runIds, itemIds: [...itemIds, ...former], at };
  const answers = (await listAnswersOnItems(tx, of)).map((row) => ({ ...row, itemId: today(row.itemId) }));
  const reservations = (await listReservationsOnItems(tx, of)).map((row) => ({
    ...row,
    itemId: today(row.itemId),
  }));
  const sinceOf = (itemId: string, runId: string): Instant | null => {
    const here = (row: { itemId: string; runId: string }): boolean =>
      row.itemId === itemId && row.runId === runId;
    const facts = { ...factsOf(answers.filter(here)), reservations: reservations.filter(here) };
    return validSince(itemId, factsAt(facts, at));
  };
  return new Map(
    itemIds.map((itemId) => [
      itemId,
      new Map(
        runIds.flatMap((runId) => {
          const since = sinceOf(itemId, runId);
          return since === null ? [] : [[runId, since] as const];
        }),
      ),
    ]),
  );
};

/** What the rules need of the answers to one item of one run. */
const factsOf = (rows: Awaited<ReturnType<typeof listAnswersOnItems>>): RunFacts => ({
  ...noFacts,
  submissions: rows.map(({ submissionId, milestoneId, round, sentAt, frozen }) => ({
    ...{ id: submissionId, milestoneId, round, recordedAt: sentAt },
    ...{ settledBy: frozen.settledBy, reachedItemIds: frozen.reachedItemIds },
  })),
  reviews: rows.map(({ itemId, verdict, ...review }) => ({ ...review, lines: [{ itemId, verdict }] })),
  undos: rows.flatMap(({ id, undoneAt }) =>
    undoneAt === null ? [] : [{ reviewId: id, recordedAt: undoneAt }],
  ),
});

/** When the item was first accepted for good, if it is validated. */
const validSince = (itemId: string, facts: RunFacts): Instant | null =>
  validatedItemIds(facts).has(itemId)
    ? (finalReviews(facts).find((review) => acceptedItemIds([review]).has(itemId))?.recordedAt ?? null)
    : null;
