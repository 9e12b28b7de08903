import { expect } from 'vitest';
import type { Database, ReadTx } from '#db/types.ts';
import { insertOuting } from '#src/features/campaigns/campaigns.store.ts';
import type { PlanInput } from '#src/features/campaigns/campaigns.schema.ts';
import { addSector } from '#src/features/campaigns/change-sectors.ts';
import { declareFact } from '#src/features/campaigns/declare-fact.ts';
import { planOutings } from '#src/features/campaigns/plan-outings.ts';
import { readCampaign } from '#src/features/campaigns/read-campaign.ts';
import { changePlan, createCampaign } from '#src/features/campaigns/save-plan.ts';
import { countDoors } from '#src/features/doors/count-doors.ts';
import type { DoorInput } from '#src/features/doors/doors.schema.ts';
import { sheetInput } from '#src/features/doors/doors.schema.ts';
import { fillSheet } from '#src/features/doors/fill-sheet.ts';
import { loadCampaigns, loadTallies } from '#src/features/doors/index.ts';
import type { Campaign } from '#src/features/doors/index.ts';
import { loadPublished, shownFigures } from '#src/features/indicators/index.ts';
import { parisDate } from '#src/shared/time.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Partner } from '#tests/builders/network.ts';

const NOW = Date.parse('2026-11-27T15:00:00Z');
const today = parisDate(NOW);
const plan: PlanInput = {
  ...{ title: 'Le bus', needId: null, theme: 'other', commissioningPartner: null, deliveryPartner: null },
  ...{ aim: null, audience: null, expectedAct: null, startsOn: null, endsOn: null },
  ...{ targetHouseholds: 200, ownIndicators: [] },
};
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A plan, an outing, its doors sent twice and one taken off, its sheet, and what is published of it: alike on both databases. */
export const holdsCampaign = async (db: Database): Promise<void> => {
  const partner = await aPartner(db, await aNetwork(db, NOW), { startMonth: '2026-05-01', now: NOW });
  let now = NOW;
  const manager = () => as(db, partner.manager, (now += 1000));
  const id = await createCampaign(manager(), plan);
  const base = (await readCampaign(manager(), id)).campaign.planId;
  await changePlan(manager(), id, { base, plan: { ...plan, title: 'Le train', targetHouseholds: 130 } });
  await addSector(manager(), id, { name: 'Nord', doors: 80 });
  const sectorId = (await readCampaign(manager(), id)).campaign.sectors[0]?.id ?? '';
  await planOutings(manager(), id, {
    ...{ sectorId, onDate: today, halfDay: 'morning', pass: 1, meetsAt: '09:30', place: null, minutes: 120 },
    ...{ members: [partner.messenger.personId, partner.staff.personId], weeks: 2, anyway: false },
  });
  await declareFact(manager(), id, { kind: 'alertTested', done: true });
  const planned = (await readCampaign(manager(), id)).campaign;
  expect([planned.plan.title, planned.outings.length, planned.facts.get('alertTested')?.done]).toEqual([
    ...['Le train', 2],
    true,
  ]);

  const outing = planned.outings[0]?.id ?? '';
  const door = (n: number, what: DoorInput['what'], about?: number): DoorInput => ({
    ...{ id: uuid(n), campaign: id, outing, what, theme: what === 'theme' ? 'work' : undefined },
    about: about === undefined ? undefined : uuid(about),
  });
  const talks = Array.from({ length: 24 }, (_, n) => door(n, 'talked'));
  const absent = Array.from({ length: 17 }, (_, n) => door(100 + n, 'nobody'));
  const heard = Array.from({ length: 12 }, (_, n) => door(200 + n, 'theme', n));
  const messenger = as(db, partner.messenger, (now += 1000));
  for (let times = 0; times < 2; times += 1)
    await countDoors(messenger, [...talks, ...absent, ...heard, door(300, 'undo', 100)]);
  await fillSheet(
    messenger,
    sheetInput.parse({
      ...{ id: uuid(400), campaign: id, outing, seen: '0', minutes: '120', people: '2' },
      ...{ foundUseful: '21' },
    }),
  );

  const { tally, byId } = await db.read(partner.manager.scope, async (tx) => {
    const { campaign } = await readCampaign(manager(), id);
    const day = parisDate(now);
    const published = await loadPublished(tx, campaign, now);
    return {
      tally: (await loadTallies(tx, [campaign], now)).get(outing),
      byId: shownFigures(campaign, published, { day }).byId,
    };
  });
  expect(tally?.doors).toMatchObject({ talked: 24, nobody: 16, themes: { work: 12 } });
  expect(tally?.sheet).toMatchObject({ closed: true, foundUseful: 21 });
  // Forty doors, twenty-four talks: sixteen nobody would tell that no other door is left.
  expect([byId['IND-02'].value, byId['IND-03'].value, byId['IND-07'].value]).toEqual([40, null, 24]);
  expect([byId['IND-13'].numerator, byId['IND-13'].denominator]).toEqual([21, 24]);
  await readsItsOwnWrite(db, partner, planned);
  // A past evening is read as it was known, also once what stands today is in memory.
  const asMade = await db.read(partner.manager.scope, (tx) =>
    loadCampaigns(tx, [partner.place.id], planned.recordedAt),
  );
  expect(asMade.map(({ plan: { title }, sectors }) => [title, sectors.length])).toEqual([['Le bus', 0]]);
};

/** Campaigns stay in memory: a write sees what it has just written, and nobody sees what it undid. */
const readsItsOwnWrite = async (
  db: Database,
  { manager }: Partner,
  { id, outings }: Campaign,
): Promise<void> => {
  const { organisationId, personId: byPersonId, scope } = manager;
  const at = NOW + 3_600_000;
  const countIn = async (tx: ReadTx): Promise<number | undefined> =>
    (await loadCampaigns(tx, [organisationId], at)).find((each) => each.id === id)?.outings.length;
  const [first] = outings;
  if (first === undefined) throw new Error('two outings were planned');
  const said = { campaignId: id, organisationId, byPersonId, recordedAt: NOW + 60_000 };
  const undone = db.write(scope, async (tx) => {
    const before = await countIn(tx);
    await insertOuting(tx, said, first);
    expect([before, await countIn(tx)]).toEqual([2, 3]);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await db.read(scope, countIn)).toBe(2);
};
