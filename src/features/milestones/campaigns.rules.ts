/** R11: the items that campaigns compute, live until their milestone is sent, then as they were sent. */
import type { Item } from '#src/features/curriculum/curriculum.types.ts';
import type { AutoValue, CampaignValues } from '#src/features/forms/index.ts';
import type { Instant } from '#src/shared/time.ts';
import { isAccepted } from './review.rules.ts';
import type { FrozenValue, LoadedFacts } from './run-facts.types.ts';

export type OfCampaigns = {
  readonly value: AutoValue;
  /** When a sending froze it; null while it is counted every day. */
  readonly frozenAt: Instant | null;
};

/** Which of these items the campaigns of a run reach. */
export const reachedByCampaigns = (items: readonly Item[], values: CampaignValues | null): string[] =>
  items.filter((item) => valueIn(item, values)?.reached === true).map(({ id }) => id);

/** Whether nothing will change these items any more: frozen as reached, or accepted in a review that stands. */
export const areSettled = (
  itemIds: readonly string[],
  submissions: LoadedFacts['submissions'],
  reviews: LoadedFacts['reviews'],
  undos: LoadedFacts['undos'],
): boolean => {
  const undone = new Set(undos.map(({ reviewId }) => reviewId));
  const lines = reviews.filter(({ id }) => !undone.has(id)).flatMap((review) => review.lines);
  const settled = new Set([
    ...submissions.flatMap(({ reachedItemIds }) => reachedItemIds),
    ...lines.filter(({ verdict }) => isAccepted(verdict)).map(({ itemId }) => itemId),
  ]);
  return itemIds.every((id) => settled.has(id));
};

/** What stands of an item: as its last sending froze it while that stands or reached it, else as it is today. */
export const ofCampaigns = (
  item: Item,
  { submissions, campaigns }: Pick<LoadedFacts, 'submissions' | 'campaigns'>,
  sent: boolean,
): OfCampaigns | null => {
  const kept = submissions
    .flatMap(({ round, recordedAt, reachedItemIds, frozen }) => {
      const value = frozen.items.find(({ id }) => id === item.id)?.value?.auto;
      const stands = sent || reachedItemIds.includes(item.id);
      return value === undefined || !stands ? [] : [{ round, recordedAt, value }];
    })
    .sort((a, b) => a.round - b.round)
    .at(-1);
  if (kept !== undefined) return { value: kept.value, frozenAt: kept.recordedAt };
  const value = valueIn(item, campaigns);
  return value === null ? null : { value, frozenAt: null };
};

/** What a sending keeps of them: the value, and the list of what it rests on. */
export const campaignsToFreeze = (
  items: readonly Item[],
  values: CampaignValues | null,
): (readonly [string, FrozenValue])[] =>
  items.flatMap((item) => {
    const auto = valueIn(item, values);
    return auto === null ? [] : [[item.id, { sentence: auto.sentence, list: auto.list, auto }] as const];
  });

const valueIn = ({ computed }: Item, values: CampaignValues | null): AutoValue | null =>
  computed === null ? null : (values?.get(computed.rule) ?? null);
