import { beforeEach, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import type { OpenedDatabase } from '#db/types.ts';
import { getAccompaniment } from '#src/features/mentoring/get-accompaniment.ts';
import { getHandover } from '#src/features/mentoring/get-handover.ts';
import { getPartnersPage } from '#src/features/mentoring/get-partners-page.ts';
import { leaveNote } from '#src/features/mentoring/leave-note.ts';
import { overviewQuery } from '#src/features/mentoring/portfolio-query.rules.ts';
import { reviewMilestone } from '#src/features/milestones/review-milestone.ts';
import { reviewInput } from '#src/features/milestones/reviews.schema.ts';
import { assignMentor, endMentor } from '#src/features/organisations/assign-mentor.ts';
import { addPerson, endRole } from '#src/features/organisations/add-person.ts';
import type { Viewer } from '#src/shared/context.ts';
import type { AppError } from '#src/shared/errors.ts';
import { DAY } from '#src/shared/time.ts';
import { at } from '#tests/builders/facts.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';
import { aReviewForm, aSending } from '#tests/builders/sendings.ts';
import { systemScope, testDatabase } from '#tests/support/database.ts';

const NOW = at('2026-03-20');
const AFTER = at('2026-04-01');
let db: OpenedDatabase;
let network: Network;
let partner: Partner;
let paul: Viewer;

const slug = (): string => partner.place.slug;
const handover = (viewer: Viewer, now = NOW) => getHandover(as(db, viewer, now), slug());
const mapFor = async (viewer: Viewer, now: number) => {
  const { rows } = await getPartnersPage(as(db, viewer, now), overviewQuery(new URLSearchParams()));
  return rows.map(({ milestones, progress }) => ({
    signs: milestones.map(({ sign }) => sign),
    validated: progress.validated,
  }));
};
const assigns = (
  personId: string,
  kind: 'lead' | 'standIn',
  startsOn: string,
  endsOn: string | null = null,
) => assignMentor(as(db, network.headOffice, NOW), slug(), { personId, kind, startsOn, endsOn });
const code = (of: Promise<unknown>): Promise<string> =>
  of.then(
    () => 'done',
    (error: AppError) => error.code,
  );

beforeEach(async () => {
  db = await testDatabase({ now: () => NOW });
  network = await aNetwork(db, at('2025-12-01'));
  paul = await aPerson(db, network.place, { role: 'mentor', name: 'Paul', now: at('2025-12-01') });
  partner = await aPartner(db, network, { startMonth: '2026-01-01', now: at('2026-01-01') });
  const sent = await aSending(db, partner, 'j01', { at: at('2026-01-20') });
  await reviewMilestone(
    as(db, network.mentor, at('2026-01-22')),
    { slug: slug(), milestoneId: 'j01' },
    reviewInput.parse(aReviewForm(sent, 'j01', { comment: 'Un cadre clair.' })),
  );
  await aSending(db, partner, 'j03', { at: at('2026-03-10') });
});

describe('a handover from one mentor to the next', () => {
  it('the old one leaves a note, gets 404 the day after, and the new one sees everything', async () => {
    await leaveNote(as(db, network.mentor, NOW), slug(), 'Karim répond le matin.');
    await assigns(paul.personId, 'lead', '2026-04-01');
    expect(await code(handover(paul))).toBe('not-found');
    expect(await code(handover(network.mentor, at('2026-03-31')))).toBe('done');
    expect(await code(handover(network.mentor, AFTER))).toBe('not-found');
    const seen = await handover(paul, AFTER);
    expect(seen.notes).toMatchObject([{ by: 'Nadia', text: 'Karim répond le matin.' }]);
    expect(seen.accompanied.map(({ displayName, when, endsOn }) => [displayName, when, endsOn])).toEqual([
      ['Nadia', 'past', '2026-03-31'],
      ['Paul', 'now', null],
    ]);
    expect(seen.waiting.map(({ kind, milestoneId }) => `${kind} ${milestoneId}`)).toContain('review j03');
    expect(seen.waiting).toContainEqual(
      expect.objectContaining({ kind: 'review', promisedOn: '2026-03-17' }),
    );
    expect(seen.decisions).toMatchObject([{ by: 'Nadia', milestoneId: 'j01', comment: 'Un cadre clair.' }]);
    expect(await mapFor(paul, AFTER)).toEqual(await mapFor(network.headOffice, AFTER));
    expect(await mapFor(network.mentor, AFTER)).toEqual([]);
  });

  it('the partner sees who accompanies it and until when', async () => {
    await assigns(paul.personId, 'standIn', '2026-03-18', '2026-03-31');
    const { people } = await getAccompaniment(as(db, partner.staff, NOW));
    expect(people.map(({ displayName, kind, endsOn }) => [displayName, kind, endsOn])).toEqual([
      ['Nadia', 'lead', null],
      ['Paul', 'standIn', '2026-03-31'],
    ]);
  });

  it('neither staff of the partner nor a mentor of others reads it', async () => {
    expect(await code(handover(partner.staff))).toBe('forbidden');
    expect(await code(handover(paul))).toBe('not-found');
    expect(await code(leaveNote(as(db, paul, NOW), slug(), 'Je passe.'))).toBe('not-found');
  });

  it('never says a messenger’s name', async () => {
    expect(JSON.stringify(await handover(network.mentor))).not.toContain('Fatima');
  });
});

describe('assignments', () => {
  it('refuses two leads at once, the same person twice, and a stand-in without a last day', async () => {
    expect(await code(assigns(paul.personId, 'standIn', '2026-04-01'))).toBe(
      'organisations.assignment-undated-stand-in',
    );
    expect(await code(assigns(network.mentor.personId, 'standIn', '2026-04-01', '2026-04-09'))).toBe(
      'organisations.assignment-already-assigned',
    );
    expect(await code(assigns(paul.personId, 'lead', '2026-01-01'))).toBe(
      'organisations.assignment-second-lead',
    );
  });

  it('a stand-in ends earlier, or is called off before the first day, and may then be named again', async () => {
    await assigns(paul.personId, 'standIn', '2026-03-18', '2026-03-31');
    const idOf = async () => (await handover(network.mentor)).accompanied.at(-1)?.id ?? '';
    await endMentor(as(db, network.headOffice, NOW), slug(), await idOf());
    expect((await handover(network.mentor)).accompanied.at(-1)?.endsOn).toBe('2026-03-20');
    await assigns(paul.personId, 'standIn', '2026-04-10', '2026-04-20');
    const later = as(db, network.headOffice, NOW + DAY);
    await endMentor(later, slug(), await idOf());
    expect((await handover(network.mentor)).accompanied.at(-1)?.when).toBe('calledOff');
    expect(await code(assigns(paul.personId, 'lead', '2026-03-21'))).toBe('done');
  });
});

describe('replacing the partner’s manager and erasing her account', () => {
  it('leaves the map and the history unchanged', async () => {
    const before = await mapFor(network.mentor, NOW);
    const told = (await handover(network.mentor)).decisions;
    const ctx = as(db, network.headOffice, NOW);
    const { id: organisationId } = partner.place;
    await addPerson(
      ctx,
      { organisationId, kind: 'partner' },
      {
        name: 'Inès',
        email: 'ines@lirac.exemple.test',
        role: 'manager',
      },
    );
    await endRole(ctx, organisationId, partner.manager.membershipId);
    await db.write(systemScope(organisationId), async (tx) => {
      const { account, person } = tx.t;
      const [accountId, personId] = [partner.manager.accountId, partner.manager.personId];
      await tx.q
        .update(account)
        .set({ emailKey: null, erasedAt: NOW, disabledAt: NOW })
        .where(eq(account.id, accountId))
        .returning({ id: account.id });
      await tx.q
        .update(person)
        .set({ displayName: 'Compte effacé', erasedAt: NOW })
        .where(eq(person.id, personId))
        .returning({ id: person.id });
      tx.audit({ action: 'scene.erased', object: `person:${personId}` });
    });
    expect(await mapFor(network.mentor, NOW)).toEqual(before);
    expect((await handover(network.mentor)).decisions).toEqual(told);
  });
});
