/** The outings of a campaign: who may go, who would be at two places, what comes next. */
import type { Role } from '#db/schema/lists.ts';
import type { Campaign, Outing, OutingTally } from '#src/features/doors/index.ts';
import type { MemberRow } from '#src/features/organisations/index.ts';
import type { IsoDate } from '#src/shared/time.ts';

/** Whoever of the association may go to the doors, once by person, on a day. */
const GOES: readonly Role[] = ['messenger', 'staff', 'manager', 'director'];
export type Goer = { readonly id: string; readonly name: string; readonly messenger: boolean };
const byName = new Intl.Collator('fr');

export const goersOn = (members: readonly MemberRow[], day: IsoDate): Goer[] => {
  const there = members.filter(
    ({ role, startsOn, endsOn }) =>
      GOES.includes(role) && startsOn <= day && (endsOn === null || endsOn >= day),
  );
  const people = Map.groupBy(there, ({ personId }) => personId);
  return [...people]
    .map(([id, rows]) => ({
      id,
      name: rows[0]?.displayName ?? '',
      messenger: rows.some(({ role }) => role === 'messenger'),
    }))
    .sort((a, b) => Number(b.messenger) - Number(a.messenger) || byName.compare(a.name, b.name));
};

/** The members of an outing who have another one that half-day, whatever the campaign: said, not refused. */
export const clashes = (campaigns: readonly Campaign[], outing: Outing): string[] => {
  const others = campaigns
    .flatMap(({ outings }) => outings)
    .filter(
      (one) =>
        one.id !== outing.id &&
        !one.cancelled &&
        one.onDate === outing.onDate &&
        one.halfDay === outing.halfDay,
    );
  return outing.cancelled
    ? []
    : outing.memberIds.filter((id) => others.some(({ memberIds }) => memberIds.includes(id)));
};

export type OutingPlace = 'coming' | 'past' | 'cancelled';
export const placeOf = ({ cancelled, onDate }: Outing, today: IsoDate): OutingPlace =>
  cancelled ? 'cancelled' : onDate >= today ? 'coming' : 'past';

/** The first outing from today on; null when none is planned. */
export const nextOuting = ({ outings }: Pick<Campaign, 'outings'>, today: IsoDate): Outing | null =>
  outings.find((one) => placeOf(one, today) === 'coming') ?? null;

/** Past outings whose team has not said « J'ai fini », the oldest first. */
export const withoutSheet = (
  { outings }: Pick<Campaign, 'outings'>,
  tallies: ReadonlyMap<string, OutingTally>,
  today: IsoDate,
): Outing[] =>
  outings.filter((one) => placeOf(one, today) === 'past' && tallies.get(one.id)?.sheet?.closed !== true);
