/** R2: the two bars, *Déclaré* and *Validé*, never mixed. */
import type { Item, Milestone } from '#src/features/curriculum/curriculum.types.ts';
import { remember } from '#src/shared/facts.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { isDeclared } from './item.rules.ts';
import { itemStates } from './milestone-state.rules.ts';
import type { RunFacts } from './milestones.types.ts';
import { acceptedItemIds, finalReviews, reservedItemIds } from './review.rules.ts';
import { sendingHistory } from './sending.rules.ts';

/** What the bars know of one milestone, as sets of item ids. */
export type MilestoneProgress = {
  readonly milestoneId: string;
  /** In the denominator: existing today, neither « ne nous concerne pas » nor « nouveau ». */
  readonly counted: readonly string[];
  readonly declared: readonly string[];
  readonly validated: readonly string[];
  /** Accepted under a réserve that is not lifted: declared, not yet validated. */
  readonly reserved: readonly string[];
  /** « Nouveau »: added after the milestone was approved, until the next review. */
  readonly fresh: readonly string[];
};

/** « 31 déclarés, 24 validés sur 70; attendus à ce jour: 37 ». */
export type Progress = {
  readonly declared: number;
  readonly validated: number;
  readonly total: number;
  readonly expected: number;
  /** Whole percents of `total`, 0–100; 100 only when nothing is left. */
  readonly declaredPercent: number;
  readonly validatedPercent: number;
  readonly expectedPercent: number;
  readonly milestones: readonly MilestoneProgress[];
};

/** The item exists on this programme date. */
export const existsOn = (item: Item, today: IsoDate): boolean => item.since <= today;

/** « Nouveau »: added since the approval, of which no review speaks yet. A moved or renamed item is as old as it was. */
const isFresh = (item: Item, approvedOn: IsoDate | null, reviewed: ReadonlySet<string>): boolean =>
  approvedOn !== null && item.since >= approvedOn && !reviewed.has(item.id);

/** What the standing final reviews of a run say of its items. */
const reviewedItems = remember((facts: RunFacts) => {
  const finals = finalReviews(facts);
  return {
    accepted: acceptedItemIds(finals),
    reserved: reservedItemIds(facts),
    reviewed: new Set(finals.flatMap((review) => review.lines.map((line) => line.itemId))),
  };
});

/** The items of one milestone as the bars count them on `today`. *Validé* is within *déclaré* by construction. */
export const milestoneProgress = (
  milestone: Milestone,
  facts: RunFacts,
  today: IsoDate,
): MilestoneProgress => {
  const { accepted, reserved, reviewed } = reviewedItems(facts);
  const { approvedAt } = sendingHistory(milestone.id, facts);
  const approvedOn = approvedAt === null ? null : parisDate(approvedAt);
  const states = itemStates(milestone, facts);
  const existing = milestone.items.filter((item) => existsOn(item, today));
  const fresh = existing.filter((item) => isFresh(item, approvedOn, reviewed)).map((item) => item.id);
  const counted = existing
    .map((item) => item.id)
    .filter((id) => states.get(id)?.status !== 'notApplicable' && !fresh.includes(id));
  const declared = counted.filter((id) => accepted.has(id) || isDeclared(states.get(id)?.status ?? 'todo'));
  return {
    milestoneId: milestone.id,
    counted,
    declared,
    validated: declared.filter((id) => accepted.has(id) && !reserved.has(id)),
    reserved: declared.filter((id) => accepted.has(id) && reserved.has(id)),
    fresh,
  };
};

/** A whole percentage, rounded down so that 100 means all; 0 of 0 is 0. */
export const percent = (part: number, total: number): number =>
  total <= 0 ? 0 : Math.min(100, Math.max(0, Math.floor((part / total) * 100)));

const count = (milestones: readonly MilestoneProgress[], of: 'counted' | 'declared' | 'validated'): number =>
  milestones.reduce((sum, milestone) => sum + milestone[of].length, 0);

/**
 * The two bars of a run. `months` are the twelve months with their due date (R8): the items of a milestone are
 * expected from the last day of its month on.
 */
export const runProgress = (
  months: readonly { readonly milestone: Milestone; readonly dueOn: IsoDate }[],
  facts: RunFacts,
  today: IsoDate,
): Progress => {
  const milestones = months.map(({ milestone }) => milestoneProgress(milestone, facts, today));
  const due = new Set(months.filter(({ dueOn }) => dueOn <= today).map(({ milestone }) => milestone.id));
  const total = count(milestones, 'counted');
  const declared = count(milestones, 'declared');
  const validated = count(milestones, 'validated');
  const expected = count(
    milestones.filter((milestone) => due.has(milestone.milestoneId)),
    'counted',
  );
  return {
    declared,
    validated,
    total,
    expected,
    declaredPercent: percent(declared, total),
    validatedPercent: percent(validated, total),
    expectedPercent: percent(expected, total),
    milestones,
  };
};
