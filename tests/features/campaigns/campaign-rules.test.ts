import { describe, expect, it } from 'vitest';
import type { Role } from '#db/schema/lists.ts';
import { doorsNeeded, reachOf } from '#src/features/campaigns/doors-needed.rules.ts';
import { itemFor } from '#src/features/campaigns/campaign-evidence.rules.ts';
import { farDates, gapsOf } from '#src/features/campaigns/campaign-plan.rules.ts';
import { clashes, goersOn, groupsOf, sheetStateOf } from '#src/features/campaigns/outings.rules.ts';
import { sectorInput, outingInput, newPlanInput } from '#src/features/campaigns/campaigns.schema.ts';
import { noDoors } from '#src/features/doors/index.ts';
import type { Campaign, CampaignPlan, Outing, OutingTally } from '#src/features/doors/index.ts';
import type { MemberRow } from '#src/features/organisations/index.ts';
import { addDays } from '#src/shared/time.ts';

describe('the doors that a number of households takes', () => {
  it.each([
    [200, 364, 527],
    [100, 182, 264],
    [10, 19, 27],
  ])('for %i households: between %i and %i', (households, least, most) => {
    expect(doorsNeeded(households)).toEqual({ least, most });
  });

  it.each([
    [363, 'short'],
    [364, 'within'],
    [526, 'within'],
    [527, 'enough'],
  ])('%i doors drawn for 200 households are %s', (doors, reach) => {
    expect(reachOf(doors, doorsNeeded(200))).toBe(reach);
  });
});

const outing = (id: string, memberIds: string[], more: Partial<Outing> = {}): Outing => ({
  ...{ id, campaignId: 'c', sectorId: 's', onDate: '2026-11-24', halfDay: 'afternoon', pass: 1 },
  ...{ meetsAt: null, place: null, minutes: 120, cancelled: false, memberIds, versionId: `${id}-1` },
  ...more,
});
const campaigns = (...outings: Outing[]): Campaign[] => [{ outings } as unknown as Campaign];

describe('somebody with two outings in one half-day', () => {
  const first = outing('a', ['fatima', 'awa']);
  it.each([
    [outing('b', ['fatima', 'samir']), ['fatima']],
    [outing('b', ['fatima', 'samir'], { halfDay: 'morning' }), []],
    [outing('b', ['fatima', 'samir'], { cancelled: true }), []],
    [outing('b', ['fatima', 'samir'], { onDate: '2026-11-25' }), []],
    [outing('b', ['yanis', 'samir']), []],
  ])('%#', (other, who) => {
    expect(clashes(campaigns(first, other), first)).toEqual(who);
  });

  it('is not said of an outing that is called off', () => {
    expect(clashes(campaigns(outing('b', ['fatima'])), { ...first, cancelled: true })).toEqual([]);
  });
});

describe('who may go to the doors on a day', () => {
  const member = (personId: string, role: Role, over: Partial<MemberRow> = {}): MemberRow =>
    ({ personId, displayName: personId, role, startsOn: '2026-11-01', endsOn: null, ...over }) as MemberRow;
  it('is whoever of the association is there, once each, messengers first and by name', () => {
    const members = [
      ...[member('zoé', 'messenger'), member('samir', 'staff'), member('karim', 'manager')],
      ...[member('odile', 'director'), member('émile', 'messenger'), member('nadia', 'mentor')],
      ...[member('claire', 'headOffice'), member('samir', 'messenger')],
      member('gone', 'messenger', { endsOn: '2026-11-23' }),
      member('leaving', 'staff', { endsOn: '2026-11-24' }),
      member('new', 'staff', { startsOn: '2026-11-24' }),
      member('later', 'staff', { startsOn: '2026-11-25' }),
    ];
    const goers = goersOn(members, '2026-11-24');
    expect(goers.filter(({ messenger }) => messenger).map(({ id }) => id)).toEqual(['émile', 'samir', 'zoé']);
    expect(goers.slice(3).map(({ name }) => name)).toEqual(['karim', 'leaving', 'new', 'odile']);
  });
});

describe('the sheet of an outing', () => {
  const wrong = { closed: true, paper: null, own: [5] as readonly number[] } as OutingTally['sheet'];
  const closed = { closed: true, paper: null, own: [] as readonly number[] } as OutingTally['sheet'];
  const state = (sheet: OutingTally['sheet'], over: Partial<Outing> = {}) =>
    sheetStateOf(outing('a', [], over), { outingId: 'a', doors: noDoors, sheet }, '2026-11-25');
  it('is asked once its day is over', () => {
    expect([state(wrong), state(closed), state(null)]).toEqual(['wrong', 'done', 'todo']);
    expect(sheetStateOf(outing('a', []), undefined, '2026-11-25')).toBe('todo');
    expect([state(wrong, { onDate: '2026-11-25' }), state(wrong, { cancelled: true })]).toEqual([null, null]);
  });
});

