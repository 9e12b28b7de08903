import { describe, expect, it } from 'vitest';
import { noDoors } from '#src/features/doors/index.ts';
import type { DoorCounts, Outing, OutingSheet, OutingTally } from '#src/features/doors/index.ts';
import { answeredIn } from '#src/features/indicators/answers.rules.ts';
import { targetedDoors } from '#src/features/indicators/figures.rules.ts';
import {
  campaignProgress,
  figuresQuery,
  hideSmall,
  publish,
  shownFigures,
} from '#src/features/indicators/index.ts';
import type { NarrowedBy, ShownFigure } from '#src/features/indicators/index.ts';
import { figureText, fractionText } from '#src/features/indicators/components/figure-words.ts';
import { figuresWords } from '#src/i18n/indicators.fr.ts';
import { campaignOf } from '#tests/builders/arbitrary-campaign.ts';

type Told = Partial<Outing> & { readonly doors: Partial<DoorCounts>; readonly sheet?: Partial<OutingSheet> };
const tell = (...all: readonly Told[]) => {
  const outings = all.map(({ doors: _doors, sheet: _sheet, ...over }, rank): Outing => ({
    ...{ id: `o${rank}`, campaignId: 'c', meetsAt: null, place: null, minutes: 120, cancelled: false },
    ...{ memberIds: [], versionId: `v${rank}`, sectorId: 's1', onDate: '2026-10-01', pass: 1 },
    ...{ halfDay: 'morning', ...over },
  }));
  const tallies = all.map(({ doors, sheet }, rank): [string, OutingTally] => {
    const filled = sheet && {
      ...{ version: 1, source: 'phone' as const, closed: true, filledOn: '2026-10-01', paper: null },
      ...{ minutes: 120, people: 3, incidents: {}, own: [18], otherLanguage: 11, previouslyUnaware: 13 },
      ...{ foundUseful: 24, intendsAction: 15, immediateActions: 16, handovers: 17, leaflets: 50, ...sheet },
    };
    return [`o${rank}`, { outingId: `o${rank}`, doors: { ...noDoors, ...doors }, sheet: filled ?? null }];
  });
  return { campaign: campaignOf(outings), tallies: new Map(tallies) };
};
const first: Told = {
  doors: {
    ...{ talked: 40, noTime: 25, nobody: 60, refused: 15, revisit: 12, needsHelp: 14 },
    themes: { cold: 12, health: 25 },
  },
  sheet: { incidents: { dog: 2, fall: 1 } },
};
const second: Told = {
  ...{ pass: 2, sectorId: 's2', onDate: '2026-10-05', halfDay: 'evening' },
  doors: { talked: 12, noTime: 10, nobody: 20, refused: 10 },
};

const short = ({ unit, state, value, numerator, denominator, until }: ShownFigure): string =>
  [
    ...[unit, state === 'shown' ? String(Math.round((value ?? 0) * 1000) / 1000) : state],
    ...(denominator === null ? [] : [`${String(numerator)}/${String(denominator)}`]),
    ...(until === null ? [] : [until]),
  ].join(' ');
type Said = Readonly<Record<string, string> & Record<'again' | 'help' | 'cold' | 'own', string>>;
const said = (all: readonly Told[], narrowedBy: NarrowedBy = {}, day = '2026-10-12'): Said => {
  const { campaign, tallies } = tell(...all);
  const figures = shownFigures(campaign, publish(campaign, tallies), { narrowedBy, day });
  const { byId, revisitShare, needsHelp, themes, own } = figures;
  return {
    ...Object.fromEntries(Object.entries(byId).map(([id, figure]) => [id.slice(4), short(figure)])),
    ...{ again: short(revisitShare), help: short(needsHelp), cold: short(themes.cold) },
    own: own.map(short).join(),
  };
};

