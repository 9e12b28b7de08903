/**
 * What the milestone rules read: the facts of one run, as plain columns of the tables. Lists may come in any
 * order. Facts on ids that content has redirected go through `withRedirects` first.
 */
import type { EvidenceKind, ItemFactKind, ReviewCapacity, Role, Verdict } from '#db/schema/lists.ts';
import type { SettledBy } from '#src/features/curriculum/curriculum.types.ts';
import type { Span } from '#src/shared/spans.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';

export type ItemFact = {
  readonly id: string;
  readonly itemId: string;
  readonly kind: ItemFactKind;
  readonly byPersonId: string;
  readonly actingRole: Role;
  readonly contentVersion: string;
  readonly note: string | null;
  readonly recordedAt: Instant;
};

/** One proof; it may serve several items. `removedAt` comes from evidence_removal. */
export type EvidenceFact = {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly itemIds: readonly string[];
  readonly recordedAt: Instant;
  readonly removedAt: Instant | null;
};

/** A sending; the last two columns come from its frozen json. */
export type SubmissionFact = {
  readonly id: string;
  readonly milestoneId: string;
  readonly round: number;
  readonly recordedAt: Instant;
  /** Whose review settled this milestone when it was sent: a later edit of content changes nothing. */
  readonly settledBy: SettledBy;
  /** AUTO items that were reached when it was sent; never withdrawn (R11). */
  readonly reachedItemIds: readonly string[];
};

export type WithdrawalFact = { readonly submissionId: string; readonly recordedAt: Instant };

export type ReviewLine = { readonly itemId: string; readonly verdict: Verdict };

export type ReviewFact = {
  readonly id: string;
  readonly submissionId: string;
  readonly milestoneId: string;
  readonly capacity: ReviewCapacity;
  readonly recordedAt: Instant;
  readonly lines: readonly ReviewLine[];
};

export type UndoFact = { readonly reviewId: string; readonly recordedAt: Instant };

/** A réserve; `liftedAt` comes from reservation_lifted. */
export type ReservationFact = {
  readonly id: string;
  readonly reviewId: string;
  readonly itemId: string;
  readonly recordedAt: Instant;
  readonly liftedAt: Instant | null;
};

/** A call for help; `clearedAt` comes from block_cleared. */
export type BlockFact = {
  readonly id: string;
  readonly milestoneId: string;
  readonly byPersonId: string;
  readonly recordedAt: Instant;
  readonly clearedAt: Instant | null;
};

/** A call that was held: its minutes were sent. `recordedAt` is the first sending; `on` the day of the call. */
export type HeldCall = { readonly id: string; readonly on: IsoDate; readonly recordedAt: Instant };

/** Everything the rules need to know of one run, or of one milestone of it. */
export type RunFacts = {
  readonly itemFacts: readonly ItemFact[];
  readonly evidence: readonly EvidenceFact[];
  /** Items for which somebody keeps a draft. */
  readonly draftItemIds: readonly string[];
  /** AUTO items that the platform finds reached now (R11). */
  readonly reachedItemIds: readonly string[];
  /** AUTO items of which the run has nothing to compute yet: declared with a document meanwhile (R11). */
  readonly waitingItemIds: readonly string[];
  readonly submissions: readonly SubmissionFact[];
  readonly withdrawals: readonly WithdrawalFact[];
  readonly reviews: readonly ReviewFact[];
  readonly undos: readonly UndoFact[];
  readonly reservations: readonly ReservationFact[];
  readonly blocks: readonly BlockFact[];
  /** R6: what was left to discuss waits for the next one. */
  readonly calls: readonly HeldCall[];
};

/** One month of the programme's clock, as `monthClock` of organisations gives it. */
export type MilestoneClock = {
  readonly today: IsoDate;
  readonly beginsOn: IsoDate;
  /** Last day of the month. */
  readonly dueOn: IsoDate;
  readonly pauses: readonly Span[];
  readonly paused: boolean;
  readonly ended: boolean;
};
