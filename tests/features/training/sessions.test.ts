import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { addSession } from '#src/features/training/add-session.ts';
import { setSessionCancelled } from '#src/features/training/cancel-session.ts';
import { getSession, getSessions } from '#src/features/training/index.ts';
import { recordPresence } from '#src/features/training/record-presence.ts';
import { sessionInput, presenceInput } from '#src/features/training/training.schema.ts';
import { listPresences } from '#src/features/training/sessions.store.ts';
import { endMembership } from '#src/features/organisations/people.store.ts';
import type { Viewer } from '#src/shared/context.ts';
import { DAY } from '#src/shared/time.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { systemScope, testDatabase } from '#tests/support/database.ts';
import { tellsTraining } from './training.contract.ts';

const NOW = Date.parse('2027-03-04T10:00:00Z');
const input = { title: 'Écouter', onDate: '2027-03-04', startsAt: '09:00', minutes: 90, place: 'La salle' };

/** Read once: that takes seconds on a busy machine. */
beforeAll(() => void getCurriculum(), 60_000);

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
beforeEach(async () => {
  db = await testDatabase();
  network = await aNetwork(db, NOW);
  partner = await aPartner(db, network, { startMonth: '2027-01-01', now: NOW });
});
afterEach(() => db.close());

const ctx = (viewer: Viewer, now = NOW) => as(db, viewer, now);
const presentOf = async (sessionId: string): Promise<string[]> =>
  (await getSession(ctx(partner.manager), sessionId)).people.flatMap(({ name, present }) =>
    present ? [name] : [],
  );

it('tells a month of training', async () => {
  const fresh = await testDatabase();
  await tellsTraining(fresh);
  await fresh.close();
});

describe('a session in a room', () => {
  it('has the team of its day, and keeps each correction as one more fact', async () => {
    const sessionId = await addSession(ctx(partner.manager), input);
    const { personId } = partner.messenger;
    await recordPresence(ctx(partner.manager), { sessionId, present: [personId] });
    expect(await presentOf(sessionId)).toEqual(['Fatima']);
    await recordPresence(ctx(partner.manager, NOW + 1), { sessionId, present: [personId] });
    await recordPresence(ctx(partner.manager, NOW + 2), { sessionId, present: [] });
    expect(await presentOf(sessionId)).toEqual([]);
    const facts = await db.read(systemScope(), (tx) => listPresences(tx, partner.place.id));
    // Four people of the team the first time, nothing new the second, Fatima the third.
    expect(facts).toHaveLength(5);
  });

  it('is added once when it is sent twice, again once it was called off', async () => {
    const manager = ctx(partner.manager);
    const sessionId = await addSession(manager, input);
    expect(await addSession(manager, input)).toBe(sessionId);
    await setSessionCancelled(manager, { sessionId, cancelled: true });
    expect(await addSession(manager, input)).not.toBe(sessionId);
  });

  it('notes nobody who was not in the team that day, whatever is sent', async () => {
    const sessionId = await addSession(ctx(partner.manager), { ...input, onDate: '2027-03-03' });
    await recordPresence(ctx(partner.manager), { sessionId, present: [partner.messenger.personId] });
    expect((await getSession(ctx(partner.manager), sessionId)).people).toEqual([]);
    const facts = await db.read(systemScope(), (tx) => listPresences(tx, partner.place.id));
    expect(facts).toEqual([]);
  });

  it('still shows who left since', async () => {
    const sessionId = await addSession(ctx(partner.manager), input);
    await recordPresence(ctx(partner.manager), { sessionId, present: [partner.messenger.personId] });
    const { membershipId, organisationId } = partner.messenger;
    await db.write(partner.manager.scope, async (tx) => {
      await endMembership(tx, { membershipId, organisationId, endsOn: '2027-03-04' });
      tx.audit({ action: 'test', object: membershipId });
    });
    const later = await getSession(ctx(partner.manager, NOW + 10 * DAY), sessionId);
    expect(later.people.filter(({ present }) => present).map(({ name }) => name)).toEqual(['Fatima']);
  });

  it('waits for its day, refuses once cancelled, and comes back', async () => {
    const coming = await addSession(ctx(partner.manager), { ...input, onDate: '2027-03-11' });
    const say = (now: number) =>
      recordPresence(ctx(partner.manager, now), { sessionId: coming, present: [] });
    await expect(say(NOW)).rejects.toMatchObject({ code: 'training.session-to-come' });
    await setSessionCancelled(ctx(partner.manager), { sessionId: coming, cancelled: true });
    await expect(say(NOW + 8 * DAY)).rejects.toMatchObject({ code: 'training.session-cancelled' });
    const { coming: listed, cancelled } = await getSessions(ctx(partner.director));
    expect([listed.length, cancelled.length]).toEqual([0, 1]);
    await setSessionCancelled(ctx(partner.manager), { sessionId: coming, cancelled: false });
    await say(NOW + 8 * DAY);
  });

  it.each(['2025-03-04', '2030-03-04'])('refuses %s: the year was mistyped', async (onDate) => {
    await expect(addSession(ctx(partner.manager), { ...input, onDate })).rejects.toMatchObject({
      code: 'training.session-date',
    });
  });

  it('is another association’s like none', async () => {
    const options = { name: 'Ailleurs', slug: 'ailleurs', startMonth: '2027-01-01', now: NOW };
    const other = await aPartner(db, network, options);
    const sessionId = await addSession(ctx(other.manager), input);
    const refused = { code: 'not-found' };
    await expect(getSession(ctx(partner.manager), sessionId)).rejects.toMatchObject(refused);
    await expect(recordPresence(ctx(partner.manager), { sessionId, present: [] })).rejects.toMatchObject(
      refused,
    );
    await expect(
      setSessionCancelled(ctx(partner.manager), { sessionId, cancelled: true }),
    ).rejects.toMatchObject(refused);
    expect((await getSessions(ctx(partner.manager))).coming).toEqual([]);
  });

  it.each(['messenger', 'staff'] as const)('is no matter of %s', async (role) => {
    await expect(getSessions(ctx(partner[role]))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(addSession(ctx(partner[role]), input)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is read by the director and written by the manager', async () => {
    await expect(addSession(ctx(partner.director), input)).rejects.toMatchObject({ code: 'forbidden' });
    expect((await getSessions(ctx(partner.director))).editable).toBe(false);
  });
});

describe('what the forms accept', () => {
  const form = { title: 'Écouter', onDate: '2027-03-04', startsAt: '09:00', minutes: '90', place: '' };
  it.each([
    [{}, true],
    [{ minutes: '15' }, true],
    [{ minutes: '480' }, true],
    [{ minutes: '14' }, false],
    [{ minutes: '481' }, false],
    [{ minutes: '1h30' }, false],
    [{ startsAt: '9h' }, false],
    [{ startsAt: '24:00' }, false],
    [{ onDate: '2027-02-29' }, false],
    [{ title: ' ' }, false],
  ])('%j: %s', (over, accepted) => {
    expect(sessionInput.safeParse({ ...form, ...over }).success).toBe(accepted);
  });

  it('nobody, one person, or several', () => {
    const id = '0b5f5f0e-5c7b-4d53-9a4e-0f1f5a1c2d3e';
    expect(
      [{}, { present: id }, { present: [id, id] }].map((one) => presenceInput.parse(one).present.length),
    ).toEqual([0, 1, 2]);
  });
});