/** What sheets say among the forty households that they were asked of. */
const ofSheets = {
  ...{ '11': 'count 11 11/40', '12': 'count 13 13/40', '13': 'share 0.6 24/40', '14': 'share 0.375 15/40' },
  ...{ '15': 'count 16 16/40', '16': 'count 17 17/40', '17': 'count 37', '18': 'count 50' },
  ...{ cold: 'count 12', own: 'count 18 18/40' },
};
const ofFirst = {
  ...{ '02': 'count 140', '03': 'count 60', '04': 'count 80', '05': 'count 15', '06': 'count 12' },
  ...{ '07': 'count 40', '08': 'share 0.571 80/140', '09': 'share 0.286 40/140', ...ofSheets },
};
const ofWhole = { '19': 'count 3', '20': 'hours 6', '21': 'ratio 6.667 40/6' };
const ofPart = { '19': 'count none', '20': 'hours none', '21': 'ratio none', again: 'share none' };
const nothing = {
  ...{ '02': 'count none', '03': 'count none', '04': 'count none', '05': 'count none', '06': 'count none' },
  ...{ '07': 'count none', '08': 'share none', '09': 'share none', '10': 'share none', '11': 'count none' },
  ...{ '12': 'count none', '13': 'share none', '14': 'share none', '15': 'count none', '16': 'count none' },
  ...{ '17': 'count none', '18': 'count none', again: 'share none', help: 'count none', cold: 'count none' },
  own: 'count none',
};

