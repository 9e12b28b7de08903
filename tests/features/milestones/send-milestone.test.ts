import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { isAutomatic } from '#src/features/milestones/item.rules.ts';
import { addNote } from '#src/features/milestones/add-evidence.ts';
import { confirmItem } from '#src/features/milestones/confirm-item.ts';
import { milestoneBase } from '#src/features/milestones/freeze.rules.ts';
import { removeEvidence } from '#src/features/milestones/remove-evidence.ts';
import { reviewMilestone } from '#src/features/milestones/review-milestone.ts';
import { reviewInput } from '#src/features/milestones/reviews.schema.ts';
import { sendMilestone } from '#src/features/milestones/send-milestone.ts';
import { takeBack } from '#src/features/milestones/take-back.ts';
import { undeclareItem } from '#src/features/milestones/undeclare-item.ts';
import { openOwnRun } from '#src/features/organisations/index.ts';
import type { Viewer } from '#src/shared/context.ts';
import { at } from '#tests/builders/facts.ts';
import { itemNow, milestoneNow, on, runNow } from '#tests/builders/milestones.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { aReviewForm } from '#tests/builders/sendings.ts';
import { testDatabase } from '#tests/support/database.ts';

const START = '2026-09-01';
const ITEM = 'j03-lieu-prete';

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

/** Every act comes a moment after the one before. */
const ctxOf = (viewer: Viewer) => as(db, viewer, (moment += 1));
const by = (viewer: Viewer) => on(db, viewer, (moment += 1));
const opened = (viewer: Viewer) => openOwnRun(ctxOf(viewer));
const j03 = () => milestoneNow(ctxOf(partner.manager), 'j03');
const send = async (viewer: Viewer, base: string, milestoneId = 'j03') =>
  sendMilestone(ctxOf(viewer), await opened(viewer), { milestoneId, base, plan: null });
const back = async (viewer: Viewer) => takeBack(ctxOf(viewer), await opened(viewer), { milestoneId: 'j03' });
/** Each act of a list, freshly begun. */
const complete = async (milestoneId: string): Promise<void> => {
  for (const item of getCurriculum().milestoneById(milestoneId)?.items ?? []) {
    const { id, evidence } = item;
    if (evidence !== 'form') await by(partner.staff).notes(id);
    const automatic = isAutomatic(item);
    await (evidence === 'form' || automatic ? by(partner.staff).lacks(id) : by(partner.staff).declares(id));
  }
};
const returns = (...itemIds: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    itemIds.flatMap((id) => [
      [`verdict.${id}`, 'changesRequested'],
      [`comment.${id}`, 'Où est la clé ?'],
    ]),
  );
const RETURNED = returns('j03-lieu-prete', 'j03-allies-rencontres', 'j03-allies-prets');
const answer = async (verdicts: Record<string, string>, milestoneId = 'j03'): Promise<unknown> => {
  const { waiting } = (await milestoneNow(ctxOf(partner.manager), milestoneId)).state.sent;
  const form = aReviewForm(waiting?.id ?? '', milestoneId, verdicts);
  const place = { slug: partner.place.slug, milestoneId };
  return reviewMilestone(ctxOf(network.mentor), place, reviewInput.parse({ ...form, restAccepted: 'on' }));
};

describe('sending a milestone', () => {
  it('freezes its items, proofs and versions, and awaits the mentor', async () => {
    await complete('j03');
    await by(partner.manager).sends('j03');
    const { facts, read } = await runNow(ctxOf(partner.manager));
    expect(read.milestones[2]?.state).toMatchObject({ state: 'submitted', awaiting: 'mentor' });
    const [sent] = facts.submissions;
    expect(sent).toMatchObject({ milestoneId: 'j03', round: 1, settledBy: 'mentor' });
    const lent = sent?.frozen.items.find(({ id }) => id === ITEM);
    expect(lent).toMatchObject({
      status: 'declared',
      version: getCurriculum().itemById(ITEM)?.version,
      evidenceIds: [facts.evidence.find(({ itemIds }) => itemIds.includes(ITEM))?.id],
    });
    expect(sent?.frozen.items.find(({ id }) => id === 'j03-allies-rencontres')).toMatchObject({
      status: 'missing',
      missing: expect.stringContaining('Il manque') as string,
    });
  });

  it('waits until every item is ticked or said to be missing, and names the one that is not', async () => {
    await complete('j03');
    const { lastFactId: base } = await itemNow(ctxOf(partner.staff), ITEM);
    await undeclareItem(ctxOf(partner.staff), await opened(partner.staff), { itemId: ITEM, base });
    await expect(by(partner.manager).sends('j03')).rejects.toMatchObject({
      code: 'milestones.item-undeclared',
      details: { item: 'Un lieu de réunion prêté' },
    });
  });

  it('gives one sending for two presses of the button', async () => {
    await complete('j03');
    const base = milestoneBase(await j03());
    await Promise.all([send(partner.manager, base), send(partner.manager, base)]);
    expect((await runNow(ctxOf(partner.manager))).facts.submissions).toHaveLength(1);
    await expect(send(partner.director, base)).rejects.toMatchObject({
      code: 'milestones.already-submitted',
    });
  });

  it('shows the check page again when something changed since (R17)', async () => {
    await complete('j03');
    const base = milestoneBase(await j03());
    await by(partner.staff).notes(ITEM, 'Une note de plus');
    await expect(send(partner.manager, base)).rejects.toMatchObject({
      code: 'milestones.changed-since-check',
    });
    expect((await j03()).state.state).toBe('inProgress');
  });

  it('is for the manager and the director', async () => {
    await complete('j03');
    await expect(send(partner.staff, milestoneBase(await j03()))).rejects.toMatchObject({
      code: 'forbidden',
    });
    await send(partner.director, milestoneBase(await j03()));
    expect((await j03()).state.state).toBe('submitted');
  });

  it('asks J04 for the director’s confirmations first', async () => {
    await complete('j04');
    await expect(by(partner.manager).sends('j04')).rejects.toMatchObject({
      code: 'milestones.item-awaits-director',
    });
  });

  it('asks J12 for the others, or for a dated plan', async () => {
    await complete('j12');
    await expect(by(partner.manager).sends('j12')).rejects.toMatchObject({
      code: 'milestones.earlier-milestone',
    });
    const base = milestoneBase(await milestoneNow(ctxOf(partner.manager), 'j12'));
    const plan = { text: 'Nous finissons J05 en janvier.', dueOn: '2027-01-31' };
    await sendMilestone(ctxOf(partner.manager), await opened(partner.manager), {
      milestoneId: 'j12',
      base,
      plan,
    });
    expect((await runNow(ctxOf(partner.manager))).facts.submissions[0]?.frozen.plan).toEqual(plan);
  });
});

