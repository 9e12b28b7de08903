import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { getChecklist, loadRunFacts } from '#src/features/milestones/index.ts';
import type { ItemRead } from '#src/features/milestones/index.ts';
import { endOfDay } from '#src/shared/time.ts';
import { aCampaign, anOuting, counts } from '#tests/builders/counted-campaign.ts';
import type { CampaignTold, OutingTold } from '#tests/builders/counted-campaign.ts';
import { at } from '#tests/builders/facts.ts';
import { itemNow, on } from '#tests/builders/milestones.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Partner } from '#tests/builders/network.ts';
import { testDatabase } from '#tests/support/database.ts';

/** R11: what campaigns compute of J07.1, J07.3, J08.1, J08.4, J09.1 and J11.1, from the rows. */
const START = '2026-03-01';
const DAY = '2026-11-24';
const FIRST = 'j07-50-portes';

let db: OpenedDatabase;
let partner: Partner;
let moment: number;
/** Read once, before the tests are timed. */
beforeAll(() => void getCurriculum(), 60_000);
beforeEach(async () => {
  moment = at(DAY);
  opened = at('2026-10-01');
  db = await testDatabase();
  partner = await aPartner(db, await aNetwork(db, at(START)), { startMonth: START, now: at(START) });
});
afterEach(() => db.close());

let opened: number;
const opens = (told: CampaignTold) => aCampaign(db, partner, (opened += 1), told);
const read = (itemId: string): Promise<ItemRead> => itemNow(as(db, partner.manager, moment), itemId);
const seen = async (itemId: string): Promise<string> => {
  const { state, auto } = await read(itemId);
  return `${state.status}: ${auto?.sentence.replaceAll('\u00A0', ' ') ?? ''}`;
};
const outing = (counted: OutingTold['counted'], more: Partial<OutingTold> = {}): OutingTold => ({
  onDate: '2026-10-10',
  ...(counted !== undefined && { counted }),
  ...more,
});
const half = outing({ talked: 30, nobody: 20 });

/** What a campaign makes of an item, just below what is asked and just there. */
const cases: readonly (readonly [item: string, what: string, campaigns: readonly CampaignTold[], string])[] =
  [
    ['j07-plan-des-sorties', 'no outing', [{}], 'todo: 0 sortie posée, 1 secteur'],
    [
      'j07-plan-des-sorties',
      'an outing',
      [{ outings: [outing(undefined)] }],
      'automatic: 1 sortie posée, 1 secteur',
    ],
    [
      'j07-plan-des-sorties',
      'a small sector',
      [{ sectorDoors: [50, 49], outings: [half] }],
      'todo: 1 sortie posée, 2 secteurs',
    ],
    [
      FIRST,
      '49 doors',
      [{ outings: [outing({ talked: 20, refused: 9, nobody: 20 })] }],
      'todo: 49 portes frappées sur 50',
    ],
    [FIRST, '50 doors', [{ outings: [half] }], 'automatic: 50 portes frappées sur 50'],
    [
      FIRST,
      'fewer than ten',
      [{ outings: [outing({ talked: 3 })] }],
      'todo: Un nombre caché de portes frappées sur 50',
    ],
    [
      FIRST,
      'a second pass',
      [{ outings: [outing({ talked: 20, nobody: 20 }), outing({ talked: 20, nobody: 20 }, { pass: 2 })] }],
      'todo: 40 portes frappées sur 50',
    ],
    [
      FIRST,
      'two halves of two campaigns',
      [{ outings: [outing({ talked: 15, nobody: 15 })] }, { outings: [outing({ talked: 15, nobody: 15 })] }],
      'todo: 30 portes frappées sur 50',
    ],
    [
      'j08-moitie-des-portes',
      '50 of 101',
      [{ sectorDoors: [101], outings: [half] }],
      'todo: 50 portes frappées sur 101 visées',
    ],
    [
      'j08-moitie-des-portes',
      '50 of 100',
      [{ sectorDoors: [50, 50], outings: [half] }],
      'automatic: 50 portes frappées sur 100 visées',
    ],
    [
      'j08-second-passage',
      'one not closed',
      [{ outings: [outing({ talked: 3 }, { pass: 2 })] }],
      'todo: 0 sortie de second passage finie',
    ],
    [
      'j08-second-passage',
      'a closed first pass',
      [{ outings: [outing({ talked: 3 }, { closed: true })] }],
      'todo: 0 sortie de second passage finie',
    ],
    [
      'j08-second-passage',
      'one closed',
      [{ outings: [outing({ talked: 3 }, { pass: 2, closed: true })] }],
      'automatic: 1 sortie de second passage finie',
    ],
    [
      'j09-objectif-atteint',
      'no target',
      [{ outings: [half] }],
      'todo: 30 foyers rencontrés, aucun objectif écrit',
    ],
    [
      'j09-objectif-atteint',
      '79 %',
      [{ targetHouseholds: 38, outings: [half] }],
      'todo: 30 foyers rencontrés sur 38 visés',
    ],
    [
      'j09-objectif-atteint',
      '80 %, both passes',
      [{ targetHouseholds: 50, outings: [half, outing({ talked: 10 }, { pass: 2 })] }],
      'automatic: 40 foyers rencontrés sur 50 visés',
    ],
    ['j11-campagne-2-lancee', 'one campaign', [{ outings: [half] }], 'todo: Pas encore de deuxième campagne'],
    [
      'j11-campagne-2-lancee',
      'a second of 49 doors',
      [{ outings: [half] }, { outings: [outing({ talked: 20, nobody: 29 })] }],
      'todo: 49 portes frappées sur 50',
    ],
    [
      'j11-campagne-2-lancee',
      'a second of 50',
      [{}, { outings: [half] }],
      'automatic: 50 portes frappées sur 50',
    ],
  ];

