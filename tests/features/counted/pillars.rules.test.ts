import { describe, expect, it } from 'vitest';
import { pillarIndicators } from '#src/features/counted/pillars.rules.ts';
import type { Known } from '#src/features/counted/pillars.rules.ts';
import type { ManagementFacts } from '#src/features/management/index.ts';
import { pillarIndicatorWords as words } from '#src/i18n/counted.fr.ts';
import { figuresOf } from '#tests/builders/figures-of.ts';

const DAY = '2027-03-04';
const knownOf = (over: Partial<Known>): Known => ({
  ...{ day: DAY, allies: [], trained: { trained: [], waiting: [] }, beforeTheDoors: { done: 0, all: 0 } },
  ...{ trainingHeld: { held: 0, all: 0 }, sessionDays: [], languages: null, readForLast: 0, campaigns: [] },
  ...{ life: null, incidents: { answered: 0, waiting: 0, medianHours: null }, given: [], support: null },
  ...{ observed: { yes: 0, all: 0 }, money: null, may: { cost: true, budget: true }, ...over },
});

/** Nothing noted yet in an association that has a team. */
const life: ManagementFacts = {
  ...{ meetings: [], attendance: null, talks: { team: 0, thisQuarter: 0, all: 0 }, recruitment: null },
  ...{ contracts: { active: 0, permanent: 0, referred: 0 }, sinceHiring: null },
  sixMonths: { from: '2026-09-04', then: 0, still: 0, joined: 0, share: null },
};
const meeting = (onDate: string) => ({
  ...{ id: onDate, onDate, minutes: 60 },
  decisions: [],
  attendance: null,
});
const seen = (family: 'shop' | 'club', contacts: readonly string[], readyToRefer = false) => ({
  ...{ family, contacts, readyToRefer },
});

const at = (day: string): number => Date.parse(`${day}T10:00:00Z`);
const old = { recordedAt: at('2026-02-01') };
const followed = (afterMonths: 1 | 3 | 6, state: 'kept' | 'dropped') => ({ afterMonths, state });
const promise = (...followUps: ReturnType<typeof followed>[]) => ({ followUps }) as never;

type Name = keyof typeof words.indicators;
const nothing: readonly (readonly [string, readonly Name[]])[] = [
  ['p1', ['allies', 'families', 'readyToRefer', 'seenAgain', 'referred']],
  ['p2', ['contracts', 'kept', 'languages', 'trainingHeld']],
  ['p3', ['trained', 'beforeTheDoors', 'sessions', 'trainedForLast', 'observed']],
  ['p4', ['meetings', 'attendance', 'talks', 'incidents', 'support']],
  ['p5', ['campaigns', 'atWorkshop', 'act', 'themes']],
  ['p6', ['knocked', 'contactRate', 'revisited', 'useful', 'intends']],
  ['p7', ['entryDelay', 'entered', 'findings', 'commitments', 'keptPromises']],
  ['p8', ['cost', 'missions', 'funders']],
];
const told = (pillar: string, over: Partial<Known>, names: readonly Name[]) => {
  const all = pillarIndicators(pillar, knownOf(over));
  return names.map((name) => all.find(({ label }) => label === words.indicators[name].label)?.value);
};

