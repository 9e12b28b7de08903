/** R11: what the platform counts itself for an item without a form: J05.3, the messengers who are ready for the doors. */
import type { Item } from '#src/features/curriculum/curriculum.types.ts';
import type { AutoValue } from '#src/features/forms/forms.types.ts';
import type { TrainedTeam } from '#src/features/team/team.types.ts';
import { trainedWords as words } from '#src/i18n/team.fr.ts';
import type { Instant } from '#src/shared/time.ts';
import type { FrozenValue, LoadedFacts, SubmissionRecord } from './run-facts.types.ts';

const RULE = 'messengers-trained';

/** The items that the team's reading settles. */
export const trainedItems = (items: readonly Item[]): Item[] => items.filter(isTrainedItem);

const isTrainedItem = ({ computed }: Item): boolean => computed?.rule === RULE && computed.available;

/** Whom an item counts: as they were sent, or as they are today. */
export type Counted = {
  readonly team: TrainedTeam;
  /** When a sending froze them (R11); null while they are counted every day. */
  readonly frozenAt: Instant | null;
};

/**
 * R11: counted live until the milestone is sent; then the count of the sending stands, and what it reached is never
 * withdrawn. Null for an item that counts nobody.
 */
export const countedOf = (
  item: Item,
  facts: Pick<LoadedFacts, 'submissions' | 'trained'>,
  sent: boolean,
): Counted | null => {
  if (!isTrainedItem(item)) return null;
  const last = facts.submissions
    .filter(({ milestoneId }) => milestoneId === item.milestoneId)
    .reduce<SubmissionRecord | null>((a, b) => (a === null || b.round > a.round ? b : a), null);
  const people = last?.frozen.items.find(({ id }) => id === item.id)?.value?.people;
  const stands = sent || last?.reachedItemIds.includes(item.id) === true;
  return last === null || people === undefined || !stands
    ? { team: facts.trained, frozenAt: null }
    : { team: people, frozenAt: last.recordedAt };
};

/** « 6 sur 7 »: a count, for everybody who reads the run; names are asked for apart (R10). */
export const trainedValue = ({ trained, waiting }: TrainedTeam): AutoValue => {
  const [value, target] = [trained.length, trained.length + waiting.length];
  return {
    rule: RULE,
    value,
    target,
    reached: target > 0 && value === target,
    sentence: target === 0 ? words.nobody : words.sentence(value, target),
    list: [],
  };
};

/** What a sending keeps of it: the count in words, and the people by id, never by name (T5). */
export const trainedToFreeze = (
  items: readonly Item[],
  team: TrainedTeam,
): (readonly [string, FrozenValue])[] =>
  trainedItems(items).map(({ id }) => [
    id,
    { sentence: trainedValue(team).sentence, list: [], people: team },
  ]);
