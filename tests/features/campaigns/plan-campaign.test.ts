import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/types.ts';
import { addSector, editSector, setSectorRemoved } from '#src/features/campaigns/change-sectors.ts';
import { declareFact } from '#src/features/campaigns/declare-fact.ts';
import { getCheckPage } from '#src/features/campaigns/get-campaign-pages.ts';
import { changeOuting, planOutings, setOutingCancelled } from '#src/features/campaigns/plan-outings.ts';
import { chooseProof, depositProof } from '#src/features/campaigns/prove-campaign.ts';
import { readCampaign } from '#src/features/campaigns/read-campaign.ts';
import { changePlan, createCampaign } from '#src/features/campaigns/save-plan.ts';
import type { Context } from '#src/shared/context.ts';
import { addDays, parisDate } from '#src/shared/time.ts';
import type { PlanInput } from '#src/features/campaigns/campaigns.schema.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import { as, aNetwork, aPartner } from '#tests/builders/network.ts';
import type { Partner } from '#tests/builders/network.ts';
import { testDatabase } from '#tests/support/database.ts';

const NOW = Date.UTC(2026, 10, 24, 9);
const today = parisDate(NOW);
const refuses = (code: string) => expect.objectContaining({ code });

let db: Database;
let partner: Partner;
let other: Partner;
let manager: Context;
beforeEach(async () => {
  db = await testDatabase({ now: () => NOW });
  const network = await aNetwork(db, NOW);
  const startMonth = '2026-06-01';
  partner = await aPartner(db, network, { startMonth, now: NOW });
  other = await aPartner(db, network, { name: 'Orsanne', slug: 'orsanne', startMonth, now: NOW });
  manager = as(db, partner.manager, NOW);
});

const plan: PlanInput = {
  ...{ title: 'Le bus', needId: null, theme: 'other', commissioningPartner: null, deliveryPartner: null },
  ...{ aim: null, audience: null, expectedAct: null, startsOn: null, endsOn: null },
  ...{ targetHouseholds: 200, ownIndicators: [] },
};
const outingOf = (sectorId: string) => ({
  ...{ sectorId, onDate: addDays(today, 1), halfDay: 'morning' as const, pass: 1 as const, meetsAt: '09:30' },
  ...{ place: null, minutes: 120, members: [partner.messenger.personId, partner.staff.personId] },
  anyway: false,
});

describe('the plan of a campaign', () => {
  it('is the manager’s to write, and nobody else’s', async () => {
    const id = await createCampaign(manager, plan);
    for (const viewer of [partner.staff, partner.director, partner.messenger])
      await expect(createCampaign(as(db, viewer, NOW), plan)).rejects.toEqual(refuses('forbidden'));
    await expect(readCampaign(as(db, other.manager, NOW), id)).rejects.toEqual(refuses('not-found'));
    await expect(readCampaign(as(db, partner.messenger, NOW), id)).rejects.toEqual(refuses('forbidden'));
  });

  it('shows both texts when two managers change it (R17)', async () => {
    const id = await createCampaign(manager, plan);
    const { campaign } = await readCampaign(manager, id);
    const later = { ...manager, now: NOW + 1000 };
    const mine = { base: campaign.planId, plan: { ...plan, title: 'Le train' } };
    await changePlan(later, id, mine);
    await expect(changePlan(later, id, mine)).rejects.toEqual(refuses('campaigns.changed-meanwhile'));
    expect((await readCampaign(later, id)).campaign.plan.title).toBe('Le train');
  });

  it('changes no more once the campaign is closed', async () => {
    const { id } = await aCampaign(db, partner, { now: NOW, facts: [{ kind: 'closed' }] });
    await expect(addSector(manager, id, { name: 'Nord', doors: 80 })).rejects.toEqual(
      refuses('campaigns.closed'),
    );
  });
});

describe('sectors', () => {
  it('have 50 doors at least, on every way in', async () => {
    const { id, sectorIds } = await aCampaign(db, partner, { now: NOW });
    await expect(addSector(manager, id, { name: 'Nord', doors: 49 })).rejects.toEqual(
      refuses('campaigns.sector-small'),
    );
    const sectorId = sectorIds[0] ?? '';
    await expect(
      Promise.resolve().then(() =>
        editSector(manager, id, { sectorId, seen: '120 Rue des Lilas', name: 'Nord', doors: 12 }),
      ),
    ).rejects.toEqual(refuses('campaigns.sector-small'));
    await addSector(manager, id, { name: 'Nord', doors: 50 });
    expect((await readCampaign(manager, id)).campaign.sectors).toHaveLength(2);
  });

  it('have each their own name, capitals and spaces ignored; one taken out gives its name back', async () => {
    const { id, sectorIds } = await aCampaign(db, partner, { now: NOW - 1000 });
    const lilas = sectorIds[0] ?? '';
    const taken = expect.objectContaining({
      code: 'campaigns.sector-name-taken',
      details: { name: 'Rue des Lilas' },
      fields: { name: 'campaigns.sector-name-taken' },
    });
    const again = { name: 'rue  des lilas', doors: 80 };
    await expect(addSector(manager, id, again)).rejects.toEqual(taken);
    const nord = await addSector(manager, id, { name: 'Nord', doors: 80 });
    const seen = { sectorId: nord, seen: '80 Nord' };
    await expect(editSector(manager, id, { ...seen, ...again })).rejects.toEqual(taken);
    // Its own name, written otherwise.
    await editSector({ ...manager, now: NOW + 1 }, id, { ...seen, name: 'NORD', doors: 90 });
    await setSectorRemoved({ ...manager, now: NOW + 2 }, id, { sectorId: lilas, removed: true });
    await addSector({ ...manager, now: NOW + 3 }, id, { name: 'Rue des Lilas', doors: 60 });
    const back = setSectorRemoved({ ...manager, now: NOW + 4 }, id, { sectorId: lilas, removed: false });
    await expect(back).rejects.toMatchObject({ code: 'campaigns.sector-name-taken', fields: {} });
    const { campaign } = await readCampaign({ ...manager, now: NOW + 5 }, id);
    expect(campaign.sectors.map(({ name, doors }) => [name, doors])).toEqual([
      ...[
        ['NORD', 90],
        ['Rue des Lilas', 60],
      ],
    ]);
  });

  it('are taken out and put back, unless an outing goes there', async () => {
    const { id, sectorIds } = await aCampaign(db, partner, { now: NOW - 1000 });
    const sectorId = sectorIds[0] ?? '';
    await setSectorRemoved(manager, id, { sectorId, removed: true });
    expect((await readCampaign(manager, id)).campaign.sectors).toEqual([]);
    const later = { ...manager, now: NOW + 1000 };
    await setSectorRemoved(later, id, { sectorId, removed: false });
    await planOutings(later, id, { ...outingOf(sectorId), weeks: 1 });
    await expect(setSectorRemoved(later, id, { sectorId, removed: true })).rejects.toEqual(
      refuses('campaigns.sector-used'),
    );
  });
});

