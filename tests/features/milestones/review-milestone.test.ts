import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { liftReservation } from '#src/features/milestones/lift-reservation.ts';
import { milestoneState } from '#src/features/milestones/milestone-state.rules.ts';
import { validatedItemIds } from '#src/features/milestones/review.rules.ts';
import { reviewMilestone } from '#src/features/milestones/review-milestone.ts';
import { reviewInput } from '#src/features/milestones/reviews.schema.ts';
import { loadRunFacts } from '#src/features/milestones/run-facts.ts';
import type { LoadedFacts } from '#src/features/milestones/run-facts.types.ts';
import { undoReview } from '#src/features/milestones/undo-review.ts';
import { usualThresholds } from '#src/features/organisations/thresholds.rules.ts';
import type { Viewer } from '#src/shared/context.ts';
import type { AppError } from '#src/shared/errors.ts';
import { at, march } from '#tests/builders/facts.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';
import { aReviewForm, aSending } from '#tests/builders/sendings.ts';
import { systemScope, testDatabase } from '#tests/support/database.ts';

const NOW = at('2026-03-20');
const J03 =
  getCurriculum()
    .milestoneById('j03')
    ?.items.map(({ id }) => id) ?? [];
const [first = '', second = ''] = J03;
const J10 =
  getCurriculum()
    .milestoneById('j10')
    ?.items.map(({ id }) => id) ?? [];

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
let sent: string;

const place = (milestoneId = 'j03') => ({ slug: partner.place.slug, milestoneId });
const review = (
  viewer: Viewer,
  fields: Readonly<Record<string, string>> = {},
  { milestoneId = 'j03', submissionId = sent, now = NOW } = {},
) =>
  reviewMilestone(
    as(db, viewer, now),
    place(milestoneId),
    reviewInput.parse(aReviewForm(submissionId, milestoneId, fields)),
  );
const facts = async (): Promise<LoadedFacts> => {
  const { id } = partner.place;
  const loaded = await db.read(systemScope(id), (tx) => loadRunFacts(tx, [partner.runId], at('2026-12-01')));
  return loaded.get(partner.runId) as LoadedFacts;
};
const stateOf = async (milestoneId = 'j03') => {
  const milestone = getCurriculum().milestoneById(milestoneId);
  if (milestone === null) throw new Error(milestoneId);
  return milestoneState(milestone, await facts(), march('2026-03-21'), usualThresholds);
};
const refusal = async (of: Promise<unknown>): Promise<{ code: string; fields: Record<string, string> }> =>
  of.then(
    () => ({ code: 'done', fields: {} }),
    (error: AppError) => ({ code: error.code, fields: { ...error.fields } }),
  );
const code = async (of: Promise<unknown>): Promise<string> => (await refusal(of)).code;

beforeEach(async () => {
  db = await testDatabase({ now: () => NOW });
  network = await aNetwork(db, at('2026-01-01'));
  partner = await aPartner(db, network, { startMonth: '2026-01-01', now: at('2026-01-01') });
  sent = await aSending(db, partner, 'j03', { at: at('2026-03-10') });
});

