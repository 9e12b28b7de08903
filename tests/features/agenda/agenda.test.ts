import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { answers } from '#db/seed/answers.ts';
import * as places from '#db/seed/places.ts';
import { agendaQuery } from '#src/features/agenda/agenda.rules.ts';
import { makeFeed, revokeFeed } from '#src/features/agenda/change-feed.ts';
import { listEvents } from '#src/features/agenda/get-agenda.ts';
import { getAgenda, getAgendaTable, readFeed } from '#src/features/agenda/index.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { openOwnRun } from '#src/features/organisations/index.ts';
import { endMembership, insertAssignment } from '#src/features/organisations/people.store.ts';
import { pauseRun, resumeRun } from '#src/features/organisations/pause-run.ts';
import { addSession } from '#src/features/training/add-session.ts';
import { setSessionCancelled } from '#src/features/training/cancel-session.ts';
import { agendaTitle } from '#src/i18n/agenda.fr.ts';
import type { Viewer } from '#src/shared/context.ts';
import { addDays, DAY, parisDate } from '#src/shared/time.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';
import { answersForm } from '#tests/builders/run-story.ts';
import { readCalendar } from '#tests/support/calendar.ts';
import type { Read } from '#tests/support/calendar.ts';
import { systemScope, testDatabase } from '#tests/support/database.ts';

const NOW = Date.parse('2027-03-04T10:00:00Z');
const origin = new URL('https://essaim.exemple.test');

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
const titles = async (viewer: Viewer, now = NOW) =>
  (await listEvents(ctx(viewer, now))).map((event) => agendaTitle(event));
const feed = async (key: string, now = NOW): Promise<Read[]> =>
  readCalendar(await readFeed({ db, now }, key, origin));
const gone = { code: 'not-found' };
const session = { title: 'Rattrapage de Fatima', startsAt: '09:30', minutes: 90, place: 'Chez Fatima' };

