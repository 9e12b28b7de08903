/** R4, R5, R9, R19: what a review decides, and what stands of it. */
import type { ReviewCapacity, Verdict } from '#db/schema/lists.ts';
import { inOrder, remember } from '#src/shared/facts.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { ReviewFact, ReviewLine, RunFacts, SubmissionFact, UndoFact } from './milestones.types.ts';

export type Outcome = 'approved' | 'changesRequested' | 'toDiscuss';

export const isAccepted = (verdict: Verdict): boolean =>
  verdict === 'accepted' || verdict === 'acceptedWithAdaptation';

/** R4: approved when every line is an acceptance; else returned, and *parlons-en* wins (R3). */
export const outcomeOf = (lines: readonly ReviewLine[]): Outcome => {
  if (lines.some((line) => line.verdict === 'toDiscuss')) return 'toDiscuss';
  return lines.length > 0 && lines.every((line) => isAccepted(line.verdict))
    ? 'approved'
    : 'changesRequested';
};

// --- What stands -----------------------------------------------------------------------------------------

/** R4: the capacity whose review is the final one. */
export const finalCapacity = (submission: Pick<SubmissionFact, 'settledBy'>): ReviewCapacity =>
  submission.settledBy === 'headOffice' ? 'national' : 'mentor';

/** Reviews that were not undone, oldest first (R19). */
export const standingReviews = (facts: Pick<RunFacts, 'reviews' | 'undos'>): ReviewFact[] => {
  const undone = new Set(facts.undos.map((undo) => undo.reviewId));
  return inOrder(facts.reviews.filter((review) => !undone.has(review.id)));
};

/** Standing reviews made in the capacity that settles their submission, oldest first. */
export const finalReviews = remember(
  (facts: Pick<RunFacts, 'reviews' | 'undos' | 'submissions'>): readonly ReviewFact[] => {
    const capacities = new Map(facts.submissions.map((sent) => [sent.id, finalCapacity(sent)]));
    return standingReviews(facts).filter((review) => capacities.get(review.submissionId) === review.capacity);
  },
);

/** Items accepted by at least one of these reviews: accepted items stay accepted in later rounds (R4). */
export const acceptedItemIds = (reviews: readonly ReviewFact[]): Set<string> =>
  new Set(
    reviews.flatMap((review) =>
      review.lines.filter((line) => isAccepted(line.verdict)).map((line) => line.itemId),
    ),
  );

/** Items under a réserve that is not lifted and whose review stands (R5). */
export const reservedItemIds = (facts: Pick<RunFacts, 'reservations' | 'undos'>): Set<string> => {
  const undone = new Set(facts.undos.map((undo) => undo.reviewId));
  return new Set(
    facts.reservations
      .filter((reservation) => reservation.liftedAt === null && !undone.has(reservation.reviewId))
      .map((reservation) => reservation.itemId),
  );
};

/** R2: items accepted in a final review that stands, less those under a réserve. */
export const validatedItemIds = (
  facts: Pick<RunFacts, 'reviews' | 'undos' | 'submissions' | 'reservations'>,
): Set<string> => {
  const reserved = reservedItemIds(facts);
  return new Set([...acceptedItemIds(finalReviews(facts))].filter((itemId) => !reserved.has(itemId)));
};

// --- Writing a review ------------------------------------------------------------------------------------

/** A line as the reviewer hands it in. */
export type ReviewDraftLine = ReviewLine & {
  readonly comment: string | null;
  /** A réserve: what is still owed, by when, by whom (R5). */
  readonly reservation: {
    readonly text: string;
    readonly dueOn: IsoDate;
    readonly responsible: string;
  } | null;
  readonly adaptation: { readonly what: string; readonly why: string; readonly touchesCore: boolean } | null;
};

/** What the submission under review holds. */
export type ReviewSubject = {
  /** Items that were sent, less those judged « ne nous concerne pas ». */
  readonly itemIds: readonly string[];
  /** Items sent with « il manque … parce que … ». */
  readonly missingItemIds: readonly string[];
  /** Items that an earlier review accepted in the same capacity. */
  readonly acceptedItemIds: readonly string[];
};

