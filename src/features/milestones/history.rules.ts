import type { ItemFactKind } from '#db/schema/lists.ts';
import { byTime } from '#src/shared/facts.ts';
import type { CommentRow } from './milestones.store.ts';
import type { LoadedFacts } from './run-facts.types.ts';

export type HistoryKind =
  | ItemFactKind
  | 'noteAdded'
  | 'linkAdded'
  | 'fileAdded'
  | 'formSaved'
  | 'visitReported'
  | 'evidenceRemoved'
  | 'sent'
  | 'takenBack'
  | 'approved'
  | 'returned'
  | 'opinion'
  | 'reviewUndone'
  | 'reservationOpened'
  | 'reservationLifted'
  | 'blocked'
  | 'unblocked'
  | 'commented';

/** One thing that happened on a milestone, with the words that came with it. */
export type HistoryEvent = {
  readonly id: string;
  readonly kind: HistoryKind;
  readonly recordedAt: number;
  readonly byPersonId: string;
  /** The item concerned, null for the whole milestone. */
  readonly itemId: string | null;
  readonly text: string | null;
  /** Lines of a review: item and what was answered. */
  readonly lines: readonly {
    readonly itemId: string;
    readonly verdict: string;
    readonly comment: string | null;
  }[];
  /** A decision that was undone since: it stays visible, struck (R19). */
  readonly undone: boolean;
};

const event = (
  of: Pick<HistoryEvent, 'id' | 'kind' | 'recordedAt' | 'byPersonId'> & Partial<HistoryEvent>,
): HistoryEvent => ({ itemId: null, text: null, lines: [], undone: false, ...of });

const proofKinds = {
  note: 'noteAdded',
  link: 'linkAdded',
  file: 'fileAdded',
  form: 'formSaved',
  visitReport: 'visitReported',
} as const;

const proofEvents = (facts: LoadedFacts, items: ReadonlySet<string>): HistoryEvent[] =>
  facts.evidence
    .filter(({ itemIds }) => itemIds.some((id) => items.has(id)))
    .flatMap((proof) => {
      const itemId = proof.itemIds.find((id) => items.has(id)) ?? null;
      const words = [proof.file?.name, proof.url, proof.text].filter(
        (part) => part !== null && part !== undefined,
      );
      const added = event({
        ...{ id: proof.id, kind: proofKinds[proof.kind], recordedAt: proof.recordedAt },
        ...{ byPersonId: proof.byPersonId, itemId, text: words.join('\n') || null },
      });
      if (proof.removedAt === null || proof.removedBy === null) return [added];
      const removed = {
        id: `${proof.id}-removed`,
        kind: 'evidenceRemoved',
        recordedAt: proof.removedAt,
      } as const;
      const text = [proof.file?.name, proof.removalReason].filter(Boolean).join('\n') || null;
      return [added, event({ ...removed, byPersonId: proof.removedBy, itemId, text })];
    });

const sendingEvents = (facts: LoadedFacts, milestoneId: string): HistoryEvent[] => {
  const sent = facts.submissions.filter((one) => one.milestoneId === milestoneId);
  const ids = new Set(sent.map(({ id }) => id));
  const back = facts.withdrawals.filter(({ submissionId }) => ids.has(submissionId));
  return [
    ...sent.map(({ id, recordedAt, byPersonId }) => event({ id, kind: 'sent', recordedAt, byPersonId })),
    ...back.map(({ submissionId, recordedAt, byPersonId }) =>
      event({ id: `${submissionId}-back`, kind: 'takenBack', recordedAt, byPersonId }),
    ),
  ];
};

const reviewEvents = (facts: LoadedFacts, milestoneId: string): HistoryEvent[] =>
  facts.reviews
    .filter((review) => review.milestoneId === milestoneId)
    .flatMap((review) => {
      const undo = facts.undos.find(({ reviewId }) => reviewId === review.id);
      const accepted = review.lines.every(({ verdict }) => verdict.startsWith('accepted'));
      const settledBy = facts.submissions.find(({ id }) => id === review.submissionId)?.settledBy;
      const opinion = settledBy === 'headOffice' && review.capacity === 'mentor';
      const given = event({
        ...{
          id: review.id,
          recordedAt: review.recordedAt,
          byPersonId: review.byPersonId,
          text: review.comment,
        },
        kind: opinion ? 'opinion' : accepted ? 'approved' : 'returned',
        lines: review.lines,
        undone: undo !== undefined,
      });
      if (undo === undefined) return [given];
      const { recordedAt, byPersonId, reason: text } = undo;
      return [
        given,
        event({ id: `${review.id}-undone`, kind: 'reviewUndone', recordedAt, byPersonId, text }),
      ];
    });

const reservationEvents = (facts: LoadedFacts, items: ReadonlySet<string>): HistoryEvent[] =>
  facts.reservations
    .filter(({ itemId }) => items.has(itemId))
    .flatMap(({ id, itemId, recordedAt, byPersonId, text, liftedAt, liftedBy, liftedNote }) => {
      const opened = event({ id, kind: 'reservationOpened', recordedAt, byPersonId, itemId, text });
      if (liftedAt === null || liftedBy === null) return [opened];
      const lifted = { id: `${id}-lifted`, kind: 'reservationLifted', recordedAt: liftedAt } as const;
      return [opened, event({ ...lifted, byPersonId: liftedBy, itemId, text: liftedNote })];
    });

const blockEvents = (facts: LoadedFacts, milestoneId: string): HistoryEvent[] =>
  facts.blocks
    .filter((block) => block.milestoneId === milestoneId)
    .flatMap(({ id, recordedAt, byPersonId, text, clearedAt, clearedBy, clearedText }) => {
      const raised = event({ id, kind: 'blocked', recordedAt, byPersonId, text });
      if (clearedAt === null || clearedBy === null) return [raised];
      const cleared = { id: `${id}-cleared`, kind: 'unblocked', recordedAt: clearedAt } as const;
      return [raised, event({ ...cleared, byPersonId: clearedBy, text: clearedText })];
    });

/** Everything that happened on a milestone, newest first; nothing is ever taken out of it. */
export const historyOf = (
  milestone: { readonly id: string; readonly items: readonly { readonly id: string }[] },
  facts: LoadedFacts,
  comments: readonly CommentRow[],
): HistoryEvent[] => {
  const items = new Set(milestone.items.map(({ id }) => id));
  const said = facts.itemFacts
    .filter(({ itemId }) => items.has(itemId))
    .map(({ id, kind, recordedAt, byPersonId, itemId, note }) =>
      event({ id, kind, recordedAt, byPersonId, itemId, text: note }),
    );
  const talked = comments
    .filter(({ milestoneId }) => milestoneId === milestone.id)
    .map(({ id, recordedAt, byPersonId, itemId, text }) =>
      event({ id, kind: 'commented', recordedAt, byPersonId, itemId, text }),
    );
  return [
    ...said,
    ...proofEvents(facts, items),
    ...sendingEvents(facts, milestone.id),
    ...reviewEvents(facts, milestone.id),
    ...reservationEvents(facts, items),
    ...blockEvents(facts, milestone.id),
    ...talked,
  ].sort((a, b) => byTime(b, a));
};
