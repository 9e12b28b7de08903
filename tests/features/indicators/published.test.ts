import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { loadCampaigns } from '#src/features/doors/index.ts';
import { insertEvents, moveMark } from '#src/features/doors/doors.store.ts';
import { loadPublished } from '#src/features/indicators/index.ts';
import type { Published } from '#src/features/indicators/index.ts';
import { newId } from '#src/shared/ids.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import { at } from '#tests/builders/facts.ts';
import { aNetwork, aPartner } from '#tests/builders/network.ts';
import type { Partner } from '#tests/builders/network.ts';
import { testDatabase } from '#tests/support/database.ts';

const NOW = at('2026-11-24');
let db: OpenedDatabase;
let partner: Partner;
beforeEach(async () => {
  db = await testDatabase();
  const began = at('2026-05-01');
  partner = await aPartner(db, await aNetwork(db, began), { startMonth: '2026-05-01', now: began });
});
afterEach(() => db.close());

const published = (): Promise<Published> =>
  db.read(partner.manager.scope, async (tx) => {
    const [campaign] = await loadCampaigns(tx, [partner.place.id], NOW);
    if (campaign === undefined) throw new Error('no campaign');
    return loadPublished(tx, campaign, NOW);
  });
const met = ({ at: said }: Published) => said('talked', {}, '2026-11-24')?.shown?.value;

describe('what is kept in memory of a campaign', () => {
  it('holds until something is written, at the doors or elsewhere', async () => {
    const outing = { onDate: '2026-11-20', doors: { talked: 20 } };
    const { outingIds } = await aCampaign(db, partner, { now: NOW - 1000, outings: [outing] });
    const first = await published();
    expect(met(first)).toBe(20);
    expect(await published()).toBe(first);
    const [outingId = ''] = outingIds;
    await db.write(partner.manager.scope, async (tx) => {
      await insertEvents(tx, partner.place.id, [
        { outingId, id: newId(), kind: 'talked', theme: null, aboutId: null },
      ]);
      await moveMark(tx, partner.place.id);
      tx.untraced();
    });
    const second = await published();
    expect(met(second)).toBe(21);
    await db.write(partner.manager.scope, async (tx) => {
      tx.audit({ action: 'scene.anything', object: partner.place.id });
    });
    expect(await published()).not.toBe(second);
  });
});
