import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getOwnPhone, listContacts, setPhone } from '#src/features/organisations/index.ts';
import { phoneInput } from '#src/features/organisations/organisations.schema.ts';
import { endMembership } from '#src/features/organisations/people.store.ts';
import { formatPhone } from '#src/i18n/format.ts';
import type { Viewer } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { testDatabase } from '#tests/support/database.ts';

const NOW = Date.UTC(2026, 10, 24, 9);

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
beforeEach(async () => {
  db = await testDatabase();
  network = await aNetwork(db, NOW);
  partner = await aPartner(db, network, { startMonth: '2026-09-01', now: NOW });
});
afterEach(() => db.close());

const ctx = (viewer: Viewer) => as(db, viewer, NOW);

describe('the number that a team may call', () => {
  it('is the manager’s, once she gave it; taken away when she empties it', async () => {
    expect(await listContacts(ctx(partner.messenger))).toEqual([]);
    await setPhone(ctx(partner.manager), '0639981234');
    expect(await listContacts(ctx(partner.messenger))).toEqual([{ name: 'Karim', phone: '0639981234' }]);
    expect(await getOwnPhone(ctx(partner.manager))).toBe('0639981234');
    await setPhone(ctx(partner.manager), '');
    expect(await listContacts(ctx(partner.messenger))).toEqual([]);
    expect(await getOwnPhone(ctx(partner.manager))).toBe('');
  });

  it('is shown to no other association, and goes with the role', async () => {
    const options = { name: 'Ailleurs', slug: 'ailleurs', startMonth: '2026-09-01', now: NOW };
    const other = await aPartner(db, network, options);
    await setPhone(ctx(partner.manager), '0639981234');
    expect(await listContacts(ctx(other.messenger))).toEqual([]);
    const { membershipId, organisationId } = partner.manager;
    await db.write(partner.manager.scope, async (tx) => {
      await endMembership(tx, { membershipId, organisationId, endsOn: parisDate(NOW) });
      tx.audit({ action: 'test', object: membershipId });
    });
    expect(await listContacts(as(db, partner.messenger, NOW + 86_400_000))).toEqual([]);
  });

  it.each(['staff', 'director', 'messenger'] as const)('is no matter of %s', async (role) => {
    expect(await getOwnPhone(ctx(partner[role]))).toBeNull();
    await expect(setPhone(ctx(partner[role]), '0639981234')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it.each([
    ['06 39 98 12 34', '0639981234'],
    ['+33 6 39.98.12.34', '0639981234'],
    ['', ''],
    ['06 39 98', null],
    ['appelez Karim', null],
  ])('« %s » is read as %s', (typed, read) => {
    expect(phoneInput.safeParse({ phone: typed }).data?.phone ?? null).toBe(read);
  });

  it('is written in pairs that a line does not break', () => {
    expect(formatPhone('0639981234')).toBe('06\u00A039\u00A098\u00A012\u00A034');
    expect(formatPhone('')).toBe('');
  });
});
