import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import type { PlanInput } from '#src/features/campaigns/campaigns.schema.ts';
import {
  addSector,
  editSector,
  seenSector,
  setSectorRemoved,
} from '#src/features/campaigns/change-sectors.ts';
import { declareFact } from '#src/features/campaigns/declare-fact.ts';
import { changeOuting, planOutings, setOutingCancelled } from '#src/features/campaigns/plan-outings.ts';
import { chooseProof, depositProof } from '#src/features/campaigns/prove-campaign.ts';
import { readCampaign } from '#src/features/campaigns/read-campaign.ts';
import { changePlan, createCampaign } from '#src/features/campaigns/save-plan.ts';
import type { Context } from '#src/shared/context.ts';
import { addDays, parisDate } from '#src/shared/time.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import type { CampaignMade } from '#tests/builders/campaign.ts';
import { as, aNetwork, aPartner } from '#tests/builders/network.ts';
import type { Partner } from '#tests/builders/network.ts';
import { testDatabase } from '#tests/support/database.ts';

/** What each write of a campaign refuses, and that what was refused left nothing. */
const NOW = Date.UTC(2026, 10, 24, 9);
const today = parisDate(NOW);
const refuses = (code: string) => expect.objectContaining({ code }) as unknown;
const UNKNOWN = '00000000-0000-4000-8000-000000000000';

let db: OpenedDatabase;
let partner: Partner;
let manager: Context;
let made: CampaignMade;
beforeEach(async () => {
  db = await testDatabase({ now: () => NOW });
  partner = await aPartner(db, await aNetwork(db, NOW), { startMonth: '2026-06-01', now: NOW });
  manager = as(db, partner.manager, NOW);
  made = await aCampaign(db, partner, {
    now: NOW - 1000,
    sectors: ['Nord', 'Sud'].map((name) => ({ name, doors: 80 })),
    outings: [{ onDate: addDays(today, 1), sector: 0 }],
  });
});
afterEach(() => db.close());

const plan: PlanInput = {
  ...{ title: 'Le bus', needId: null, theme: 'other', commissioningPartner: null, deliveryPartner: null },
  ...{ aim: null, audience: null, expectedAct: null, startsOn: null, endsOn: null },
  ...{ targetHouseholds: 200, ownIndicators: [] },
};
const outing = (over: object = {}) => ({
  ...{
    sectorId: made.sectorIds[1] ?? '',
    onDate: addDays(today, 1),
    halfDay: 'evening' as const,
    pass: 2 as const,
  },
  ...{ meetsAt: null, place: null, minutes: 120, anyway: false },
  ...{ members: [partner.messenger.personId, partner.staff.personId], ...over },
});
const where = () => ({ campaignId: made.id, outingId: made.outingIds[0] ?? '' });
const read = async () => (await readCampaign({ ...manager, now: NOW + 5000 }, made.id)).campaign;
const later = (ms: number): Context => ({ ...manager, now: NOW + ms });

it('is the manager’s alone to plan', async () => {
  const { planId, outings } = await read();
  const base = outings[0]?.versionId ?? '';
  const sectorId = made.sectorIds[1] ?? '';
  for (const viewer of [partner.director, partner.staff]) {
    const ctx = as(db, viewer, NOW);
    for (const write of [
      () => changePlan(ctx, made.id, { base: planId, plan }),
      () => addSector(ctx, made.id, { name: 'Est', doors: 60 }),
      () => editSector(ctx, made.id, { sectorId, seen: '80 Sud', name: 'Est', doors: 60 }),
      () => setSectorRemoved(ctx, made.id, { sectorId, removed: true }),
      () => planOutings(ctx, made.id, { ...outing(), weeks: 1 }),
      () => changeOuting(ctx, where(), { ...outing(), base }),
      () => setOutingCancelled(ctx, where(), { base, cancelled: true }),
      () => declareFact(ctx, made.id, { kind: 'alertTested', done: true }),
      () => depositProof(ctx, made.id, { kind: 'agreement', note: 'Signée.', url: null }),
      () => chooseProof(ctx, made.id, { kind: 'agreement', evidenceId: UNKNOWN }),
    ])
      await expect(write()).rejects.toEqual(refuses('forbidden'));
    expect((await readCampaign(ctx, made.id)).editable).toBe(false);
  }
  expect((await readCampaign(manager, made.id)).editable).toBe(true);
});

it('has no date of another century', async () => {
  const [first, last] = [addDays(today, -800), addDays(today, 800)];
  const far = refuses('field.date-far');
  await createCampaign(manager, { ...plan, startsOn: first, endsOn: last });
  await expect(createCampaign(manager, { ...plan, startsOn: addDays(first, -1) })).rejects.toEqual(far);
  const { planId, outings } = await read();
  const changed = { base: planId, plan: { ...plan, endsOn: addDays(last, 1) } };
  await expect(changePlan(manager, made.id, changed)).rejects.toEqual(far);
  const base = outings[0]?.versionId ?? '';
  for (const onDate of [addDays(first, -1), addDays(last, 1)]) {
    expect(() => planOutings(manager, made.id, { ...outing({ onDate }), weeks: 1 })).toThrow(far as Error);
    expect(() => changeOuting(manager, where(), { ...outing({ onDate }), base })).toThrow(far as Error);
  }
});

