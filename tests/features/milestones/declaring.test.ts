import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { confirmItem } from '#src/features/milestones/confirm-item.ts';
import { declareItem } from '#src/features/milestones/declare-item.ts';
import { sayMissing } from '#src/features/milestones/say-missing.ts';
import { undeclareItem } from '#src/features/milestones/undeclare-item.ts';
import { unconfirmItem } from '#src/features/milestones/unconfirm-item.ts';
import { endRole } from '#src/features/organisations/add-person.ts';
import { endMentorship } from '#src/features/organisations/end-run.ts';
import { openOwnRun } from '#src/features/organisations/index.ts';
import { newId } from '#src/shared/ids.ts';
import type { Viewer } from '#src/shared/context.ts';
import { at } from '#tests/builders/facts.ts';
import { itemNow, on } from '#tests/builders/milestones.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { anOrganisation, aPerson } from '#tests/builders/people.ts';
import { testDatabase } from '#tests/support/database.ts';

const START = '2026-09-01';
const NOW = at('2026-11-24');
/** A statement: no proof is asked; confirmed by the manager. */
const STATEMENT = 'j03-lieu-prete';
const DOCUMENT = 'j03-bailleurs-informes';
/** Confirmed by the director. */
const BY_DIRECTOR = 'j01-registre-rgpd';
const AUTOMATIC = 'j01-equipe-nommee';

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
beforeEach(async () => {
  db = await testDatabase();
  network = await aNetwork(db, at(START));
  partner = await aPartner(db, network, { startMonth: START, now: at(START) });
});
afterEach(() => db.close());

/** Every act comes a moment after the one before. */
let moment = NOW;
const ctxOf = (viewer: Viewer, now = (moment += 1)) => as(db, viewer, now);
const opened = (viewer: Viewer) => openOwnRun(ctxOf(viewer));
const statusOf = async (itemId: string) => (await itemNow(ctxOf(partner.staff), itemId)).state.status;

const anAlly = (n: number): Promise<void> =>
  db.write(partner.manager.scope, async ({ q, t, audit }) => {
    const of = { organisationId: partner.place.id, byPersonId: partner.staff.personId, recordedAt: NOW };
    const row = { structure: `Club ${String(n)}`, function: 'Président', family: 'club' } as const;
    await q
      .insert(t.ally)
      .values({ id: newId(), ...of, ...row, readyToRefer: true, updatedAt: NOW })
      .returning({ id: t.ally.id });
    audit({ action: 'scene.ally', object: 'ally' });
  });