export type ReviewProblemCode =
  | 'line-missing'
  | 'line-twice'
  | 'item-not-sent'
  | 'already-accepted'
  | 'comment-required'
  | 'adaptation-required'
  | 'adaptation-touches-core'
  | 'reservation-needs-acceptance'
  | 'reservation-incomplete'
  | 'missing-item-needs-reservation';
export type ReviewProblem = { readonly itemId: string; readonly code: ReviewProblemCode };

const blank = (text: string | null): boolean => text === null || text.trim() === '';

const verdictProblem = (line: ReviewDraftLine): ReviewProblemCode | null => {
  if (line.verdict !== 'accepted' && blank(line.comment)) return 'comment-required';
  if (!isAccepted(line.verdict)) return null;
  if (line.adaptation?.touchesCore === true) return 'adaptation-touches-core';
  const described = line.adaptation !== null && !blank(line.adaptation.what) && !blank(line.adaptation.why);
  return line.verdict === 'acceptedWithAdaptation' && !described ? 'adaptation-required' : null;
};

const reservationProblem = (line: ReviewDraftLine, subject: ReviewSubject): ReviewProblemCode | null => {
  const { reservation } = line;
  if (reservation === null) {
    const owed = isAccepted(line.verdict) && subject.missingItemIds.includes(line.itemId);
    return owed ? 'missing-item-needs-reservation' : null;
  }
  if (!isAccepted(line.verdict)) return 'reservation-needs-acceptance';
  const incomplete = blank(reservation.text) || blank(reservation.dueOn) || blank(reservation.responsible);
  return incomplete ? 'reservation-incomplete' : null;
};

const lineProblem = (line: ReviewDraftLine, subject: ReviewSubject): ReviewProblemCode | null => {
  if (!subject.itemIds.includes(line.itemId)) return 'item-not-sent';
  if (subject.acceptedItemIds.includes(line.itemId) && !isAccepted(line.verdict)) return 'already-accepted';
  return verdictProblem(line) ?? reservationProblem(line, subject);
};

/** What keeps a review from being given, one problem an item at most; empty when it may be. */
export const reviewProblems = (
  lines: readonly ReviewDraftLine[],
  subject: ReviewSubject,
): ReviewProblem[] => {
  const given = new Set<string>();
  const problems: ReviewProblem[] = [];
  for (const line of lines) {
    const code = given.has(line.itemId) ? 'line-twice' : lineProblem(line, subject);
    if (code !== null) problems.push({ itemId: line.itemId, code });
    given.add(line.itemId);
  }
  const owed = subject.itemIds.filter((id) => !given.has(id) && !subject.acceptedItemIds.includes(id));
  return [...problems, ...owed.map((itemId) => ({ itemId, code: 'line-missing' as const }))];
};

/** The lines to record: those given, and the earlier acceptance of each item accepted before (R4: one per item). */
export const withCarriedLines = (
  lines: readonly ReviewLine[],
  itemIds: readonly string[],
  earlier: readonly ReviewFact[],
): ReviewLine[] => {
  const given = new Set(lines.map((line) => line.itemId));
  const carried = new Map(
    earlier.flatMap((review) =>
      review.lines.filter((line) => isAccepted(line.verdict)).map((line) => [line.itemId, line] as const),
    ),
  );
  return [...lines, ...itemIds.filter((id) => !given.has(id)).flatMap((id) => carried.get(id) ?? [])];
};

/**
 * R9: the attempt number of the next review of a submission in a capacity. It grows only when a review is
 * undone, so that two mentors who decide at once collide on it and the first decision wins.
 */
export const nextAttempt = (
  facts: Pick<RunFacts, 'reviews' | 'undos'>,
  submissionId: string,
  capacity: ReviewCapacity,
): number => {
  const undone = new Set(facts.undos.map((undo) => undo.reviewId));
  const ofThis = facts.reviews.filter(
    (review) => review.submissionId === submissionId && review.capacity === capacity && undone.has(review.id),
  );
  return ofThis.length + 1;
};

/** R19: why a review cannot be undone, or null. Any time, once, with a reason. */
export const undoProblem = (
  review: Pick<ReviewFact, 'id'>,
  undos: readonly UndoFact[],
  reason: string,
): 'already-undone' | 'reason-required' | null => {
  if (undos.some((undo) => undo.reviewId === review.id)) return 'already-undone';
  return blank(reason) ? 'reason-required' : null;
};
