import { expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { keepDisplay, openSession, readSession } from '#src/features/accounts/index.ts';
import { listMemberships } from '#src/features/accounts/accounts.store.ts';
import type { Viewer } from '#src/shared/context.ts';
import { aNetwork, aPartner } from '#tests/builders/network.ts';
import { aBrowser } from '#tests/support/cookies.ts';
import { systemScope } from '#tests/support/database.ts';

/** What an account keeps of how its person reads, on either database. */
export const keepDisplayContract = (name: string, open: () => Promise<OpenedDatabase>): void => {
  it(`follows the person to her other devices and nobody else, on ${name}`, async () => {
    const db = await open();
    const now = Date.now();
    const { manager, staff } = await aPartner(db, await aNetwork(db, now), { startMonth: '2026-09-01', now });
    const device = async (viewer: Viewer): Promise<() => Promise<Viewer | null>> => {
      const { cookies } = aBrowser();
      const memberships = await db.read(systemScope(), (tx) => listMemberships(tx, viewer.accountId));
      const membership = memberships[0];
      if (membership === undefined) throw new Error('She has no role.');
      const who = { accountId: viewer.accountId, membership, device: 'personal' } as const;
      await openSession({ db, now }, who, { cookies, origin: new URL('https://essaim.test') });
      return () => readSession({ db, now }, cookies);
    };
    const [phone, laptop, colleague] = [await device(manager), await device(manager), await device(staff)];
    const lines = (): Promise<{ action: string; payload: string }[]> =>
      db.read(systemScope(), (tx) =>
        tx.q
          .select({ action: tx.t.auditEntry.action, payload: tx.t.auditEntry.payload })
          .from(tx.t.auditEntry),
      );
    const before = (await lines()).length;
    const viewer = await phone();
    if (viewer === null) throw new Error('She is signed in.');
    expect(viewer.display).toBeNull();
    await keepDisplay({ db, now }, viewer, 'dark.large.wide');
    expect((await laptop())?.display).toBe('dark.large.wide');
    expect((await colleague())?.display).toBeNull();
    // Choosing the same again writes nothing; what was chosen is in no line of the journal.
    await keepDisplay({ db, now }, { ...viewer, display: 'dark.large.wide' }, 'dark.large.wide');
    const written = (await lines()).slice(before);
    expect(written).toEqual([{ action: 'accounts.display-kept', payload: '{}' }]);
    await db.close();
  });
};
