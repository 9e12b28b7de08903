import { expect, it } from 'vitest';
import { getNextOuting, getOutings } from '#src/features/doors/index.ts';
import type { Viewer } from '#src/shared/context.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';
import { testDatabase } from '#tests/support/database.ts';

const NOW = Date.parse('2026-11-27T08:00:00Z');

it('tells the outings of two campaigns by day, by half-day, then the older campaign first', async () => {
  const db = await testDatabase();
  const partner = await aPartner(db, await aNetwork(db, NOW), { startMonth: '2026-05-01', now: NOW });
  const outing = (onDate: string, halfDay: 'morning' | 'afternoon' | 'evening') => ({ onDate, halfDay });
  const campaigns = [
    [outing('2026-11-27', 'evening'), outing('2026-11-28', 'evening'), outing('2026-11-26', 'morning')],
    [
      ...[
        outing('2026-11-27', 'evening'),
        outing('2026-11-27', 'morning'),
        outing('2026-11-28', 'afternoon'),
      ],
      outing('2026-11-26', 'evening'),
    ],
  ];
  for (const [rank, outings] of campaigns.entries())
    await aCampaign(db, partner, { now: NOW - 2000 + rank, plan: { title: `C${rank}` }, outings });
  const ctx = as(db, partner.messenger, NOW);
  const { near, next, past } = await getOutings(ctx);
  const told = (lines: typeof near) =>
    lines.map(({ campaign, onDate, halfDay }) => `${onDate.slice(-2)} ${halfDay} ${campaign}`);
  const [today, tomorrow] = [
    ['27 morning C1', '27 evening C0', '27 evening C1'],
    ['28 afternoon C1', '28 evening C0'],
  ];
  expect(told(next)).toEqual([...today, ...tomorrow]);
  expect(told(past)).toEqual(['26 evening C1', '26 morning C0']);
  expect(told(near)).toEqual([...today, '26 morning C0', '26 evening C1', ...tomorrow]);
  expect((await getNextOuting(ctx))?.outing.halfDay).toBe('morning');
});

it('tells each her own, the manager all; near ones by hers first and none that is cancelled; none of a closed campaign', async () => {
  const db = await testDatabase();
  const partner = await aPartner(db, await aNetwork(db, NOW), { startMonth: '2026-05-01', now: NOW });
  const other = await aPerson(db, partner.place, { role: 'messenger', name: 'Awa', now: NOW });
  const hers = { memberIds: [partner.messenger.personId] };
  const awas = { memberIds: [other.personId, partner.manager.personId] };
  await aCampaign(db, partner, {
    now: NOW - 1000,
    outings: [
      { onDate: '2026-11-23', ...hers },
      { onDate: '2026-11-24', ...hers, sheet: {} },
      { onDate: '2026-11-25', ...hers, sheet: { closed: false } },
      { onDate: '2026-11-26', ...hers, cancelled: true },
      { onDate: '2026-11-27', ...awas },
      { onDate: '2026-11-29', ...hers },
      { onDate: '2026-11-30', ...awas },
      { onDate: '2026-12-01', ...hers },
    ],
  });
  const closed = { facts: [{ kind: 'closed' as const }], outings: [{ onDate: '2026-11-27' }] };
  await aCampaign(db, partner, { now: NOW - 500, ...closed });
  const told = async (viewer: Viewer) => {
    const { near, next, past } = await getOutings(as(db, viewer, NOW));
    return [near, next, past].map((lines) => lines.map(({ onDate }) => Number(onDate.slice(-2))));
  };
  expect(await told(partner.messenger)).toEqual([
    [25, 29, 24],
    [29, 1],
    [26, 25, 24, 23],
  ]);
  expect(await told(other)).toEqual([[27, 30], [27, 30], []]);
  expect(await told(partner.manager)).toEqual([
    [27, 30, 25, 29, 24],
    [27, 29, 30, 1],
    [26, 25, 24, 23],
  ]);
  const { past, next } = await getOutings(as(db, partner.manager, NOW));
  expect(past.map((line) => line.closed)).toEqual([false, false, true, false]);
  expect(next[0]?.team).toEqual(['Awa', 'Karim']);
});
