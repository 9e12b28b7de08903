/** What IND-01 to IND-21 (domain.md 5e) are counted from: outings, their doors and sheets. Sums and divisions: shown.rules.ts. */
import { incidentKinds } from '#db/schema/lists.ts';
import { countedSheet } from '#src/features/doors/index.ts';
import type { Campaign, DoorCounts, Outing, OutingSheet, OutingTally } from '#src/features/doors/index.ts';
import type { IndicatorId, NarrowedBy } from './figures.types.ts';

export const indicatorIds = Array.from(
  { length: 21 },
  (_, index) => `IND-${String(index + 1).padStart(2, '0')}` as IndicatorId,
);

/** An outing that was counted. */
export type Counted = {
  readonly outing: Outing;
  readonly tally: OutingTally;
  readonly doors: DoorCounts;
  /** Its sheet, when its numbers may be counted. */
  readonly sheet: OutingSheet | null;
};

/** The outings of a campaign that were counted, by day. */
export const countedIn = (
  { outings }: Pick<Campaign, 'outings'>,
  tallies: ReadonlyMap<string, OutingTally>,
): readonly Counted[] =>
  outings.flatMap((outing) => {
    const tally = tallies.get(outing.id);
    return tally === undefined ? [] : [{ outing, tally, doors: tally.doors, sheet: countedSheet(tally) }];
  });

const sum = <T>(items: readonly T[], of: (item: T) => number | null | undefined): number =>
  items.reduce((total, item) => total + (of(item) ?? 0), 0);

/** Paid hours of a team at the doors: its minutes, for each of those who were there. */
export const hoursOf = ({ minutes, people }: OutingSheet): number => ((minutes ?? 0) * (people ?? 0)) / 60;

/** « À repasser »: of doors without time, whatever a sheet still to be mended says. */
export const revisitIn = ({ revisit, noTime }: DoorCounts): number => Math.min(revisit, noTime);
/** Incidents that the sheet of an outing tells of. */
export const incidentsIn = ({ sheet }: OutingTally): number =>
  sum(incidentKinds, (kind) => sheet?.incidents[kind]);

/** Doors that the campaign aims at, in one sector or in all; no half-day has doors of its own. */
export const targetedDoors = (
  { sectors, sectorById }: Campaign,
  { sectorId, halfDay }: NarrowedBy,
): number | null => {
  if (halfDay !== undefined) return null;
  return sectorId === undefined
    ? sum(sectors, ({ doors }) => doors)
    : (sectorById.get(sectorId)?.doors ?? null);
};
