import { describe, expect, it } from 'vitest';
import { currentCampaign, stateOf } from '#src/features/doors/campaign.rules.ts';
import { chipsFor } from '#src/features/doors/chips.rules.ts';
import type { Campaign, Outing } from '#src/features/doors/index.ts';
import { nextOutingOf, outingNews, ownOutings } from '#src/features/doors/own-outings.rules.ts';
import type { OutingVersion } from '#src/features/doors/own-outings.rules.ts';

const TODAY = '2027-03-04';
const outing = (id: string, onDate: string, over: Partial<Outing> = {}) =>
  ({ id, onDate, sectorId: 's', cancelled: false, memberIds: ['awa'], ...over }) as Outing;
const campaign = (id: string, over: object = {}) =>
  ({
    ...{ id, outings: [], facts: new Map(), plan: { startsOn: null, endsOn: null } },
    ...{ sectorById: new Map([['s', { name: 'Nord' }]]), ...over },
  }) as unknown as Campaign;

describe('the outings of a person', () => {
  const campaigns = [
    campaign('c', {
      outings: [
        ...[outing('yesterday', '2027-03-03'), outing('later', '2027-03-12')],
        ...[outing('off', TODAY, { cancelled: true }), outing('theirs', TODAY, { memberIds: ['zoe'] })],
      ],
    }),
    campaign('d', { outings: [outing('soon', '2027-03-11'), outing('today', TODAY)] }),
  ];

  it('are hers, from today on, the soonest first', () => {
    expect(
      ownOutings(campaigns, 'awa', TODAY).map(({ outing: { id }, sector }) => `${id} ${sector}`),
    ).toEqual([...['today Nord', 'soon Nord', 'later Nord']]);
  });

  it('are told a week ahead', () => {
    const next = (today: string) => nextOutingOf(campaigns, 'awa', today)?.outing.id;
    expect([TODAY, '2027-03-05', '2027-03-12', '2027-03-13'].map(next)).toEqual([
      ...['today', 'soon', 'later', undefined],
    ]);
    expect(
      nextOutingOf([campaign('e', { outings: [outing('far', '2027-03-12')] })], 'awa', TODAY),
    ).toBeNull();
  });
});

describe('what somebody is told of an outing', () => {
  const version = (id: string, recordedAt: number, over: Partial<OutingVersion> = {}): OutingVersion => ({
    ...{ id, outingId: 'o', campaignId: 'c', onDate: '2027-03-10', cancelled: false, recordedAt, ...over },
  });
  const moved = version('2', 20, { onDate: '2027-03-11' });
  const off = version('3', 30, { cancelled: true });
  it.each<[string, OutingVersion[], number, string | null]>([
    ['planned, from when she joined', [version('1', 10)], 15, 'planned 15 1'],
    ['planned, when it was planned after she joined', [version('1', 10)], 5, 'planned 10 1'],
    ['moved since she joined', [version('1', 10), moved], 10, 'moved 20 2 2027-03-10'],
    ['moved before she joined', [version('1', 10), moved], 20, 'planned 20 2'],
    ['called off since', [version('1', 10), off], 10, 'calledOff 30 3'],
    ['called off before she knew of it', [version('1', 10), off], 30, null],
    ['called off, then put back', [version('1', 10), off, version('4', 40)], 10, 'moved 40 4'],
    ['over', [version('1', 10, { onDate: '2027-03-03' })], 5, null],
    ['today', [version('1', 10, { onDate: TODAY })], 5, 'planned 10 1'],
    ['nothing', [], 5, null],
  ])('%s', (_what, versions, joinedAt, told) => {
    const news = outingNews(versions, joinedAt, TODAY);
    if (told === null) expect(news).toBeNull();
    else {
      const [kind, at, id, formerDate] = told.split(' ');
      expect(news).toMatchObject({ kind, at: Number(at), id, ...(formerDate && { formerDate }) });
    }
  });
});

describe('where a campaign stands', () => {
  const plan = (startsOn: string | null, endsOn: string | null, over: object = {}) =>
    campaign('c', { plan: { startsOn, endsOn }, ...over });
  const closed = (done: boolean) => new Map([['closed', { done }]]);
  it.each([
    ['planned', plan(null, null)],
    ['planned', plan('2027-03-05', '2027-04-01')],
    ['running', plan(TODAY, TODAY)],
    ['running', plan('2027-03-05', null, { outings: [outing('o', TODAY)] })],
    ['planned', plan(null, null, { outings: [outing('o', '2027-03-05')] })],
    ['planned', plan(null, null, { outings: [outing('o', TODAY, { cancelled: true })] })],
    ['over', plan('2027-02-01', '2027-03-03')],
    ['closed', plan('2027-02-01', '2027-03-03', { facts: closed(true) })],
    ['over', plan('2027-02-01', '2027-03-03', { facts: closed(false) })],
  ])('%s', (state, told) => {
    expect(stateOf(told, TODAY)).toBe(state);
  });

  it('is spoken of when it is under way and began last, else when it comes next', () => {
    const of = (id: string, startsOn: string, endsOn: string | null = null) =>
      campaign(id, { plan: { startsOn, endsOn } });
    const [over, first, last] = [
      of('a', '2027-01-01', '2027-02-01'),
      of('b', '2027-02-01'),
      of('c', '2027-03-01'),
    ];
    const [next, later] = [of('d', '2027-04-01'), of('e', '2027-05-01')];
    const current = (...all: Campaign[]) => currentCampaign(all, TODAY)?.id;
    expect(current(over, first, last, next)).toBe('c');
    expect(current(over, next, later)).toBe('d');
    expect(current(over)).toBeUndefined();
  });
});

it('a phone offers five themes, the nearest of the campaign among them, and « Autre »', () => {
  expect(chipsFor('other')).toHaveLength(6);
  expect(chipsFor('other')).toEqual(
    expect.arrayContaining(['housing', 'health', 'papers', 'work', 'loneliness', 'other']),
  );
  expect(chipsFor('oralHealth')).toHaveLength(6);
  expect(chipsFor('oralHealth')).toEqual(
    expect.arrayContaining(['health', 'children', 'housing', 'papers', 'work']),
  );
  expect(chipsFor('water')).toContain('cold');
});
