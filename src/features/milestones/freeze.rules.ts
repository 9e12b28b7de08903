/** R11: what a sending keeps for ever of what was sent. */
import type { MilestoneRead } from './read-milestones.ts';
import type { Frozen, FrozenValue, LatePlan } from './run-facts.types.ts';

/**
 * The items, their proofs and versions as they stand now. `values` are the computed values, with the list behind
 * them, by item id; `plan` is the dated plan that J12 may be sent with (R6).
 */
export const freeze = (
  { milestone, items }: MilestoneRead,
  values: ReadonlyMap<string, FrozenValue>,
  plan: LatePlan | null,
): Frozen => ({
  settledBy: milestone.settledBy,
  reachedItemIds: items.filter(({ state }) => state.status === 'automatic').map(({ item }) => item.id),
  items: items.map(({ item, state, evidence }) => ({
    id: item.id,
    version: item.version,
    status: state.status,
    missing: state.missingSentence,
    evidenceIds: evidence.map(({ id }) => id),
    value: values.get(item.id) ?? null,
  })),
  plan,
});

/**
 * R17 for a whole milestone: names what the check page showed. Any fact on one of its items, any proof added or
 * removed since then gives another name.
 */
export const milestoneBase = ({ items }: MilestoneRead): string =>
  items
    .map(({ lastFactId, evidence }) =>
      [lastFactId ?? '-', ...evidence.map(({ id }) => id)].map((id) => id.slice(0, 8)).join('.'),
    )
    .join('_');
