import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { paperInput, sheetInput } from '#src/features/doors/doors.schema.ts';
import { enterPaper, fillSheet } from '#src/features/doors/fill-sheet.ts';
import { getTally } from '#src/features/doors/get-tally.ts';
import type { Context } from '#src/shared/context.ts';
import { aCampaign } from '#tests/builders/campaign.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Partner } from '#tests/builders/network.ts';
import { testDatabase } from '#tests/support/database.ts';

/** What a sheet and a paper keep of what was typed, field by field. */
const NOW = Date.parse('2026-11-27T15:00:00Z');
let db: OpenedDatabase;
let partner: Partner;
let ctx: Context;
let campaign: string;
let outings: readonly string[];
beforeEach(async () => {
  db = await testDatabase();
  partner = await aPartner(db, await aNetwork(db, NOW), { startMonth: '2026-05-01', now: NOW });
  const own = ['Rempli', 'Gardé'].map((name) => ({ name, question: `${name} ?` }));
  const made = await aCampaign(db, partner, {
    ...{ now: NOW - 1000, plan: { ownIndicators: own } },
    outings: [{ onDate: '2026-11-27' }, { onDate: '2026-11-28' }],
  });
  campaign = made.id;
  outings = made.outingIds;
  ctx = as(db, partner.messenger, NOW);
});
afterEach(() => db.close());

const typed = (fields: Readonly<Record<string, string>>, rank = 0) => ({
  ...{ id: crypto.randomUUID(), campaign, outing: outings[rank] ?? '', seen: '0', ...fields },
});
const tally = () => getTally(ctx, { campaignId: campaign, outingId: outings[0] ?? '' });
const notYet = { code: 'doors.not-yet' };

describe('a sheet', () => {
  it('keeps incidents that happened, and an answer for each indicator of the campaign', async () => {
    const fields = {
      'incident-dog': '2',
      'incident-fall': '0',
      'own-1': '0',
      'own-2': '9',
      leaflets: '30',
    };
    expect(await fillSheet(ctx, sheetInput.parse(typed(fields)))).toEqual({ closed: true, toMend: false });
    const { sheet } = await tally();
    expect(sheet).toMatchObject({ version: 1, source: 'phone', filledOn: '2026-11-27', closed: true });
    expect(sheet).toMatchObject({ incidents: { dog: 2 }, own: [0, 0], leaflets: 30, minutes: null });
    expect(sheet?.incidents).not.toHaveProperty('fall');
  });

  it('keeps its own answers in their order', async () => {
    await enterPaper(ctx, paperInput.parse(typed({ talked: '9' })));
    await fillSheet(ctx, sheetInput.parse(typed({ seen: '1', 'own-0': '4', 'own-1': '7' })));
    expect((await tally()).sheet).toMatchObject({ own: [4, 7], paper: { talked: 9 }, closed: true });
  });

  it('keeps three answers at most, in a campaign that asks three questions', async () => {
    const own = ['Un', 'Deux', 'Trois'].map((name) => ({ name, question: `${name} ?` }));
    const told = { now: NOW - 500, plan: { ownIndicators: own }, outings: [{ onDate: '2026-11-27' }] };
    const made = await aCampaign(db, partner, told);
    [campaign, outings] = [made.id, made.outingIds];
    await fillSheet(ctx, sheetInput.parse(typed({ 'own-0': '4', 'own-2': '7' })));
    expect((await tally()).sheet?.own).toEqual([4, 0, 7]);
  });

  it('waits for its day, and so does a paper', async () => {
    await expect(fillSheet(ctx, sheetInput.parse(typed({}, 1)))).rejects.toMatchObject(notYet);
    await expect(enterPaper(ctx, paperInput.parse(typed({ talked: '1' }, 1)))).rejects.toMatchObject(notYet);
  });

  it('keeps one sentence that was heard, when there is one', async () => {
    const heard = () => db.read(ctx.viewer.scope, ({ q, t }) => q.select().from(t.heardSentence));
    await fillSheet(ctx, sheetInput.parse(typed({ minutes: '60' })));
    expect(await heard()).toEqual([]);
    for (const named of ['Mme Dupont a peur.', 'Bravo à Fatima.'])
      await expect(
        fillSheet(ctx, sheetInput.parse(typed({ seen: '1', heard: named }))),
      ).rejects.toMatchObject({ code: 'resident.name', fields: { heard: 'resident.name' } });
    await fillSheet(
      ctx,
      sheetInput.parse(typed({ seen: '1', heard: 'Le dossier fait peur.', heardTheme: 'papers' })),
    );
    expect(await heard()).toMatchObject([
      { text: 'Le dossier fait peur.', theme: 'papers', filledOn: '2026-11-27', outingId: outings[0] },
    ]);
  });
});

describe('the entry of paper', () => {
  it('keeps what was counted, zeros where nothing was written, and no theme of nobody', async () => {
    const fields = { talked: '5', noTime: '3', revisit: '1', 'theme-cold': '2', 'theme-work': '0' };
    expect(await enterPaper(ctx, paperInput.parse(typed(fields)))).toEqual({ closed: false, toMend: false });
    expect((await tally()).sheet).toMatchObject({ source: 'paper', closed: false });
    expect((await tally()).sheet?.paper).toEqual({
      ...{ talked: 5, noTime: 3, nobody: 0, refused: 0, revisit: 1, needsHelp: 0, total: null },
      themes: { cold: 2 },
    });
  });

  it('is taken back by an empty one, which is kept while its total says something', async () => {
    await enterPaper(ctx, paperInput.parse(typed({ nobody: '5' })));
    await enterPaper(ctx, paperInput.parse(typed({ seen: '1', total: '4' })));
    expect((await tally()).sheet?.paper).toMatchObject({ nobody: 0, total: 4 });
    expect((await tally()).problems).toEqual(['total']);
    await enterPaper(ctx, paperInput.parse(typed({ seen: '2' })));
    expect((await tally()).sheet?.paper).toBeNull();
  });
});