describe('what a calendar holds', () => {
  it('the ends of the months, moved by a pause, with the same id and a later change', async () => {
    const march = async (now: number) =>
      (await listEvents(ctx(partner.staff, now))).find(({ id }) => id.endsWith('-j04'));
    const before = await march(NOW);
    expect(before).toMatchObject({ on: '2027-04-30', href: '/jalons/j04' });
    const paused = ctx(partner.manager, NOW + DAY);
    await pauseRun(paused, await openOwnRun(paused), 'Travaux');
    const during = await march(NOW + 3 * DAY);
    expect(during?.on).toBe('2027-05-03');
    const resumed = ctx(partner.manager, NOW + 11 * DAY);
    await resumeRun(resumed, await openOwnRun(resumed));
    const after = await march(NOW + 12 * DAY);
    expect(after).toMatchObject({ id: before?.id, on: '2027-05-10' });
    expect(before?.changedAt).toBeLessThan(during?.changedAt ?? 0);
    expect(during?.changedAt).toBeLessThan(after?.changedAt ?? 0);
  });

  it('a pause that never had a day is cancelled, not forgotten', async () => {
    const at = ctx(partner.manager);
    await pauseRun(at, await openOwnRun(at), 'Erreur');
    const [lasting] = (await listEvents(at)).filter(({ kind }) => kind === 'pause');
    const later = ctx(partner.manager, NOW + 60_000);
    await resumeRun(later, await openOwnRun(later));
    const [ended] = (await listEvents(later)).filter(({ kind }) => kind === 'pause');
    expect([lasting?.cancelled, ended?.cancelled, ended?.id === lasting?.id]).toEqual([false, true, true]);
  });

  it('the monthly meeting that J05.6 fixes, at its hour', async () => {
    const itemId = 'j05-reunion-mensuelle-fixee';
    const given = answers[itemId]?.(places.etabli, (offset) => addDays('2027-03-01', offset)) ?? {};
    await answersForm(ctx(partner.staff), partner, itemId, given);
    const meetings = (await listEvents(ctx(network.mentor))).filter(({ kind }) => kind === 'teamMeeting');
    expect(meetings[0]).toMatchObject({ on: '2027-03-10', startsAt: '14:00', minutes: 90 });
    expect(meetings.length).toBeGreaterThan(10);
    expect(new Set(meetings.map(({ id }) => id)).size).toBe(meetings.length);
  });

  it('a session by its title for the team, and only that there is one for VoisinMalin', async () => {
    const id = await addSession(ctx(partner.manager), { ...session, onDate: '2027-03-11' });
    const [manager] = (await listEvents(ctx(partner.manager))).filter((event) => event.id === id);
    const [staff] = (await listEvents(ctx(partner.staff))).filter((event) => event.id === id);
    expect([manager?.subject, manager?.href]).toEqual([session.title, `/equipe/seances/${id}`]);
    expect([staff?.subject, staff?.href]).toEqual([session.title, null]);
    for (const guide of [network.mentor, network.headOffice]) {
      const key = await makeFeed(ctx(guide));
      expect(await readFeed({ db, now: NOW }, key, origin)).not.toMatch(/Fatima/);
      expect(JSON.stringify(await getAgenda(ctx(guide), agendaQuery(new URLSearchParams())))).not.toMatch(
        /Fatima/,
      );
    }
  });

  it('a stand-in, for the team as for the mentor', async () => {
    const paul = await aPerson(db, network.place, { role: 'mentor', name: 'Paul', now: NOW });
    await db.write(systemScope(partner.place.id), async (tx) => {
      await insertAssignment(tx, {
        ...{ runId: partner.runId, organisationId: partner.place.id, personId: paul.personId },
        ...{ kind: 'standIn', startsOn: '2027-03-10', endsOn: '2027-03-20', now: NOW },
      });
      tx.audit({ action: 'test', object: 'assignment' });
    });
    expect(await titles(partner.director)).toContain('Paul remplace le mentor');
    expect(await titles(network.mentor)).toContain('Paul remplace le mentor');
  });

  it('only what one guides: nothing of the others’ partners', async () => {
    const elsewhere = await aPerson(db, network.place, { role: 'mentor', name: 'Paul', now: NOW });
    await aPartner(db, network, {
      ...{ name: 'Ailleurs', slug: 'ailleurs', startMonth: '2027-01-01', now: NOW },
      mentor: elsewhere,
    });
    const slugs = async (viewer: Viewer) =>
      [...new Set((await listEvents(ctx(viewer))).map((event) => event.partner.slug))].sort();
    expect(await slugs(network.mentor)).toEqual([partner.place.slug]);
    expect(await slugs(elsewhere)).toEqual(['ailleurs']);
    expect(await slugs(network.headOffice)).toEqual(['ailleurs', partner.place.slug]);
  });
});

