/** What somebody who begins to accompany a partner must know, from the facts of its run. */
import { isAccepted, outcomeOf } from '#src/features/milestones/index.ts';
import type {
  BlockRecord,
  LoadedFacts,
  MilestoneRead,
  Outcome,
  ReservationRecord,
} from '#src/features/milestones/index.ts';
import { inOrder } from '#src/shared/facts.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { addWorkingDays } from '#src/shared/working-days.ts';

const LAST_DECISIONS = 10;

type OfMilestone = { readonly milestoneId: string; readonly title: string };

/** Something that waits, and for whom. */
export type Waiting = OfMilestone &
  (
    | {
        readonly kind: 'review';
        readonly awaiting: 'mentor' | 'headOffice';
        readonly sentOn: IsoDate;
        readonly promisedOn: IsoDate;
      }
    | { readonly kind: 'block'; readonly block: BlockRecord; readonly by: string }
    | { readonly kind: 'reservation'; readonly reservation: ReservationRecord }
    | { readonly kind: 'toDiscuss' }
    | { readonly kind: 'late'; readonly days: number }
  );

const waitingIn = (read: MilestoneRead, names: (id: string) => string, promiseDays: number): Waiting[] => {
  const { milestone, state, openBlocks, items } = read;
  const of = { milestoneId: milestone.id, title: milestone.title };
  const sent = state.sent.waiting;
  const review: Waiting[] = [];
  if (sent !== null && state.awaiting !== null) {
    const sentOn = parisDate(sent.recordedAt);
    const promisedOn = addWorkingDays(sentOn, promiseDays);
    review.push({ ...of, kind: 'review', awaiting: state.awaiting, sentOn, promisedOn });
  }
  return [
    ...openBlocks.map((block): Waiting => ({ ...of, kind: 'block', block, by: names(block.byPersonId) })),
    ...review,
    ...(state.state === 'toDiscuss' ? [{ ...of, kind: 'toDiscuss' } as const] : []),
    ...(state.late === 'late' ? [{ ...of, kind: 'late', days: state.daysLate } as const] : []),
    ...items.flatMap(({ item, reservation }): Waiting[] =>
      reservation === null
        ? []
        : [{ milestoneId: milestone.id, title: item.title, kind: 'reservation', reservation }],
    ),
  ];
};

const KINDS: readonly Waiting['kind'][] = ['review', 'block', 'toDiscuss', 'late', 'reservation'];

/** Everything that waits in a run: answers first, then calls for help, what is to be discussed, delays, réserves. */
export const allWaiting = (
  milestones: readonly MilestoneRead[],
  names: (id: string) => string,
  promiseDays: number,
): readonly Waiting[] =>
  milestones
    .flatMap((read) => waitingIn(read, names, promiseDays))
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));

export type Decision = OfMilestone & {
  readonly outcome: Outcome;
  readonly accepted: number;
  readonly asked: number;
  readonly by: string;
  readonly at: Instant;
  readonly comment: string | null;
  readonly undone: boolean;
};

/** The last answers given to a run, newest first; those undone stay visible (R19). */
export const lastDecisions = (
  facts: Pick<LoadedFacts, 'reviews' | 'undos'>,
  names: (id: string) => string,
  titleOf: (milestoneId: string) => string,
): readonly Decision[] => {
  const undone = new Set(facts.undos.map(({ reviewId }) => reviewId));
  return inOrder(facts.reviews)
    .reverse()
    .slice(0, LAST_DECISIONS)
    .map(({ id, milestoneId, lines, byPersonId, recordedAt, comment }) => ({
      milestoneId,
      title: titleOf(milestoneId),
      outcome: outcomeOf(lines),
      accepted: lines.filter(({ verdict }) => isAccepted(verdict)).length,
      asked: lines.length,
      by: names(byPersonId),
      at: recordedAt,
      comment,
      undone: undone.has(id),
    }));
};
