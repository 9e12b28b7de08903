import { expect } from 'vitest';
import type { Database, ReadTx } from '#db/types.ts';
import { insertEvents } from '#src/features/doors/doors.store.ts';
import { loadCampaigns, loadTallies } from '#src/features/doors/index.ts';
import type { TallyEvent } from '#src/features/doors/tally.rules.ts';
import { writeDoors } from '#src/features/doors/write-doors.ts';
import { setOutingCancelled } from '#src/features/campaigns/plan-outings.ts';
import { newId } from '#src/shared/ids.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import { systemScope } from '#tests/support/database.ts';

const NOW = Date.parse('2027-03-04T10:00:00Z');
const door = (kind: TallyEvent['kind']): TallyEvent => ({ id: newId(), kind, theme: null, aboutId: null });
const doors = (n: number, kind: TallyEvent['kind']): TallyEvent[] =>
  Array.from({ length: n }, () => door(kind));

/** What phones send at once is written once and together, and nothing that stays in memory is ever stale. */
export const holdsMemories = async (db: Database): Promise<void> => {
  const network = await aNetwork(db, NOW - 2000);
  const at = { startMonth: '2026-09-01', now: NOW - 2000 };
  const own = await aPartner(db, network, { ...at, name: 'Les Sources', slug: 'les-sources' });
  const other = await aPartner(db, network, { ...at, name: 'Les Rives', slug: 'les-rives' });
  const outings = [{ onDate: '2027-03-04' }, { onDate: '2027-03-03' }];
  const { id: campaignId, outingIds } = await aCampaign(db, own, { now: NOW - 1000, outings });
  const [first = '', second = ''] = outingIds;
  const organisationId = own.place.id;

  const read = async (tx: ReadTx) => {
    const campaigns = await loadCampaigns(tx, [organisationId], NOW + 60_000);
    const tallies = await loadTallies(tx, campaigns, NOW);
    const counts = (id: string) => {
      const { talked = 0, nobody = 0 } = tallies.get(id)?.doors ?? {};
      return [talked, nobody];
    };
    const cancelled = campaigns[0]?.outings.filter((outing) => outing.cancelled).map(({ id }) => id);
    return [counts(first), counts(second), cancelled];
  };
  const seen = () => db.read(own.manager.scope, read);
  expect(await seen()).toEqual([[0, 0], [0, 0], []]);

  // Three phones in one turn: two of one outing, one of them sending again what it kept, and one of another outing.
  const sent = doors(3, 'talked');
  const answers = await Promise.all([
    writeDoors(db, organisationId, { outingId: first, events: sent }),
    writeDoors(db, organisationId, { outingId: first, events: [...sent, ...doors(2, 'nobody')] }),
    writeDoors(db, organisationId, { outingId: second, events: doors(1, 'nobody') }),
  ]);
  expect(answers.map(({ talked, nobody }) => [talked, nobody])).toEqual([
    ...[
      [3, 2],
      [3, 2],
      [0, 1],
    ],
  ]);
  expect(await seen()).toEqual([[3, 2], [0, 1], []]);

  // As many other doors in a write that is undone, then as many again that stand: nobody ever sees the first ones.
  const counting = (kind: TallyEvent['kind'], undone: boolean) =>
    db.write(systemScope(), async (tx) => {
      tx.untraced();
      const rows = doors(4, kind).map((event) => ({ ...event, outingId: second }));
      await insertEvents(tx, organisationId, rows);
      const counts = await read(tx);
      if (undone) throw new Error('undone');
      return counts;
    });
  await expect(counting('nobody', true)).rejects.toThrow('undone');
  expect(await counting('talked', false)).toEqual([[3, 2], [4, 1], []]);
  expect(await seen()).toEqual([[3, 2], [4, 1], []]);

  // A change of the plan is seen at once, and is nobody else's.
  const { versionId: base = '' } = await db.read(own.manager.scope, async (tx) => {
    const [campaign] = await loadCampaigns(tx, [organisationId], NOW + 60_000);
    return campaign?.outings.find(({ id }) => id === second) ?? { versionId: '' };
  });
  const manager = as(db, own.manager, NOW + 1000);
  await setOutingCancelled(manager, { campaignId, outingId: second }, { base, cancelled: true });
  expect(await seen()).toEqual([[3, 2], [4, 1], [second]]);
  const known = (at: number) =>
    db.read(other.manager.scope, (tx) => loadCampaigns(tx, [other.place.id, organisationId], at));
  expect((await known(NOW)).map(({ outings: all }) => all.some(({ cancelled }) => cancelled))).toEqual([
    false,
  ]);
  expect(await db.read(other.manager.scope, (tx) => loadCampaigns(tx, [other.place.id], NOW))).toEqual([]);
};
