/** design.md 1.4: the facts of a run as they stood on any past date. */
import { knownAt } from '#src/shared/facts.ts';
import type { Instant } from '#src/shared/time.ts';
import type { RunFacts } from './milestones.types.ts';

/** A run about which nothing is known yet. */
export const noFacts: RunFacts = {
  itemFacts: [],
  evidence: [],
  draftItemIds: [],
  reachedItemIds: [],
  waitingItemIds: [],
  submissions: [],
  withdrawals: [],
  reviews: [],
  undos: [],
  reservations: [],
  blocks: [],
  calls: [],
};

/** The facts of a run that were known at an instant: any past date can be shown again (design.md 1.4). */
export const factsAt = (facts: RunFacts, at: Instant): RunFacts => ({
  ...facts,
  itemFacts: knownAt(facts.itemFacts, at),
  evidence: knownAt(facts.evidence, at).map((proof) => ({
    ...proof,
    removedAt: proof.removedAt !== null && proof.removedAt <= at ? proof.removedAt : null,
  })),
  submissions: knownAt(facts.submissions, at),
  withdrawals: knownAt(facts.withdrawals, at),
  reviews: knownAt(facts.reviews, at),
  undos: knownAt(facts.undos, at),
  reservations: knownAt(facts.reservations, at).map((reservation) => ({
    ...reservation,
    liftedAt: reservation.liftedAt !== null && reservation.liftedAt <= at ? reservation.liftedAt : null,
  })),
  blocks: knownAt(facts.blocks, at).map((block) => ({
    ...block,
    clearedAt: block.clearedAt !== null && block.clearedAt <= at ? block.clearedAt : null,
  })),
  calls: knownAt(facts.calls, at),
});