it('comes of a need of its own register', async () => {
  const unknown = { ...plan, needId: UNKNOWN };
  await expect(createCampaign(manager, unknown)).rejects.toEqual(refuses('not-found'));
  const { planId } = await read();
  await expect(changePlan(manager, made.id, { base: planId, plan: unknown })).rejects.toEqual(
    refuses('not-found'),
  );
});

describe('a sector', () => {
  it('is changed over what was seen of it (R17), and is of this campaign', async () => {
    const [, sectorId = ''] = made.sectorIds;
    const change = { sectorId, name: 'Est', doors: 60 };
    await editSector(manager, made.id, { ...change, seen: '80 Sud' });
    expect(new Set((await read()).sectors.map(seenSector))).toEqual(new Set(['80 Nord', '60 Est']));
    await expect(editSector(later(1), made.id, { ...change, seen: '80 Sud' })).rejects.toEqual(
      refuses('campaigns.changed-meanwhile'),
    );
    for (const write of [
      () => editSector(manager, made.id, { ...change, sectorId: UNKNOWN, seen: '' }),
      () => setSectorRemoved(manager, made.id, { sectorId: UNKNOWN, removed: true }),
    ])
      await expect(write()).rejects.toEqual(refuses('not-found'));
  });

  it('is taken out unless an outing that stands goes there', async () => {
    const [north = '', south = ''] = made.sectorIds;
    await setSectorRemoved(manager, made.id, { sectorId: south, removed: true });
    const out = { sectorId: north, removed: true };
    await expect(setSectorRemoved(manager, made.id, out)).rejects.toEqual(refuses('campaigns.sector-used'));
    // What is there already may be put back, whoever goes there.
    await setSectorRemoved(later(1), made.id, { sectorId: north, removed: false });
    const base = (await read()).outings[0]?.versionId ?? '';
    await setOutingCancelled(later(2), where(), { base, cancelled: true });
    await setSectorRemoved(later(3), made.id, out);
    expect((await read()).sectors).toEqual([]);
  });
});

describe('an outing', () => {
  it('goes to a sector of the campaign, with people who are there or were', async () => {
    const elsewhere = { ...outing({ sectorId: UNKNOWN }), weeks: 1 };
    await expect(planOutings(manager, made.id, elsewhere)).rejects.toEqual(
      refuses('campaigns.outing-sector'),
    );
    const base = (await read()).outings[0]?.versionId ?? '';
    const alone = outing({ members: [partner.staff.personId, partner.staff.personId] });
    await expect(changeOuting(manager, where(), { ...alone, base })).rejects.toEqual(
      refuses('campaigns.outing-team'),
    );
    const nowhere = { campaignId: made.id, outingId: UNKNOWN };
    await expect(changeOuting(manager, nowhere, { ...outing(), base })).rejects.toEqual(refuses('not-found'));
    // Before her first day she would not be on a new outing; she stays on the one that she is of.
    const before = { onDate: addDays(today, -1) };
    await expect(planOutings(manager, made.id, { ...outing(before), weeks: 1 })).rejects.toEqual(
      refuses('campaigns.outing-absent'),
    );
    await changeOuting(manager, where(), { ...outing(before), base });
    expect((await read()).outings).toMatchObject([
      { ...before, pass: 2, halfDay: 'evening', sectorId: made.sectorIds[1] },
    ]);
  });

  it('is planned first by its first week, and changes nobody’s hours while it is called off', async () => {
    const id = await planOutings(manager, made.id, { ...outing(), weeks: 2 });
    expect((await read()).outings.find((one) => one.id === id)?.onDate).toBe(addDays(today, 1));
    const long = outing({ minutes: 20 * 60 });
    await expect(planOutings(manager, made.id, { ...long, weeks: 1 })).rejects.toEqual(
      refuses('management.hours-over'),
    );
    const version = async () =>
      (await read()).outings.find((one) => one.id === made.outingIds[0])?.versionId ?? '';
    const change = async (at: number) => changeOuting(later(at), where(), { ...long, base: await version() });
    await expect(change(1)).rejects.toEqual(refuses('management.hours-over'));
    await setOutingCancelled(later(2), where(), { base: await version(), cancelled: true });
    await change(3);
  });
});

describe('what proves a campaign', () => {
  it('is something, and serves the item of its month', async () => {
    const deposit = { kind: 'workshop' as const, note: null, url: null };
    await expect(depositProof(manager, made.id, deposit)).rejects.toEqual(
      refuses('campaigns.evidence-nothing'),
    );
    await depositProof(manager, made.id, { ...deposit, url: 'https://exemple.fr/atelier' });
    const { proofs } = await readCampaign(manager, made.id);
    expect(proofs.map(({ kind }) => kind)).toEqual(['workshop']);
    await expect(chooseProof(manager, made.id, { kind: 'agreement', evidenceId: UNKNOWN })).rejects.toEqual(
      refuses('campaigns.evidence-elsewhere'),
    );
  });

  it('is declared of the lines before the first door only', async () => {
    await expect(declareFact(manager, made.id, { kind: 'closed', done: true })).rejects.toEqual(
      refuses('bad-request'),
    );
    await declareFact(manager, made.id, { kind: 'messageTested', done: true });
    expect((await read()).facts.get('messageTested')).toMatchObject({ done: true, onDate: today });
  });
});
