import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { getPartnerPage } from '#src/features/mentoring/get-partner-page.ts';
import { getPartnerItem, getReviewPage } from '#src/features/mentoring/get-review-page.ts';
import { judgeNotApplicable } from '#src/features/milestones/judge-not-applicable.ts';
import { reviewMilestone } from '#src/features/milestones/review-milestone.ts';
import { reviewInput } from '#src/features/milestones/reviews.schema.ts';
import { undoReview } from '#src/features/milestones/undo-review.ts';
import type { Viewer } from '#src/shared/context.ts';
import type { AppError } from '#src/shared/errors.ts';
import { at } from '#tests/builders/facts.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';
import { aReviewForm, aSending } from '#tests/builders/sendings.ts';
import { testDatabase } from '#tests/support/database.ts';

const NOW = at('2026-03-20');
const items = (milestoneId: string) => getCurriculum().milestoneById(milestoneId)?.items ?? [];
const J03 = items('j03').map(({ id }) => id);
const [first = '', second = ''] = J03;

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
let sent: string;

const page = (viewer: Viewer = network.mentor, milestoneId = 'j03') =>
  getReviewPage(as(db, viewer, NOW), partner.place.slug, milestoneId);
const answer = (
  submissionId: string,
  fields: Record<string, string> = {},
  { milestoneId = 'j03', viewer = network.mentor, now = NOW } = {},
) =>
  reviewMilestone(
    as(db, viewer, now),
    { slug: partner.place.slug, milestoneId },
    reviewInput.parse(aReviewForm(submissionId, milestoneId, fields)),
  );
const code = (of: Promise<unknown>): Promise<string> =>
  of.then(
    () => 'done',
    (error: AppError) => error.code,
  );

beforeEach(async () => {
  db = await testDatabase({ now: () => NOW });
  network = await aNetwork(db, at('2026-01-01'));
  partner = await aPartner(db, network, { startMonth: '2026-01-01', now: at('2026-01-01') });
  sent = await aSending(db, partner, 'j03', { at: at('2026-03-10') });
});

describe('the review page', () => {
  it('asks the mentor for every item, and says who sent it and what is promised', async () => {
    const view = await page();
    expect(view.form).toEqual({ capacity: 'mentor', submissionId: sent, attempt: 1 });
    expect(view.items.filter(({ asked }) => asked).map(({ read }) => read.item.id)).toEqual(J03);
    expect(view.sending).toMatchObject({ by: 'Karim', round: 1, promisedOn: '2026-03-17' });
    expect(view.items[0]?.told).toMatchObject({ by: 'Karim', role: 'manager' });
  });

  it('shows head office the same without anything to decide, where the mentor settles', async () => {
    expect((await page(network.headOffice)).form).toBeNull();
  });

  it('in the second round asks only for what came back, and tells an acceptance once', async () => {
    await answer(sent, { [`verdict.${first}`]: 'changesRequested', [`comment.${first}`]: 'La date.' });
    const again = await aSending(db, partner, 'j03', { at: NOW + 1, round: 2 });
    const view = await page();
    expect(view.items.filter(({ kept }) => kept).map(({ read }) => read.item.id)).toEqual(J03.slice(1));
    await answer(again, {}, { now: NOW + 2 });
    const after = await page();
    const told = (itemId: string) =>
      after.items.find(({ read }) => read.item.id === itemId)?.verdicts.map(({ verdict }) => verdict);
    expect(told(first)).toEqual(['accepted', 'changesRequested']);
    expect(told(second)).toEqual(['accepted']);
    expect(after.reviews.map(({ outcome, round }) => `${outcome} ${String(round)}`)).toEqual([
      'approved 2',
      'changesRequested 1',
    ]);
  });

  it('after an undo, keeps the old answer and its reason, and asks again', async () => {
    await answer(sent);
    const [given] = (await page()).reviews;
    const place = { slug: partner.place.slug, milestoneId: 'j03' };
    const undo = { reviewId: given?.id ?? '', reason: 'Je relis.' };
    await undoReview(as(db, network.mentor, NOW + 1), place, undo);
    const view = await page();
    expect(view.form).toMatchObject({ attempt: 2 });
    expect(view.reviews[0]?.undo).toMatchObject({ by: 'Nadia', reason: 'Je relis.' });
    expect(view.items[0]?.verdicts[0]?.undone).toBe(true);
  });

  it('names the next one to read, across partners, then none', async () => {
    const other = await aPartner(db, network, {
      name: 'La Maison des Ormes',
      slug: 'la-maison-des-ormes',
      startMonth: '2026-01-01',
      now: at('2026-01-01'),
    });
    const theirs = await aSending(db, other, 'j02', { at: at('2026-03-11') });
    await answer(sent);
    expect((await page()).next).toMatchObject({ slug: 'la-maison-des-ormes', milestoneId: 'j02' });
    await reviewMilestone(
      as(db, network.mentor, NOW),
      { slug: other.place.slug, milestoneId: 'j02' },
      reviewInput.parse(aReviewForm(theirs, 'j02')),
    );
    expect((await page()).next).toBeNull();
  });

  it('gives head office the opinion of the mentor to start from (R4)', async () => {
    const [line = ''] = items('j10').map(({ id }) => id);
    const j10 = await aSending(db, partner, 'j10', { at: at('2026-03-10') });
    expect((await page(network.headOffice, 'j10')).form).toBeNull();
    const fields = { [`verdict.${line}`]: 'toDiscuss', [`comment.${line}`]: 'Le budget.' };
    await answer(j10, fields, { milestoneId: 'j10' });
    expect((await page(network.mentor, 'j10')).form).toBeNull();
    const view = await page(network.headOffice, 'j10');
    expect(view.form?.capacity).toBe('national');
    expect(view.items[0]?.opinion).toMatchObject({ verdict: 'toDiscuss', comment: 'Le budget.' });
    expect(view.reviews[0]?.opinion).toBe(true);
  });

  it('does not exist for another mentor, nor for a milestone that does not', async () => {
    const paul = await aPerson(db, network.place, { role: 'mentor', name: 'Paul', now: at('2026-01-01') });
    expect(await code(page(paul))).toBe('not-found');
    expect(await code(page(network.mentor, 'j13'))).toBe('not-found');
    const place = { milestoneId: 'j03', itemId: 'j04-rien' };
    expect(await code(getPartnerItem(as(db, network.mentor, NOW), partner.place.slug, place))).toBe(
      'not-found',
    );
  });
});

