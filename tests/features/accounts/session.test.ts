import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '#db/database.ts';
import type { Database } from '#db/types.ts';
import type { Viewer } from '#src/shared/context.ts';
import { endMembership } from '#src/features/organisations/people.store.ts';
import { endOtherSessions, getMySessions } from '#src/features/accounts/end-other-sessions.ts';
import { closeSession, openSession, readSession } from '#src/features/accounts/session.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import { aBrowser } from '#tests/support/cookies.ts';
import { systemScope, testDatabase } from '#tests/support/database.ts';

const START = Date.UTC(2026, 10, 24, 9);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const origin = new URL('https://essaim.exemple.fr');

const scene = async (db: Database): Promise<{ manager: Viewer; mentor: Viewer; messenger: Viewer }> => {
  const network = await aNetwork(db, START);
  const { manager, messenger } = await aPartner(db, network, { startMonth: '2026-11-01', now: START });
  return { manager, mentor: network.mentor, messenger };
};

const enter = async (db: Database, viewer: Viewer, now = START): Promise<ReturnType<typeof aBrowser>> => {
  const browser = aBrowser();
  const membership = {
    id: viewer.membershipId,
    role: viewer.role,
    startsOn: '2026-11-24',
    endsOn: null,
    personId: viewer.personId,
    organisationId: viewer.organisationId,
    organisationName: viewer.organisationName,
  };
  const who = { accountId: viewer.accountId, membership, device: 'personal' as const };
  await openSession({ db, now }, who, { cookies: browser.cookies, origin });
  return browser;
};

/** lucia reads the system clock: it is set to the same instant as the one we inject. */
const at = (now: number): number => {
  vi.setSystemTime(now);
  return now;
};

afterEach(() => vi.useRealTimers());

describe('a session', () => {
  it('names the viewer and one acting membership', async () => {
    vi.useFakeTimers({ now: START });
    const db = await testDatabase();
    const { manager } = await scene(db);
    const { cookies, values } = await enter(db, manager);
    expect([...values.keys()]).toEqual(['__Host-essaim']);
    expect(await readSession({ db, now: START }, cookies)).toEqual(manager);
  });

  it('leaves no secret in the bytes of the database', async () => {
    vi.useFakeTimers({ now: START });
    const dataDir = mkdtempSync(join(tmpdir(), 'essaim-session-'));
    const db = await openDatabase({ dataDir });
    const { manager } = await scene(db);
    const { values } = await enter(db, manager);
    const secret = values.get('__Host-essaim') ?? '';
    const bytes = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name), 'latin1'));
    expect(secret.length).toBeGreaterThanOrEqual(26);
    expect(bytes.filter((text) => text.includes(secret))).toEqual([]);
    await db.close();
    rmSync(dataDir, { recursive: true });
  });

  it.each([
    ['manager', 7 * DAY],
    ['mentor', 12 * HOUR],
    ['messenger', 90 * DAY],
  ] as const)('of a %s ends when idle too long', async (role, idle) => {
    vi.useFakeTimers({ now: START });
    const db = await testDatabase();
    const { cookies } = await enter(db, (await scene(db))[role]);
    expect(await readSession({ db, now: at(START + idle - 1) }, cookies)).not.toBeNull();
    const again = await enter(db, (await scene2(db))[role]);
    expect(await readSession({ db, now: at(START + idle) }, again.cookies)).toBeNull();
  });

  it('is renewed by use but never past its absolute end', async () => {
    vi.useFakeTimers({ now: START });
    const db = await testDatabase();
    const { cookies } = await enter(db, (await scene(db)).manager);
    for (let day = 5; day < 30; day += 5) {
      expect(await readSession({ db, now: at(START + day * DAY) }, cookies)).not.toBeNull();
    }
    expect(await readSession({ db, now: at(START + 30 * DAY - 1) }, cookies)).not.toBeNull();
    expect(await readSession({ db, now: at(START + 30 * DAY) }, cookies)).toBeNull();
  });

  it('ends at the next request after sign-out, a closed account or an ended role', async () => {
    vi.useFakeTimers({ now: START });
    const db = await testDatabase();
    const { manager, mentor, messenger } = await scene(db);
    const [first, second, third] = [
      await enter(db, manager),
      await enter(db, mentor),
      await enter(db, messenger),
    ];
    const kept = new Map(first.values);
    await closeSession({ db, now: START }, first.cookies, 'signed-out');
    for (const [name, value] of kept) first.values.set(name, value);
    expect(await readSession({ db, now: START }, first.cookies)).toBeNull();

    await db.write(systemScope(), async (tx) => {
      const { account } = tx.t;
      await tx.q
        .update(account)
        .set({ disabledAt: START })
        .where(eq(account.id, mentor.accountId))
        .returning({ id: account.id });
      tx.audit({ action: 'scene.disabled', object: 'account' });
    });
    expect(await readSession({ db, now: START }, second.cookies)).toBeNull();

    await db.write(systemScope(messenger.organisationId), async (tx) => {
      const row = { membershipId: messenger.membershipId, organisationId: messenger.organisationId };
      await endMembership(tx, { ...row, endsOn: '2026-11-24' });
      tx.audit({ action: 'scene.left', object: 'membership' });
    });
    expect(await readSession({ db, now: at(START + DAY) }, third.cookies)).toBeNull();
  });

  it('is a new one at every sign-in: a cookie set beforehand is never adopted', async () => {
    vi.useFakeTimers({ now: START });
    const db = await testDatabase();
    const { manager } = await scene(db);
    const browser = await enter(db, manager);
    const before = browser.values.get('__Host-essaim');
    browser.values.set('__Host-essaim', 'chosen-by-somebody-else');
    expect(await readSession({ db, now: START }, browser.cookies)).toBeNull();
    expect((await enter(db, manager)).values.get('__Host-essaim')).not.toBe(before);
  });

  it('shows where one is signed in and ends all at once', async () => {
    vi.useFakeTimers({ now: START });
    const db = await testDatabase();
    const { manager } = await scene(db);
    const [phone, laptop] = [await enter(db, manager), await enter(db, manager)];
    expect(await getMySessions(as(db, manager, START))).toHaveLength(2);
    expect(await endOtherSessions(as(db, manager, START))).toBe(2);
    expect(await readSession({ db, now: START }, phone.cookies)).toBeNull();
    expect(await readSession({ db, now: START }, laptop.cookies)).toBeNull();
  });
});

/** A second set of people in the same database, begun at the same instant. */
const scene2 = async (db: Database): Promise<{ manager: Viewer; mentor: Viewer; messenger: Viewer }> => {
  vi.setSystemTime(START);
  const { anOrganisation, aPerson } = await import('#tests/builders/people.ts');
  const place = await anOrganisation(db, { name: 'Coup de Main Orsanne', slug: 'coup-de-main', now: START });
  return {
    manager: await aPerson(db, place, { role: 'manager', name: 'Lena', now: START }),
    mentor: await aPerson(db, place, { role: 'mentor', name: 'Paul', now: START }),
    messenger: await aPerson(db, place, { role: 'messenger', name: 'Awa', now: START }),
  };
};