describe('declaring an item', () => {
  it('ticks it with what is stated, by anybody of the team', async () => {
    for (const viewer of [partner.staff, partner.director]) {
      await on(db, viewer, (moment += 1)).declares(STATEMENT, `La salle du club, dit ${viewer.displayName}.`);
    }
    const { state } = await itemNow(ctxOf(partner.staff), STATEMENT);
    expect(state).toMatchObject({ status: 'declared', fact: { note: 'La salle du club, dit Odile.' } });
  });

  it('asks for the proof first, whatever kind tells it', async () => {
    await expect(on(db, partner.staff, (moment += 1)).declares(DOCUMENT)).rejects.toMatchObject({
      code: 'milestones.proof-needed',
    });
    await on(db, partner.staff, (moment += 1)).notes(DOCUMENT);
    await on(db, partner.staff, (moment += 1)).declares(DOCUMENT);
    expect(await statusOf(DOCUMENT)).toBe('declared');
  });

  it('asks for a complete form where a form is the proof', async () => {
    await expect(on(db, partner.staff, (moment += 1)).declares('j03-allies-prets')).rejects.toMatchObject({
      code: 'milestones.form-incomplete',
    });
    for (let n = 0; n < 5; n += 1) await anAlly(n);
    await on(db, partner.staff, (moment += 1)).declares('j03-allies-prets');
    expect(await statusOf('j03-allies-prets')).toBe('declared');
  });

  it('is undone by unticking', async () => {
    await on(db, partner.staff, (moment += 1)).declares(STATEMENT);
    const { lastFactId: base } = await itemNow(ctxOf(partner.staff), STATEMENT);
    await undeclareItem(ctxOf(partner.manager), await opened(partner.manager), { itemId: STATEMENT, base });
    expect(await statusOf(STATEMENT)).toBe('todo');
  });

  it('leaves what the platform computes to the platform', async () => {
    await expect(on(db, partner.manager, (moment += 1)).declares(AUTOMATIC)).rejects.toMatchObject({
      code: 'milestones.automatic',
    });
  });

  it('says so when somebody said something meanwhile, and keeps nothing (R17)', async () => {
    const stale = { itemId: STATEMENT, note: 'La salle des fêtes', base: null };
    await on(db, partner.manager, at('2026-11-24', 14)).declares(STATEMENT, 'Le club');
    const late = declareItem(ctxOf(partner.staff), await opened(partner.staff), stale);
    await expect(late).rejects.toMatchObject({
      code: 'milestones.changed-meanwhile',
      details: { name: 'Karim', time: '14\u00A0h' },
    });
    expect((await itemNow(ctxOf(partner.staff), STATEMENT)).state.fact?.note).toBe('Le club');
  });

  it('does nothing more when it is ticked twice without a word', async () => {
    const twice = { itemId: STATEMENT, note: null, base: null };
    await declareItem(ctxOf(partner.staff), await opened(partner.staff), twice);
    const { lastFactId } = await itemNow(ctxOf(partner.staff), STATEMENT);
    await declareItem(ctxOf(partner.staff), await opened(partner.staff), twice);
    expect((await itemNow(ctxOf(partner.staff), STATEMENT)).lastFactId).toBe(lastFactId);
  });

  it('answers 404 for an item that does not exist', async () => {
    await expect(
      declareItem(ctxOf(partner.staff), await opened(partner.staff), {
        itemId: 'j03-rien',
        note: null,
        base: null,
      }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each(['messenger', 'mentor', 'headOffice'] as const)('is refused to a %s', async (role) => {
    const run = await opened(partner.staff);
    const viewer = { messenger: partner.messenger, mentor: network.mentor, headOffice: network.headOffice }[
      role
    ];
    for (const write of [
      declareItem(ctxOf(viewer), run, { itemId: STATEMENT, note: null, base: null }),
      undeclareItem(ctxOf(viewer), run, { itemId: STATEMENT, base: null }),
      sayMissing(ctxOf(viewer), run, { itemId: STATEMENT, text: 'Il manque tout', base: null }),
      confirmItem(ctxOf(viewer), run, { itemId: STATEMENT, base: null }),
    ]) {
      await expect(write).rejects.toMatchObject({
        code: expect.stringMatching(/^(forbidden|milestones.not-declared)$/) as string,
      });
    }
    expect(await statusOf(STATEMENT)).toBe('todo');
  });

  it('writes nothing in the run of another association', async () => {
    const other = await aPartner(db, network, {
      name: 'Coup de Main Orsanne',
      slug: 'orsanne',
      startMonth: START,
      now: at(START),
    });
    const theirs = await opened(other.manager);
    await expect(
      declareItem(ctxOf(partner.manager), theirs, { itemId: STATEMENT, note: null, base: null }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    expect((await itemNow(ctxOf(other.manager), STATEMENT)).state.status).toBe('todo');
  });

  it('is over with the run, and says so', async () => {
    await endMentorship(ctxOf(network.headOffice, at('2026-11-20')), partner.place.slug, 'stopped');
    await expect(on(db, partner.staff, (moment += 1)).declares(STATEMENT)).rejects.toMatchObject({
      code: 'organisations.run-ended',
    });
    await expect(
      confirmItem(ctxOf(partner.manager), await opened(partner.manager), { itemId: STATEMENT, base: null }),
    ).rejects.toMatchObject({ code: 'organisations.run-ended' });
  });
});

describe('« il manque … parce que … »', () => {
  it('stands for the item until it is ticked', async () => {
    await on(db, partner.staff, (moment += 1)).lacks(
      STATEMENT,
      'Il manque la clé parce que le gardien est en congé.',
    );
    const { state } = await itemNow(ctxOf(partner.staff), STATEMENT);
    expect(state).toMatchObject({
      status: 'missing',
      missingSentence: 'Il manque la clé parce que le gardien est en congé.',
    });
    await on(db, partner.staff, (moment += 1)).declares(STATEMENT);
    expect(await statusOf(STATEMENT)).toBe('declared');
  });

  it('may be said of an item that the platform computes', async () => {
    await on(db, partner.staff, (moment += 1)).lacks(AUTOMATIC);
    expect(await statusOf(AUTOMATIC)).toBe('missing');
  });
});

describe('confirming an item', () => {
  const confirm = async (viewer: Viewer, itemId: string) => {
    const { lastFactId: base } = await itemNow(ctxOf(viewer), itemId);
    await confirmItem(ctxOf(viewer), await opened(viewer), { itemId, base });
  };

  it('is the manager’s for RESP and the director’s for DIR', async () => {
    await on(db, partner.staff, (moment += 1)).declares(STATEMENT);
    await on(db, partner.staff, (moment += 1)).declares(BY_DIRECTOR);
    await expect(confirm(partner.director, STATEMENT)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(confirm(partner.manager, BY_DIRECTOR)).rejects.toMatchObject({ code: 'forbidden' });
    await confirm(partner.manager, STATEMENT);
    await confirm(partner.director, BY_DIRECTOR);
    expect([await statusOf(STATEMENT), await statusOf(BY_DIRECTOR)]).toEqual(['confirmed', 'confirmed']);
  });

  it('is the manager’s « pour la direction » where no director is named', async () => {
    const { place, director, manager } = partner;
    await endRole(ctxOf(network.headOffice, at('2026-11-01')), place.id, director.membershipId);
    await on(db, manager, (moment += 1)).declares(BY_DIRECTOR);
    await confirm(manager, BY_DIRECTOR);
    expect((await itemNow(ctxOf(manager), BY_DIRECTOR)).state).toMatchObject({
      status: 'confirmed',
      onBehalfOfDirector: true,
    });
  });

  it('waits for the declaration, and comes once', async () => {
    await expect(confirm(partner.manager, STATEMENT)).rejects.toMatchObject({
      code: 'milestones.not-declared',
    });
    await on(db, partner.staff, (moment += 1)).declares(STATEMENT);
    await confirm(partner.manager, STATEMENT);
    await expect(confirm(partner.manager, STATEMENT)).rejects.toMatchObject({
      code: 'milestones.already-confirmed',
    });
    await expect(confirm(partner.manager, 'j03-allies-rencontres')).rejects.toMatchObject({
      code: 'milestones.not-confirmable',
    });
  });

  it('can be taken back', async () => {
    await on(db, partner.staff, (moment += 1)).declares(STATEMENT);
    await confirm(partner.manager, STATEMENT);
    const { lastFactId: base } = await itemNow(ctxOf(partner.manager), STATEMENT);
    await unconfirmItem(ctxOf(partner.manager), await opened(partner.manager), { itemId: STATEMENT, base });
    expect(await statusOf(STATEMENT)).toBe('declared');
    await expect(
      unconfirmItem(ctxOf(partner.manager), await opened(partner.manager), {
        itemId: STATEMENT,
        base: (await itemNow(ctxOf(partner.manager), STATEMENT)).lastFactId,
      }),
    ).rejects.toMatchObject({ code: 'milestones.not-confirmed' });
  });
});

it('is kept from people whose membership is elsewhere, as from a page that does not exist', async () => {
  const place = await anOrganisation(db, { name: 'Sans programme', slug: 'sans', now: at(START) });
  const outsider = await aPerson(db, place, { role: 'manager', name: 'Inès', now: at(START) });
  await expect(on(db, outsider, (moment += 1)).declares(STATEMENT)).rejects.toMatchObject({
    code: 'not-found',
  });
});
