import type { Viewer } from '#src/shared/context.ts';
import { addDays } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { OutingTold } from '#tests/builders/campaign.ts';
import { at, workday, workdaysAgo } from './calendar.ts';
import type { Cast } from './play-month.ts';

/** How many working days ago L'établi knocked at its first doors. */
export const FIRST_OUTING = 9;
const meeting = { meetsAt: '16:30', place: 'Devant l’amicale colombophile' } as const;

type People = Readonly<Record<'fatima' | 'awa' | 'yanis' | 'brahim' | 'coumba' | 'samir', string>>;

/** L'établi's outings of its first campaign: five done, one tonight, two to come. */
export const etabliOutings = ({ partner }: Cast, team: readonly Viewer[], today: IsoDate): OutingTold[] => {
  const idOf = (name: string): string =>
    team.find(({ displayName }) => displayName === name)?.personId ?? partner.messenger.personId;
  const [fatima, samir] = [partner.messenger.personId, partner.staff.personId];
  const others = { awa: idOf('Awa'), yanis: idOf('Yanis'), brahim: idOf('Brahim'), coumba: idOf('Coumba') };
  const { awa, yanis, brahim, coumba } = others;
  return [
    ...firstOutings({ fatima, samir, ...others }, today),
    ...lastOutings({ fatima, samir, ...others }, today),
    {
      ...meeting,
      onDate: today,
      halfDay: 'evening',
      meetsAt: '17:30',
      sector: 2,
      memberIds: [fatima, awa, samir],
    },
    { ...meeting, onDate: workday(addDays(today, 4)), sector: 2, memberIds: [yanis, coumba] },
    {
      ...{ ...meeting, onDate: workday(addDays(today, 9)), pass: 2, memberIds: [fatima, brahim] },
      recordedAt: at(workdaysAgo(today, 1), '17:20'),
    },
  ];
};

const firstOutings = (
  { fatima, awa, yanis, brahim, coumba, samir }: People,
  today: IsoDate,
): OutingTold[] => [
  {
    ...meeting,
    onDate: workdaysAgo(today, FIRST_OUTING),
    memberIds: [fatima, awa, samir],
    doors: {
      ...{ talked: 15, noTime: 4, nobody: 16, refused: 3, revisit: 3, needsHelp: 4 },
      themes: { work: 9, papers: 4 },
    },
    sheet: sheetOf([4, 10, 13, 6, 4, 2, 14]),
  },
  {
    ...meeting,
    onDate: workdaysAgo(today, 7),
    memberIds: [yanis, brahim],
    doors: {
      ...{ talked: 11, noTime: 3, nobody: 14, refused: 2, revisit: 2, needsHelp: 3 },
      themes: { work: 6, papers: 5 },
    },
    sheet: sheetOf([3, 8, 10, 5, 3, 1, 11]),
  },
  {
    ...{ onDate: workdaysAgo(today, 6), halfDay: 'morning', meetsAt: '09:45', place: 'Devant l’école' },
    sector: 1,
    memberIds: [fatima, coumba],
    doors: {
      ...{ talked: 12, noTime: 5, nobody: 19, refused: 3, revisit: 4, needsHelp: 2 },
      themes: { work: 5, papers: 4, children: 3 },
    },
    sheet: { ...sheetOf([5, 9, 11, 4, 2, 2, 12]), incidents: { dog: 1 } },
  },
];

/** On paper, then one whose sheet contradicts itself. */
const lastOutings = ({ awa, yanis, brahim, coumba, samir }: People, today: IsoDate): OutingTold[] => [
  {
    ...meeting,
    onDate: workdaysAgo(today, 3),
    sector: 1,
    memberIds: [awa, brahim, samir],
    sheet: {
      ...sheetOf([2, 9, 12, 7, 5, 1, 13]),
      source: 'paper',
      paper: {
        ...{ talked: 14, noTime: 2, nobody: 13, refused: 4, revisit: 1, needsHelp: 3 },
        themes: { work: 8, papers: 3 },
      },
    },
  },
  /** More people found it useful than were met: it waits to be mended. */
  {
    ...meeting,
    onDate: workdaysAgo(today, 2),
    sector: 1,
    memberIds: [yanis, coumba],
    doors: { talked: 9, noTime: 3, nobody: 12, refused: 2, revisit: 2, themes: { work: 4 } },
    sheet: { ...sheetOf([1, 7, 16, 4, 2, 0, 10]), closed: false },
  },
];

/** The numbers of an after-outing sheet, in the order in which it asks for them. */
export const sheetOf = ([language, unaware, useful, intends, acts, handed, leaflets]: readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
]): NonNullable<OutingTold['sheet']> => ({
  otherLanguage: language,
  previouslyUnaware: unaware,
  foundUseful: useful,
  intendsAction: intends,
  immediateActions: acts,
  handovers: handed,
  leaflets,
  own: [acts],
});
