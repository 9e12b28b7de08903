import { describe, expect, it } from 'vitest';
import type { HalfDay } from '#db/schema/lists.ts';
import type { DoorCounts } from '#src/features/doors/index.ts';
import type { Sum } from '#src/features/indicators/answers.rules.ts';
import type { NarrowedBy } from '#src/features/indicators/index.ts';
import { DAYS } from '#tests/builders/arbitrary-campaign.ts';
import { figuresOf } from '#tests/builders/figures-of.ts';

/** An outing of the first day, of the first pass, in the morning; its sheet comes so many days of the list later. */
type Told = Partial<DoorCounts> & {
  readonly pass?: 1 | 2;
  readonly halfDay?: HalfDay;
  readonly sectorId?: 's1' | 's2';
  readonly on?: number;
  readonly sheet?: number;
};
const day = (rank: number): string => DAYS[rank] ?? DAYS[0];

const published = (all: readonly Told[]) =>
  figuresOf(
    {},
    ...all.map(({ pass = 1, halfDay = 'morning', sectorId = 's1', on = 0, sheet, ...doors }) => ({
      ...doors,
      out: { pass, halfDay, sectorId, onDate: day(on) },
      ...(sheet !== undefined && { sheet: { filledOn: day(on + sheet) } }),
    })),
  ).published;
/** What is said of a sum on the evening of a day; null: hidden. */
const shown = (of: ReturnType<typeof published>, sum: Sum, narrowedBy: NarrowedBy = {}, rank = 0) =>
  of.at(sum, narrowedBy, day(rank))?.shown?.value ?? null;

describe('the order in which sums are shown (R22)', () => {
  const [evening, morning]: readonly NarrowedBy[] = [{ halfDay: 'evening' }, { halfDay: 'morning' }];
  const [s1, s2]: readonly NarrowedBy[] = [{ sectorId: 's1' }, { sectorId: 's2' }];
  const late = { halfDay: 'evening' as const };
  const again = { pass: 2 as const };

  it.each<[string, Told[], number, [Sum, NarrowedBy | undefined, number | null][]]>([
    [
      'the whole campaign before what divides it',
      [
        { talked: 7 },
        { talked: 3, nobody: 3, refused: 4, noTime: 3 },
        { ...late, talked: 20, nobody: 15, refused: 12 },
      ],
      0,
      [
        ['opened', {}, 49],
        ['knocked', morning, null],
        ['knocked', evening, null],
      ],
    ],
    [
      'households before those who were asked',
      [{ ...again, talked: 20, sheet: 0 }, { ...again, sectorId: 's2', talked: 20, sheet: 0 }, again],
      0,
      [
        ['talked', s1, 20],
        ['talked', s2, 20],
        ['asked', s1, null],
        ['asked', s2, 20],
      ],
    ],
    [
      'no door before its household',
      [
        { refused: 5, noTime: 5 },
        { ...again, on: 1 },
      ],
      0,
      [['knocked', {}, null]],
    ],
    [
      'doors knocked at before those opened',
      [
        { talked: 12, noTime: 20 },
        { ...late, talked: 20, noTime: 12 },
      ],
      0,
      [
        ['knocked', evening, 32],
        ['knocked', morning, 32],
        ['opened', {}, null],
      ],
    ],
    [
      'doors knocked at again before those refused',
      [
        { talked: 15, refused: 12, noTime: 10 },
        { ...again, ...late, on: 1, talked: 10, nobody: 10, refused: 10 },
        { ...again, on: 1, talked: 10, nobody: 8, refused: 15, noTime: 2 },
      ],
      1,
      [
        ['knockedAgain', evening, 30],
        ['knockedAgain', morning, 35],
        ['refused', morning, 27],
      ],
    ],
    [
      'doors opened before those refused',
      [
        { talked: 5 },
        { ...late, on: 1, talked: 12, nobody: 15, refused: 12, noTime: 10, revisit: 1 },
        { on: 1, talked: 5, refused: 10, noTime: 10, revisit: 10 },
      ],
      1,
      [
        ['opened', evening, 34],
        ['opened', morning, 30],
        ['refused', morning, 10],
      ],
    ],
    [
      'doors that stayed shut before those that are left',
      [
        { ...late, on: 1, talked: 10, nobody: 10 },
        { on: 1, noTime: 10 },
        { talked: 10, noTime: 15 },
      ],
      1,
      [
        ['nobody', evening, 10],
        ['left', evening, null],
      ],
    ],
    [
      'refusals before doors left',
      [{ talked: 10, refused: 10, noTime: 15, revisit: 10 }],
      0,
      [
        ['refused', {}, 10],
        ['left', {}, null],
      ],
    ],
    [
      '« revenir » before doors left',
      [
        { talked: 10, noTime: 12, revisit: 2 },
        { noTime: 15, revisit: 8 },
      ],
      0,
      [
        ['revisit', {}, 10],
        ['left', {}, null],
      ],
    ],
    [
      'themes together before each',
      [{ talked: 12, themes: { cold: 12 }, sheet: 0 }],
      0,
      [
        ['themes', {}, 12],
        ['theme:cold', {}, null],
      ],
    ],
  ])('is %s', (_what, told, rank, said) => {
    const of = published(told);
    expect(said.map(([sum, narrowedBy]) => [sum, narrowedBy, shown(of, sum, narrowedBy, rank)])).toEqual(
      said,
    );
  });

  it('is the same whatever outing is read first', () => {
    const told: Told[] = [{ refused: 20 }, { ...late, talked: 20, refused: 12 }];
    for (const all of [told, told.toReversed()])
      expect([evening, morning].map((of) => shown(published(all), 'refused', of))).toEqual([12, null]);
  });

  it('hides what a sheet lacks of a block, until that sheet comes', () => {
    const of = published([
      { talked: 12, sheet: 0 },
      { talked: 8, sheet: 2 },
      { on: 1, talked: 11, sheet: 0 },
    ]);
    expect([0, 1, 2].map((rank) => shown(of, 'asked', {}, rank))).toEqual([null, null, 31]);
  });
});
