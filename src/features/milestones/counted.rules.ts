/** R11: what the platform counts itself for an item without a form: J05.3, the messengers who are ready for the doors. */
import type { Item } from '#src/features/curriculum/curriculum.types.ts';
import type { AutoValue } from '#src/features/forms/forms.types.ts';
import type { TrainedTeam } from '#src/features/team/team.types.ts';
import { trainedWords as words } from '#src/i18n/team.fr.ts';
import type { FrozenValue } from './run-facts.types.ts';

const RULE = 'messengers-trained';

/** The items that the team's reading settles. */
export const trainedItems = (items: readonly Item[]): Item[] => items.filter(isTrainedItem);

const isTrainedItem = ({ computed }: Item): boolean => computed?.rule === RULE && computed.available;

/** « 6 sur 7 »: a count, for everybody who reads the run; names are asked for apart (R10). */
export const trainedValue = (item: Item, { trained, waiting }: TrainedTeam): AutoValue | null => {
  if (!isTrainedItem(item)) return null;
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
  items.flatMap((item) => {
    const value = trainedValue(item, team);
    return value === null ? [] : [[item.id, { sentence: value.sentence, list: [], people: team }] as const];
  });
