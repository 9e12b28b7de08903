/** The checks of domain.md 5e on one outing: they hold whatever way its numbers came in. */
import type { DoorCounts, OutingSheet, OutingTally } from './campaign.types.ts';
import { noDoors } from './tally.rules.ts';

/** IND-04 of one outing: somebody answered, even to refuse. */
export const openedIn = ({ talked, noTime, refused }: DoorCounts): number => talked + noTime + refused;

/** Doors of one outing, whatever happened there: IND-03 + IND-04. */
export const knockedIn = (doors: DoorCounts): number => openedIn(doors) + doors.nobody;

/** Numbers of a sheet that cannot be more than the households met (IND-11 to IND-16). */
export const withinTalks = [
  'otherLanguage',
  'previouslyUnaware',
  'foundUseful',
  'intendsAction',
  'immediateActions',
  'handovers',
] as const satisfies readonly (keyof OutingSheet)[];
export type WithinTalks = (typeof withinTalks)[number];

/**
 * What contradicts itself: the total of a paper, a number of the sheet, more « revenir » than doors without time, or more
 * of a theme than talks.
 */
export type SheetProblem = WithinTalks | 'total' | 'revisit' | 'needsHelp' | 'themes' | 'own';

type WithPaper = Pick<OutingSheet, 'paper'>;

const totalHolds = ({ paper }: WithPaper): boolean =>
  paper === null || paper.total === null || paper.total === knockedIn(paper);

/** The doors of paper that count: none while the total that was written contradicts them. */
export const countedPaper = (sheet: WithPaper | null): DoorCounts =>
  sheet !== null && totalHolds(sheet) ? (sheet.paper ?? noDoors) : noDoors;

/**
 * Everything that contradicts itself in an outing; none when its numbers may be counted. Without the doors of its paper
 * nothing else can be compared.
 */
export const sheetProblems = ({ doors, sheet }: Omit<OutingTally, 'outingId'>): readonly SheetProblem[] => {
  if (sheet !== null && !totalHolds(sheet)) return ['total'];
  const over = (n: number | null | undefined): boolean => (n ?? 0) > doors.talked;
  return [
    ...withinTalks.filter((name) => over(sheet?.[name])),
    ...(doors.revisit > doors.noTime ? (['revisit'] as const) : []),
    ...(over(doors.needsHelp) ? (['needsHelp'] as const) : []),
    ...(Object.values(doors.themes).some(over) ? (['themes'] as const) : []),
    ...(sheet?.own.some(over) === true ? (['own'] as const) : []),
  ];
};

/** The sheet whose numbers count: « J'ai fini » was said and nothing contradicts itself, today's late doors included. */
export const countedSheet = (tally: OutingTally): OutingSheet | null =>
  tally.sheet?.closed === true && sheetProblems(tally).length === 0 ? tally.sheet : null;