describe('the figures of a campaign of two outings', () => {
  it('count both passes, but doors once; a sum that would tell of one outing is hidden', () => {
    expect(said([first, second])).toEqual({
      ...{ '01': 'count 140', '02': 'count 140', '03': 'count 80', '04': 'count 112', '05': 'count 25' },
      // Nobody to come back to in the second: twelve would tell that.
      ...{ '06': 'count hidden', '07': 'count 52', '08': 'share 0.8 112/140', '09': 'share 0.371 52/140' },
      ...{ '10': 'share 1 140/140', ...ofSheets, ...ofWhole },
      ...{ again: 'share 0.722 52/72', help: 'count 14 2026-10-04' },
    });
  });

  it.each<[string, NarrowedBy, object]>([
    [
      'a pass',
      { pass: 1 },
      { '01': 'count 140', '10': 'share 1 140/140', ...ofFirst, ...ofPart, help: 'count 14' },
    ],
    [
      'a half-day, which has no doors of its own',
      { halfDay: 'morning' },
      { '01': 'count none', '10': 'share none', ...ofFirst, ...ofPart, help: 'count 14' },
    ],
    ...[{ sectorId: 's1' }, { pass: 1 as const }, { pass: 1 as const, sectorId: 's1' }].map(
      (crossing): [string, NarrowedBy, object] => [
        'a half-day and something else',
        { halfDay: 'morning', ...crossing },
        { '01': 'count none', '10': 'share none', ...ofFirst, ...ofPart, help: 'count 14' },
      ],
    ),
    [
      'a pass and a sector',
      { pass: 1, sectorId: 's1' },
      { '01': 'count 80', '10': 'share 1.75 140/80', ...ofFirst, ...ofPart, help: 'count 14' },
    ],
    [
      'a sector',
      { sectorId: 's2' },
      {
        ...{ ...nothing, ...ofPart, '01': 'count 60', '03': 'count 20', '04': 'count 32', '05': 'count 10' },
        ...{ '06': 'count hidden', '07': 'count 12', help: 'count hidden' },
      },
    ],
    [
      'a theme, of which nothing else is said',
      { theme: 'cold' },
      Object.fromEntries([
        ...Array.from({ length: 21 }, (_, rank) => [String(rank + 1).padStart(2, '0'), 'count none']),
        ...[
          ['17', 'count 12'],
          ['again', 'share none'],
          ['help', 'count none'],
        ],
        ...[
          ['cold', 'count 12'],
          ['own', 'count none'],
        ],
      ]),
    ],
  ])('are narrowed by %s', (_what, narrowedBy, told) => {
    expect(said([first, second], narrowedBy)).toEqual(told);
  });

  it('are nothing before the first evening', () => {
    expect(said([first, second], {}, '2026-09-30')).toEqual({
      ...{ ...nothing, '01': 'count 140', '19': 'count 0', '20': 'hours 0', '21': 'ratio none' },
    });
  });

  it('speak of the evening before an outing of five doors', () => {
    const {
      '02': knocked,
      '07': met,
      '03': nobody,
      '09': rate,
      again,
    } = said([first, { ...second, doors: { talked: 3, nobody: 2 } }]);
    expect([knocked, met, nobody, rate, again]).toEqual([
      ...['count 140', 'count 40 2026-10-04', 'count 60 2026-10-04', 'share 0.286 40/140 2026-10-04'],
      'share hidden',
    ]);
  });

  it('wait for the day on which a sheet is filled, and of a paper for its doors too', () => {
    const day = ({ doorsOn, sheetOn }: ReturnType<typeof answeredIn>[number]) => [doorsOn, sheetOn];
    const paper = { ...noDoors, talked: 40, total: null };
    const late = { filledOn: '2026-10-03' };
    const { campaign, tallies } = tell(
      ...[first, { ...first, sheet: late }, { ...first, sheet: { ...late, paper } }],
      ...[{ ...first, sheet: { filledOn: '2026-09-01' } }, { doors: { talked: 40 } }],
      { ...first, sheet: { ...late, closed: false, paper } },
    );
    expect(answeredIn(campaign, tallies).map(day)).toEqual([
      ...[
        ['2026-10-01', '2026-10-01'],
        ['2026-10-01', '2026-10-03'],
        ['2026-10-03', '2026-10-03'],
        ['2026-10-01', '2026-10-01'],
        ['2026-10-01', '2026-10-01'],
        ['2026-10-03', '2026-10-03'],
      ],
    ]);
  });

  it('are said on the very evening of their outing', () => {
    expect(said([first], {}, '2026-10-01')).toMatchObject({ ...ofFirst, ...ofWhole, again: 'share none' });
  });

  it('compare the passes of the whole campaign only', () => {
    const all = [first, { ...second, sectorId: 's1' }];
    expect(said(all).again).toBe('share 0.722 52/72');
    expect(said(all, { sectorId: 's1' }).again).toBe('share none');
  });

  it('ask what sheets say of those whose sheet has no hours too', () => {
    expect(said([{ ...first, sheet: { minutes: null } }])).toMatchObject({
      ...{ ...ofSheets, '20': 'hours 0', '21': 'ratio none' },
    });
    const hour = { minutes: 20 };
    expect(said([{ ...first, sheet: hour }])).toMatchObject({ '20': 'hours 1', '21': 'ratio 40 40/1' });
    // Households of another evening than the hours do not divide them.
    const few = { ...second, doors: { talked: 3 }, sheet: { ...hour, filledOn: '2026-10-05' } };
    const fewer = { otherLanguage: 0, previouslyUnaware: 0, foundUseful: 0, intendsAction: 0, own: [] };
    const all = [first, { ...few, sheet: { ...few.sheet, ...fewer, immediateActions: 0, handovers: 0 } }];
    expect(said(all)).toMatchObject({ '20': 'hours 7', '21': 'ratio none' });
  });

  it('ask for help of households, however few doors stayed shut', () => {
    expect(said([{ ...first, doors: { ...first.doors, nobody: 5 } }])).toMatchObject({
      ...{ '03': 'count hidden', help: 'count 14' },
    });
  });

  it('stay hidden while two evenings together are under ten', () => {
    const few = (onDate: string): Told => ({ onDate, doors: { talked: 4 } });
    expect(said([few('2026-10-01'), few('2026-10-05')])['07']).toBe('count hidden');
  });

  it('take « revenir » from doors without time, whatever a sheet to mend says', () => {
    const doors = { ...first.doors, noTime: 20, revisit: 30 };
    expect(said([{ ...first, doors }])).toMatchObject({ '04': 'count 75' });
  });

  it('follow sheets day by day, whatever outing they are of', () => {
    const all12 = {
      ...{ otherLanguage: 12, previouslyUnaware: 12, foundUseful: 12, intendsAction: 12 },
      ...{ immediateActions: 12, handovers: 12 },
    };
    const all = [
      { ...first, sheet: { filledOn: '2026-10-09' } },
      { ...second, sheet: { filledOn: '2026-10-05', ...all12, own: [] } },
    ];
    const told = ['2026-10-04', '2026-10-08', '2026-10-12'].map((day) => said(all, {}, day)['13']);
    expect(told).toEqual(['share none', 'share 1 12/12', 'share 0.692 36/52']);
  });

  it('hide nine and show ten', () => {
    expect([0, 9, 10].map(hideSmall)).toEqual([null, null, 10]);
  });

  it('aim at the doors of a sector, of all, of no half-day', () => {
    const { campaign } = tell();
    const crossings = [{}, { sectorId: 's2' }, { sectorId: 'gone' }, { halfDay: 'morning' as const }];
    expect(crossings.map((crossing) => targetedDoors(campaign, crossing))).toEqual([140, 60, null, null]);
  });
});

