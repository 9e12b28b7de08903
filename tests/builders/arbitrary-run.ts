import fc from 'fast-check';
import { itemFactKinds, reviewCapacities, verdicts } from '#db/schema/lists.ts';
import type { RunFacts } from '#src/features/milestones/milestones.types.ts';
import { startOfDay } from '#src/shared/time.ts';

/** Any run at all: facts in any order, sensible or not, on the items of two milestones. */

export const ITEM_IDS = ['j03-a', 'j03-b', 'j03-c', 'j10-a', 'j10-b'] as const;
const MILESTONES = ['j03', 'j10'] as const;
const START = startOfDay('2026-03-01');

const itemId = fc.constantFrom(...ITEM_IDS);
/** An instant between 1 March and 30 April. */
const instant = fc.nat(60 * 24).map((hours) => START + hours * 3_600_000);
const maybe = fc.option(instant);

const itemFact = fc.record({
  id: fc.uuid(),
  itemId,
  kind: fc.constantFrom(...itemFactKinds),
  byPersonId: fc.constant('karim'),
  actingRole: fc.constantFrom('staff' as const, 'manager' as const, 'director' as const),
  contentVersion: fc.constant('v1'),
  note: fc.constant(null),
  recordedAt: instant,
});

const evidence = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('note' as const, 'file' as const, 'form' as const),
  itemIds: fc.uniqueArray(itemId, { maxLength: 3 }),
  recordedAt: instant,
  removedAt: maybe,
});

const submission = fc.record({
  id: fc.constantFrom('s1', 's2', 's3', 's4'),
  milestoneId: fc.constantFrom(...MILESTONES),
  round: fc.integer({ min: 1, max: 4 }),
  recordedAt: instant,
  settledBy: fc.constantFrom('mentor' as const, 'headOffice' as const),
  reachedItemIds: fc.uniqueArray(itemId, { maxLength: 2 }),
});

const review = fc.record({
  id: fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5'),
  submissionId: fc.constantFrom('s1', 's2', 's3', 's4'),
  milestoneId: fc.constantFrom(...MILESTONES),
  capacity: fc.constantFrom(...reviewCapacities),
  recordedAt: instant,
  lines: fc.uniqueArray(fc.record({ itemId, verdict: fc.constantFrom(...verdicts) }), {
    selector: (line) => line.itemId,
    maxLength: 5,
  }),
});

export const anyRun: fc.Arbitrary<RunFacts> = fc.record({
  itemFacts: fc.array(itemFact, { maxLength: 12 }),
  evidence: fc.array(evidence, { maxLength: 4 }),
  draftItemIds: fc.uniqueArray(itemId, { maxLength: 2 }),
  reachedItemIds: fc.uniqueArray(itemId, { maxLength: 2 }),
  waitingItemIds: fc.constant([]),
  submissions: fc.uniqueArray(submission, { selector: ({ id }) => id, maxLength: 4 }),
  withdrawals: fc.array(fc.record({ submissionId: fc.constantFrom('s1', 's2', 's3'), recordedAt: instant }), {
    maxLength: 2,
  }),
  reviews: fc.uniqueArray(review, { selector: ({ id }) => id, maxLength: 5 }),
  undos: fc.array(fc.record({ reviewId: fc.constantFrom('r1', 'r2', 'r3'), recordedAt: instant }), {
    maxLength: 2,
  }),
  reservations: fc.array(
    fc.record({
      id: fc.uuid(),
      reviewId: fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5'),
      itemId,
      recordedAt: instant,
      liftedAt: maybe,
    }),
    { maxLength: 2 },
  ),
  calls: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('c1', 'c2'),
      on: fc.constantFrom('2026-03-20', '2026-04-10'),
      recordedAt: instant,
    }),
    { selector: ({ id }) => id, maxLength: 2 },
  ),
  blocks: fc.array(
    fc.record({
      id: fc.uuid(),
      milestoneId: fc.constantFrom(...MILESTONES),
      byPersonId: fc.constant('karim'),
      recordedAt: instant,
      clearedAt: maybe,
    }),
    { maxLength: 2 },
  ),
});

/** The same facts, every list in another order. */
export const shuffled = (facts: RunFacts): fc.Arbitrary<RunFacts> => {
  const any = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
    fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
  return fc.record({
    itemFacts: any(facts.itemFacts),
    evidence: any(facts.evidence),
    draftItemIds: any(facts.draftItemIds),
    reachedItemIds: any(facts.reachedItemIds),
    waitingItemIds: any(facts.waitingItemIds),
    submissions: any(facts.submissions),
    withdrawals: any(facts.withdrawals),
    reviews: any(facts.reviews),
    undos: any(facts.undos),
    reservations: any(facts.reservations),
    blocks: any(facts.blocks),
    calls: any(facts.calls),
  });
};
