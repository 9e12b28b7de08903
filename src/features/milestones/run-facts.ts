import type { ReadTx } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { currentId } from '#src/shared/facts.ts';
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
import { automaticItemIds, reachedItemIds } from './reached.rules.ts';

/**
 * All facts of each of these runs, bytes of files left out: always twelve queries, however many runs and years.
 * A run of which nothing is known yet has empty lists; ids that content has redirected are today's.
 */
export const loadRunFacts = async (
  tx: ReadTx,
  runIds: readonly string[],
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
  return new Map(
    runIds.map((runId) => [
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
        reachedItemIds: [],
      }),
    ]),
  );
};

const byRun = <T>(rows: readonly OfRun<T>[]): ((runId: string) => readonly OfRun<T>[]) => {
  const groups = Map.groupBy(rows, ({ runId }) => runId);
  return (runId) => groups.get(runId) ?? [];
};

/** Ids as today's content has them, and what the platform finds reached. */
const current = (loaded: LoadedFacts): LoadedFacts => {
  const { items, redirects } = getCurriculum();
  const facts = withRedirects(loaded, redirects);
  const reached = reachedItemIds(automaticItemIds(items), facts.evidence);
  if (redirects.length === 0) return { ...facts, reachedItemIds: reached };
  const now = (id: string): string => currentId(id, redirects);
  return {
    ...facts,
    reachedItemIds: reached,
    submissions: facts.submissions.map((sent) => ({
      ...sent,
      frozen: { ...sent.frozen, items: sent.frozen.items.map((item) => ({ ...item, id: now(item.id) })) },
    })),
    comments: facts.comments.map((of) => ({ ...of, itemId: of.itemId === null ? null : now(of.itemId) })),
  };
};