describe('while it is with the reviewer', () => {
  beforeEach(async () => {
    await complete('j03');
    await by(partner.manager).sends('j03');
  });

  it('nothing that was sent changes', async () => {
    const { evidence, lastFactId: base } = await itemNow(ctxOf(partner.staff), ITEM);
    const own = await opened(partner.staff);
    const ctx = ctxOf(partner.staff);
    for (const write of [
      addNote(ctx, own, { itemId: ITEM, alsoFor: [], text: 'Encore' }),
      removeEvidence(ctx, own, { evidenceId: evidence[0]?.id ?? '', reason: null }),
      undeclareItem(ctx, own, { itemId: ITEM, base }),
      by(partner.staff).lacks(ITEM),
      by(partner.staff).declares(ITEM, 'Autre chose'),
    ]) {
      await expect(write).rejects.toMatchObject({ code: 'milestones.sent-locked' });
    }
  });

  it('an item may still be confirmed', async () => {
    const { lastFactId: base } = await itemNow(ctxOf(partner.manager), ITEM);
    await confirmItem(ctxOf(partner.manager), await opened(partner.manager), { itemId: ITEM, base });
    expect((await itemNow(ctxOf(partner.manager), ITEM)).state.status).toBe('confirmed');
  });

  it('it can be taken back until somebody answers, then sent again as another round', async () => {
    await expect(back(partner.staff)).rejects.toMatchObject({ code: 'forbidden' });
    await back(partner.manager);
    await expect(back(partner.manager)).rejects.toMatchObject({ code: 'milestones.not-sent' });
    expect((await j03()).state.state).toBe('inProgress');
    await by(partner.director).sends('j03');
    const { facts } = await runNow(ctxOf(partner.manager));
    expect(facts.submissions.map(({ round }) => round).sort()).toEqual([1, 2]);
    await answer(RETURNED);
    await expect(back(partner.manager)).rejects.toMatchObject({ code: 'milestones.not-sent' });
  });

  it('an answer opens what was returned and keeps what was accepted', async () => {
    await answer(RETURNED);
    expect((await j03()).state.state).toBe('changesRequested');
    const kept = await itemNow(ctxOf(partner.staff), 'j03-bailleurs-informes');
    const own = await opened(partner.staff);
    await expect(
      undeclareItem(ctxOf(partner.staff), own, { itemId: kept.item.id, base: kept.lastFactId }),
    ).rejects.toMatchObject({ code: 'milestones.item-accepted' });
    await expect(
      removeEvidence(ctxOf(partner.staff), own, { evidenceId: kept.evidence[0]?.id ?? '', reason: null }),
    ).rejects.toMatchObject({ code: 'milestones.evidence-accepted' });
    await by(partner.staff).notes(ITEM, 'La clé est chez le gardien.');
    await by(partner.manager).sends('j03');
    expect((await j03()).state.state).toBe('submitted');
  });

  it('an opinion is an answer too: what head office is to decide on is not taken back', async () => {
    await complete('j01');
    await by(partner.manager).sends('j01');
    const lacking = getCurriculum()
      .milestoneById('j01')
      ?.items.filter(({ evidence }) => ['form', 'computed'].includes(evidence));
    await answer(returns(...(lacking ?? []).map(({ id }) => id)), 'j01');
    await expect(
      takeBack(ctxOf(partner.manager), await opened(partner.manager), { milestoneId: 'j01' }),
    ).rejects.toMatchObject({ code: 'milestones.review-begun' });
  });
});
