import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { costFacts, getBudget, getCost } from '#src/features/costs/index.ts';
import { undoBudget, writeBudgetHead, writeBudgetLine } from '#src/features/costs/write-budget.ts';
import { undoCost, writeCostLine } from '#src/features/costs/write-cost.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Viewer } from '#src/shared/context.ts';
import { DAY } from '#src/shared/time.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import { as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { NOW, twoTeams } from '#tests/builders/team.ts';
import { systemScope } from '#tests/support/database.ts';

/** Read once: that takes seconds on a busy machine. */
beforeAll(() => void getCurriculum(), 60_000);

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
let other: Partner;
beforeEach(async () => {
  ({ db, network, partner, other } = await twoTeams());
});
afterEach(() => db.close());

const ctx = (viewer: Viewer, now = NOW) => as(db, viewer, now);
const notFound = { code: 'not-found' };

describe('money', () => {
  const line = { item: 'doors' as const, label: 'Heures', cents: 10_000, how: '6 h', lent: false };

  it('of a campaign is the director’s, and head office reads it', async () => {
    const { id: campaignId } = await aCampaign(db, partner, {
      now: NOW - DAY,
      outings: [{ onDate: '2027-03-03', doors: { talked: 12, nobody: 5 } }],
    });
    const director = ctx(partner.director);
    await writeCostLine(director, { campaignId, seen: '', id: '', line });
    const page = await getCost(ctx(network.headOffice), campaignId);
    expect(page).toMatchObject({ met: { value: 12 }, perHousehold: 833, editable: false });
    await writeCostLine(director, { campaignId, seen: '', id: '', line });
    expect(await getCost(director, campaignId)).toMatchObject({ seen: page.seen, sums: { total: 10_000 } });
    const dearer = { ...line, cents: 10_001 };
    await expect(
      writeCostLine(director, { campaignId, seen: '', id: '', line: dearer }),
    ).rejects.toMatchObject({ code: 'costs.changed-since' });
    const taken = { campaignId, seen: page.seen, id: page.lines[0]?.id ?? '', line: null };
    for (const _twice of [1, 2]) await writeCostLine(director, taken);
    const { seen } = await getCost(director, campaignId);
    for (const _twice of [1, 2]) await undoCost(director, { campaignId, seen });
    expect((await getCost(director, campaignId)).sums?.total).toBe(10_000);
    for (const who of [partner.manager, partner.staff, network.mentor])
      await expect(getCost(ctx(who), campaignId)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(getCost(ctx(other.director), campaignId)).rejects.toMatchObject(notFound);
    const facts = await db.read(systemScope(), (tx) => costFacts(tx, [partner.runId], NOW + 1000));
    expect(facts.get(partner.runId)?.campaigns).toMatchObject([
      { campaignId, total: 10_000, perHousehold: 833 },
    ]);
  });

  it('of 24 months is the director’s alone', async () => {
    const director = ctx(partner.director);
    const amounts = Array.from({ length: 8 }, () => 3_00);
    const wages = {
      side: 'expense' as const,
      label: 'Salaires',
      mission: false,
      cautious: amounts,
      high: amounts,
    };
    for (const startsOn of ['0202-01-01', '9999-12-01'])
      expect(() => writeBudgetHead(director, { seen: '', startsOn, openingCents: 3_00 })).toThrow(
        expect.objectContaining({ fields: { month: 'costs.month-far' } }),
      );
    await writeBudgetHead(director, { seen: '', startsOn: '2027-01-01', openingCents: 3_00 });
    await writeBudgetLine(director, { seen: (await getBudget(director)).seen, id: '', line: wages });
    const page = await getBudget(director);
    expect(page.cautious.shortage).toBe('2027-04-01');
    await undoBudget(director, { seen: page.seen });
    expect((await getBudget(director)).budget.lines).toEqual([]);
    await expect(getBudget(ctx(partner.manager))).rejects.toMatchObject({ code: 'forbidden' });
  });
});
