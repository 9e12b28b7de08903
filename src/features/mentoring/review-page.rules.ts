/** What the review page of one milestone shows, from the facts of its run. */
import type { ReviewCapacity, Role, Verdict } from '#db/schema/lists.ts';
import {
  isAccepted,
  nextAttempt,
  outcomeOf,
  reviewSubject,
  standingOf,
} from '#src/features/milestones/index.ts';
import type {
  AdaptationRecord,
  EvidenceRecord,
  FrozenItem,
  ItemRead,
  LoadedFacts,
  MilestoneRead,
  Outcome,
  ReservationRecord,
  SubmissionRecord,
} from '#src/features/milestones/index.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { addWorkingDays } from '#src/shared/working-days.ts';

/** Somebody's words and when. */
export type Said = { readonly by: string; readonly at: Instant };

/** What one review said of one item. */
export type VerdictView = Said & {
  readonly reviewId: string;
  readonly capacity: ReviewCapacity;
  readonly round: number;
  readonly verdict: Verdict;
  readonly comment: string | null;
  readonly undone: boolean;
  readonly adaptation: AdaptationRecord | null;
  readonly reservation: ReservationRecord | null;
};

export type ReviewView = Said & {
  readonly id: string;
  readonly capacity: ReviewCapacity;
  readonly round: number;
  readonly outcome: Outcome;
  /** R4: it settles nothing, head office decides. */
  readonly opinion: boolean;
  readonly comment: string | null;
  readonly undo: (Said & { readonly reason: string }) | null;
};

export type ProofView = Said & { readonly proof: EvidenceRecord; readonly afterSending: boolean };

export type ReviewItemView = {
  readonly read: ItemRead;
  /** Who made the item what it is, and as what; null while nobody said anything of it. */
  readonly told: (Said & { readonly role: Role }) | null;
  readonly proofs: readonly ProofView[];
  /** As it was sent; null when it was not. */
  readonly frozen: FrozenItem | null;
  /** What was said of it, newest first. */
  readonly verdicts: readonly VerdictView[];
  /** The verdict of the mentor's opinion on this sending, for head office to start from. */
  readonly opinion: VerdictView | null;
  /** Accepted in an earlier round: it stays so (R4). */
  readonly kept: boolean;
  /** Asked for in this review. */
  readonly asked: boolean;
};

export type SendingView = Said & {
  readonly id: string;
  readonly round: number;
  /** The day the answer is promised for. */
  readonly promisedOn: IsoDate;
};

export type ReviewSheet = {
  readonly read: MilestoneRead;
  /** The last sending that was not taken back, or null. */
  readonly sending: SendingView | null;
  /** What this viewer is asked to decide now, or null. */
  readonly form: {
    readonly capacity: ReviewCapacity;
    readonly submissionId: string;
    readonly attempt: number;
  } | null;
  readonly reviews: readonly ReviewView[];
  readonly items: readonly ReviewItemView[];
};

type Names = (personId: string) => string;
type Known = {
  readonly facts: LoadedFacts;
  readonly adaptations: readonly AdaptationRecord[];
  readonly names: Names;
  /** Working days within which the partner has its answer. */
  readonly promiseDays: number;
};

const newestFirst = <T extends { readonly at: Instant }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => b.at - a.at);

const lastSending = ({ facts }: Known, milestoneId: string): SubmissionRecord | null => {
  const takenBack = new Set(facts.withdrawals.map(({ submissionId }) => submissionId));
  const reviewed = new Set(facts.reviews.map(({ submissionId }) => submissionId));
  return facts.submissions
    .filter((sent) => sent.milestoneId === milestoneId && (!takenBack.has(sent.id) || reviewed.has(sent.id)))
    .reduce<SubmissionRecord | null>(
      (last, sent) => (last === null || sent.round > last.round ? sent : last),
      null,
    );
};

