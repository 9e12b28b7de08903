import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { hashPassphrase } from '#src/features/accounts/hashing.ts';
import type { NewCard } from '#src/features/accounts/index.ts';
import { resetPin } from '#src/features/accounts/reset-pin.ts';
import { getSharedPhone } from '#src/features/accounts/shared-phone.ts';
import { endMembership } from '#src/features/organisations/people.store.ts';
import type { Viewer } from '#src/shared/context.ts';
import { personKey } from '#src/shared/ids.ts';
import { parisDate } from '#src/shared/time.ts';
import { aCard } from '#tests/builders/cards.ts';
import { aPerson, anOrganisation } from '#tests/builders/people.ts';
import type { Place } from '#tests/builders/people.ts';
import { aPhone } from '#tests/support/a-phone.ts';
import type { Phone } from '#tests/support/a-phone.ts';
import { testDatabase } from '#tests/support/database.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const refused = (code: string) => ({ code: `accounts.${code}` });

describe('a shared phone', { timeout: 30_000 }, () => {
  let db: OpenedDatabase;
  let clock: { now: number };
  let place: Place;
  let awa: Viewer;
  let yanis: Viewer;
  let phone: Phone;
  const cards = new Map<Viewer, NewCard>();

  beforeEach(async () => {
    db = await testDatabase();
    clock = { now: Date.UTC(2027, 2, 3, 9) };
    place = await anOrganisation(db, { name: 'Les Sources', slug: 'les-sources', now: clock.now });
    awa = await aPerson(db, place, { role: 'messenger', name: 'Awa B.', now: clock.now });
    yanis = await aPerson(db, place, { role: 'messenger', name: 'Yanis', now: clock.now });
    cards.set(awa, await aCard(db, awa, { pin: '4071', now: clock.now }));
    cards.set(yanis, await aCard(db, yanis, { pin: '9273', now: clock.now }));
    phone = aPhone(db, clock);
  });
  afterEach(() => db.close());

  const pins = (viewer: Viewer): string => (viewer === awa ? '4071' : '9273');
  const withCard = async (viewer: Viewer, device?: string): Promise<string> => {
    await phone.post('showCard', { jeton: cards.get(viewer)?.token ?? '' });
    return phone.post('enterPin', { pin: pins(viewer), ...(device === undefined ? {} : { device }) });
  };
  const unlock = (viewer: Viewer, pin = pins(viewer), retour = ''): Promise<string> =>
    phone.post('unlock', { person: personKey(viewer.personId), pin, retour });
  const people = async (): Promise<string[]> => {
    const known = await getSharedPhone(
      { db, now: clock.now },
      phone.values.get('__Host-essaim-phone') ?? null,
    );
    return (known?.people ?? []).map(
      ({ firstName, picker }) => `${firstName} ${picker?.colour ?? ''} ${picker?.picture ?? ''}`,
    );
  };
  const who = async (): Promise<string | null> => (await phone.visit()).viewer?.displayName ?? null;

  it('knows by colour, picture and first name those who entered on it, once each', async () => {
    expect(await withCard(yanis, 'shared')).toBe('/accueil');
    expect((await phone.visit()).viewer?.device).toBe('shared');
    // It is known to be shared: the second person is not asked.
    expect(await withCard(awa)).toBe('/accueil');
    await withCard(awa);
    expect(await people()).toEqual(['Awa door house-line', 'Yanis brick key']);
  });

  it('is locked after fifteen minutes, and the PIN opens it again on the page that was wanted', async () => {
    await withCard(awa, 'shared');
    clock.now += 14 * MINUTE;
    expect(await who()).toBe('Awa B.');
    clock.now += 14 * MINUTE;
    expect(await who()).toBe('Awa B.');
    clock.now += 15 * MINUTE;
    expect(await phone.visit()).toEqual({ viewer: null, locked: { personId: awa.personId } });
    const before = phone.values.get('__Host-essaim');
    expect(await unlock(awa, '4071', '/mots')).toBe('/mots');
    expect(await who()).toBe('Awa B.');
    expect(phone.values.get('__Host-essaim')).not.toBe(before);
  });

  it('ends twelve hours after the sign-in, used or not', async () => {
    await withCard(awa, 'shared');
    for (let minutes = 0; minutes < 12 * 60 - 10; minutes += 10) {
      clock.now += 10 * MINUTE;
      expect(await who()).toBe('Awa B.');
    }
    clock.now += 10 * MINUTE;
    expect(await phone.visit()).toEqual({ viewer: null, locked: null });
    expect(await unlock(awa)).toBe('/accueil');
  });

  it('gives three tries in a row, then asks the whole card, which opens the PIN again', async () => {
    await withCard(awa, 'shared');
    await withCard(yanis);
    const said: unknown[] = [];
    for (let tries = 0; tries < 4; tries += 1) said.push(await unlock(awa, '5082').catch(({ code }) => code));
    expect(said).toEqual([
      'accounts.pin-wrong',
      'accounts.pin-wrong-last',
      'accounts.unlock-stopped',
      'accounts.unlock-stopped',
    ]);
    clock.now += 5 * DAY;
    await expect(unlock(awa)).rejects.toMatchObject(refused('unlock-stopped'));
    // Nobody else is stopped, nor Awa elsewhere.
    expect(await unlock(yanis)).toBe('/accueil');
    expect(await withCard(awa)).toBe('/accueil');
    expect(await unlock(awa)).toBe('/accueil');
  });

  it('bears ten wrong PINs a month, even one by one between good ones', async () => {
    await withCard(awa, 'shared');
    for (let tries = 0; tries < 10; tries += 1) {
      await unlock(awa, '5082').catch(() => null);
      if (tries < 9) expect(await unlock(awa)).toBe('/accueil');
    }
    await expect(unlock(awa)).rejects.toMatchObject(refused('unlock-stopped'));
    clock.now += 31 * DAY;
    expect(await unlock(awa)).toBe('/accueil');
  });

  it('looks at three of thirty tries sent at once', async () => {
    await withCard(awa, 'shared');
    const codes = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        unlock(awa, String(5082 + index)).then(
          () => 'in',
          ({ code }: { code: string }) => code,
        ),
      ),
    );
    expect(codes.filter((code) => code.startsWith('accounts.pin-wrong'))).toHaveLength(2);
    expect(codes.filter((code) => code === 'accounts.unlock-stopped')).toHaveLength(28);
  });

  it('forgets who asks for it, and is an ordinary phone again once it knows nobody', async () => {
    await withCard(awa, 'shared');
    await withCard(yanis);
    const forget = (viewer: Viewer): Promise<string> =>
      phone.post('forgetMe', { person: personKey(viewer.personId) });
    expect(await forget(awa)).toBe('/entrer/qui');
    await expect(unlock(awa)).rejects.toMatchObject(refused('card-again'));
    expect(await people()).toEqual(['Yanis brick key']);
    expect(await forget(yanis)).toBe('/entrer');
    expect(phone.values.has('__Host-essaim-phone')).toBe(false);
    expect(await withCard(awa)).toBe('/entrer/telephone');
  });

  it('forgets who left and whose PIN was taken back, and keeps who has a new card', async () => {
    await withCard(awa, 'shared');
    await withCard(yanis);
    await aCard(db, awa, { now: clock.now });
    expect(await people()).toHaveLength(2);
    await db.write(awa.scope, (tx) => resetPin(tx, { accountId: awa.accountId, now: clock.now }));
    expect(await people()).toEqual(['Yanis brick key']);
    await db.write(yanis.scope, async (tx) => {
      const { membershipId, organisationId } = yanis;
      await endMembership(tx, { membershipId, organisationId, endsOn: parisDate(clock.now) });
      tx.audit({ action: 'scene.left', object: 'membership' });
    });
    clock.now += DAY;
    expect(await people()).toEqual([]);
    await expect(unlock(yanis)).rejects.toMatchObject(refused('card-again'));
  });

  it('lets nobody in by a PIN on a phone that does not know her', async () => {
    await withCard(awa, 'shared');
    const other = aPhone(db, clock);
    const asked = { person: personKey(awa.personId), pin: '4071' };
    await expect(other.post('unlock', asked)).rejects.toMatchObject(refused('card-again'));
    other.values.set('__Host-essaim-phone', 'guessed');
    await expect(other.post('unlock', asked)).rejects.toMatchObject(refused('card-again'));
    await expect(unlock(yanis)).rejects.toMatchObject(refused('card-again'));
  });

  it('leads to « Qui êtes-vous ? » at sign-out, and is shared for who signs in by e-mail too', async () => {
    await withCard(awa, 'shared');
    expect(await phone.post('endOtherSessions')).toBe('/moi');
    expect((await phone.visit()).viewer?.device).toBe('shared');
    expect(await phone.post('signOut')).toBe('/entrer/qui');
    const email = 'karim@sources.test';
    const passphraseHash = await hashPassphrase('terril lampe jardin');
    await aPerson(db, place, { role: 'manager', name: 'Karim', email, passphraseHash, now: clock.now });
    await phone.post('signIn', { email, passphrase: 'terril lampe jardin' });
    expect((await phone.visit()).viewer).toMatchObject({ displayName: 'Karim', device: 'shared' });
  });
});