/** Several writes a test, on a machine that does other things too. */
const TIME = { timeout: 30_000 };

describe('outings', TIME, () => {
  it('repeat by week, and go with two people of the association at least', async () => {
    const { id, sectorIds } = await aCampaign(db, partner, { now: NOW });
    const outing = outingOf(sectorIds[0] ?? '');
    await planOutings(manager, id, { ...outing, weeks: 3 });
    const { campaign } = await readCampaign(manager, id);
    expect(campaign.outings.map(({ onDate }) => onDate)).toEqual([1, 8, 15].map((n) => addDays(today, n)));
    expect(campaign.outings.every(({ memberIds }) => memberIds.length === 2)).toBe(true);
    for (const [members, code] of [
      [[partner.staff.personId], 'campaigns.outing-team'],
      [[partner.staff.personId, other.messenger.personId], 'campaigns.outing-absent'],
    ] as const)
      await expect(planOutings(manager, id, { ...outing, members: [...members], weeks: 1 })).rejects.toEqual(
        refuses(code),
      );
  });

  it('change with their team, refuse an old page, are called off and put back', async () => {
    const { id, outingIds, sectorIds } = await aCampaign(db, partner, {
      now: NOW - 1000,
      outings: [{ onDate: addDays(today, 1) }],
    });
    const where = { campaignId: id, outingId: outingIds[0] ?? '' };
    const shown = async () => (await readCampaign(last, id)).campaign.outings[0];
    let last = manager;
    const base = (await shown())?.versionId ?? '';
    const members = [partner.staff.personId, partner.manager.personId];
    const changed = { ...outingOf(sectorIds[0] ?? ''), members, base };
    await changeOuting(manager, where, changed);
    expect(new Set((await shown())?.memberIds)).toEqual(new Set(members));
    await expect(changeOuting(manager, where, changed)).rejects.toEqual(
      refuses('campaigns.changed-meanwhile'),
    );
    for (const cancelled of [true, false]) {
      last = { ...last, now: last.now + 1000 };
      await setOutingCancelled(last, where, { base: (await shown())?.versionId ?? '', cancelled });
      expect((await shown())?.cancelled).toBe(cancelled);
    }
  });
});

describe('what comes before the first door', () => {
  it('computes what is known, and says which line is left', async () => {
    const { id } = await aCampaign(db, partner, {
      now: NOW,
      outings: [{ onDate: addDays(today, 1) }],
      message: { messengers: 3, act: 'Remplir la demande' },
    });
    const done = async () =>
      (await readCampaign(manager, id)).lines.filter((line) => line.done).map((line) => line.id);
    expect(await done()).toEqual(['workshop', 'act', 'sectors', 'outing']);
    await depositProof(manager, id, { kind: 'agreement', note: 'Signée, chez la directrice.', url: null });
    await declareFact(manager, id, { kind: 'alertTested', done: true });
    expect(await done()).toEqual(['agreement', 'workshop', 'act', 'sectors', 'outing', 'alertTested']);
    await declareFact({ ...manager, now: NOW + 1000 }, id, { kind: 'alertTested', done: false });
    expect((await readCampaign({ ...manager, now: NOW + 1000 }, id)).left).toBe(6);
    expect((await getCheckPage(manager, id)).chosen.map(({ text }) => text)).toEqual([
      'Signée, chez la directrice.',
    ]);
  });

  it('asks for three messengers at the workshop', async () => {
    const { id } = await aCampaign(db, partner, { now: NOW, message: { messengers: 2 } });
    const { lines } = await readCampaign(manager, id);
    expect(lines.find(({ id: line }) => line === 'workshop')?.done).toBe(false);
  });

  it('refuses a proof of another run', async () => {
    const [mine, theirs] = [
      await aCampaign(db, partner, { now: NOW }),
      await aCampaign(db, other, { now: NOW }),
    ];
    const elsewhere = as(db, other.manager, NOW);
    await depositProof(elsewhere, theirs.id, { kind: 'agreement', note: 'La leur', url: null });
    const evidenceId = (await readCampaign(elsewhere, theirs.id)).proofs[0]?.evidenceId ?? '';
    await expect(chooseProof(manager, mine.id, { kind: 'agreement', evidenceId })).rejects.toEqual(
      refuses('campaigns.evidence-elsewhere'),
    );
  });
});
