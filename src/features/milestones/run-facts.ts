import type { ReadTx } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { getCampaignValues, getReachedItems, readsCampaigns } from '#src/features/forms/index.ts';
import { getTrainedTeams, isTrained } from '#src/features/team/index.ts';
import { currentId, inOrder } from '#src/shared/facts.ts';
import type { Fact } from '#src/shared/facts.ts';
import type { Instant } from '#src/shared/time.ts';
import { areSettled, reachedByCampaigns } from './campaigns.rules.ts';
import { trainedItems } from './counted.rules.ts';
import { withRedirects } from './redirects.rules.ts';
import {
  countComments,
  listBlocks,
  listDraftMarks,
  listEvidence,
  listHeldCalls,
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
 * All facts of each of these runs, bytes of files left out: thirty-three queries at most, however many runs and years.
 * What was recorded after `at` is not there, so that any past date can be shown again; give the end of the day to know
 * all of it. A run of which nothing is known yet has empty lists; ids that content has redirected are today's.
 */
export const loadRunFacts = async (
  tx: ReadTx,
  runIds: readonly string[],
  at: Instant,
): Promise<ReadonlyMap<string, LoadedFacts>> => {
  const itemFacts = byRun(await listItemFacts(tx, runIds, at));
  const evidence = byRun(await listEvidence(tx, runIds, at));
  const drafts = byRun(await listDraftMarks(tx, runIds, at));
  const submissions = byRun(await listSubmissions(tx, runIds, at));
  const withdrawals = byRun(await listWithdrawals(tx, runIds, at));
  const reviews = byRun(await listReviews(tx, runIds, at));
  const undos = byRun(await listUndos(tx, runIds, at));
  const reservations = byRun(await listReservations(tx, runIds, at));
  const blocks = byRun(await listBlocks(tx, runIds, at));
  const calls = byRun(await listHeldCalls(tx, runIds, at));
  const comments = byRun(await countComments(tx, runIds, at));
  const reached = await getReachedItems(tx, runIds, at, (runId, itemIds) => {
    const frozen = new Set(submissions(runId).flatMap(({ reachedItemIds }) => reachedItemIds));
    return itemIds.every((id) => frozen.has(id));
  });
  const campaigns = await getCampaignValues(tx, runIds, at, (runId, itemIds) =>
    areSettled(itemIds, submissions(runId), reviews(runId), undos(runId)),
  );
  const ofCampaigns = getCurriculum().items.filter(readsCampaigns);
  const trainedOf = await getTrainedTeams(tx, runIds, at);
  const counted = trainedItems(getCurriculum().items).map(({ id }) => id);
  return new Map(
    runIds.map((runId) => {
      const [trained, values] = [trainedOf(runId), campaigns.get(runId) ?? null];
      return [
        runId,
        current({
          itemFacts: itemFacts(runId),
          evidence: evidence(runId),
          draftItemIds: begunItems(drafts(runId)),
          submissions: submissions(runId),
          withdrawals: withdrawals(runId),
          reviews: reviews(runId),
          undos: undos(runId),
          reservations: reservations(runId),
          blocks: blocks(runId),
          calls: calls(runId),
          comments: comments(runId),
          trained,
          campaigns: values,
          waitingItemIds: values === null ? ofCampaigns.map(({ id }) => id) : [],
          reachedItemIds: [
            ...(reached.get(runId) ?? []),
            ...(isTrained(trained) ? counted : []),
            ...reachedByCampaigns(ofCampaigns, values),
          ],
        }),
      ];
    }),
  );
};

/** Nothing that was said of a run. */
export const noFacts: LoadedFacts = {
  itemFacts: [],
  evidence: [],
  draftItemIds: [],
  submissions: [],
  withdrawals: [],
  reviews: [],
  undos: [],
  reservations: [],
  blocks: [],
  calls: [],
  comments: [],
  trained: { trained: [], waiting: [] },
  campaigns: null,
  waitingItemIds: [],
  reachedItemIds: [],
};

/** Of the facts of each of these runs, sendings and what answered them: seven queries, however many runs. */
export const loadAnswers = async (
  tx: ReadTx,
  runIds: readonly string[],
  at: Instant,
): Promise<ReadonlyMap<string, LoadedFacts>> => {
  const submissions = byRun(await listSubmissions(tx, runIds, at));
  const withdrawals = byRun(await listWithdrawals(tx, runIds, at));
  const reviews = byRun(await listReviews(tx, runIds, at));
  const undos = byRun(await listUndos(tx, runIds, at));
  const reservations = byRun(await listReservations(tx, runIds, at));
  const blocks = byRun(await listBlocks(tx, runIds, at));
  return new Map(
    runIds.map((runId) => [
      runId,
      current({
        ...noFacts,
        submissions: submissions(runId),
        withdrawals: withdrawals(runId),
        reviews: reviews(runId),
        undos: undos(runId),
        reservations: reservations(runId),
        blocks: blocks(runId),
      }),
    ]),
  );
};

const byRun = <T>(rows: readonly OfRun<T>[]): ((runId: string) => readonly OfRun<T>[]) => {
  const groups = Map.groupBy(rows, ({ runId }) => runId);
  return (runId) => groups.get(runId) ?? [];
};

/** Items of which somebody keeps a draft, by the last mark of each. */
const begunItems = (marks: readonly (Fact & { itemId: string; begun: boolean })[]): string[] =>
  [...new Map(inOrder(marks).map(({ itemId, begun }) => [itemId, begun]))].flatMap(([itemId, begun]) =>
    begun ? itemId : [],
  );

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
