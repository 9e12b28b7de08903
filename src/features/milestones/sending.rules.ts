/** R4, R5, R6: sending a milestone, taking it back, and what has come of the sendings so far. */
import type { Milestone } from '#src/features/curriculum/curriculum.types.ts';
import { inOrder } from '#src/shared/facts.ts';
import type { Span } from '#src/shared/spans.ts';
import { addDays, parisDate } from '#src/shared/time.ts';
import type { Instant } from '#src/shared/time.ts';
import type { ItemState } from './item.rules.ts';
import type { ReviewFact, RunFacts, SubmissionFact } from './milestones.types.ts';
import { finalCapacity, finalReviews, outcomeOf, standingReviews } from './review.rules.ts';

// --- What has come of the sendings -----------------------------------------------------------------------

export type SendingHistory = {
  /** The sending that waits for an answer, or null. */
  readonly waiting: SubmissionFact | null;
  /** Who answers it: the mentor first, then head office where it settles (« chez VoisinMalin », R4). */
  readonly awaiting: 'mentor' | 'headOffice' | null;
  /** The last final review that stands, or null. */
  readonly lastReview: ReviewFact | null;
  /** When the milestone was first approved by a review that stands, or null. */
  readonly approvedAt: Instant | null;
  readonly lastReturnAt: Instant | null;
  /** How many times it came back, undone reviews left out. */
  readonly returns: number;
  /** Days on which a sending that was taken back was with the reviewer. */
  readonly takenBack: readonly Span[];
};

/** The last sending not taken back, unless a final review of it stands. A review given wins over a withdrawal. */
const waitingOf = (
  sendings: readonly SubmissionFact[],
  withdrawn: ReadonlySet<string>,
  finals: readonly ReviewFact[],
): SubmissionFact | null => {
  const answered = new Set(finals.map((review) => review.submissionId));
  const last = inOrder(sendings.filter((sent) => answered.has(sent.id) || !withdrawn.has(sent.id)))
    .sort((a, b) => a.round - b.round)
    .at(-1);
  return last === undefined || answered.has(last.id) ? null : last;
};

const hasOpinion = (facts: RunFacts, sent: SubmissionFact): boolean =>
  standingReviews(facts).some((review) => review.submissionId === sent.id && review.capacity === 'mentor');

const awaitingWhom = (facts: RunFacts, waiting: SubmissionFact | null): SendingHistory['awaiting'] => {
  if (waiting === null) return null;
  return finalCapacity(waiting) === 'national' && hasOpinion(facts, waiting) ? 'headOffice' : 'mentor';
};

/** What has come of the sendings of one milestone. */
export const sendingHistory = (milestoneId: string, facts: RunFacts): SendingHistory => {
  const sendings = facts.submissions.filter((sent) => sent.milestoneId === milestoneId);
  const sentAt = new Map(sendings.map((sent) => [sent.id, sent.recordedAt]));
  const finals = finalReviews(facts).filter((review) => review.milestoneId === milestoneId);
  const returned = finals.filter((review) => outcomeOf(review.lines) !== 'approved');
  const waiting = waitingOf(sendings, new Set(facts.withdrawals.map((w) => w.submissionId)), finals);
  return {
    waiting,
    awaiting: awaitingWhom(facts, waiting),
    lastReview: finals.at(-1) ?? null,
    approvedAt: finals.find((review) => outcomeOf(review.lines) === 'approved')?.recordedAt ?? null,
    lastReturnAt: returned.at(-1)?.recordedAt ?? null,
    returns: returned.length,
    takenBack: facts.withdrawals.flatMap(({ submissionId, recordedAt }) => {
      const sent = sentAt.get(submissionId);
      return sent === undefined ? [] : [{ from: parisDate(sent), to: addDays(parisDate(recordedAt), -1) }];
    }),
  };
};

// --- Sending and taking back -----------------------------------------------------------------------------

/** R4: milestones whose DIR items are confirmed before sending (J04: contracts). */
const DIRECTOR_FIRST = ['j04'];
/** R6: the only milestone that asks for the others first. */
const LAST_MILESTONE = 'j12';

export type SendProblem =
  | { readonly code: 'already-submitted' | 'already-approved' }
  | { readonly code: 'item-undeclared' | 'item-awaits-director'; readonly itemId: string }
  | { readonly code: 'earlier-milestone'; readonly milestoneId: string };

/** What sending J12 depends on; `settledIds` are the milestones approved or « ne nous concerne pas ». */
export type Earlier = {
  readonly milestoneIds: readonly string[];
  readonly settledIds: readonly string[];
  readonly datedPlan: boolean;
};

const itemProblem = (milestone: Milestone, itemId: string, state: ItemState): SendProblem | null => {
  const unconfirmed = state.needs.includes('directorConfirmation');
  if (DIRECTOR_FIRST.includes(milestone.id) && unconfirmed) return { code: 'item-awaits-director', itemId };
  return state.status === 'todo' ? { code: 'item-undeclared', itemId } : null;
};

const orderProblems = (milestone: Milestone, earlier: Earlier): SendProblem[] => {
  if (milestone.id !== LAST_MILESTONE || earlier.datedPlan) return [];
  return earlier.milestoneIds
    .filter((id) => id !== LAST_MILESTONE && !earlier.settledIds.includes(id))
    .map((milestoneId) => ({ code: 'earlier-milestone', milestoneId }));
};

/**
 * What keeps a milestone from being sent; empty when it may be. Being early, late, or out of order never does
 * (R6). An approved milestone is sent again only for an item added since (`hasNewItems`).
 */
export const sendProblems = (
  milestone: Milestone,
  items: ReadonlyMap<string, ItemState>,
  sent: SendingHistory,
  earlier: Earlier,
  hasNewItems: boolean,
): SendProblem[] => {
  if (sent.waiting !== null) return [{ code: 'already-submitted' }];
  if (sent.approvedAt !== null && !hasNewItems) return [{ code: 'already-approved' }];
  const itemProblems = milestone.items.flatMap((item) => {
    const state = items.get(item.id);
    return (state === undefined ? null : itemProblem(milestone, item.id, state)) ?? [];
  });
  return [...itemProblems, ...orderProblems(milestone, earlier)];
};

/** R5: a sending is taken back while it waits and no review of it stands, not even an opinion. */
export const mayTakeBack = (facts: RunFacts, sent: SendingHistory): boolean =>
  sent.waiting !== null && !standingReviews(facts).some((review) => review.submissionId === sent.waiting?.id);

/** The round number of the next sending, 1 for the first. */
export const nextRound = (milestoneId: string, facts: Pick<RunFacts, 'submissions'>): number =>
  Math.max(
    0,
    ...facts.submissions.filter((sent) => sent.milestoneId === milestoneId).map((sent) => sent.round),
  ) + 1;
