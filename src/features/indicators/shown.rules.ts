/** The indicators as they may be shown (R22): the definitions of figures.rules.ts on sums that publish.rules.ts lets out. */
import { needThemes } from '#db/schema/lists.ts';
import type { NeedTheme } from '#db/schema/lists.ts';
import type { Campaign } from '#src/features/doors/index.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { Answered, Sum } from './answers.rules.ts';
import { hoursOf, incidentsIn, indicatorIds, targetedDoors } from './figures.rules.ts';
import type { IndicatorId, NarrowedBy, Unit } from './figures.types.ts';
import type { Published } from './publish.rules.ts';

/** A figure on a screen, in a file or in a report. */
export type ShownFigure = {
  readonly unit: Unit;
  /** `none`: nothing was counted, or this filter has no such figure; `hidden`: fewer than ten, or had by difference. */
  readonly state: 'shown' | 'hidden' | 'none';
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The day that it speaks of, when what came since may not be told yet; null: all that was counted. */
  readonly until: IsoDate | null;
};

export type ShownFigures = {
  readonly day: IsoDate;
  readonly byId: Readonly<Record<IndicatorId, ShownFigure>>;
  readonly revisitShare: ShownFigure;
  readonly needsHelp: ShownFigure;
  readonly themes: Readonly<Record<NeedTheme, ShownFigure>>;
  readonly own: readonly ShownFigure[];
};

const sumOf: Partial<Record<IndicatorId, Sum>> = {
  'IND-02': 'knocked',
  'IND-03': 'nobody',
  'IND-04': 'opened',
  'IND-05': 'refused',
  'IND-06': 'revisit',
  'IND-07': 'talked',
  'IND-18': 'leaflets',
};
const divisions: Partial<Record<IndicatorId, readonly [Unit, Sum, Sum]>> = {
  'IND-08': ['share', 'opened', 'knocked'],
  'IND-09': ['share', 'talked', 'knocked'],
  'IND-11': ['count', 'otherLanguage', 'asked'],
  'IND-12': ['count', 'previouslyUnaware', 'asked'],
  'IND-13': ['share', 'foundUseful', 'asked'],
  'IND-14': ['share', 'intendsAction', 'asked'],
  'IND-15': ['count', 'immediateActions', 'asked'],
  'IND-16': ['count', 'handovers', 'asked'],
};

const nothing = { value: null, numerator: null, denominator: null, until: null } as const;
const none = (unit: Unit): ShownFigure => ({ unit, state: 'none', ...nothing });
const hidden = (unit: Unit): ShownFigure => ({ unit, state: 'hidden', ...nothing });
const plain = (unit: Unit, value: number | null): ShownFigure =>
  value === null ? none(unit) : { unit, state: 'shown', ...nothing, value };

/** Sums of one crossing on one evening, and their divisions. */
const readerOf = (published: Published, crossing: NarrowedBy, day: IsoDate) => {
  const at = (sum: Sum) => published.at(sum, crossing, day);
  const upTo = (sum: Sum): IsoDate | null => published.until(sum, crossing, day);
  const lastWhole = (sums: readonly Sum[], evening = day): IsoDate => {
    const [earliest] = sums.flatMap((sum) => published.until(sum, crossing, evening) ?? []).sort();
    return earliest === undefined ? evening : lastWhole(sums, earliest);
  };
  const single = (sum: Sum): ShownFigure => {
    const said = at(sum);
    if (said === null) return none('count');
    if (said.shown === null) return hidden('count');
    return { unit: 'count', state: 'shown', ...nothing, value: said.shown.value, until: upTo(sum) };
  };
  const divided = (unit: Unit, above: Sum, under: Sum): ShownFigure => {
    if (at(above) === null || at(under) === null) return none(unit);
    // Two sums of two different evenings do not divide each other: both are read on the last evening that had both.
    const evening = lastWhole([above, under]);
    const [a, b] = [above, under].map((sum) => published.at(sum, crossing, evening)?.shown?.value);
    if (a === undefined || b === undefined) return hidden(unit);
    const value = unit === 'count' ? a : a / b;
    return {
      ...{ unit, state: 'shown', value, numerator: a, denominator: b },
      until: evening === day ? null : evening,
    };
  };
  /** A count among households met is told where these are: when it holds for all of them, it says how many they were. */
  const among = (met: Sum, sum: Sum): ShownFigure => ({
    ...divided('count', sum, met),
    ...{ numerator: null, denominator: null },
  });
  return { single, divided, among };
};
type Reader = ReturnType<typeof readerOf>;

