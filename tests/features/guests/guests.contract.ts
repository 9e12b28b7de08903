import { expect } from 'vitest';
import type { Database } from '#db/types.ts';
import { MOST_MISSES } from '#src/features/accounts/limit-misses.ts';
import { getFollowedCampaign, getGuests } from '#src/features/guests/index.ts';
import type { FollowedCampaign } from '#src/features/guests/index.ts';
import { insertGuestLink } from '#src/features/guests/guests.store.ts';
import { makeGuestLink as makeOrNot, revokeGuestLink } from '#src/features/guests/write-guest-link.ts';
import { endMentorship } from '#src/features/organisations/end-run.ts';
import { getFindings } from '#src/features/restitution/index.ts';
import { addFinding, validateFinding } from '#src/features/restitution/write-finding.ts';
import type { Context, Viewer } from '#src/shared/context.ts';
import { newId, newSecret } from '#src/shared/ids.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { systemScope } from '#tests/support/database.ts';

const NOW = Date.parse('2027-03-04T10:00:00Z');
const DAY = 86_400_000;
const INPUT = { label: 'Centre social', expiresOn: '2027-03-10' };

/** The secret of a link that is new. */
const makeGuestLink = async (ctx: Context, campaignId: string, input: typeof INPUT): Promise<string> =>
  (await makeOrNot(ctx, campaignId, { guestLinkId: newId(), ...input })) ?? '';

const scene = async (db: Database) => {
  const network = await aNetwork(db, NOW);
  const at = { startMonth: '2026-09-01', now: NOW };
  const [own, other] = [
    await aPartner(db, network, { ...at, name: 'Les Sources', slug: 'les-sources' }),
    await aPartner(db, network, { ...at, name: 'Les Rives', slug: 'les-rives' }),
  ];
  const campaign = async (partner: Partner, title: string): Promise<string> => {
    const outings = [{ onDate: '2027-03-01', doors: { talked: 30, nobody: 20 }, sheet: { foundUseful: 24 } }];
    return (await aCampaign(db, partner, { now: NOW - DAY, plan: { title }, outings })).id;
  };
  return {
    network,
    own,
    other,
    ownId: await campaign(own, 'Le bus'),
    otherId: await campaign(other, 'Le vélo'),
  };
};

const follows =
  (db: Database) =>
  (token: string, now = NOW + DAY, network = '203.0.113.9'): Promise<FollowedCampaign | null> =>
    getFollowedCampaign({ db, now }, { token, network });

/** A link opens one campaign, to who has it, until its day or until it is closed: the same on both databases. */
export const holdsGuestLinks = async (db: Database): Promise<void> => {
  const { network, own, other, ownId, otherId } = await scene(db);
  const seen = follows(db);
  const [manager, stranger] = [as(db, own.manager, NOW), as(db, other.manager, NOW)];

  await expect(makeGuestLink(as(db, own.staff, NOW), ownId, INPUT)).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(makeGuestLink(stranger, ownId, INPUT)).rejects.toMatchObject({ code: 'not-found' });
  for (const expiresOn of ['2027-03-04', '2027-09-05'])
    await expect(makeGuestLink(manager, ownId, { ...INPUT, expiresOn })).rejects.toMatchObject({
      code: 'guests.expiry',
    });
  await expect(makeGuestLink(manager, ownId, { ...INPUT, label: 'Mme Petit' })).rejects.toMatchObject({
    code: 'resident.name',
  });

  const [token, others] = [
    await makeGuestLink(manager, ownId, INPUT),
    await makeGuestLink(stranger, otherId, INPUT),
  ];
  // The form of a link that is made is sent again: the page was loaded again.
  const [{ id: guestLinkId = '' } = {}] = (await getGuests(manager, ownId)).links;
  expect(await makeOrNot(manager, ownId, { ...INPUT, guestLinkId })).toBeNull();
  expect((await getGuests(manager, ownId)).links).toHaveLength(1);
  expect([(await seen(token))?.title, (await seen(others))?.title]).toEqual(['Le bus', 'Le vélo']);
  expect(await seen(Date.now().toString())).toBeNull();
  expect(await seen(token, Date.parse('2027-03-10T20:00:00Z'))).not.toBeNull();
  expect(await seen(token, Date.parse('2027-03-11T08:00:00Z'))).toBeNull();

  // A row that names the campaign of another association opens nothing.
  const [astray, id] = [newSecret(), newId()];
  await db.write(systemScope(), async (tx) => {
    const { organisationId, personId: byPersonId } = own.manager;
    const place = { ...INPUT, id, campaignId: otherId, organisationId, byPersonId, recordedAt: NOW };
    await insertGuestLink(tx, { ...place, token: astray });
    tx.audit({ action: 'test', object: `guest-link:${id}` });
  });
  expect(await seen(astray)).toBeNull();

  const { links } = await getGuests(manager, ownId);
  const linkId = links[0]?.id ?? '';
  await holdsWhoMay(db, network, own, { campaignId: ownId, linkId });
  expect(links.map(({ label, open }) => [label, open])).toEqual([['Centre social', true]]);
  await expect(revokeGuestLink(stranger, otherId, linkId)).rejects.toMatchObject({ code: 'not-found' });
  await holdsFindings(db, own, ownId, () => seen(token));
  await revokeGuestLink(manager, ownId, linkId);
  await revokeGuestLink(manager, ownId, linkId);
  expect([await seen(token), (await seen(others))?.title]).toEqual([null, 'Le vélo']);

  const kept = await db.read(systemScope(), async ({ q, t }) =>
    JSON.stringify([await q.select().from(t.guestLink), await q.select().from(t.auditEntry)]),
  );
  expect(kept).toContain('guests.link-made');
  for (const secret of [token, others, astray]) expect(kept).not.toContain(secret);

  const tries = Array.from({ length: MOST_MISSES }, () => seen('unknown', NOW, '203.0.113.66'));
  expect(await Promise.all(tries)).toEqual(tries.map(() => null));
  await expect(seen(others, NOW, '203.0.113.66')).rejects.toMatchObject({ code: 'guests.too-many-tries' });
  expect((await seen(others, NOW, '203.0.113.67'))?.title).toBe('Le vélo');
};