describe('a mentor answers a sending (R4)', () => {
  it('approves the milestone when every item is accepted', async () => {
    expect(await review(network.mentor)).toBe('approved');
    expect((await stateOf()).state).toBe('approved');
    expect(validatedItemIds(await facts())).toEqual(new Set(J03));
  });

  it('returns it for one item, and the accepted ones stay accepted in the next round', async () => {
    const fields = { [`verdict.${first}`]: 'changesRequested', [`comment.${first}`]: 'Il manque une date.' };
    expect(await review(network.mentor, fields)).toBe('changesRequested');
    expect((await stateOf()).state).toBe('changesRequested');
    expect(validatedItemIds(await facts())).toEqual(new Set(J03.slice(1)));

    const again = await aSending(db, partner, 'j03', { at: NOW + 1, round: 2 });
    const only = { submissionId: again, attempt: '1', [`verdict.${first}`]: 'accepted' };
    const input = reviewInput.parse(only);
    expect(await reviewMilestone(as(db, network.mentor, NOW + 2), place(), input)).toBe('approved');
    const last = (await facts()).reviews.find(({ submissionId }) => submissionId === again);
    expect(last?.lines.map(({ verdict }) => verdict)).toEqual(J03.map(() => 'accepted'));
    expect((await stateOf()).state).toBe('approved');
  });

  it('discusses when one line says so', async () => {
    const fields = { [`verdict.${first}`]: 'toDiscuss', [`comment.${first}`]: 'Parlons-en jeudi.' };
    expect(await review(network.mentor, fields)).toBe('toDiscuss');
  });

  it('refuses with a sentence beside each field, and records nothing', async () => {
    const { [`verdict.${first}`]: _left, ...rest } = aReviewForm(sent, 'j03', {
      [`verdict.${second}`]: 'acceptedWithAdaptation',
      [`comment.${second}`]: 'Chez nous, la salle est dehors.',
    });
    const refused = await refusal(
      reviewMilestone(as(db, network.mentor, NOW), place(), reviewInput.parse(rest)),
    );
    expect(refused).toEqual({
      code: 'milestones.review-incomplete',
      fields: {
        [`verdict.${first}`]: 'milestones.review-line-missing',
        [`adaptation.${second}.what`]: 'milestones.review-adaptation-required',
      },
    });
    expect((await facts()).reviews).toEqual([]);
  });

  it.each<[string, Record<string, string>, Record<string, string>]>([
    [
      'a return without a comment',
      { [`verdict.${first}`]: 'changesRequested' },
      { [`comment.${first}`]: 'milestones.review-comment-required' },
    ],
    [
      'an adaptation of the core that is accepted',
      {
        [`verdict.${first}`]: 'acceptedWithAdaptation',
        [`comment.${first}`]: 'Bien vu.',
        [`adaptation.${first}.what`]: 'Par téléphone',
        [`adaptation.${first}.why`]: 'Les halls sont fermés',
        [`adaptation.${first}.core`]: 'on',
      },
      { [`adaptation.${first}.core`]: 'milestones.review-adaptation-touches-core' },
    ],
    [
      'an adaptation described beside a plain acceptance',
      { [`adaptation.${first}.what`]: 'Par téléphone' },
      { [`verdict.${first}`]: 'milestones.review-adaptation-needs-verdict' },
    ],
    [
      'a réserve without a date',
      { [`reserve.${first}.text`]: 'La lettre signée', [`reserve.${first}.responsible`]: 'Karim' },
      { [`reserve.${first}.dueOn`]: 'milestones.review-reservation-incomplete' },
    ],
    [
      'a réserve beside a return',
      {
        [`verdict.${first}`]: 'changesRequested',
        [`comment.${first}`]: 'À revoir.',
        [`reserve.${first}.text`]: 'La lettre signée',
      },
      { [`reserve.${first}.text`]: 'milestones.review-reservation-needs-acceptance' },
    ],
    [
      'a verdict on an item of another milestone',
      { 'verdict.j04-x': 'accepted' },
      { 'verdict.j04-x': 'milestones.review-item-not-sent' },
    ],
  ])('refuses %s', async (_why, fields, expected) => {
    expect((await refusal(review(network.mentor, fields))).fields).toEqual(expected);
  });

  it('« Valider le reste » accepts every item without a verdict, and only those', async () => {
    const input = reviewInput.parse({
      submissionId: sent,
      attempt: '1',
      restAccepted: 'on',
      [`verdict.${first}`]: 'changesRequested',
      [`comment.${first}`]: 'Ajoutez la date.',
    });
    expect(await reviewMilestone(as(db, network.mentor, NOW), place(), input)).toBe('changesRequested');
    expect(validatedItemIds(await facts())).toEqual(new Set(J03.slice(1)));
  });

  it('keeps the adaptation with its consent, and a réserve until it is lifted (R5)', async () => {
    await review(network.mentor, {
      [`verdict.${first}`]: 'acceptedWithAdaptation',
      [`comment.${first}`]: 'Bien vu.',
      [`adaptation.${first}.what`]: 'Au marché',
      [`adaptation.${first}.why`]: 'Les halls sont fermés',
      [`adaptation.${first}.share`]: 'on',
      [`reserve.${second}.text`]: 'La lettre signée',
      [`reserve.${second}.dueOn`]: '2026-04-15',
      [`reserve.${second}.responsible`]: 'Karim',
    });
    expect((await stateOf()).state).toBe('approved');
    expect(validatedItemIds(await facts()).has(second)).toBe(false);
    const adaptations = await db.read(systemScope(partner.place.id), (tx) =>
      tx.q.select().from(tx.t.adaptation),
    );
    expect(adaptations).toMatchObject([
      { itemId: first, what: 'Au marché', touchesCore: false, shareConsent: true, runId: partner.runId },
    ]);
    const reservationId = (await facts()).reservations[0]?.id ?? '';
    const lift = (viewer: Viewer) =>
      liftReservation(as(db, viewer, NOW + 5), place(), { reservationId, note: null });
    expect(await code(lift(partner.manager))).toBe('forbidden');
    expect(await code(lift(network.headOffice))).toBe('forbidden');
    await lift(network.mentor);
    expect(validatedItemIds(await facts()).has(second)).toBe(true);
    expect(await code(lift(network.mentor))).toBe('milestones.reservation-lifted');
  });

  it('accepts an item that is missing something only under a réserve (R5)', async () => {
    const incomplete = await aSending(db, partner, 'j02', { at: at('2026-03-11'), missing: [j02First()] });
    const refused = await refusal(
      review(network.mentor, {}, { milestoneId: 'j02', submissionId: incomplete }),
    );
    expect(refused.fields).toEqual({
      [`reserve.${j02First()}.text`]: 'milestones.review-missing-item-needs-reservation',
    });
  });
});

