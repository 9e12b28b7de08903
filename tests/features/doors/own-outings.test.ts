import { expect, it } from 'vitest';
import { getNextOuting, getOutings } from '#src/features/doors/index.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
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