/** Head office looks on; the team's manager and director make links until the end of the run, and close them after it. */
const holdsWhoMay = async (
  db: Database,
  { headOffice }: Network,
  own: Partner,
  { campaignId, linkId }: { readonly campaignId: string; readonly linkId: string },
): Promise<void> => {
  const over = Date.parse('2030-01-07T10:00:00Z');
  const mayWrite = async (viewer: Viewer, now = NOW): Promise<boolean> =>
    (await getGuests(as(db, viewer, now), campaignId)).mayWrite;
  expect(await Promise.all([own.director, headOffice].map((viewer) => mayWrite(viewer)))).toEqual([
    true,
    false,
  ]);
  await endMentorship(as(db, headOffice, over), own.place.slug, 'adopted');
  expect(await mayWrite(own.manager, over)).toBe(false);
  const [forbidden, late] = [{ code: 'forbidden' }, as(db, own.manager, over)];
  await expect(getGuests(as(db, own.messenger, NOW), campaignId)).rejects.toMatchObject(forbidden);
  await expect(makeGuestLink(late, campaignId, { ...INPUT, expiresOn: '2030-01-08' })).rejects.toMatchObject(
    forbidden,
  );
  for (const viewer of [headOffice, own.staff])
    await expect(revokeGuestLink(as(db, viewer, NOW), campaignId, linkId)).rejects.toMatchObject(forbidden);
  const last = await makeGuestLink(as(db, own.director, NOW), campaignId, {
    ...INPUT,
    expiresOn: '2027-09-04',
  });
  const shut = (await getGuests(late, campaignId)).links.find(({ id }) => id !== linkId)?.id ?? '';
  expect(await follows(db)(last)).not.toBeNull();
  await revokeGuestLink(late, campaignId, shut);
  expect(await follows(db)(last)).toBeNull();
};

/** A finding is the guest's to read once it is validated, with the figure that may be shown. */
const holdsFindings = async (
  db: Database,
  partner: Partner,
  id: string,
  seen: () => Promise<FollowedCampaign | null>,
): Promise<void> => {
  const manager = as(db, partner.manager, NOW + 1000);
  const finding = { text: 'Le service est peu connu.', indicatorId: 'IND-13', limits: 'Une seule rue.' };
  await addFinding(manager, id, { ...finding, request: null });
  expect((await seen())?.findings).toEqual([]);
  const [{ findingId = '', id: base = '' } = {}] = (await getFindings(manager, id)).findings;
  await validateFinding(as(db, partner.manager, NOW + 2000), id, { findingId, base, validated: true });
  const [read] = (await seen())?.findings ?? [];
  expect(Object.keys(read ?? {})).toEqual(['text', 'figure', 'limits', 'request']);
  expect(read?.figure?.said.replaceAll('\u00A0', ' ')).toBe('80 % (24 sur 30)');
};
