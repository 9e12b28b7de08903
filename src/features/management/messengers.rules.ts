/** Who is a messenger of the team on a day; people are counted once. */
import type { IsoDate } from '#src/shared/time.ts';
import type { Membership } from './management.types.ts';

const byName = new Intl.Collator('fr');
const holds = ({ startsOn, endsOn }: Membership, from: IsoDate, to: IsoDate): boolean =>
  startsOn <= to && (endsOn ?? to) >= from;

/** The messengers of one day at least of a span, each once, by name. */
export const messengersBetween = (
  members: readonly Membership[],
  from: IsoDate,
  to: IsoDate,
): { readonly id: string; readonly name: string }[] => {
  const there = members.filter((one) => one.role === 'messenger' && holds(one, from, to));
  return [...new Map(there.map(({ personId, displayName }) => [personId, displayName]))]
    .map(([id, name]) => ({ id, name }))
    .sort((a, b) => byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
};

/** Ids of the messengers of a day. */
export const messengersOn = (members: readonly Membership[], day: IsoDate): string[] =>
  messengersBetween(members, day, day).map(({ id }) => id);