const j02First = (): string => getCurriculum().milestoneById('j02')?.items[0]?.id ?? '';

describe('who may answer (R4, R9, R20)', () => {
  it.each(['messenger', 'staff', 'manager', 'director'] as const)(
    'not the %s of the partner',
    async (role) => {
      expect(await code(review(partner[role]))).toMatch(/^(not-found|forbidden)$/);
    },
  );

  it('not a mentor of other runs: the partner does not exist for her', async () => {
    const paul = await aPerson(db, network.place, { role: 'mentor', name: 'Paul', now: at('2026-01-01') });
    expect(await code(review(paul))).toBe('not-found');
  });

  it('not the day after the last day of the assignment', async () => {
    await db.write(systemScope(partner.place.id), async (tx) => {
      await tx.q.update(tx.t.mentorAssignment).set({ endsOn: '2026-03-19' }).returning();
      tx.audit({ action: 'scene.ended', object: 'assignment' });
    });
    expect(await code(review(network.mentor))).toBe('not-found');
  });

  it('head office does not review what the mentor settles', async () => {
    expect(await code(review(network.headOffice))).toBe('forbidden');
  });

  it('a sending of another run or milestone does not exist', async () => {
    const other = await aPartner(db, network, {
      name: 'La Maison des Ormes',
      slug: 'la-maison-des-ormes',
      startMonth: '2026-01-01',
      now: at('2026-01-01'),
    });
    const theirs = await aSending(db, other, 'j03', { at: at('2026-03-11') });
    expect(await code(review(network.mentor, {}, { submissionId: theirs }))).toBe('not-found');
    const j02 = await aSending(db, partner, 'j02', { at: at('2026-03-11') });
    expect(await code(review(network.mentor, {}, { submissionId: j02 }))).toBe('not-found');
  });
});