describe('the indicators of a pillar', () => {
  it.each(nothing)('of %s are not counted before something is noted', (pillar, names) => {
    expect(told(pillar, {}, names)).toEqual(names.map(() => null));
    expect(told(pillar, { life }, names)).toEqual(names.map(() => null));
  });

  it.each<[string, Partial<Known>, Partial<Record<Name, string | null>>]>([
    [
      'p1',
      {
        allies: [
          seen('shop', ['2026-01-01', '2026-09-04'], true),
          seen('shop', ['2026-01-01', '2026-09-03', '2027-03-05']),
          seen('club', ['2027-03-04']),
          seen('club', ['2027-03-03', '2027-03-04'], true),
          ...[seen('club', ['2027-03-05'], true), seen('club', [])],
        ],
        life: { ...life, contracts: { active: 4, permanent: 3, referred: 1 } },
      },
      { allies: '4', families: '2', readyToRefer: '2', seenAgain: '2', referred: words.share(1, 4) },
    ],
    [
      'p2',
      {
        life: {
          ...life,
          contracts: { active: 4, permanent: 3, referred: 1 },
          sixMonths: { ...life.sixMonths, then: 5, still: 4 },
        },
        ...{ languages: 3, trainingHeld: { held: 60, all: 90 } },
      },
      {
        contracts: words.of(3, 4),
        kept: words.share(4, 5),
        languages: '3',
        trainingHeld: words.minutes(60, 90),
      },
    ],
    [
      'p3',
      {
        ...{ trained: { trained: ['a', 'b', 'c'], waiting: ['d'] }, beforeTheDoors: { done: 20, all: 28 } },
        ...{ campaigns: [figuresOf(old)], readForLast: 2, observed: { yes: 8, all: 10 } },
      },
      {
        ...{ trained: words.of(3, 4), beforeTheDoors: words.share(20, 28), trainedForLast: words.of(2, 4) },
        observed: words.share(8, 10),
      },
    ],
    ['p3', { observed: { yes: 8, all: 9 } }, { observed: words.hidden }],
    ['p3', { trained: { trained: ['a'], waiting: [] } }, { trainedForLast: null }],
    [
      'p4',
      {
        life: {
          ...life,
          meetings: ['2026-11-30', '2026-12-01', '2027-01-05', '2027-02-28', '2027-02-28', '2027-03-01'].map(
            meeting,
          ),
          ...{ attendance: { present: 9, expected: 12 }, talks: { team: 5, thisQuarter: 3, all: 6 } },
        },
        incidents: { answered: 2, waiting: 0, medianHours: 5 },
        support: { yes: 6, some: 3, no: 1 } as Known['support'],
      },
      {
        ...{ meetings: words.decimal(4 / 3), attendance: words.share(9, 12), talks: words.of(3, 5) },
        ...{ incidents: words.hours(5), support: words.share(6, 10) },
      },
    ],
    [
      'p5',
      {
        campaigns: [
          figuresOf({ ...old, plan: { theme: 'water', startsOn: '2026-03-04' } }),
          figuresOf({ ...old, plan: { theme: 'water', startsOn: '2026-03-05' } }),
          figuresOf({ ...old, plan: { startsOn: '2027-03-05' } }),
          figuresOf(old, { out: { cancelled: true } }, { out: { onDate: '2027-03-04' } }),
          figuresOf({ recordedAt: at('2027-02-01'), message: { messengers: 6, act: null } as never }),
        ],
      },
      { campaigns: '3', atWorkshop: '6', act: 'Non', themes: '2' },
    ],
    [
      'p5',
      { campaigns: [figuresOf({ message: { messengers: null, act: 'Appeler' } as never })] },
      { act: 'Oui' },
    ],
    [
      'p6',
      {
        campaigns: [
          figuresOf({}, { talked: 99 }),
          figuresOf({}, { talked: 40, nobody: 60, sheet: { foundUseful: 30, intendsAction: 10 } }),
          figuresOf({}),
        ],
      },
      {
        ...{ knocked: '100', contactRate: words.share(40, 100), revisited: null },
        ...{ useful: words.share(30, 40), intends: words.share(10, 40) },
      },
    ],
    [
      'p6',
      { campaigns: [figuresOf({}, { talked: 4 })] },
      { knocked: words.hidden, contactRate: words.hidden },
    ],
    [
      'p7',
      {
        campaigns: [
          figuresOf(
            {},
            ...['2027-01-31', '2027-02-03', '2027-02-04', '2027-02-20'].map((filledOn) => ({
              sheet: { filledOn },
            })),
            { out: { cancelled: true }, sheet: {} },
            ...[{ sheet: { closed: false } }, {}],
          ),
        ],
        given: [
          { findings: [{}, {}] as never, commitments: [promise(followed(6, 'kept'), followed(3, 'kept'))] },
          {
            findings: [{}] as never,
            commitments: [promise(followed(6, 'dropped')), promise(followed(1, 'kept'))],
          },
        ],
      },
      {
        ...{ entryDelay: words.days(2), entered: words.share(2, 4), findings: '3', commitments: '3' },
        keptPromises: words.share(1, 2),
      },
    ],
    [
      'p8',
      {
        campaigns: [figuresOf({}, { talked: 40 })],
        money: {
          ...{ missionShare: 0.4, budgeted: true, funders: 2 },
          campaigns: [{ campaignId: 'c', lines: [], total: 10_000, perHousehold: 250 }],
        },
      },
      { cost: words.euros(250), missions: words.percent(0.4), funders: '2' },
    ],
    [
      'p8',
      {
        campaigns: [figuresOf({})],
        money: {
          ...{ missionShare: null, budgeted: false, funders: 0 },
          campaigns: [{ campaignId: 'c', lines: [], total: 10_000, perHousehold: null }],
        },
      },
      { cost: null, missions: null, funders: null },
    ],
  ])('of %s say what is known', (pillar, over, said) => {
    const names = Object.keys(said) as Name[];
    expect(Object.fromEntries(names.map((name, rank) => [name, told(pillar, over, names)[rank]]))).toEqual(
      said,
    );
  });

  it('count sessions since the first campaign began, or was created before it', () => {
    const sessionDays = ['2027-01-31', '2027-02-01', '2027-02-10', '2027-03-01'];
    const of = (
      ...all: readonly [created: string, startsOn: string | null][]
    ): (string | null | undefined)[] =>
      told(
        'p3',
        {
          sessionDays,
          campaigns: all.map(([created, startsOn]) =>
            figuresOf({ recordedAt: at(created), plan: { startsOn } }),
          ),
        },
        ['sessions'],
      );
    expect(of(['2027-02-01', '2027-02-20'])).toEqual([words.perCampaign(3, 1)]);
    expect(of(['2027-02-20', '2027-02-10'], ['2026-01-01', null])).toEqual([words.perCampaign(2, 2)]);
  });
});
