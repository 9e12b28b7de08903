/** IND-01 to IND-21 (domain.md 5e): one definition each, read by pages, files and reports alike. */
import { incidentKinds, needThemes } from '#db/schema/lists.ts';
import type { IncidentKind, NeedTheme } from '#db/schema/lists.ts';
import { countedSheet, knockedIn, openedIn } from '#src/features/doors/index.ts';
import type { Campaign, DoorCounts, Outing, OutingSheet, OutingTally } from '#src/features/doors/index.ts';
import type { Figure, Figures, IndicatorId, NarrowedBy, Unit } from './figures.types.ts';

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

/** The outings of a campaign that were counted, by day, as narrowed. */
export const countedIn = (
  { outings }: Pick<Campaign, 'outings'>,
  tallies: ReadonlyMap<string, OutingTally>,
  { pass, sectorId, halfDay }: NarrowedBy = {},
): readonly Counted[] =>
  outings.flatMap((outing) => {
    const tally = tallies.get(outing.id);
    if (tally === undefined) return [];
    if (pass !== undefined && outing.pass !== pass) return [];
    if (sectorId !== undefined && outing.sectorId !== sectorId) return [];
    if (halfDay !== undefined && outing.halfDay !== halfDay) return [];
    return [{ outing, tally, doors: tally.doors, sheet: countedSheet(tally) }];
  });

const sum = <T>(items: readonly T[], of: (item: T) => number | null | undefined): number =>
  items.reduce((total, item) => total + (of(item) ?? 0), 0);

/** Paid hours of a team at the doors: its minutes, for each of those who were there. */
export const hoursOf = ({ minutes, people }: OutingSheet): number => ((minutes ?? 0) * (people ?? 0)) / 60;

/** « À repasser »: of doors without time, whatever a sheet still to be mended says. */
export const revisitIn = ({ revisit, noTime }: DoorCounts): number => Math.min(revisit, noTime);
/** Doors that an outing left to be knocked at again: absent, or « à repasser ». */
const leftIn = (doors: DoorCounts): number => doors.nobody + revisitIn(doors);

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

const counting = (unit: Unit, value: number | null, outings: number): Figure => ({
  ...{ unit, value, outings },
  ...{ numerator: null, denominator: null },
});

/** One number over another; nothing without a denominator. */
export const divided = (
  unit: Unit,
  numerator: number,
  denominator: number | null,
  outings: number,
): Figure => ({
  ...{ unit, numerator, denominator, outings },
  value: denominator === null || denominator === 0 ? null : numerator / denominator,
});

/** A count that was asked at the doors, and of how many households. */
const asked = (numerator: number, denominator: number, outings: number): Figure => ({
  ...{ unit: 'count', value: numerator, numerator, denominator, outings },
});

const totals = <K extends string>(keys: readonly K[], of: (key: K) => number): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, number>;

/** Nothing that knows of no theme. */
const ofThemeAlone = (byId: Figures['byId']): Figures['byId'] =>
  Object.fromEntries(
    indicatorIds.map((id) => [id, id === 'IND-17' ? byId[id] : counting(byId[id].unit, null, 0)]),
  ) as Figures['byId'];

/** Of the doors themselves: every outing counts, whether its sheet does or not. */
const doorFigures = (all: readonly Counted[], targeted: number | null) => {
  const first = all.filter(({ outing }) => outing.pass === 1);
  const n = all.length;
  const doors = (of: (doors: DoorCounts) => number): number => sum(all, (each) => of(each.doors));
  const count = (value: number, outings = n): Figure => counting('count', value, outings);
  const knocked = sum(first, (each) => knockedIn(each.doors));
  const [opened, met] = [doors(openedIn), doors(({ talked }) => talked)];
  return {
    'IND-01': counting('count', targeted, 0),
    'IND-02': count(knocked, first.length),
    'IND-03': count(doors(({ nobody }) => nobody)),
    'IND-04': count(opened),
    'IND-05': count(doors(({ refused }) => refused)),
    'IND-06': count(doors(revisitIn)),
    'IND-07': count(met),
    'IND-08': divided('share', opened, knocked, n),
    'IND-09': divided('share', met, knocked, n),
    'IND-10': divided('share', knocked, targeted, first.length),
  };
};

type Told = { readonly sheet: OutingSheet; readonly doors: DoorCounts };

/** Of the sheets that count, each over the households met in their outings. */
const sheetFigures = (told: readonly Told[], themesHeard: number) => {
  const timed = told.filter(({ sheet }) => hoursOf(sheet) > 0);
  const askedOf = sum(told, ({ doors: { talked } }) => talked);
  const sheets = (of: (sheet: OutingSheet) => number | null): number => sum(told, ({ sheet }) => of(sheet));
  const said = (value: number): Figure => asked(value, askedOf, told.length);
  const share = (value: number): Figure => divided('share', value, askedOf, told.length);
  const hours = sheets(hoursOf);
  return {
    'IND-11': said(sheets(({ otherLanguage }) => otherLanguage)),
    'IND-12': said(sheets(({ previouslyUnaware }) => previouslyUnaware)),
    'IND-13': share(sheets(({ foundUseful }) => foundUseful)),
    'IND-14': share(sheets(({ intendsAction }) => intendsAction)),
    'IND-15': said(sheets(({ immediateActions }) => immediateActions)),
    'IND-16': said(sheets(({ handovers }) => handovers)),
    'IND-17': said(themesHeard),
    'IND-18': counting(
      'count',
      sheets(({ leaflets }) => leaflets),
      told.length,
    ),
    'IND-20': counting('hours', hours, timed.length),
    'IND-21': divided(
      'ratio',
      sum(timed, (each) => each.doors.talked),
      hours,
      timed.length,
    ),
  };
};

/** The figures of a campaign, or of one pass, sector, half-day or theme of it. Not yet under R22. */
export const figuresOf = (
  campaign: Campaign,
  tallies: ReadonlyMap<string, OutingTally>,
  narrowedBy: NarrowedBy = {},
): Figures => {
  const all = countedIn(campaign, tallies, narrowedBy);
  const told = all.flatMap(({ sheet, doors }) => (sheet === null ? [] : [{ sheet, doors }]));
  const ofPass = (pass: 1 | 2) => all.filter(({ outing }) => outing.pass === pass);
  const themes = totals<NeedTheme>(needThemes, (theme) => sum(told, (each) => each.doors.themes[theme]));
  const incidents = totals<IncidentKind>(incidentKinds, (kind) =>
    sum(all, ({ tally }) => tally.sheet?.incidents[kind]),
  );
  const { theme } = narrowedBy;
  const heard = theme === undefined ? sum(needThemes, (each) => themes[each]) : themes[theme];
  const byId: Figures['byId'] = {
    ...doorFigures(all, targetedDoors(campaign, narrowedBy)),
    ...sheetFigures(told, heard),
    'IND-19': counting(
      'count',
      sum(all, ({ tally }) => incidentsIn(tally)),
      all.length,
    ),
  };
  const askedOf = sum(told, ({ doors }) => doors.talked);
  return {
    byId: theme === undefined ? byId : ofThemeAlone(byId),
    revisitShare: divided(
      'share',
      sum(ofPass(2), (each) => knockedIn(each.doors)),
      sum(ofPass(1), (each) => leftIn(each.doors)),
      all.length,
    ),
    ...{ themes, incidents },
    needsHelp: sum(all, ({ doors }) => doors.needsHelp),
    own: campaign.plan.ownIndicators.map((_, rank) =>
      asked(
        sum(told, ({ sheet }) => sheet.own[rank]),
        askedOf,
        told.length,
      ),
    ),
  };
};