describe('what campaigns compute (R11)', () => {
  it.each(cases)('%s, %s', async (itemId, _what, campaigns, expected) => {
    for (const told of campaigns) await opens(told);
    expect(await seen(itemId)).toBe(expected);
  });

  it('cannot be ticked once a campaign is there, and says what it rests on', async () => {
    const id = await opens({ title: 'Le chauffage', outings: [outing({ talked: 12 })] });
    await on(db, partner.staff, moment).notes(FIRST);
    await expect(on(db, partner.staff, moment).declares(FIRST)).rejects.toMatchObject({
      code: 'milestones.automatic',
    });
    const { auto } = await read(FIRST);
    expect(auto?.campaignIds).toEqual([id]);
    expect(auto?.list[0]).toContain('Le chauffage');
    expect(auto?.list).toHaveLength(3);
  });

  it('asks for no form where there is none to fill', async () => {
    await opens({ outings: [half] });
    const { items } = await getChecklist(as(db, partner.manager, moment), 'j08');
    expect(items.find(({ id }) => id === 'j08-second-passage')?.lines.at(-1)).toBe(
      'Essaim coche ce point dès qu’il est atteint.',
    );
  });

  it('is declared with a document while no campaign is in Essaim, and keeps that declaration afterwards', async () => {
    expect((await read(FIRST)).willBeComputed).toBe(true);
    await on(db, partner.staff, moment).notes(FIRST);
    await on(db, partner.staff, moment).declares(FIRST);
    await opens({ outings: [outing({ talked: 12, nobody: 12 })] });
    expect(await seen(FIRST)).toBe('declared: 24 portes frappées sur 50');
  });

  it('is explained in the form of J09.1 while the target is not reached', async () => {
    await opens({ targetHouseholds: 200, outings: [half] });
    const { state, automatic } = await read('j09-objectif-atteint');
    expect(automatic).toBe(false);
    expect(state.needs).toEqual(['declaration', 'proof']);
  });

  it('is as it was on a past day', async () => {
    await opens({ outings: [outing({ talked: 30, nobody: 30 }, { onDate: '2026-10-20' })] });
    const reached = async (day: string) => {
      const facts = await db.read(partner.manager.scope, (tx) =>
        loadRunFacts(tx, [partner.runId], endOfDay(day)),
      );
      return facts.get(partner.runId)?.reachedItemIds.includes(FIRST);
    };
    expect([await reached('2026-09-30'), await reached('2026-10-19'), await reached('2026-10-20')]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('once sent', () => {
  const sends = async (): Promise<void> => {
    for (const { id } of getCurriculum().milestoneById('j07')?.items ?? [])
      if (id !== FIRST) await on(db, partner.staff, (moment += 1)).lacks(id);
    await on(db, partner.manager, (moment += 1)).sends('j07');
  };

  it('keeps its value and its list, whatever is counted or taken off afterwards', async () => {
    const campaignId = await opens({ outings: [half] });
    await sends();
    const sectorId = (await read(FIRST)).auto === null ? '' : await firstSector(campaignId);
    const more = await anOuting(db, partner, (moment += 1), { campaignId, sectorId }, outing({ talked: 25 }));
    expect(await seen(FIRST)).toBe('automatic: 50 portes frappées sur 50');
    expect((await read(FIRST)).campaigns?.frozenAt).not.toBeNull();
    await undoes();
    await counts(db, partner, moment, more, outing(undefined, { closed: true }));
    expect(await seen(FIRST)).toBe('automatic: 50 portes frappées sur 50');
    expect((await read(FIRST)).auto?.list).toHaveLength(3);
    expect(await seen('j08-moitie-des-portes')).toBe(
      'todo: Un nombre caché de portes frappées sur 100 visées',
    );
  });

  const firstSector = (campaignId: string) =>
    db.read(partner.manager.scope, async ({ q, t }) => {
      const rows = await q.select().from(t.sector);
      return rows.find((row) => row.campaignId === campaignId)?.id ?? '';
    });

  /** Every door is taken off again. */
  const undoes = () =>
    db.write(partner.manager.scope, async (tx) => {
      const doors = await tx.q.select().from(tx.t.tallyEvent);
      for (const { outingId, organisationId, id } of doors)
        await tx.q
          .insert(tx.t.tallyEvent)
          .values({ outingId, organisationId, id: `u-${id}`, kind: 'undo', aboutId: id });
      tx.audit({ action: 'scene.undone', object: partner.runId });
    });
});
