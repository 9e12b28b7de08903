import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getCountedItem, getPillarIndicators } from '#src/features/counted/index.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { writeCostLine } from '#src/features/costs/write-cost.ts';
import { planTeamMeeting, recordAttendance } from '#src/features/management/write-team-meeting.ts';
import { writeContract } from '#src/features/management/write-contract.ts';
import { pillarIndicatorWords as words } from '#src/i18n/counted.fr.ts';
import type { Viewer } from '#src/shared/context.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { testDatabase } from '#tests/support/database.ts';

const NOW = Date.parse('2027-03-04T10:00:00Z');
const DAY = 86_400_000;

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
/** Content is read once: that takes seconds on a busy machine. */
beforeAll(() => void getCurriculum(), 60_000);
beforeAll(async () => {
  db = await testDatabase();
  network = await aNetwork(db, NOW - 40 * DAY);
  partner = await aPartner(db, network, { startMonth: '2026-09-01', now: NOW - 40 * DAY });
  const { id: campaignId } = await aCampaign(db, partner, {
    now: NOW - DAY,
    outings: [{ onDate: '2027-03-02', doors: { talked: 4, nobody: 20 }, sheet: {} }],
  });
  const line = { item: 'doors', label: 'Heures', cents: 8000, how: '', lent: false } as const;
  await writeCostLine(as(db, partner.director, NOW - 1000), { campaignId, seen: '', id: '', line });
  const manager = as(db, partner.manager, NOW - 1000);
  const plan = { onDate: '2027-02-25', startsAt: null, minutes: 60, place: null, agenda: null };
  const meetingId = await planTeamMeeting(manager, plan);
  await recordAttendance(manager, { meetingId, present: [partner.messenger.personId] });
  await writeContract(manager, {
    ...{ personId: partner.messenger.personId, seen: '', confirmed: false, permanent: true, referred: true },
    ...{ minutesPerMonth: 12 * 60, startsOn: '2027-02-01', endsOn: null },
  });
}, 120_000);
afterAll(() => db.close());

/** Label → value and address, of a pillar as somebody reads it. */
const read = async (viewer: Viewer, pillar: string, asked: string | null = null) => {
  const slug = viewer === network.mentor || viewer === network.headOffice ? 'entre-voisins-lirac' : null;
  const found = await getPillarIndicators(as(db, viewer, NOW), pillar, { slug, asked });
  return Object.fromEntries(found.map(({ label, value, href }) => [label, { value, href }]));
};
const label = (name: keyof typeof words.indicators): string => words.indicators[name].label;

it('counts contracts and meetings, and opens pages to those who may', async () => {
  expect((await read(partner.manager, 'p2'))[label('contracts')]).toEqual({
    value: words.of(1, 1),
    href: '/equipe/heures',
  });
  expect((await read(partner.staff, 'p2'))[label('contracts')]?.href).toBeNull();
  expect((await read(network.mentor, 'p2'))[label('contracts')]?.href).toBeNull();
  expect((await read(partner.manager, 'p4'))[label('meetings')]?.value).toBe(words.decimal(1 / 3));
  expect((await read(partner.manager, 'p4'))[label('attendance')]?.value).toBeNull();
  expect((await read(partner.manager, 'p7'))[label('entered')]?.value).toBe(words.share(1, 1));
});

it('says a past day as it was known then', async () => {
  const before = await read(partner.manager, 'p2', '2027-02-28');
  expect(before[label('contracts')]).toEqual({ value: null, href: null });
  expect((await read(partner.manager, 'p5', '2027-02-28'))[label('campaigns')]?.value).toBeNull();
  await expect(read(partner.manager, 'p2', '2027-03-05')).rejects.toMatchObject({ code: 'not-found' });
});

it('tells money to those who read it alone, and no household under ten (R10, R22)', async () => {
  for (const viewer of [partner.staff, partner.manager, network.mentor])
    expect(await read(viewer, 'p8')).toEqual({});
  expect(Object.keys(await read(network.headOffice, 'p8'))).toEqual([label('cost')]);
  expect((await read(partner.director, 'p8'))[label('cost')]?.value).toBe(words.hidden);
  expect((await read(network.mentor, 'p6'))[label('contactRate')]?.value).toBe(words.hidden);
});

it('offers to a form what was counted for its questions, and nothing else', async () => {
  const offers = async (itemId: string) => {
    const item = getCurriculum().itemById(itemId);
    if (item === null) throw new Error('no item');
    return (await getCountedItem(as(db, partner.staff, NOW), item))?.answers ?? {};
  };
  expect(await offers('j08-points-individuels')).toEqual({ equipe: 1, faits: 0, restent: 1 });
  expect(await offers('j04-promesses-d-embauche')).toEqual({});
  expect(await offers('j08-alertes-suivies')).toEqual({});
  // Four households met: fewer than ten are not told (R22).
  expect(await offers('j09-objectif-atteint')).not.toHaveProperty('rencontres');
});
