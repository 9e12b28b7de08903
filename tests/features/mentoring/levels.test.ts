import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getGridsPage, getPartnerGrid } from '#src/features/adoption/index.ts';
import { getPartnerPillar } from '#src/features/mentoring/index.ts';
import { giveLevel, undoLevel } from '#src/features/mentoring/give-level.ts';
import type { LevelInput } from '#src/features/mentoring/give-level.ts';
import type { Context, Viewer } from '#src/shared/context.ts';
import { at } from '#tests/builders/facts.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { ratesItself } from '#tests/builders/registers.ts';
import { proves } from '#tests/builders/run-story.ts';
import { testDatabase } from '#tests/support/database.ts';

const START = '2026-09-01';
const NOW = at('2026-11-24');
const SLUG = 'entre-voisins-lirac';

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
beforeEach(async () => {
  db = await testDatabase();
  network = await aNetwork(db, at(START));
  partner = await aPartner(db, network, { startMonth: START, now: at(START) });
});
afterEach(() => db.close());

const by = (viewer: Viewer, now = NOW): Context => as(db, viewer, now);
const page = (viewer = network.mentor, pillarId = 'p1') => getPartnerPillar(by(viewer), SLUG, pillarId);
const give = async (over: Partial<LevelInput> = {}, now = NOW): Promise<void> => {
  const { base } = await page();
  const input = { pillarId: 'p1', level: 2, coreMissing: false, observed: 'Vu sur place', evidenceIds: [] };
  await giveLevel(by(network.mentor, now), SLUG, { ...input, base, ...over });
};

describe('the mentor’s level', () => {
  it('is given with what she saw and the proofs of this pillar that she leans on', async () => {
    await proves(by(partner.staff), partner, 'j03-allies-prets', { kind: 'note', text: 'Cinq alliés prêts' });
    await proves(by(partner.staff), partner, 'j04-duerp-a-jour', { kind: 'note', text: 'Autre pilier' });
    const { proofs } = await page();
    expect(proofs.map(({ label }) => label.split(' (')[0])).toEqual(['Cinq alliés prêts']);
    await give({ evidenceIds: [proofs[0]?.id ?? '', 'of-nobody'] });
    expect((await page()).current).toMatchObject({
      ...{ level: 2, observed: 'Vu sur place', by: 'Nadia', proofs },
    });
  });

  it.each([
    [{ level: 3, coreMissing: true }, 'adoption.core-missing'],
    [{ level: 2, observed: null }, 'adoption.not-observed'],
    [{ level: null }, 'adoption.no-level'],
    [{ pillarId: 'p9' }, 'not-found'],
  ])('%j is refused: %s', async (over, code) => {
    await expect(give(over)).rejects.toMatchObject({ code });
    expect((await page()).current).toBeNull();
  });

  it('may be 2 where an element of the core is missing', async () => {
    await give({ level: 2, coreMissing: true });
    expect((await page()).current).toMatchObject({ level: 2, coreMissing: true });
  });

  it('given meanwhile is not overwritten; the same one sent twice is recorded once (R17)', async () => {
    const { base } = await page();
    await give();
    await give({ base });
    expect((await page()).history).toHaveLength(1);
    await expect(give({ level: 3, base })).rejects.toMatchObject({ code: 'adoption.changed-meanwhile' });
  });

  it('is read as it was on the evening of a past day, where nothing can be given or taken back', async () => {
    await give({ level: 2 }, at('2026-11-20'));
    await give({ level: 4 });
    const past = await getPartnerPillar(by(network.mentor), SLUG, 'p1', '2026-11-20');
    expect(past).toMatchObject({ asOf: '2026-11-20', current: { level: 2 } });
    expect(past.may).toEqual({ give: false, undo: false });
    expect(past.history.map(({ level }) => level)).toEqual([2]);
    expect((await page()).may).toEqual({ give: true, undo: true });
    await expect(getPartnerPillar(by(network.mentor), SLUG, 'p1', '2026-11-25')).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('taken back gives way to the one before, and stays in the history with its reason', async () => {
    await give({ level: 2 });
    await give({ level: 4 });
    const { current, base } = await page();
    const undo = { ratingId: current?.id ?? '', reason: 'Je me suis trompée de pilier' };
    await undoLevel(by(network.headOffice), SLUG, undo);
    await undoLevel(by(network.headOffice), SLUG, undo);
    const after = await page();
    expect(after.current?.level).toBe(2);
    expect(after.history[0]).toMatchObject({ level: 4, undone: { reason: undo.reason }, undoneBy: 'Claire' });
    await expect(give({ level: 5, base })).rejects.toMatchObject({ code: 'adoption.changed-meanwhile' });
    await give({ level: 5, base: after.base });
  });

  it('is hers to give, hers or head office’s to take back, and nobody else’s', async () => {
    await give();
    const { current } = await page();
    const undo = { ratingId: current?.id ?? '', reason: 'Non' };
    const input = { ...{ pillarId: 'p1', level: 2, coreMissing: false, observed: 'x' }, evidenceIds: [] };
    const asks = [network.headOffice, partner.manager, partner.messenger].map((viewer) =>
      giveLevel(by(viewer), SLUG, { ...input, base: '' }).catch((error: unknown) => error),
    );
    expect(await Promise.all(asks)).toMatchObject(Array(3).fill({ code: 'forbidden' }));
    await expect(undoLevel(by(partner.manager), SLUG, undo)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('does not let her see the team’s level of this round before she has given hers', async () => {
    await ratesItself(by(partner.staff), partner, { round: 'm01', levels: [4, 4, 4, 4, 4, 4, 4, 4] });
    expect([(await page()).said.team, (await page()).history]).toEqual([null, []]);
    expect((await page(network.headOffice)).said.team?.level).toBe(4);
    await give();
    expect((await page()).said).toMatchObject({ team: { level: 4 }, toDiscuss: ['team'] });
  });
});

describe('the grids of the partners', () => {
  it('are those she guides, all for head office, as they were on any day', async () => {
    const paul = { ...network.mentor, personId: partner.staff.personId };
    await give({}, at('2026-11-20'));
    const levels = async (viewer: Viewer, day: string | null) =>
      (await getGridsPage(by(viewer), day)).partners.map(({ view }) => view.voices[0]?.mentor?.level ?? null);
    expect(await levels(network.mentor, null)).toEqual([2]);
    expect(await levels(network.headOffice, '2026-11-20')).toEqual([2]);
    expect(await levels(network.headOffice, '2026-11-19')).toEqual([null]);
    expect(await levels(network.headOffice, '2026-08-31')).toEqual([]);
    expect(await levels(paul, null)).toEqual([]);
    await expect(getPartnerGrid(by(paul), SLUG, null)).rejects.toMatchObject({ code: 'not-found' });
  });
});
