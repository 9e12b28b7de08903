/** The outings of a campaign: who may go, who would be at two places, what comes next. */
import type { Role } from '#db/schema/lists.ts';
import { sheetProblems } from '#src/features/doors/index.ts';
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

export type SheetState = 'wrong' | 'done' | 'todo';
/** Where the sheet of an outing stands; null while the outing is not over, or when it was called off. */
export const sheetStateOf = (
  outing: Outing,
  tally: OutingTally | undefined,
  today: IsoDate,
): SheetState | null => {
  if (placeOf(outing, today) !== 'past') return null;
  if (tally !== undefined && sheetProblems(tally).length > 0) return 'wrong';
  return tally?.sheet?.closed === true ? 'done' : 'todo';
};

/** Of what is over, the last ones are shown, and those whose sheet is to do or to mend. */
const LAST_SHOWN = 3;
export type OutingGroup = {
  readonly place: OutingPlace;
  readonly shown: readonly Outing[];
  readonly folded: readonly Outing[];
};

/** Outings by where they stand; on a phone, those that ask nothing any more are folded. */
export const groupsOf = (
  { outings }: Pick<Campaign, 'outings'>,
  tallies: ReadonlyMap<string, OutingTally>,
  today: IsoDate,
): readonly OutingGroup[] =>
  (['coming', 'past', 'cancelled'] as const)
    .map((place) => {
      const found = outings.filter((one) => placeOf(one, today) === place);
      const asks = (one: Outing): boolean =>
        ['wrong', 'todo'].includes(sheetStateOf(one, tallies.get(one.id), today) ?? '');
      const folded = place === 'coming' ? [] : found.slice(0, -LAST_SHOWN).filter((one) => !asks(one));
      return { place, shown: found.filter((one) => !folded.includes(one)), folded };
    })
    .filter(({ shown }) => shown.length > 0);

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
