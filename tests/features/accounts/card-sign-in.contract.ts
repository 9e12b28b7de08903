import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getLink } from '#src/features/accounts/index.ts';
import type { NewCard } from '#src/features/accounts/index.ts';
import { resetPin } from '#src/features/accounts/reset-pin.ts';
import { endMembership, insertMembership } from '#src/features/organisations/people.store.ts';
import type { Viewer } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import { aCard } from '#tests/builders/cards.ts';
import { aPerson, anOrganisation } from '#tests/builders/people.ts';
import { aPhone } from '#tests/support/a-phone.ts';
import type { Phone } from '#tests/support/a-phone.ts';
import { systemScope } from '#tests/support/database.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const refused = (code: string) => ({ code: `accounts.${code}` });

/** Signing in with a card, from the card to the session, on either database. */
export const cardSignInContract = (name: string, openDb: () => Promise<OpenedDatabase>): void => {
  describe(`signing in with a card, on ${name}`, { timeout: 30_000 }, () => {
    let db: OpenedDatabase;
    let clock: { now: number };
    let awa: Viewer;
    let phone: Phone;

    beforeEach(async () => {
      db = await openDb();
      clock = { now: Date.UTC(2027, 2, 3, 9) };
      const place = await anOrganisation(db, { name: 'Les Sources', slug: 'les-sources', now: clock.now });
      awa = await aPerson(db, place, { role: 'messenger', name: 'Awa B.', now: clock.now });
      phone = aPhone(db, clock);
    });
    afterEach(() => db.close());

    const card = (pin?: string): Promise<NewCard> =>
      aCard(db, awa, { now: clock.now, ...(pin === undefined ? {} : { pin }) });
    const show = (on: Phone, { code }: NewCard): Promise<string> => on.post('showCode', { code });
    const enter = (on: Phone, pin: string): Promise<string> =>
      on.post('enterPin', { pin, device: 'personal' });
    const who = async (on = phone): Promise<string | null> => (await on.visit()).viewer?.displayName ?? null;
    const newPin = (): Promise<number> =>
      db.write(awa.scope, (tx) => resetPin(tx, { accountId: awa.accountId, now: clock.now }));
    const leave = (): Promise<void> =>
      db.write(awa.scope, async (tx) => {
        const { membershipId, organisationId } = awa;
        await endMembership(tx, { membershipId, organisationId, endsOn: parisDate(clock.now) });
        tx.audit({ action: 'scene.left', object: 'membership' });
      });

    it('asks a new code twice the first time, then whose phone it is, and opens no session before', async () => {
      const { code } = await card();
      expect(await phone.post('showCode', { code: ` ${code.toLowerCase()} `, retour: '/mots' })).toBe(
        '/entrer/secret?retour=%2Fmots',
      );
      expect(await who()).toBeNull();
      const choice = { pin: '4071', again: '4071', style: 'digits', retour: '/mots' };
      await expect(phone.post('choosePin', { ...choice, pin: '1234' })).rejects.toMatchObject(
        refused('pin-weak'),
      );
      await expect(phone.post('choosePin', { ...choice, pin: '407' })).rejects.toMatchObject(
        refused('pin-shape'),
      );
      await expect(phone.post('choosePin', { ...choice, again: '4017' })).rejects.toMatchObject(
        refused('pin-twice'),
      );
      expect(await phone.post('choosePin', choice)).toBe('/entrer/telephone?retour=%2Fmots');
      expect(await who()).toBeNull();
      expect(await phone.post('choosePhone', { device: 'personal', retour: '/mots' })).toBe('/mots');
      expect(await who()).toBe('Awa B.');
      expect([...phone.values.keys()]).toEqual(['__Host-essaim']);
    });

    it('asks the code and whose phone it is in one gesture on a new phone, by the QR code too', async () => {
      const { token } = await card('4071');
      expect(await phone.post('showCard', { jeton: token })).toBe('/entrer/secret');
      expect(await phone.post('enterPin', { pin: '4071' })).toBe('/entrer/telephone');
      expect(await who()).toBeNull();
      await phone.post('showCard', { jeton: token });
      expect(await enter(phone, '4071')).toBe('/accueil');
      expect(await who()).toBe('Awa B.');
    });

    it('takes four pictures as well, and asks them again', async () => {
      const given = await card();
      await show(phone, given);
      await phone.post('choosePin', { pin: 'bcda', again: 'bcda', style: 'pictures' });
      await show(phone, given);
      await expect(enter(phone, '4071')).rejects.toMatchObject(refused('pictures-shape'));
      expect(await enter(phone, 'bcda')).toBe('/accueil');
    });

    it('gives five tries, then fifteen minutes, then no more than ten a month', async () => {
      const given = await card('4071');
      await show(phone, given);
      const said: unknown[] = [];
      for (let tries = 0; tries < 5; tries += 1)
        said.push(await enter(phone, '5082').catch(({ code, details }) => [code, details.left]));
      expect(said).toEqual([
        ['accounts.pin-wrong', 4],
        ['accounts.pin-wrong', 3],
        ['accounts.pin-wrong', 2],
        ['accounts.pin-wrong-last', 1],
        ['accounts.pin-paused', undefined],
      ]);
      await expect(enter(phone, '4071')).rejects.toMatchObject(refused('pin-paused'));
      // Another phone on another network, with the same card: the card is what is counted.
      const other = aPhone(db, clock, '198.51.100.7');
      await show(other, given);
      await expect(enter(other, '4071')).rejects.toMatchObject(refused('pin-paused'));
      clock.now += 15 * MINUTE;
      await show(phone, given);
      for (let tries = 0; tries < 5; tries += 1) await enter(phone, '5082').catch(() => null);
      clock.now += DAY;
      await show(phone, given);
      await expect(enter(phone, '4071')).rejects.toMatchObject(refused('pin-stopped'));
      // A new card begins afresh, and the same PIN opens it.
      await show(phone, await card());
      expect(await enter(phone, '4071')).toBe('/accueil');
    });

    it('counts no try that was right', async () => {
      const given = await card('4071');
      for (let times = 0; times < 12; times += 1) {
        await show(phone, given);
        expect(await enter(phone, '4071')).toBe('/accueil');
      }
    });

    it('looks at five of forty tries sent at once', async () => {
      await show(phone, await card('4071'));
      const guesses = Array.from({ length: 40 }, (_, index) => String(5082 + index));
      const codes = await Promise.all(
        guesses.map((pin) =>
          enter(phone, pin).then(
            () => 'in',
            ({ code }: { code: string }) => code,
          ),
        ),
      );
      const looked = codes.filter((code) => code.startsWith('accounts.pin-wrong'));
      expect([looked.length, codes.filter((code) => code === 'accounts.pin-paused').length]).toEqual([4, 36]);
    });

    it('stops a network that guesses codes, not the QR code there, nor the code elsewhere', async () => {
      const given = await card('4071');
      const wrong = given.code === 'AAAAAAAA' ? 'BBBBBBBB' : 'AAAAAAAA';
      for (let tries = 0; tries < 9; tries += 1)
        await expect(phone.post('showCode', { code: wrong })).rejects.toMatchObject(refused('code-unknown'));
      await expect(phone.post('showCode', { code: wrong })).rejects.toMatchObject(refused('code-stopped'));
      await expect(show(phone, given)).rejects.toMatchObject(refused('code-stopped'));
      expect(await phone.post('showCard', { jeton: given.token })).toBe('/entrer/secret');
      expect(await show(aPhone(db, clock, '198.51.100.7'), given)).toBe('/entrer/secret');
      clock.now += 15 * MINUTE;
      expect(await show(phone, given)).toBe('/entrer/secret');
    });

    it('ends with the old card once it is made again: its code, its QR code, what it began; no open phone', async () => {
      const old = await card('4071');
      await show(phone, old);
      await enter(phone, '4071');
      const thief = aPhone(db, clock);
      await show(thief, old);
      const fresh = await card();
      await expect(enter(thief, '4071')).rejects.toMatchObject(refused('card-again'));
      await expect(show(thief, old)).rejects.toMatchObject(refused('card-dead'));
      await expect(thief.post('showCard', { jeton: old.token })).rejects.toMatchObject(refused('card-dead'));
      expect(await who()).toBe('Awa B.');
      await show(thief, fresh);
      expect(await enter(thief, '4071')).toBe('/accueil');
    });

    it('asks a new code after « Nouveau code secret », which ends every phone', async () => {
      const given = await card('4071');
      await show(phone, given);
      await enter(phone, '4071');
      const other = aPhone(db, clock);
      await show(other, given);
      expect(await newPin()).toBe(1);
      expect(await who()).toBeNull();
      await expect(enter(other, '4071')).rejects.toMatchObject(refused('card-again'));
      await show(phone, given);
      await phone.post('choosePin', { pin: '9273', again: '9273', style: 'digits' });
      await phone.post('choosePhone', { device: 'personal' });
      expect(await who()).toBe('Awa B.');
    });

    it('tells who left, or has another role, that the card is dead', async () => {
      const given = await card('4071');
      await show(phone, given);
      await leave();
      clock.now += DAY;
      await expect(enter(phone, '4071')).rejects.toMatchObject(refused('card-again'));
      await expect(show(phone, given)).rejects.toMatchObject(refused('card-dead'));
      const { personId, organisationId } = awa;
      const role = (as: 'messenger' | 'staff'): Promise<void> =>
        db.write(awa.scope, async (tx) => {
          await insertMembership(tx, { personId, organisationId, role: as, startsOn: parisDate(clock.now) });
          tx.audit({ action: 'scene.role', object: 'membership' });
        });
      await role('messenger');
      expect(await show(phone, given)).toBe('/entrer/secret');
      await role('staff');
      await expect(show(phone, given)).rejects.toMatchObject(refused('card-dead'));
    });

    it('uses each step once, in its order, within ten minutes', async () => {
      const given = await card('4071');
      await expect(enter(phone, '4071')).rejects.toMatchObject(refused('card-again'));
      await show(phone, given);
      const shown = phone.values.get('__Host-essaim-card') ?? '';
      await expect(phone.post('choosePhone', { device: 'personal' })).rejects.toMatchObject(
        refused('card-again'),
      );
      await enter(phone, '4071');
      phone.values.set('__Host-essaim-card', shown);
      await expect(enter(phone, '4071')).rejects.toMatchObject(refused('card-again'));
      await show(phone, given);
      clock.now += 10 * MINUTE;
      await expect(enter(phone, '4071')).rejects.toMatchObject(refused('card-again'));
    });

    it('lets one of two tabs choose the code', async () => {
      const given = await card();
      const tabs = [phone, aPhone(db, clock)];
      for (const tab of tabs) await show(tab, given);
      const chosen = await Promise.allSettled(
        tabs.map((tab, index) => {
          const pin = index === 0 ? '4071' : '9273';
          return tab.post('choosePin', { pin, again: pin, style: 'digits' });
        }),
      );
      expect(chosen.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('adopts no cookie that was put there before, and its own open no invitation', async () => {
      const given = await card('4071');
      phone.values.set('__Host-essaim', 'chosen-by-somebody-else');
      phone.values.set('__Host-essaim-card', 'chosen-too');
      await show(phone, given);
      const secret = phone.values.get('__Host-essaim-card') ?? '';
      expect(secret).not.toBe('chosen-too');
      await expect(getLink({ db, now: clock.now }, secret)).rejects.toMatchObject(refused('link-dead'));
      await enter(phone, '4071');
      expect(phone.values.get('__Host-essaim')).not.toBe('chosen-by-somebody-else');
    });

    it('keeps no secret of a card, a PIN or a step in the database', async () => {
      const given = await card();
      await show(phone, given);
      const step = phone.values.get('__Host-essaim-card') ?? 'none';
      await phone.post('choosePin', { pin: '4071', again: '4071', style: 'digits' });
      const kept = await db.read(systemScope(), async ({ q, t }) =>
        JSON.stringify([
          await q.select().from(t.credential),
          await q.select().from(t.oneTimeLink),
          await q.select().from(t.throttle),
          await q.select().from(t.auditEntry),
        ]),
      );
      for (const secret of [given.code, given.token, step, '"4071"']) expect(kept).not.toContain(secret);
    });
  });
};
