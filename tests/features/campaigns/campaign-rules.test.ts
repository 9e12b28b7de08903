import { describe, expect, it } from 'vitest';
import { doorsNeeded, reachOf } from '#src/features/campaigns/doors-needed.rules.ts';
import { clashes, groupsOf } from '#src/features/campaigns/outings.rules.ts';
import { sectorInput, outingInput, newPlanInput } from '#src/features/campaigns/campaigns.schema.ts';
import { noDoors } from '#src/features/doors/index.ts';
import type { Campaign, Outing, OutingTally } from '#src/features/doors/index.ts';

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
    [outing('b', ['yanis', 'samir']), []],
  ])('%#', (other, who) => {
    expect(clashes(campaigns(first, other), first)).toEqual(who);
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