describe('the words of a figure', () => {
  const { campaign, tallies } = tell({
    doors: { talked: 40, noTime: 25, nobody: 60, refused: 15 },
    sheet: {},
  });
  const { byId } = shownFigures(campaign, publish(campaign, tallies), { day: '2026-10-12' });

  it.each([
    ['IND-12', '13', '13 sur 40 (33 %)'],
    ['IND-13', '60 %', '24 sur 40'],
    ['IND-18', '50', ''],
    ['IND-21', '6,7', '40 sur 6 h'],
  ] as const)('%s: %s, %s', (id, value, outOf) => {
    const words = [figureText(byId[id]), fractionText(byId[id])].map((text) =>
      text.replaceAll(/[\u00A0\u202F]/g, ' '),
    );
    expect(words).toEqual([value, outOf]);
  });
});

describe('where a campaign goes at its own rate', () => {
  const progress = (...all: readonly Told[]) => {
    const { campaign, tallies } = tell(...all);
    return campaignProgress(campaign, publish(campaign, tallies), '2026-10-12');
  };
  const out = (talked: number, nobody: number): Told => ({ doors: { talked, nobody } });

  it('is a range over the doors that are left', () => {
    expect(progress(out(40, 60))).toEqual({
      ...{
        begun: true,
        met: 40,
        knocked: 100,
        doors: 140,
        target: 100,
        until: null,
        expected: { low: 52, high: 60 },
      },
    });
    expect(progress(out(40, 100)).expected).toEqual({ low: 40, high: 40 });
  });

  it.each<[string, readonly Told[], boolean]>([
    ['thirty doors', [out(12, 18)], true],
    ['as many households as doors', [out(12, 18), { ...out(18, 10), pass: 2 }], true],
    ['fewer than thirty doors', [out(12, 17)], false],
    ['more doors than there are', [out(40, 101)], false],
    ['more households than doors, by the second pass', [out(12, 18), { ...out(25, 10), pass: 2 }], false],
    ['nothing', [], false],
  ])('is said of %s: %s', (_what, all, known) => {
    expect(progress(...all).expected !== null).toBe(known);
  });

  it.each<[string, readonly Told[], string]>([
    ['nothing', [], 'Pas encore de porte frappée, pour 100 foyers visés.'],
    ['few doors', [out(3, 4)], 'Le nombre de foyers rencontrés est caché, pour 100 foyers visés.'],
    ['enough', [out(40, 60)], '40 foyers rencontrés, pour 100 foyers visés.'],
  ])('tells what is hidden from what is not there: %s', (_what, all, words) => {
    expect(figuresWords.met(progress(...all)).replaceAll('\u00A0', ' ')).toBe(words);
  });

  it('says until when it speaks', () => {
    expect(progress(first, { ...second, doors: { talked: 3, nobody: 2 } }).until).toBe('2026-10-04');
  });
});

describe('an address of figures', () => {
  const { campaign } = tell();
  const none = { pass: undefined, sectorId: undefined, halfDay: undefined, theme: undefined };
  it.each<[string, object, string]>([
    ['', none, '2026-10-12'],
    ['passage=1&secteur=s2', { ...none, pass: 1, sectorId: 's2' }, '2026-10-12'],
    [
      'passage=2&moment=evening&theme=cold',
      { ...none, pass: 2, halfDay: 'evening', theme: 'cold' },
      '2026-10-12',
    ],
    ['passage=3&secteur=s9&moment=nuit&theme=rien', none, '2026-10-12'],
    ['au=2026-10-11', none, '2026-10-11'],
    ['au=2026-10-13', none, '2026-10-12'],
    ['au=0', none, '2026-10-12'],
  ])('« %s » asks what it can mean', (search, narrowedBy, day) => {
    expect(figuresQuery(new URLSearchParams(search), campaign, '2026-10-12')).toEqual({ narrowedBy, day });
  });
});
