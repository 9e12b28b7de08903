import type { ReadTx } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Instant } from '#src/shared/time.ts';
import { historyOf } from './history.rules.ts';
import type { HistoryEvent } from './history.rules.ts';
import { listRunsAnsweredSince } from './recent-events.store.ts';
import { listCommentsSince } from './reviews.store.ts';
import { loadAnswers, noFacts } from './run-facts.ts';

/** Something that happened at a partner's; without a milestone, in its general thread. */
export type RecentEvent = HistoryEvent & {
  readonly runId: string;
  readonly milestoneId: string | null;
};

/**
 * What passed between these teams and those who answer them since an instant, in no particular order: sendings, answers,
 * reserves, blocks and messages, without declarations and proofs. Only runs where anything did are read.
 */
export const listRecentEvents = async (
  tx: ReadTx,
  runIds: readonly string[],
  { since, now }: { since: Instant; now: Instant },
): Promise<RecentEvent[]> => {
  if (runIds.length === 0) return [];
  const facts = await loadAnswers(tx, await listRunsAnsweredSince(tx, runIds, since), now);
  const comments = Map.groupBy(await listCommentsSince(tx, runIds, since), ({ runId }) => runId);
  const { months } = getCurriculum();
  return runIds.flatMap((runId): RecentEvent[] => {
    const [known, said] = [facts.get(runId) ?? noFacts, comments.get(runId) ?? []];
    const general = said
      .filter(({ milestoneId }) => milestoneId === null)
      .map(({ id, recordedAt, byPersonId, text }): RecentEvent => {
        const words = { itemId: null, text, lines: [], undone: false };
        return { id, kind: 'commented', recordedAt, byPersonId, ...words, runId, milestoneId: null };
      });
    const ofMilestones = months.flatMap(({ milestone }) =>
      historyOf(milestone, known, said).map((event) => ({ ...event, runId, milestoneId: milestone.id })),
    );
    return [...general, ...ofMilestones].filter(({ recordedAt }) => recordedAt >= since);
  });
};