const reviewsOf = ({ facts, names }: Known, milestoneId: string): ReviewView[] => {
  const undos = new Map(facts.undos.map((undo) => [undo.reviewId, undo]));
  const sendings = new Map(facts.submissions.map((sent) => [sent.id, sent]));
  const views = facts.reviews
    .filter((review) => review.milestoneId === milestoneId)
    .map(({ id, capacity, submissionId, byPersonId, recordedAt, comment, lines }): ReviewView => {
      const [undo, sending] = [undos.get(id), sendings.get(submissionId)];
      return {
        id,
        capacity,
        round: sending?.round ?? 1,
        outcome: outcomeOf(lines),
        opinion: capacity === 'mentor' && sending?.settledBy === 'headOffice',
        by: names(byPersonId),
        at: recordedAt,
        comment,
        undo: undo ? { by: names(undo.byPersonId), at: undo.recordedAt, reason: undo.reason } : null,
      };
    });
  return newestFirst(views);
};

/** An acceptance that a later round only carries on (R4) is told once, where it was given. */
const withoutCarried = (verdicts: readonly VerdictView[]): VerdictView[] =>
  verdicts.filter((of, at) => {
    const bare = of.comment === null && of.adaptation === null && of.reservation === null;
    const before = verdicts
      .slice(at + 1)
      .some((older) => !older.undone && older.capacity === of.capacity && isAccepted(older.verdict));
    return !(bare && isAccepted(of.verdict) && before);
  });

const verdictsOf = (known: Known, reviews: readonly ReviewView[], itemId: string): VerdictView[] => {
  const byId = new Map(known.facts.reviews.map((review) => [review.id, review]));
  const verdicts = reviews.flatMap(({ id, capacity, round, by, at, undo }) => {
    const line = byId.get(id)?.lines.find((one) => one.itemId === itemId);
    if (line === undefined) return [];
    const here = (of: { reviewId: string | null; itemId: string }): boolean =>
      of.reviewId === id && of.itemId === itemId;
    return {
      reviewId: id,
      capacity,
      round,
      by,
      at,
      verdict: line.verdict,
      comment: line.comment,
      undone: undo !== null,
      adaptation: known.adaptations.find(here) ?? null,
      reservation: known.facts.reservations.find(here) ?? null,
    };
  });
  return withoutCarried(verdicts);
};

/** The capacity in which this role decides now on the milestone, or null (R4). */
const capacityNow = (role: Role, read: MilestoneRead): ReviewCapacity | null => {
  if (read.state.awaiting === 'mentor') return role === 'mentor' ? 'mentor' : null;
  return read.state.awaiting === 'headOffice' && role === 'headOffice' ? 'national' : null;
};

const proofsOf = ({ names }: Known, read: ItemRead, sentAt: Instant | null): ProofView[] =>
  read.evidence.map((proof) => ({
    proof,
    by: names(proof.byPersonId),
    at: proof.recordedAt,
    afterSending: sentAt !== null && proof.recordedAt > sentAt,
  }));

/** The review page of a milestone for somebody of this role. */
export const reviewSheet = (read: MilestoneRead, known: Known, role: Role): ReviewSheet => {
  const { facts, names } = known;
  const { milestone } = read;
  const sent = lastSending(known, milestone.id);
  const capacity = capacityNow(role, read);
  const form =
    capacity === null || sent === null
      ? null
      : { capacity, submissionId: sent.id, attempt: nextAttempt(facts, sent.id, capacity) };
  const subject = sent && reviewSubject(milestone, facts, sent, capacity ?? 'mentor');
  const reviews = reviewsOf(known, milestone.id);
  const opinionId =
    sent &&
    standingOf(facts, milestone.id, 'mentor').find(({ submissionId }) => submissionId === sent.id)?.id;
  return {
    read,
    sending: sent && {
      id: sent.id,
      round: sent.round,
      by: names(sent.byPersonId),
      at: sent.recordedAt,
      promisedOn: addWorkingDays(parisDate(sent.recordedAt), known.promiseDays),
    },
    form,
    reviews,
    items: read.items.map((item) => {
      const { id } = item.item;
      const verdicts = verdictsOf(known, reviews, id);
      const { fact } = item.state;
      return {
        read: item,
        told: fact && { by: names(fact.byPersonId), at: fact.recordedAt, role: fact.actingRole },
        proofs: proofsOf(known, item, sent?.recordedAt ?? null),
        frozen: sent?.frozen.items.find((frozen) => frozen.id === id) ?? null,
        verdicts,
        opinion: verdicts.find(({ reviewId }) => reviewId === opinionId) ?? null,
        kept: form !== null && subject?.acceptedItemIds.includes(id) === true,
        asked: form !== null && subject?.itemIds.includes(id) === true,
      };
    }),
  };
};