describe('a phone of one’s own', { timeout: 30_000 }, () => {
  const open = async () => {
    const db = await testDatabase();
    const clock = { now: Date.UTC(2027, 2, 3, 9) };
    const place = await anOrganisation(db, { name: 'Les Sources', slug: 'les-sources', now: clock.now });
    const awa = await aPerson(db, place, { role: 'messenger', name: 'Awa', now: clock.now });
    const card = await aCard(db, awa, { pin: '4071', now: clock.now });
    const phone = aPhone(db, clock);
    await phone.post('showCard', { jeton: card.token });
    await phone.post('enterPin', { pin: '4071', device: 'personal' });
    const session = async () => (await db.read(awa.scope, (tx) => tx.q.select().from(tx.t.session)))[0];
    const lines = async () =>
      (await db.read(awa.scope, (tx) => tx.q.select({ id: tx.t.auditEntry.seq }).from(tx.t.auditEntry)))
        .length;
    return { db, clock, phone, session, lines };
  };

  it('asks nothing for ninety days after it was last used, and for four hundred at most', async () => {
    const { db, clock, phone } = await open();
    for (let day = 89; day < 400; day += 89) {
      clock.now += 89 * DAY;
      expect((await phone.visit()).viewer).not.toBeNull();
    }
    clock.now = Date.UTC(2027, 2, 3, 9) + 400 * DAY - 1;
    expect((await phone.visit()).viewer).not.toBeNull();
    clock.now += 1;
    expect(await phone.visit()).toEqual({ viewer: null, locked: null });
    await db.close();
  });

  it('ends after ninety days without use', async () => {
    const { db, clock, phone } = await open();
    clock.now += 40 * DAY;
    await phone.visit();
    clock.now += 90 * DAY - 1;
    expect((await phone.visit()).viewer).not.toBeNull();
    clock.now += 90 * DAY;
    expect((await phone.visit()).viewer).toBeNull();
    await db.close();
  });

  it('is heard once a day, and a page more that day writes nothing', async () => {
    const { db, clock, phone, session, lines } = await open();
    expect((await session())?.heardOn).toBe('2027-03-03');
    const before = await lines();
    clock.now += HOUR;
    await phone.visit();
    expect(await lines()).toBe(before);
    clock.now += DAY;
    for (let pages = 0; pages < 5; pages += 1) await phone.visit();
    expect((await session())?.heardOn).toBe('2027-03-04');
    expect(await lines()).toBe(before + 1);
    await db.close();
  });
});
