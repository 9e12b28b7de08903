/** The answers behind a campaign's figures, apart by outing and kind: what R22 protects, and what each figure is made of. */
import { needThemes } from '#db/schema/lists.ts';
import type { NeedTheme } from '#db/schema/lists.ts';
import type { Campaign, DoorCounts, OutingSheet, OutingTally } from '#src/features/doors/index.ts';
import { countedIn, hoursOf, revisitIn } from './figures.rules.ts';
import type { Counted } from './figures.rules.ts';
import type { IsoDate } from '#src/shared/time.ts';

const doorKinds = ['talked', 'refused', 'revisit', 'later', 'nobody'] as const;
type DoorKind = (typeof doorKinds)[number];
const opening: readonly DoorKind[] = ['talked', 'refused', 'revisit', 'later'];

/** Counts of a sheet, each among the households met. */
const saidOf = {
  otherLanguage: (sheet: OutingSheet) => sheet.otherLanguage,
  previouslyUnaware: (sheet: OutingSheet) => sheet.previouslyUnaware,
  foundUseful: (sheet: OutingSheet) => sheet.foundUseful,
  intendsAction: (sheet: OutingSheet) => sheet.intendsAction,
  immediateActions: (sheet: OutingSheet) => sheet.immediateActions,
  handovers: (sheet: OutingSheet) => sheet.handovers,
  leaflets: (sheet: OutingSheet) => sheet.leaflets,
} as const;
type Said = keyof typeof saidOf;

/** One outing as R22 sees it: the day its doors were known, and the day its sheet is, never before, when it has one. */
export type Answered = Counted & { readonly doorsOn: IsoDate; readonly sheetOn: IsoDate };

export const answeredIn = (
  campaign: Campaign,
  tallies: ReadonlyMap<string, OutingTally>,
): readonly Answered[] =>
  countedIn(campaign, tallies).map((counted) => {
    const { outing, tally } = counted;
    const sheetOn =
      tally.sheet === null || tally.sheet.filledOn < outing.onDate ? outing.onDate : tally.sheet.filledOn;
    return { ...counted, doorsOn: tally.sheet?.paper ? sheetOn : outing.onDate, sheetOn };
  });

/** Answers of one kind in one outing, and the sums that they are part of, from a day on. */
export type Answers = {
  readonly answered: Answered;
  /** Counts that share no answer with those of another system. */
  readonly system: string;
  readonly count: number;
  readonly parts: readonly { readonly sum: Sum; readonly from: IsoDate }[];
};

/** What is shown of answers: a sum of them, before any division. */
export type Sum =
  | 'knocked'
  | 'knockedAgain'
  | 'left'
  | 'opened'
  | 'asked'
  | 'timed'
  | 'themes'
  | 'needsHelp'
  | Exclude<DoorKind, 'later'>
  | Said
  | `theme:${NeedTheme}`
  | `own:${number}`;

const countOf = (doors: DoorCounts, kind: DoorKind): number => {
  if (kind === 'revisit') return revisitIn(doors);
  return kind === 'later' ? doors.noTime - revisitIn(doors) : doors[kind];
};

const ofDoors = (answered: Answered): Answers[] => {
  const { outing, doors, sheet, doorsOn, sheetOn } = answered;
  return doorKinds.map((kind) => {
    const sums: Sum[] = [outing.pass === 1 ? 'knocked' : 'knockedAgain'];
    if (kind !== 'later') sums.push(kind);
    if (opening.includes(kind)) sums.push('opened');
    if (outing.pass === 1 && (kind === 'nobody' || kind === 'revisit')) sums.push('left');
    const parts = sums.map((sum) => ({ sum, from: doorsOn }));
    if (kind === 'talked' && sheet !== null) {
      parts.push({ sum: 'asked', from: sheetOn });
      if (hoursOf(sheet) > 0) parts.push({ sum: 'timed', from: sheetOn });
    }
    return { answered, system: 'doors', count: countOf(doors, kind), parts };
  });
};

const ofSheet = (answered: Answered, ownIndicators: number): Answers[] => {
  const { doors, sheet, sheetOn } = answered;
  if (sheet === null) return [];
  const one = (system: string, sums: readonly Sum[], count: number | null | undefined): Answers => ({
    ...{ answered, system, count: count ?? 0 },
    parts: sums.map((sum) => ({ sum, from: sheetOn })),
  });
  return [
    ...(Object.keys(saidOf) as Said[]).map((said) => one(said, [said], saidOf[said](sheet))),
    ...needThemes.map((theme) => one('themes', ['themes', `theme:${theme}`], doors.themes[theme])),
    ...Array.from({ length: ownIndicators }, (_, rank) =>
      one(`own:${rank}`, [`own:${rank}`], sheet.own[rank]),
    ),
  ];
};

const ofHelp = (answered: Answered): Answers => ({
  ...{ answered, system: 'needsHelp', count: answered.doors.needsHelp },
  parts: [{ sum: 'needsHelp', from: answered.doorsOn }],
});

/** Every answer of a campaign. */
export const answersOf = (answered: readonly Answered[], ownIndicators: number): readonly Answers[] =>
  answered.flatMap((each) => [...ofDoors(each), ...ofSheet(each, ownIndicators), ofHelp(each)]);
