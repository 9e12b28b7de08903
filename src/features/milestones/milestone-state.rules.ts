/** R3, R4, R6, R14: the state of one milestone, a pure function of its facts and of the clock. */
import type { Milestone } from '#src/features/curriculum/curriculum.types.ts';
import type { Thresholds } from '#src/features/organisations/index.ts';
import { inOrder, remember } from '#src/shared/facts.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { itemState } from './item.rules.ts';
import type { ItemState } from './item.rules.ts';
import { daysLate, discussedOn, lateness } from './lateness.rules.ts';
import type { Lateness } from './lateness.rules.ts';
import type { BlockFact, MilestoneClock, RunFacts } from './milestones.types.ts';
import { outcomeOf } from './review.rules.ts';
import type { Outcome } from './review.rules.ts';
import { sendingHistory } from './sending.rules.ts';
import type { SendingHistory } from './sending.rules.ts';

export type MilestoneStateName =
  | 'upcoming'
  | 'todo'
  | 'inProgress'
  | 'submitted'
  | 'changesRequested'
  | 'toDiscuss'
  | 'approved'
  | 'notApplicable';

export type MilestoneState = {
  readonly state: MilestoneStateName;
  readonly blocked: boolean;
  readonly late: Lateness;
  readonly daysLate: number;
  /** En pause: the run is paused while this milestone is begun and not settled. */
  readonly paused: boolean;
  /** While submitted: who answers next. `headOffice` is « chez VoisinMalin » (R4). */
  readonly awaiting: 'mentor' | 'headOffice' | null;
  /** *Parlons-en*, and no call was held since: nobody's turn (R6). */
  readonly waitsForCall: boolean;
  readonly sent: SendingHistory;
  readonly openBlocks: readonly BlockFact[];
};

type OfMilestone = Pick<Milestone, 'id' | 'items'>;

/**
 * Facts and proofs by item, the AUTO items reached now or in a sending not taken back (R11), items that a standing proof
 * or a draft begins, and the states of the milestones that were asked for.
 */
const byItem = remember((facts: RunFacts) => {
  const withdrawn = new Set(facts.withdrawals.map((withdrawal) => withdrawal.submissionId));
  const frozen = facts.submissions.filter((sent) => !withdrawn.has(sent.id));
  return {
    told: Map.groupBy(facts.itemFacts, (fact) => fact.itemId),
    proofs: Map.groupBy(
      facts.evidence.flatMap((proof) => proof.itemIds.map((itemId) => ({ itemId, proof }))),
      ({ itemId }) => itemId,
    ),
    reached: new Set([...facts.reachedItemIds, ...frozen.flatMap((sent) => sent.reachedItemIds)]),
    waiting: new Set(facts.waitingItemIds),
    begun: new Set([
      ...facts.evidence.filter(({ removedAt }) => removedAt === null).flatMap(({ itemIds }) => itemIds),
      ...facts.draftItemIds,
    ]),
    states: new Map<OfMilestone, ReadonlyMap<string, ItemState>>(),
  };
});

/** The state of every item of a milestone, by item id. */
export const itemStates = (milestone: OfMilestone, facts: RunFacts): ReadonlyMap<string, ItemState> => {
  const { told, proofs, reached, waiting, states } = byItem(facts);
  const known = states.get(milestone);
  if (known !== undefined) return known;
  const found = new Map(
    milestone.items.map((item) => {
      const evidence = (proofs.get(item.id) ?? []).map(({ proof }) => proof);
      const found = [reached.has(item.id), waiting.has(item.id)] as const;
      return [item.id, itemState(item, told.get(item.id) ?? [], evidence, ...found)];
    }),
  );
  states.set(milestone, found);
  return found;
};

const isBegun = (facts: RunFacts, items: ReadonlyMap<string, ItemState>): boolean => {
  const told = [...items.values()].some(({ status }) =>
    ['declared', 'confirmed', 'missing'].includes(status),
  );
  const { begun } = byItem(facts);
  return told || [...items.keys()].some((itemId) => begun.has(itemId));
};

