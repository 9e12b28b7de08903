import type { ReadTx } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { getReachedItems } from '#src/features/forms/index.ts';
import { getTrainedTeams, isTrained } from '#src/features/team/index.ts';
import { currentId } from '#src/shared/facts.ts';
import { endOfDay } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { trainedItems } from './counted.rules.ts';
import { draftItemId } from './draft-subject.rules.ts';
import { withRedirects } from './redirects.rules.ts';
import {
  countComments,
  listBlocks,
  listDraftSubjects,
  listEvidence,
  listItemFacts,
  listReservations,
  listReviews,
  listSubmissions,
  listUndos,
  listWithdrawals,
} from './run-facts.store.ts';
import type { OfRun } from './run-facts.store.ts';
import type { LoadedFacts } from './run-facts.types.ts';

/**
 * All facts of each of these runs, bytes of files left out: twenty-one queries at most, however many runs and years.
 * A run of which nothing is known yet has empty lists; ids that content has redirected are today's. `day` is the one on
 * which the platform counts who is in the team (R11).
 */
export const loadRunFacts = async (
  tx: ReadTx,
  runIds: readonly string[],
  day: IsoDate,
): Promise<ReadonlyMap<string, LoadedFacts>> => {
  const itemFacts = byRun(await listItemFacts(tx, runIds));
  const evidence = byRun(await listEvidence(tx, runIds));
  const drafts = byRun(await listDraftSubjects(tx, runIds));
  const submissions = byRun(await listSubmissions(tx, runIds));
  const withdrawals = byRun(await listWithdrawals(tx, runIds));
  const reviews = byRun(await listReviews(tx, runIds));
  const undos = byRun(await listUndos(tx, runIds));
  const reservations = byRun(await listReservations(tx, runIds));
  const blocks = byRun(await listBlocks(tx, runIds));
  const comments = byRun(await countComments(tx, runIds));
  const reached = await getReachedItems(tx, runIds, endOfDay(day), (runId, itemIds) => {
    const frozen = new Set(submissions(runId).flatMap(({ reachedItemIds }) => reachedItemIds));
    return itemIds.every((id) => frozen.has(id));
  });
  const trainedOf = await getTrainedTeams(tx, runIds, day);
  const counted = trainedItems(getCurriculum().items).map(({ id }) => id);
  return new Map(
    runIds.map((runId) => {
      const trained = trainedOf(runId);
      return [
        runId,
        current({
          itemFacts: itemFacts(runId),
          evidence: evidence(runId),
          draftItemIds: drafts(runId).flatMap(({ subject }) => draftItemId(subject) ?? []),
          submissions: submissions(runId),
          withdrawals: withdrawals(runId),
          reviews: reviews(runId),
          undos: undos(runId),
          reservations: reservations(runId),
          blocks: blocks(runId),
          comments: comments(runId),
          trained,
          reachedItemIds: [...(reached.get(runId) ?? []), ...(isTrained(trained) ? counted : [])],
        }),
      ];
    }),
  );
};

const byRun = <T>(rows: readonly OfRun<T>[]): ((runId: string) => readonly OfRun<T>[]) => {
  const groups = Map.groupBy(rows, ({ runId }) => runId);
  return (runId) => groups.get(runId) ?? [];
};

/** Ids as today's content has them. */
const current = (loaded: LoadedFacts): LoadedFacts => {
  const { redirects } = getCurriculum();
  if (redirects.length === 0) return loaded;
  const facts = withRedirects(loaded, redirects);
  const now = (id: string): string => currentId(id, redirects);
  return {
    ...facts,
    submissions: facts.submissions.map((sent) => ({
      ...sent,
      frozen: { ...sent.frozen, items: sent.frozen.items.map((item) => ({ ...item, id: now(item.id) })) },
    })),
    comments: facts.comments.map((of) => ({ ...of, itemId: of.itemId === null ? null : now(of.itemId) })),
  };
};