describe('« ne nous concerne pas » (R7)', () => {
  const all = getCurriculum().items;
  const plain = all.find(({ core }) => !core)?.id ?? '';
  const core = all.find((item) => item.core)?.id ?? '';
  const judge = (viewer: Viewer, itemId: string, applicable = false) =>
    judgeNotApplicable(
      as(db, viewer, NOW),
      { slug: partner.place.slug, itemId },
      { applicable, reason: 'Pas de local ici.' },
    );
  const total = async () =>
    (await getPartnerPage(as(db, network.mentor, NOW), partner.place.slug)).row.progress.total;

  it('leaves the denominator, and comes back to it', async () => {
    const before = await total();
    await judge(network.mentor, plain);
    expect(await total()).toBe(before - 1);
    expect(await code(judge(network.mentor, plain))).toBe('milestones.not-applicable-already');
    await judge(network.mentor, plain, true);
    expect(await total()).toBe(before);
    expect(await code(judge(network.mentor, plain, true))).toBe('milestones.applicable-already');
  });

  it('never for an item of the core, nor by anybody but the mentor', async () => {
    expect(await code(judge(network.mentor, core))).toBe('milestones.not-applicable-core');
    expect(await code(judge(network.headOffice, plain))).toBe('forbidden');
    expect(await code(judge(partner.manager, plain))).toBe('forbidden');
  });
});

describe('the page of one partner', () => {
  const read = (viewer: Viewer) => getPartnerPage(as(db, viewer, NOW), partner.place.slug);

  it('names manager, director and staff, counts what was read, and never names a messenger (R10)', async () => {
    for (const viewer of [network.mentor, network.headOffice]) {
      const view = await read(viewer);
      expect(view.people.map(({ name }) => name)).toEqual(['Odile', 'Karim', 'Samir']);
      expect(view.learning[0]).toMatchObject({ finished: 0, total: 3 });
      expect(JSON.stringify(view)).not.toContain('Fatima');
    }
  });

  it('shows adaptations and réserves until their review is undone', async () => {
    await answer(sent, {
      [`verdict.${first}`]: 'acceptedWithAdaptation',
      [`comment.${first}`]: 'Bien vu.',
      [`adaptation.${first}.what`]: 'Au marché.',
      [`adaptation.${first}.why`]: 'Les halls sont fermés.',
      [`reserve.${second}.text`]: 'La lettre',
      [`reserve.${second}.dueOn`]: '2026-04-15',
      [`reserve.${second}.responsible`]: 'Karim',
    });
    const before = await read(network.mentor);
    expect(before.adaptations.map(({ adaptation }) => adaptation.what)).toEqual(['Au marché.']);
    expect(before.reservations.map(({ reservation, mayLift }) => [reservation.text, mayLift])).toEqual([
      ['La lettre', true],
    ]);
    expect((await read(network.headOffice)).reservations[0]?.mayLift).toBe(false);
    const reviewId = (await page()).reviews[0]?.id ?? '';
    const place = { slug: partner.place.slug, milestoneId: 'j03' };
    await undoReview(as(db, network.headOffice, NOW + 1), place, { reviewId, reason: 'Erreur.' });
    const after = await read(network.mentor);
    expect([after.adaptations, after.reservations]).toEqual([[], []]);
  });
});
