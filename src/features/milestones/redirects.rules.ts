/** design.md 1.3: facts on an item that content has redirected count for the item that answers for it. */
import type { Redirect } from '#src/features/curriculum/curriculum.types.ts';
import { byTime, currentId, inOrder } from '#src/shared/facts.ts';
import { startOfDay } from '#src/shared/time.ts';
import type { ItemFact, RunFacts } from './milestones.types.ts';
import { validatedItemIds } from './review.rules.ts';

const COMPLETES: readonly ItemFact['kind'][] = ['declared', 'confirmed'];
const ENDS: readonly ItemFact['kind'][] = ['undeclared', 'missing'];

/** The facts that still speak for an item: those after the last time it was unticked or said to be missing. */
const standing = (facts: readonly ItemFact[]): ItemFact[] => {
  const ordered = inOrder(facts);
  const end = ordered.findLastIndex((fact) => ENDS.includes(fact.kind));
  const since = ordered.slice(end + 1);
  const unconfirmed = since.findLastIndex((fact) => fact.kind === 'unconfirmed');
  return since.filter(
    (fact, at) => COMPLETES.includes(fact.kind) && (fact.kind !== 'confirmed' || at > unconfirmed),
  );
};

/**
 * One redirect. An item without facts takes over all those of the one it replaces. One that has some takes over
 * what was completed, as if said again on the day of the redirect, so that merging two items unticks neither;
 * what is said afterwards on the item that remains wins as usual.
 */
const carry = (facts: readonly ItemFact[], { from, to, on }: Redirect): ItemFact[] => {
  const rest = facts.filter((fact) => fact.itemId !== from);
  const moved = facts.filter((fact) => fact.itemId === from);
  const at = startOfDay(on);
  const ownBefore = rest.some((fact) => fact.itemId === to && fact.recordedAt < at);
  if (!ownBefore) return [...rest, ...moved.map((fact) => ({ ...fact, itemId: to }))];
  const said = standing(moved).map((fact) => ({
    ...fact,
    itemId: to,
    recordedAt: Math.max(fact.recordedAt, at),
  }));
  return [...rest, ...said].sort(byTime);
};

/** Réserves on what remains, less those on an item that also answers for one validated without: merging takes nothing back. */
const reservationsAfter = (facts: RunFacts, now: (id: string) => string): RunFacts['reservations'] => {
  const validated = new Set([...validatedItemIds(facts)].map(now));
  return facts.reservations
    .map((reservation) => ({ ...reservation, itemId: now(reservation.itemId) }))
    .filter((reservation) => !validated.has(reservation.itemId));
};

/**
 * The facts of a run with every item id replaced by the one that answers for it today. What a fact carries beyond
 * what the rules read (who, in which words) is kept.
 */
export const withRedirects = <F extends RunFacts>(facts: F, redirects: readonly Redirect[]): F => {
  if (redirects.length === 0) return facts;
  const now = (id: string): string => currentId(id, redirects);
  const inDateOrder = [...redirects].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return {
    ...facts,
    itemFacts: inDateOrder.reduce<readonly ItemFact[]>(carry, facts.itemFacts),
    evidence: facts.evidence.map((proof) => ({ ...proof, itemIds: proof.itemIds.map(now) })),
    draftItemIds: facts.draftItemIds.map(now),
    reachedItemIds: facts.reachedItemIds.map(now),
    submissions: facts.submissions.map((sent) => ({ ...sent, reachedItemIds: sent.reachedItemIds.map(now) })),
    reviews: facts.reviews.map((review) => ({
      ...review,
      lines: review.lines.map((line) => ({ ...line, itemId: now(line.itemId) })),
    })),
    reservations: reservationsAfter(facts, now),
  } as F;
};
