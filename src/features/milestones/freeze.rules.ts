/** R11: what a sending keeps for ever of what was sent. */
import type { FormState } from '#src/features/forms/forms.types.ts';
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
 * What the platform counts of each form: the value of an AUTO item, and the lines of a register, which go on changing
 * after the sending. A form with answers of its own is a proof, and stands by itself.
 */
export const valuesOf = (forms: ReadonlyMap<string, FormState>): Map<string, FrozenValue> =>
  new Map(
    [...forms].flatMap(([itemId, { auto, register, checks, summary }]): [string, FrozenValue][] => {
      if (auto !== null) return [[itemId, { sentence: auto.sentence, list: auto.list }]];
      if (register === null) return [];
      const sentence = checks.map(({ progress }) => progress).join(' ; ');
      const list = summary.flatMap((entry) =>
        'rows' in entry ? entry.rows.map(({ title }) => title) : [`${entry.label}\u00A0: ${entry.value}`],
      );
      return [[itemId, { sentence, list }]];
    }),
  );

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
