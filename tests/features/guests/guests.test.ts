import { expect, it } from 'vitest';
import { getFollowedCampaign } from '#src/features/guests/index.ts';
import { readGuestLinks } from '#src/features/guests/guests.store.ts';
import { makeGuestLink, revokeGuestLink } from '#src/features/guests/write-guest-link.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import { testDatabase } from '#tests/support/database.ts';

const NOW = Date.parse('2027-03-04T10:00:00Z');
const network = '203.0.113.9';

it('opens one campaign until its day, and nothing once closed', { timeout: 30_000 }, async () => {
  const db = await testDatabase();
  const partner = await aPartner(db, await aNetwork(db, NOW), { startMonth: '2026-09-01', now: NOW });
  const { id } = await aCampaign(db, partner, { now: NOW - 86_400_000 });
  const manager = as(db, partner.manager, NOW);
  const input = { label: 'Centre social', expiresOn: '2027-03-10' };
  await expect(makeGuestLink(as(db, partner.staff, NOW), id, input)).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(makeGuestLink(manager, id, { ...input, expiresOn: '2027-09-05' })).rejects.toMatchObject({
    code: 'guests.expiry',
  });
  const token = await makeGuestLink(manager, id, input);
  const seen = (now: number, typed = token) => getFollowedCampaign({ db, now }, { token: typed, network });
  expect(await seen(NOW)).toMatchObject({ label: 'Centre social', findings: [] });
  expect(await seen(NOW, 'unknown')).toBeNull();
  expect(await seen(Date.parse('2027-03-10T20:00:00Z'))).not.toBeNull();
  expect(await seen(Date.parse('2027-03-11T08:00:00Z'))).toBeNull();
  const links = await db.read(partner.manager.scope, (tx) => readGuestLinks(tx, id));
  expect(JSON.stringify(links)).not.toContain(token);
  await revokeGuestLink(manager, id, links[0]?.id ?? '');
  expect(await seen(NOW + 1)).toBeNull();
  await db.close();
});