/** R3, first match. Total: whatever the facts, a milestone is in exactly one of the eight states. */
const stateName = (known: {
  readonly notApplicable: boolean;
  readonly approved: boolean;
  readonly waiting: boolean;
  readonly lastOutcome: Outcome | null;
  readonly begun: boolean;
  readonly monthBegun: boolean;
}): MilestoneStateName => {
  if (known.notApplicable) return 'notApplicable';
  if (known.approved) return 'approved';
  if (known.waiting) return 'submitted';
  if (known.lastOutcome !== null) return known.lastOutcome;
  if (known.begun) return 'inProgress';
  return known.monthBegun ? 'todo' : 'upcoming';
};

/** R7: a milestone does not concern the partner when none of its items does. */
const isNotApplicable = (items: ReadonlyMap<string, ItemState>): boolean =>
  items.size > 0 && [...items.values()].every((item) => item.status === 'notApplicable');

/** States in which the partner owes something: the only ones that can be late or « en pause ». */
const OWED: readonly MilestoneStateName[] = ['todo', 'inProgress', 'changesRequested', 'toDiscuss'];

/** R6: the day since when the partner has its turn again: the last return, or the call that discussed it. */
const turnOn = (state: MilestoneStateName, { lastReturnAt }: SendingHistory, facts: RunFacts): Turn => {
  if (lastReturnAt === null) return { waitsForCall: false, since: null };
  if (state !== 'toDiscuss') return { waitsForCall: false, since: parisDate(lastReturnAt) };
  const since = discussedOn(lastReturnAt, facts.calls);
  return { waitsForCall: since === null, since };
};
type Turn = { readonly waitsForCall: boolean; readonly since: IsoDate | null };

/** R6: days late now. *Parlons-en* stops the clock until the next call, and so do a pause and the end of the run. */
const lateDays = (
  state: MilestoneStateName,
  sent: SendingHistory,
  { waitsForCall, since }: Turn,
  clock: MilestoneClock,
): number => {
  if (!OWED.includes(state) || waitsForCall || clock.paused || clock.ended) return 0;
  return daysLate(clock.dueOn, since, [...clock.pauses, ...sent.takenBack], clock.today);
};

/** The state of a milestone and the flags beside it (R3, R6, R14). */
export const milestoneState = (
  milestone: OfMilestone,
  facts: RunFacts,
  clock: MilestoneClock,
  { watchDays }: Pick<Thresholds, 'watchDays'>,
): MilestoneState => {
  const items = itemStates(milestone, facts);
  const sent = sendingHistory(milestone.id, facts);
  const state = stateName({
    notApplicable: isNotApplicable(items),
    approved: sent.approvedAt !== null,
    waiting: sent.waiting !== null,
    lastOutcome: sent.lastReview === null ? null : outcomeOf(sent.lastReview.lines),
    begun: isBegun(facts, items),
    monthBegun: clock.beginsOn <= clock.today,
  });
  const turn = turnOn(state, sent, facts);
  const days = lateDays(state, sent, turn, clock);
  const openBlocks = facts.blocks.filter(
    (block) => block.milestoneId === milestone.id && block.clearedAt === null,
  );
  return {
    state,
    blocked: openBlocks.length > 0,
    late: lateness(days, watchDays),
    daysLate: days,
    paused: clock.paused && OWED.includes(state),
    awaiting: state === 'submitted' ? sent.awaiting : null,
    waitsForCall: turn.waitsForCall,
    sent,
    openBlocks: inOrder(openBlocks),
  };
};

// --- One cell of the twelve months -----------------------------------------------------------------------

export type Sign = 'blocked' | 'late' | 'watch' | 'paused' | MilestoneStateName;

/** Worst first: what a cell of the 12-month table shows when several are true (R3, model.md 1). */
export const SIGNS: readonly Sign[] = [
  'blocked',
  'late',
  'paused',
  'toDiscuss',
  'changesRequested',
  'watch',
  'submitted',
  'inProgress',
  'todo',
  'upcoming',
  'approved',
  'notApplicable',
];

/** Every sign that is true of a milestone, worst first. */
export const signsOf = (of: MilestoneState): Sign[] => {
  const flags: Sign[] = [
    ...(of.blocked ? (['blocked'] as const) : []),
    ...(of.late === 'none' ? [] : [of.late]),
    ...(of.paused ? (['paused'] as const) : []),
    of.state,
  ];
  return SIGNS.filter((sign) => flags.includes(sign));
};

/** The worst sign of a cell. */
export const worstSign = (of: MilestoneState): Sign => signsOf(of)[0] ?? of.state;
