import { describe, expect, it } from 'vitest';
import { findCard, listCards } from '#src/features/accounts/card.store.ts';
import { CODE_ALPHABET, readCode, writeCode } from '#src/features/accounts/card.rules.ts';
import { giveCard, prepareCard } from '#src/features/accounts/issue-card.ts';
import { hashCode } from '#src/features/accounts/hashing.ts';
import { sha256 } from '#src/shared/ids.ts';
import { aPerson, anOrganisation } from '#tests/builders/people.ts';
import type { Viewer } from '#src/shared/context.ts';
import { systemScope, testDatabase } from '#tests/support/database.ts';

const NOW = Date.UTC(2027, 2, 3, 9);

describe('the code of a card', () => {
  it.each(['K7M4PR2X', 'k7m4-pr2x', ' K7M4 PR2X ', 'k7m4\u00A0pr2x'])('is read from « %s »', (typed) => {
    expect(readCode(typed)).toBe('K7M4PR2X');
  });

  it.each(['', 'K7M4PR2', 'K7M4PR2XX', 'K0M4PR2X', 'K7M4PR2S', 'ÉÉÉÉÉÉÉÉ'])('is not « %s »', (typed) => {
    expect(readCode(typed)).toBeNull();
  });

  it('is printed in two halves, without signs that are mistaken for others', () => {
    expect(writeCode('K7M4PR2X')).toBe('K7M4-PR2X');
    expect(CODE_ALPHABET).toHaveLength(30);
    expect(CODE_ALPHABET).not.toMatch(/[01ILOS]/);
  });
});

describe('a card', () => {
  it('is kept as hashes, opens by either of its two secrets, and dies when it is made again', async () => {
    const db = await testDatabase();
    const place = await anOrganisation(db, { name: 'Les Sources', slug: 'les-sources', now: NOW });
    const { accountId, scope } = await aPerson(db, place, { role: 'messenger', name: 'Awa', now: NOW });
    const give = async () => {
      const card = await prepareCard();
      await db.write(scope, (tx) => giveCard(tx, { accountId, card, now: NOW }));
      return card;
    };
    const find = (kind: 'cardToken' | 'cardCode', hash: string) =>
      db.read(scope, (tx) => findCard(tx, { kind, hash }));
    const old = await give();
    expect(readCode(old.code)).toBe(old.code);
    const live = { accountId, revokedAt: null, disabledAt: null };
    expect(await find('cardToken', sha256(old.token))).toEqual(live);
    expect(await find('cardCode', await hashCode(old.code))).toEqual(live);

    const fresh = await give();
    expect(await find('cardToken', sha256(old.token))).toEqual({ ...live, revokedAt: NOW });
    expect(await find('cardCode', await hashCode(old.code))).toEqual({ ...live, revokedAt: NOW });
    expect(await find('cardToken', sha256(fresh.token))).toEqual(live);
    expect(await db.read(scope, (tx) => listCards(tx, [accountId]))).toEqual(new Map([[accountId, NOW]]));
    const kept = JSON.stringify(await db.read(scope, (tx) => tx.q.select().from(tx.t.credential)));
    for (const secret of [old.token, old.code, fresh.token, fresh.code]) expect(kept).not.toContain(secret);
    await db.close();
  });
});

describe('a card that is given', () => {
  it('brings a colour and a picture of one’s own, once', async () => {
    const db = await testDatabase();
    const place = await anOrganisation(db, { name: 'Les Sources', slug: 'les-sources', now: NOW });
    const people: Viewer[] = [];
    for (const name of ['Awa', 'Yanis'])
      people.push(await aPerson(db, place, { role: 'messenger', name, now: NOW }));
    const pickers = async () =>
      db.read(systemScope(place.id), (tx) =>
        tx.q
          .select({
            name: tx.t.person.displayName,
            colour: tx.t.person.pickerColour,
            picture: tx.t.person.pickerPicture,
          })
          .from(tx.t.person),
      );
    for (const { accountId, scope } of [...people, ...people]) {
      const card = await prepareCard();
      await db.write(scope, (tx) => giveCard(tx, { accountId, card, now: NOW }));
    }
    expect(await pickers()).toEqual([
      { name: 'Awa', colour: 'door', picture: 'house-line' },
      { name: 'Yanis', colour: 'brick', picture: 'key' },
    ]);
    await db.close();
  });
});