describe('the plan of a campaign', () => {
  it('has no date further than 800 days', () => {
    const [before, after] = [addDays('2026-11-24', -800), addDays('2026-11-24', 800)];
    const far = (startsOn: string | null, endsOn: string | null) =>
      Object.keys(farDates({ startsOn, endsOn }, '2026-11-24'));
    expect(far(before, after)).toEqual([]);
    expect(far(null, null)).toEqual([]);
    expect(far(addDays(before, -1), addDays(after, 1))).toEqual(['startsOn', 'endsOn']);
    expect(Object.values(farDates({ startsOn: '1927-01-01', endsOn: null }, '2026-11-24'))).toEqual([
      'field.date-far',
    ]);
  });

  it('lacks what is not written of its seven lines', () => {
    const gaps = {
      ...{ commissioningPartner: null, aim: null, audience: null, expectedAct: null },
      ...{ startsOn: null, endsOn: null, targetHouseholds: null },
    };
    const plan = { ...gaps, title: 'Le bus', deliveryPartner: null, needId: null } as unknown as CampaignPlan;
    expect(gapsOf(plan)).toEqual(Object.keys(gaps));
    expect(gapsOf({ ...plan, aim: 'Voyager', targetHouseholds: 0 })).not.toContain('aim');
  });

  it('proves the item of the month, with the mentor the first time and without her afterwards', () => {
    expect([itemFor('agreement', true), itemFor('agreement', false)]).toEqual(
      Array(2).fill('j06-convention-de-campagne'),
    );
    expect(itemFor('workshop', true)).toBe('j06-atelier-message');
    expect(itemFor('workshop', false)).toBe('j11-atelier-sans-mentor');
  });
});

describe('the outings that are folded', () => {
  it('are neither to come, nor among the last three, nor without their sheet', () => {
    const past = Array.from({ length: 5 }, (_, day) =>
      outing(`p${String(day)}`, [], { onDate: `2026-11-0${String(day + 1)}` }),
    );
    const sheet = { closed: true, paper: null, own: [] as readonly number[] } as OutingTally['sheet'];
    const tallies = new Map(['p1', 'p4'].map((id) => [id, { outingId: id, doors: noDoors, sheet }]));
    const [coming, over] = groupsOf(
      { outings: [...past, outing('next', [], { onDate: '2026-12-01' })] },
      tallies,
      '2026-11-24',
    );
    expect([coming?.place, coming?.folded, over?.folded.map(({ id }) => id)]).toEqual(['coming', [], ['p1']]);
    expect([coming?.shown.map(({ id }) => id), over?.shown.map(({ id }) => id)]).toEqual([
      ['next'],
      ['p0', 'p2', 'p3', 'p4'],
    ]);
  });

  it('are folded of those called off too, and never one that is to come', () => {
    const [off, coming] = [true, false].map((cancelled) =>
      Array.from({ length: 5 }, (_, day) =>
        outing(`${String(cancelled)}${String(day)}`, [], {
          ...{ cancelled, onDate: `2026-12-0${String(day + 1)}` },
        }),
      ),
    );
    const groups = groupsOf({ outings: [...(off ?? []), ...(coming ?? [])] }, new Map(), '2026-11-24');
    expect(groups.map(({ place, shown, folded }) => [place, shown.length, folded.length])).toEqual([
      ['coming', 5, 0],
      ['cancelled', 3, 2],
    ]);
  });

  it('never hide a sheet that contradicts itself', () => {
    const past = Array.from({ length: 4 }, (_, day) => outing(String(day), [], { onDate: '2026-11-01' }));
    const sheet = { closed: true, paper: null, own: [5] as readonly number[] } as OutingTally['sheet'];
    const [over] = groupsOf(
      { outings: past },
      new Map([['0', { outingId: '0', doors: noDoors, sheet }]]),
      '2026-11-24',
    );
    expect([over?.shown.length, over?.folded]).toEqual([4, []]);
  });
});

describe('what the forms of a campaign refuse', () => {
  it.each([
    ['a door number', sectorInput, { name: '12 rue des Lilas', doors: '80' }, 'resident.address'],
    [
      'a resident',
      newPlanInput,
      { title: 'Le bus', theme: 'other', aim: 'Aider Mme Dupont' },
      'resident.name',
    ],
    [
      'a phone number',
      newPlanInput,
      { title: 'Le bus', theme: 'other', audience: '06 39 98 00 01' },
      'resident.contact',
    ],
    [
      'four households',
      newPlanInput,
      { title: 'Le bus', theme: 'other', targetHouseholds: '4' },
      'campaigns.target',
    ],
    [
      'an end before the beginning',
      newPlanInput,
      { title: 'Le bus', theme: 'other', startsOn: '2026-12-02', endsOn: '2026-12-01' },
      'campaigns.ends-before',
    ],
    [
      'a question without its indicator',
      newPlanInput,
      { title: 'Le bus', theme: 'other', ownQuestion0: 'Rempli ?' },
      'campaigns.indicator-name',
    ],
    [
      'a team of one',
      outingInput,
      {
        ...{ sectorId: 's', onDate: '2026-12-01', halfDay: 'morning', pass: '1', minutes: '120', weeks: '1' },
        members: 'fatima',
      },
      'campaigns.outing-team',
    ],
  ])('%s', (_what, schema, form, code) => {
    expect(schema.safeParse(form).error?.issues.map(({ message }) => message)).toEqual([code]);
  });

  it('saves a plan with its name and theme alone (decision 0011)', () => {
    expect(newPlanInput.parse({ title: 'Le bus', theme: 'other', needId: '' })).toMatchObject({
      ...{ title: 'Le bus', needId: null, targetHouseholds: null, ownIndicators: [] },
    });
  });
});
