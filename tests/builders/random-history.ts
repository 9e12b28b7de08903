import fc from 'fast-check';
import { reviewCapacities, verdicts } from '#db/schema/lists.ts';
import type { Database } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { newId } from '#src/shared/ids.ts';
import type { Partner } from './network.ts';

/** Any history of a partner on the real programme: what was said, sent, answered and undone, sensible or not. */
const said = fc.record({
  item: fc.nat(69),
  kind: fc.constantFrom(
    'declared',
    'declared',
    'confirmed',
    'undeclared',
    'missing',
    'notApplicable' as const,
  ),
  day: fc.nat(58),
});
const sent = fc.record({
  milestone: fc.nat(4),
  day: fc.nat(58),
  capacity: fc.constantFrom(...reviewCapacities),
  answers: fc.array(fc.constantFrom('accepted', 'accepted', ...verdicts), { minLength: 7, maxLength: 7 }),
  answered: fc.boolean(),
  undone: fc.boolean(),
});
export const anyHistory = fc.record({
  said: fc.array(said, { minLength: 15, maxLength: 60 }),
  sent: fc.uniqueArray(sent, { selector: ({ milestone }) => milestone, minLength: 2, maxLength: 4 }),
});
export type History = typeof anyHistory extends fc.Arbitrary<infer H> ? H : never;

const DAY = 86_400_000;

/** Writes it as rows of the last two months before `now`. */
export const livesThrough = (
  db: Database,
  partner: Partner,
  history: History,
  now: number,
): Promise<void> => {
  const { items, months } = getCurriculum();
  const { runId, place, manager } = partner;
  const row = (day: number) => ({
    ...{ id: newId(), runId, organisationId: place.id, byPersonId: manager.personId },
    recordedAt: now - (day + 1) * DAY,
  });
  return db.write({ kind: 'system', organisationId: place.id }, async (tx) => {
    const { itemFact, submission, review, reviewItem, reviewUndo } = tx.t;
    for (const { item, kind, day } of history.said) {
      const of = items[item % items.length];
      if (of === undefined) continue;
      const fact = {
        itemId: of.id,
        kind,
        actingRole: 'manager' as const,
        contentVersion: of.version,
        note: null,
      };
      await tx.q
        .insert(itemFact)
        .values({ ...row(day), ...fact })
        .returning({ id: itemFact.id });
    }
    for (const { milestone, day, capacity, answers, answered, undone } of history.sent) {
      const of = months[milestone]?.milestone;
      if (of === undefined) continue;
      const sending = row(day);
      const frozen = { settledBy: of.settledBy, reachedItemIds: [], items: [] };
      await tx.q
        .insert(submission)
        .values({ ...sending, milestoneId: of.id, round: 1, frozen })
        .returning({ id: submission.id });
      if (!answered) continue;
      const answer = { ...row(Math.max(0, day - 2)), byPersonId: manager.personId };
      await tx.q
        .insert(review)
        .values({ ...answer, submissionId: sending.id, milestoneId: of.id, capacity, attempt: 1 })
        .returning({ id: review.id });
      for (const [index, { id }] of of.items.entries())
        await tx.q
          .insert(reviewItem)
          .values({ reviewId: answer.id, itemId: id, verdict: answers[index] ?? 'accepted' })
          .returning({ id: reviewItem.reviewId });
      if (!undone) continue;
      const undo = {
        reviewId: answer.id,
        reason: 'Erreur',
        byPersonId: manager.personId,
        recordedAt: now - DAY,
      };
      await tx.q.insert(reviewUndo).values(undo).returning({ id: reviewUndo.reviewId });
    }
    tx.audit({ action: 'scene.history', object: `run:${runId}` });
  });
};
