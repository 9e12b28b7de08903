/** R4, R5, R9: what may be reviewed now, by whom, and with which lines. */
import type { ReviewCapacity } from '#db/schema/lists.ts';
import type { Milestone } from '#src/features/curriculum/curriculum.types.ts';
import type { ErrorCode } from '#src/shared/errors.ts';
import { itemStates } from './milestone-state.rules.ts';
import type { ReviewLine } from './milestones.types.ts';
import { linesOf, problemFields } from './review-form.rules.ts';
import type { TypedLine } from './review-form.rules.ts';
import {
  acceptedItemIds,
  nextAttempt,
  reviewProblems,
  standingReviews,
  withCarriedLines,
} from './review.rules.ts';
import type { ReviewSubject } from './review.rules.ts';
import type { ReviewInput } from './reviews.schema.ts';
import type { LoadedFacts, SubmissionRecord } from './run-facts.types.ts';
import { sendingHistory } from './sending.rules.ts';

export type ReviewObstacle = 'decided' | 'other-sending' | 'awaits-mentor' | 'reopened';

/** Reviews of a milestone that stand, of one capacity, oldest first. */
export const standingOf = (
  facts: LoadedFacts,
  milestoneId: string,
  capacity: ReviewCapacity,
): LoadedFacts['reviews'] => {
  const standing = new Set(standingReviews(facts).map(({ id }) => id));
  return facts.reviews
    .filter((review) => review.milestoneId === milestoneId && review.capacity === capacity)
    .filter(({ id }) => standing.has(id))
    .sort((a, b) => a.recordedAt - b.recordedAt);
};

/** Why this sending cannot be reviewed now by somebody whose form showed it at `attempt`, or null. */
export const reviewObstacle = (
  facts: LoadedFacts,
  of: { milestoneId: string; submissionId: string; capacity: ReviewCapacity; attempt: number },
): ReviewObstacle | null => {
  const standing = standingOf(facts, of.milestoneId, of.capacity);
  if (standing.some(({ submissionId }) => submissionId === of.submissionId)) return 'decided';
  const { waiting, awaiting } = sendingHistory(of.milestoneId, facts);
  if (waiting?.id !== of.submissionId) return 'other-sending';
  if (of.capacity === 'national' && awaiting === 'mentor') return 'awaits-mentor';
  return nextAttempt(facts, of.submissionId, of.capacity) === of.attempt ? null : 'reopened';
};

/** What the review of a sending is about: its items less those that do not concern the partner (R7). */
export const reviewSubject = (
  milestone: Milestone,
  facts: LoadedFacts,
  submission: SubmissionRecord,
  capacity: ReviewCapacity,
): ReviewSubject => {
  const states = itemStates(milestone, facts);
  const sent = new Map(submission.frozen.items.map((item) => [item.id, item]));
  const itemIds = milestone.items
    .map(({ id }) => id)
    .filter((id) => sent.has(id) && states.get(id)?.status !== 'notApplicable');
  const accepted = acceptedItemIds(standingOf(facts, milestone.id, capacity));
  return {
    itemIds,
    missingItemIds: itemIds.filter((id) => sent.get(id)?.status === 'missing'),
    acceptedItemIds: itemIds.filter((id) => accepted.has(id)),
  };
};

/** What a review would record, and every problem of its form (field name → code; empty when it may be given). */
export const assessReview = (
  milestone: Milestone,
  facts: LoadedFacts,
  sending: SubmissionRecord,
  capacity: ReviewCapacity,
  form: Pick<ReviewInput, 'lines' | 'restAccepted'>,
): {
  readonly typed: readonly TypedLine[];
  readonly lines: readonly ReviewLine[];
  readonly fields: Readonly<Record<string, ErrorCode>>;
} => {
  const subject = reviewSubject(milestone, facts, sending, capacity);
  const given = linesOf(form.lines);
  const typed = form.restAccepted ? withRestAccepted(given, subject) : given;
  return {
    typed,
    lines: withCarriedLines(typed, subject.itemIds, standingOf(facts, milestone.id, capacity)),
    fields: problemFields(typed, reviewProblems(typed, subject)),
  };
};

/** « Valider le reste »: an acceptance for every item that was given no verdict and has none from before. */
const withRestAccepted = (lines: readonly TypedLine[], subject: ReviewSubject): TypedLine[] => {
  const given = new Set([...lines.map(({ itemId }) => itemId), ...subject.acceptedItemIds]);
  const rest = subject.itemIds.filter((id) => !given.has(id));
  return [
    ...lines,
    ...rest.map((itemId): TypedLine => {
      return {
        itemId,
        verdict: 'accepted',
        comment: null,
        adaptation: null,
        reservation: null,
        shareConsent: false,
      };
    }),
  ];
};
