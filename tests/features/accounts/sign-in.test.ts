import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#db/types.ts';
import { hashPassphrase } from '#src/features/accounts/hashing.ts';
import { firstHeadOfficeLink, foundNetwork } from '#src/features/accounts/found-network.ts';
import { openLink } from '#src/features/accounts/open-link.ts';
import { passphraseFault } from '#src/features/accounts/passphrase.rules.ts';
import { resetPassphrase } from '#src/features/accounts/reset-passphrase.ts';
import { signIn } from '#src/features/accounts/sign-in.ts';
import { switchRole } from '#src/features/accounts/switch-role.ts';
import { addPerson, makeLink } from '#src/features/organisations/add-person.ts';
import type { Viewer } from '#src/shared/context.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';
import { testDatabase } from '#tests/support/database.ts';

const NOW = Date.UTC(2026, 10, 24, 9);
const PASSPHRASE = 'terril lampe jardin';
const here = '192.0.2.1';
let hash = '';

beforeAll(async () => {
  hash = await hashPassphrase(PASSPHRASE);
});

const withKarim = async (): Promise<{ db: Database; karim: Viewer; headOffice: Viewer }> => {
  const db = await testDatabase();
  const network = await aNetwork(db, NOW);
  const { place } = await aPartner(db, network, { startMonth: '2026-11-01', now: NOW });
  const karim = await aPerson(db, place, {
    role: 'manager',
    name: 'Karim Benali',
    email: 'karim@lirac.test',
    passphraseHash: hash,
    now: NOW,
  });
  return { db, karim, headOffice: network.headOffice };
};

describe('signing in', () => {
  it('opens with the right passphrase, the address in any case', async () => {
    const { db, karim } = await withKarim();
    const input = { email: ' Karim@LIRAC.test ', passphrase: PASSPHRASE, network: here };
    expect((await signIn({ db, now: NOW }, input)).membership.id).toBe(karim.membershipId);
  });

  it.each([
    ['karim@lirac.test', 'another passphrase'],
    ['nobody@lirac.test', PASSPHRASE],
  ])('answers %s with %s by the same refusal', async (email, passphrase) => {
    const { db } = await withKarim();
    await expect(signIn({ db, now: NOW }, { email, passphrase, network: here })).rejects.toMatchObject({
      code: 'accounts.wrong-passphrase',
    });
  });

  it('stops after ten failures from one place, not the owner elsewhere, and forgets after the window', async () => {
    const { db } = await withKarim();
    const wrong = { email: 'karim@lirac.test', passphrase: 'no', network: here };
    for (let tries = 0; tries < 10; tries += 1) {
      await expect(signIn({ db, now: NOW }, wrong)).rejects.toMatchObject({
        code: 'accounts.wrong-passphrase',
      });
    }
    const right = { email: 'karim@lirac.test', passphrase: PASSPHRASE, network: here };
    await expect(signIn({ db, now: NOW }, right)).rejects.toMatchObject({ code: 'accounts.too-many-tries' });
    await expect(signIn({ db, now: NOW }, { ...right, network: '192.0.2.2' })).resolves.toBeDefined();
    await expect(signIn({ db, now: NOW + 15 * 60_000 }, right)).resolves.toBeDefined();
  });
});

describe('one-time links', () => {
  it('found the network once, on an installation without head office', async () => {
    const db = await testDatabase();
    const token = (await firstHeadOfficeLink(db, NOW)) ?? '';
    const founding = { token, organisation: 'VoisinMalin', name: 'Claire Dupuis', email: 'claire@tete.test' };
    const who = await foundNetwork({ db, now: NOW }, { ...founding, passphrase: PASSPHRASE });
    expect(who.membership.role).toBe('headOffice');
    await expect(
      foundNetwork({ db, now: NOW }, { ...founding, passphrase: PASSPHRASE }),
    ).rejects.toMatchObject({
      code: 'accounts.link-dead',
    });
    expect(await firstHeadOfficeLink(db, NOW)).toBeNull();
  });

  it('let an invited person choose her passphrase, once and within seven days', async () => {
    const { db, headOffice, karim } = await withKarim();
    const ctx = as(db, headOffice, NOW);
    const where = { organisationId: karim.organisationId, kind: 'partner' as const };
    const personId = await addPerson(ctx, where, {
      name: 'Lina Roux',
      email: 'lina@lirac.test',
      role: 'staff',
    });
    const [late, token] = [
      await makeLink(ctx, karim.organisationId, personId),
      await makeLink(ctx, karim.organisationId, personId),
    ];
    const dead = { code: 'accounts.link-dead' };
    const open = (t: string, now: number): Promise<unknown> =>
      openLink({ db, now }, { token: t, passphrase: PASSPHRASE });
    await expect(open(late, NOW + 7 * 86_400_000)).rejects.toMatchObject(dead);
    await open(token, NOW);
    await expect(open(token, NOW)).rejects.toMatchObject(dead);
    const input = { email: 'lina@lirac.test', passphrase: PASSPHRASE, network: here };
    await expect(signIn({ db, now: NOW }, input)).resolves.toBeDefined();
  });

  it('of a reset live thirty minutes and tell nobody whether the address is known', async () => {
    const { db } = await withKarim();
    expect(await resetPassphrase({ db, now: NOW }, 'nobody@lirac.test')).toBeNull();
    const token = (await resetPassphrase({ db, now: NOW }, 'karim@lirac.test')) ?? '';
    const input = { token, passphrase: 'brique chevalement cour' };
    await expect(openLink({ db, now: NOW + 30 * 60_000 }, input)).rejects.toMatchObject({
      code: 'accounts.link-dead',
    });
    await expect(openLink({ db, now: NOW }, input)).resolves.toBeDefined();
  });
});

describe('a passphrase', () => {
  it.each([
    ['court', 'accounts.passphrase-short'],
    ['motdepasse123', 'accounts.passphrase-common'],
    ['aaaaaaaaaaaaaa', 'accounts.passphrase-common'],
    ['123456789012345', 'accounts.passphrase-common'],
    ['VoisinMalin2026!', 'accounts.passphrase-common'],
    ['karim benali 62', 'accounts.passphrase-common'],
    ['x'.repeat(257), 'accounts.passphrase-long'],
    ['terril lampe jardin', null],
    ['zdanie po polsku łąka', null],
    ['a'.repeat(10) + 'bcdefghijklm nopq', null],
  ] as const)('%s', (passphrase, fault) => {
    expect(passphraseFault(passphrase, ['Karim Benali', 'karim@lirac.test'])).toBe(fault);
  });
});

describe('switching roles', () => {
  it('refuses the membership of somebody else like one that does not exist', async () => {
    const { db, karim, headOffice } = await withKarim();
    await expect(switchRole(as(db, karim, NOW), headOffice.membershipId)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(switchRole(as(db, karim, NOW), karim.membershipId)).resolves.toBeDefined();
  });
});
