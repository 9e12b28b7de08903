import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { clearBlock } from '#src/features/milestones/clear-block.ts';
import { getThread } from '#src/features/milestones/get-thread.ts';
import { getMilestonePage } from '#src/features/milestones/index.ts';
import { raiseBlock } from '#src/features/milestones/raise-block.ts';
import { writeComment } from '#src/features/milestones/write-comment.ts';
import { openOwnRun, openPartnerRun } from '#src/features/organisations/index.ts';
import type { Viewer } from '#src/shared/context.ts';
import { at } from '#tests/builders/facts.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { testDatabase } from '#tests/support/database.ts';

const START = '2026-09-01';

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
let moment: number;
beforeEach(async () => {
  moment = at('2026-11-24');
  db = await testDatabase();
  network = await aNetwork(db, at(START));
  partner = await aPartner(db, network, { startMonth: START, now: at(START) });
});
afterEach(() => db.close());

const ctxOf = (viewer: Viewer) => as(db, viewer, (moment += 1));
const run = () => openOwnRun(ctxOf(partner.staff));
const page = (viewer: Viewer) => getMilestonePage(ctxOf(viewer), 'j03');

describe('« On est bloqués » (R14)', () => {
  const blocked = async (viewer: Viewer): Promise<string> => {
    await raiseBlock(ctxOf(viewer), await run(), { milestoneId: 'j03', text: 'La mairie ne répond pas.' });
    return (await page(partner.staff)).blocks[0]?.id ?? '';
  };
  const clear = async (viewer: Viewer, blockId: string) =>
    clearBlock(ctxOf(viewer), await run(), { blockId, text: 'Elle a répondu.' });

  it('stands on the milestone with who said it, and tells who may clear it', async () => {
    await blocked(partner.staff);
    const { blocks, read } = await page(partner.staff);
    expect(read.state.blocked).toBe(true);
    expect(blocks).toMatchObject([{ text: 'La mairie ne répond pas.', by: 'Samir', mayClear: true }]);
    expect((await page(partner.manager)).blocks[0]?.mayClear).toBe(false);
  });

  it('is cleared by the one who raised it or by the mentor, once', async () => {
    const mine = await blocked(partner.staff);
    await expect(clear(partner.manager, mine)).rejects.toMatchObject({ code: 'forbidden' });
    await clear(partner.staff, mine);
    await expect(clear(network.mentor, mine)).rejects.toMatchObject({ code: 'milestones.block-cleared' });
    await clear(network.mentor, await blocked(partner.manager));
    expect((await page(partner.staff)).blocks).toEqual([]);
  });

  it('is raised by the team or the mentor, not by head office nor a messenger', async () => {
    await blocked(network.mentor);
    await expect(blocked(network.headOffice)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(blocked(partner.messenger)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('of another association is not found', async () => {
    const id = await blocked(partner.staff);
    const other = await aPartner(db, network, { slug: 'orsanne', startMonth: START, now: at(START) });
    const theirs = await openOwnRun(ctxOf(other.staff));
    await expect(clearBlock(ctxOf(other.staff), theirs, { blockId: id, text: 'Non' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('messages', () => {
  it('of an item, of a milestone and of the run are three threads, read by both sides', async () => {
    const places = [
      { milestoneId: null, itemId: null },
      { milestoneId: 'j03', itemId: null },
      { milestoneId: 'j03', itemId: 'j03-lieu-prete' },
    ];
    for (const [n, place] of places.entries()) {
      await writeComment(ctxOf(partner.staff), await run(), { ...place, text: `Question ${String(n)}` });
      const asMentor = await openPartnerRun(ctxOf(network.mentor), partner.place.slug);
      await writeComment(ctxOf(network.mentor), asMentor, { ...place, text: `Réponse ${String(n)}` });
      const { messages } = await getThread(ctxOf(network.mentor), asMentor, place);
      expect(messages.map(({ author, text, mine }) => [author, text, mine])).toEqual([
        ['Samir', `Question ${String(n)}`, false],
        ['Nadia', `Réponse ${String(n)}`, true],
      ]);
    }
    expect((await page(partner.staff)).read).toMatchObject({ comments: 2 });
  });

  it('stand where there is something to talk about', async () => {
    const write = async (milestoneId: string | null, itemId: string | null) =>
      writeComment(ctxOf(partner.staff), await run(), { milestoneId, itemId, text: 'Bonjour' });
    await expect(write('j13', null)).rejects.toMatchObject({ code: 'not-found' });
    await expect(write('j03', 'j03-rien')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are not for messengers', async () => {
    const place = { milestoneId: null, itemId: null, text: 'Bonjour' };
    await expect(writeComment(ctxOf(partner.messenger), await run(), place)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