describe('the private address', () => {
  it('answers by its key, is kept as a hash, and is made again in place of the first', async () => {
    const key = await makeFeed(ctx(partner.staff));
    expect((await feed(key)).length).toBeGreaterThan(5);
    const rows = await db.read(systemScope(), ({ q, t }) => q.select().from(t.calendarFeed));
    expect(JSON.stringify(rows)).not.toContain(key);
    const second = await makeFeed(ctx(partner.staff, NOW + 1));
    await expect(feed(key)).rejects.toMatchObject(gone);
    expect((await feed(second)).length).toBeGreaterThan(5);
    expect((await getAgenda(ctx(partner.staff), agendaQuery(new URLSearchParams()))).feedSince).toBe(NOW + 1);
    await revokeFeed(ctx(partner.staff));
    await expect(feed(second)).rejects.toMatchObject(gone);
  });

  it.each(['', 'x', 'a'.repeat(5000)])('answers nothing to %.10s', async (key) => {
    await expect(feed(key)).rejects.toMatchObject(gone);
  });

  it('leaves that of a colleague alone', async () => {
    const [mine, hers] = [await makeFeed(ctx(partner.staff)), await makeFeed(ctx(partner.manager))];
    await revokeFeed(ctx(partner.staff));
    await expect(feed(mine)).rejects.toMatchObject(gone);
    expect((await feed(hers)).length).toBeGreaterThan(5);
  });

  it('ends with the membership', async () => {
    const key = await makeFeed(ctx(partner.staff));
    const { membershipId, organisationId } = partner.staff;
    await db.write(systemScope(organisationId), async (tx) => {
      await endMembership(tx, { membershipId, organisationId, endsOn: parisDate(NOW) });
      tx.audit({ action: 'test', object: membershipId });
    });
    expect((await feed(key)).length).toBeGreaterThan(5);
    await expect(feed(key, NOW + DAY)).rejects.toMatchObject(gone);
  });

  it('ends with the account', async () => {
    const key = await makeFeed(ctx(network.mentor));
    await db.write(systemScope(), async (tx) => {
      const { account } = tx.t;
      await tx.q
        .update(account)
        .set({ disabledAt: NOW })
        .where(eq(account.id, network.mentor.accountId))
        .returning({ id: account.id });
      tx.audit({ action: 'test', object: 'account' });
    });
    await expect(feed(key)).rejects.toMatchObject(gone);
  });

  it('of a mentor loses a partner with the last day of the assignment (R9)', async () => {
    const key = await makeFeed(ctx(network.mentor));
    expect((await feed(key)).length).toBeGreaterThan(5);
    await db.write(systemScope(partner.place.id), async (tx) => {
      const { mentorAssignment } = tx.t;
      await tx.q
        .update(mentorAssignment)
        .set({ endsOn: parisDate(NOW) })
        .where(eq(mentorAssignment.runId, partner.runId))
        .returning({ id: mentorAssignment.id });
      tx.audit({ action: 'test', object: 'assignment' });
    });
    expect(await feed(key, NOW + DAY)).toEqual([]);
  });
});

/** Sessions put anywhere, some cancelled; pauses of any length. */
const gestures = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('session' as const),
      days: fc.integer({ min: -80, max: 390 }),
      off: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('pause' as const), days: fc.nat(20), off: fc.boolean() }),
  ),
  { maxLength: 6 },
);

describe('page, table and feed', () => {
  it('say the same events, whatever happened', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(gestures, async (said) => {
        const fresh = await testDatabase();
        const place = await aNetwork(fresh, NOW);
        const team = await aPartner(fresh, place, { startMonth: '2027-01-01', now: NOW });
        let now = NOW;
        for (const { kind, days, off } of said) {
          const at = as(fresh, team.manager, (now += DAY));
          if (kind === 'session') {
            const onDate = addDays(parisDate(now), days);
            const sessionId = await addSession(at, { ...session, onDate });
            if (off) await setSessionCancelled(at, { sessionId, cancelled: true });
          } else {
            await pauseRun(at, await openOwnRun(at), 'Congés');
            const later = as(fresh, team.manager, (now += days * DAY + 1000));
            await resumeRun(later, await openOwnRun(later));
          }
        }
        for (const viewer of [team.manager, place.mentor]) {
          const at = as(fresh, viewer, now);
          const { next, later, past } = await getAgenda(at, agendaQuery(new URLSearchParams()));
          const shown = [...[...next, ...later].flatMap(({ events }) => events), ...past];
          const table = await getAgendaTable(at, new URLSearchParams());
          const read = readCalendar(await readFeed({ db: fresh, now }, await makeFeed(at), origin));
          expect(table.rows.map(([on]) => on)).toEqual(shown.map(({ on }) => on));
          expect(read.map(({ uid }) => uid).sort()).toEqual(shown.map(({ id }) => `${id}@essaim`).sort());
          expect(new Set(read.map(({ uid }) => uid)).size).toBe(read.length);
          expect(read.every(({ sequence, stamp }) => sequence >= 0 && stamp <= now)).toBe(true);
          expect(read.filter(({ cancelled }) => cancelled)).toHaveLength(
            shown.filter(({ cancelled }) => cancelled).length,
          );
        }
        await fresh.close();
      }),
      { numRuns: 12 },
    );
  });
});