/** What is of the team and not of inhabitants, on the evening of a day: told plainly. */
const teamFigures = (
  campaign: Campaign,
  { answered }: Published,
  { crossing, day }: { readonly crossing: NarrowedBy; readonly day: IsoDate },
) => {
  const sum = (of: (answered: Answered) => number): number =>
    answered.reduce((total, each) => total + of(each), 0);
  return {
    targeted: targetedDoors(campaign, crossing),
    incidents: sum(({ tally, doorsOn }) => (doorsOn <= day ? incidentsIn(tally) : 0)),
    hours: sum(({ sheet, sheetOn }) => (sheet !== null && sheetOn <= day ? hoursOf(sheet) : 0)),
  };
};

const figureOf = (
  id: IndicatorId,
  { single, divided, among }: Reader,
  { team, whole }: { readonly team: ReturnType<typeof teamFigures>; readonly whole: boolean },
): ShownFigure => {
  if (id === 'IND-01') return plain('count', team.targeted);
  if (id === 'IND-10') return over('share', single('knocked'), team.targeted);
  if (id === 'IND-19') return plain('count', whole ? team.incidents : null);
  if (id === 'IND-20') return plain('hours', whole ? team.hours : null);
  if (id === 'IND-21') {
    const timed = single('timed');
    return whole && timed.until === null ? over('ratio', timed, team.hours) : none('ratio');
  }
  const division = divisions[id];
  if (division !== undefined) return divided(...division);
  return id === 'IND-17' ? among('asked', 'themes') : single(sumOf[id] ?? 'talked');
};

/** Every figure of a campaign, or of a crossing of it, as it may be shown on the evening of a day. */
export const shownFigures = (
  campaign: Campaign,
  published: Published,
  { narrowedBy = {}, day }: { readonly narrowedBy?: NarrowedBy; readonly day: IsoDate },
): ShownFigures => {
  const { theme, ...crossing } = narrowedBy;
  const reader = readerOf(published, crossing, day);
  const { divided, among } = reader;
  const whole = Object.values(crossing).every((value) => value === undefined);
  const team = teamFigures(campaign, published, { crossing, day });
  const shownOf = (id: IndicatorId): ShownFigure => {
    if (theme === undefined) return figureOf(id, reader, { team, whole });
    return id === 'IND-17' ? among('asked', `theme:${theme}`) : none('count');
  };
  return {
    day,
    byId: Object.fromEntries(indicatorIds.map((id) => [id, shownOf(id)])) as ShownFigures['byId'],
    revisitShare: whole && theme === undefined ? divided('share', 'knockedAgain', 'left') : none('share'),
    needsHelp: theme === undefined ? among('talked', 'needsHelp') : none('count'),
    themes: Object.fromEntries(
      needThemes.map((each) => [each, among('asked', `theme:${each}`)]),
    ) as ShownFigures['themes'],
    own: campaign.plan.ownIndicators.map((_, rank) =>
      theme === undefined ? divided('count', `own:${rank}`, 'asked') : none('count'),
    ),
  };
};

/** A shown sum over a number that tells nothing of inhabitants. */
const over = (unit: Unit, sum: ShownFigure, under: number | null): ShownFigure => {
  if (sum.value === null) return { ...sum, unit };
  if (under === null || under === 0) return none(unit);
  return { ...sum, unit, value: sum.value / under, numerator: sum.value, denominator: under };
};