describe('two mentors at once (R9)', () => {
  const twoMentors = async (): Promise<Viewer> => {
    const paul = await aPerson(db, network.place, { role: 'mentor', name: 'Paul', now: at('2026-01-01') });
    await db.write(systemScope(partner.place.id), async (tx) => {
      await tx.q
        .insert(tx.t.mentorAssignment)
        .values({
          id: 'stand-in',
          runId: partner.runId,
          organisationId: partner.place.id,
          personId: paul.personId,
          kind: 'standIn',
          startsOn: '2026-03-01',
          endsOn: '2026-03-31',
          recordedAt: NOW,
        })
        .returning();
      tx.audit({ action: 'scene.standIn', object: 'assignment' });
    });
    return paul;
  };

  it('the first decision wins and the second is told so', async () => {
    const paul = await twoMentors();
    const fields = { [`verdict.${first}`]: 'changesRequested', [`comment.${first}`]: 'À revoir.' };
    const both = await Promise.all([code(review(network.mentor)), code(review(paul, fields))]);
    expect(both).toEqual(['done', 'milestones.review-decided']);
    expect((await facts()).reviews).toHaveLength(1);
  });

  it('after an undone decision, a form from before it is told so; a fresh one counts', async () => {
    const paul = await twoMentors();
    await review(network.mentor);
    const reviewId = (await facts()).reviews[0]?.id ?? '';
    await undoReview(as(db, paul, NOW + 1), place(), { reviewId, reason: 'Je me suis trompée de ligne.' });
    expect(await code(review(paul))).toBe('milestones.review-reopened');
    expect(await code(review(paul, { attempt: '2' }))).toBe('done');
  });

  it('a sending taken back meanwhile is told so', async () => {
    await db.write(systemScope(partner.place.id), async (tx) => {
      await tx.q
        .insert(tx.t.submissionWithdrawal)
        .values({ submissionId: sent, byPersonId: partner.manager.personId, recordedAt: NOW - 1 })
        .returning();
      tx.audit({ action: 'scene.takenBack', object: 'submission' });
    });
    expect(await code(review(network.mentor))).toBe('milestones.review-other-sending');
  });
});

describe('undo of a review (R19)', () => {
  it('opens the sending again, keeps the old verdict, and cannot be done twice', async () => {
    await review(network.mentor);
    const reviewId = (await facts()).reviews[0]?.id ?? '';
    const undo = (viewer: Viewer, reason = 'Une pièce manquait.') =>
      undoReview(as(db, viewer, NOW + 1), place(), { reviewId, reason });
    expect(await code(undo(partner.manager))).toBe('forbidden');
    await undo(network.headOffice);
    expect((await stateOf()).state).toBe('submitted');
    expect(validatedItemIds(await facts()).size).toBe(0);
    expect((await facts()).reviews).toHaveLength(1);
    expect((await facts()).undos).toMatchObject([{ reviewId, reason: 'Une pièce manquait.' }]);
    expect(await code(undo(network.mentor))).toBe('milestones.review-undone');
  });
});

describe('head office decides J10 after the opinion of the mentor (R4)', () => {
  let sentJ10: string;
  const onJ10 = () => ({ milestoneId: 'j10', submissionId: sentJ10 });
  beforeEach(async () => {
    sentJ10 = await aSending(db, partner, 'j10', { at: at('2026-03-10') });
  });

  it('not before it', async () => {
    expect(await code(review(network.headOffice, {}, onJ10()))).toBe('milestones.review-awaits-mentor');
  });

  it('the opinion settles nothing, the decision does', async () => {
    expect(await review(network.mentor, {}, onJ10())).toBe('opinion');
    expect(await stateOf('j10')).toMatchObject({ state: 'submitted', awaiting: 'headOffice' });
    expect(validatedItemIds(await facts()).size).toBe(0);
    expect(await review(network.headOffice, {}, onJ10())).toBe('approved');
    expect((await stateOf('j10')).state).toBe('approved');
    expect(validatedItemIds(await facts())).toEqual(new Set(J10));
  });

  it('may differ from the opinion', async () => {
    await review(network.mentor, {}, onJ10());
    const [line = ''] = J10;
    const fields = {
      [`verdict.${line}`]: 'changesRequested',
      [`comment.${line}`]: 'Il manque la signature.',
    };
    expect(await review(network.headOffice, fields, onJ10())).toBe('changesRequested');
    expect((await stateOf('j10')).state).toBe('changesRequested');
  });
});

it('every answer leaves a line in the chain of the partner, without a word of it', async () => {
  await review(network.mentor, { comment: 'Bravo à toute l’équipe' });
  const rows = await db.read(systemScope(partner.place.id), (tx) => tx.q.select().from(tx.t.auditEntry));
  const line = rows.find(({ action }) => action === 'milestones.reviewed');
  expect(line).toMatchObject({ chain: partner.place.id, accountId: network.mentor.accountId });
  expect(JSON.stringify(rows)).not.toContain('Bravo');
});
