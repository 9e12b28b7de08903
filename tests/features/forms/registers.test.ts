import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allyFamilies } from '#db/schema/lists.ts';
import type { OpenedDatabase } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { addAlly, addContact, editAlly, removeAlly, restoreAlly } from '#src/features/forms/change-ally.ts';
import { addNeed, editNeed, removeNeed, restoreNeed } from '#src/features/forms/change-need.ts';
import { addAllyInput, needInput } from '#src/features/forms/forms.schema.ts';
import type { AllyInput } from '#src/features/forms/forms.schema.ts';
import { getAllies, getAlly, getFormStates, getNeed, getNeeds } from '#src/features/forms/index.ts';
import { endMentorship } from '#src/features/organisations/end-run.ts';
import type { Context, Viewer } from '#src/shared/context.ts';
import { newId } from '#src/shared/ids.ts';
import { at } from '#tests/builders/facts.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { testDatabase } from '#tests/support/database.ts';

const START = '2026-09-01';
const NOW = at('2026-11-24');

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
let other: Partner;
beforeEach(async () => {
  db = await testDatabase();
  network = await aNetwork(db, at(START));
  partner = await aPartner(db, network, { startMonth: START, now: at(START) });
  other = await aPartner(db, network, { name: 'Autre', slug: 'autre', startMonth: START, now: at(START) });
});
afterEach(() => db.close());

const by = (viewer: Viewer, now = NOW): Context => as(db, viewer, now);
const club = (over: Partial<AllyInput> = {}): AllyInput => ({
  structure: 'Club de boules',
  function: 'Président',
  family: 'club',
  name: null,
  readyToRefer: false,
  note: null,
  metOn: '2026-11-20',
  ...over,
});
const all = { ready: false, family: null };
const states = (items: string[]) =>
  db.read(partner.staff.scope, (tx) =>
    getFormStates(
      tx,
      { id: partner.runId, organisationId: partner.place.id },
      getCurriculum().items.filter(({ id }) => items.includes(id)),
      NOW,
    ),
  );

describe('the allies notebook', () => {
  it('is complete for J03 with fifteen allies of four families, not before', async () => {
    const ctx = by(partner.staff);
    const add = (n: number): Promise<string> =>
      addAlly(ctx, club({ structure: String(n), family: allyFamilies[n % 4] ?? 'shop' }));
    for (let n = 0; n < 14; n += 1) await add(n);
    const before = (await states(['j03-allies-rencontres'])).get('j03-allies-rencontres');
    expect(before).toMatchObject({ register: 'allies', filled: true, complete: false, evidenceId: null });
    expect(before?.lines).toEqual([expect.stringMatching(/^Il faut quinze alliés rencontrés/)]);
    await add(14);
    expect((await states(['j03-allies-rencontres'])).get('j03-allies-rencontres')).toMatchObject({
      complete: true,
      lines: [],
    });
  });

  it('counts, and shows what the address asks for', async () => {
    const ctx = by(partner.staff);
    await addAlly(ctx, club({ readyToRefer: true }));
    await addAlly(ctx, club({ structure: 'École', family: 'school' }));
    expect(await getAllies(ctx, all)).toMatchObject({
      total: 2,
      ready: 1,
      families: [
        { family: 'club', total: 1 },
        { family: 'school', total: 1 },
      ],
    });
    const shown = async (filter: Parameters<typeof getAllies>[1]): Promise<string[]> =>
      (await getAllies(ctx, filter)).groups.flatMap(({ allies }) => allies.map(({ structure }) => structure));
    expect(await shown({ ready: true, family: null })).toEqual(['Club de boules']);
    expect(await shown({ ready: false, family: 'school' })).toEqual(['École']);
    expect(await shown({ ready: false, family: 'martiens' })).toEqual(['Club de boules', 'École']);
  });

  it('notes a meeting once, and none to come', async () => {
    const ctx = by(partner.staff);
    const id = await addAlly(ctx, club());
    await addContact(ctx, id, '2026-11-24');
    await expect(addContact(ctx, id, '2026-11-24')).rejects.toMatchObject({ code: 'forms.contact-known' });
    await expect(addContact(ctx, id, '2026-11-25')).rejects.toMatchObject({ code: 'forms.in-the-future' });
    await expect(addAlly(ctx, club({ metOn: '2027-01-01' }))).rejects.toMatchObject({
      fields: { metOn: 'forms.in-the-future' },
    });
    expect((await getAlly(ctx, id)).ally.contacts).toEqual(['2026-11-20', '2026-11-24']);
  });

  it('gives a line that was taken out back as it was', async () => {
    const ctx = by(partner.staff);
    const id = await addAlly(ctx, club());
    await removeAlly(ctx, id);
    expect(await getAllies(ctx, all)).toMatchObject({ total: 0, removed: [{ id }] });
    expect((await getAlly(ctx, id)).editable).toBe(false);
    await restoreAlly(ctx, id);
    expect(await getAllies(ctx, all)).toMatchObject({ total: 1, removed: [] });
  });

  it('changed by two people at once keeps the first, and says so to the second (R17)', async () => {
    const id = await addAlly(by(partner.staff), club());
    const { metOn: _metOn, ...values } = club();
    const { updatedAt } = (await getAlly(by(partner.manager), id)).ally;
    await editAlly(by(partner.staff), id, { ...values, note: 'Prête la salle', base: updatedAt });
    await expect(
      editAlly(by(partner.manager), id, { ...values, note: 'Autre', base: updatedAt }),
    ).rejects.toMatchObject({
      code: 'forms.changed-meanwhile',
    });
    expect((await getAlly(by(partner.manager), id)).ally.note).toBe('Prête la salle');
  });

  it('of another association is like one that does not exist', async () => {
    const id = await addAlly(by(other.staff), club());
    const { metOn: _metOn, ...values } = club();
    for (const unknown of [id, newId()]) {
      const ctx = by(partner.staff);
      await expect(getAlly(ctx, unknown)).rejects.toMatchObject({ code: 'not-found' });
      await expect(editAlly(ctx, unknown, { ...values, base: NOW })).rejects.toMatchObject({
        code: 'not-found',
      });
      await expect(addContact(ctx, unknown, '2026-11-20')).rejects.toMatchObject({ code: 'not-found' });
      await expect(removeAlly(ctx, unknown)).rejects.toMatchObject({ code: 'not-found' });
      await expect(restoreAlly(ctx, unknown)).rejects.toMatchObject({ code: 'not-found' });
    }
    expect((await getAllies(by(partner.staff), all)).total).toBe(0);
    expect((await getAllies(by(other.staff), all)).total).toBe(1);
  });

  it('is read and no longer written once the run has ended', async () => {
    await addAlly(by(partner.staff), club());
    await endMentorship(by(network.headOffice, at('2026-11-23')), partner.place.slug, 'stopped');
    await expect(addAlly(by(partner.staff), club())).rejects.toMatchObject({ code: 'forms.run-ended' });
    expect(await getAllies(by(partner.staff), all)).toMatchObject({ total: 1, editable: false });
  });
});

describe('what is typed in a register', () => {
  const ally = {
    structure: 'Club',
    function: 'Président',
    family: 'club',
    metOn: '2026-11-20',
    name: '',
    note: '',
  };
  const need = { theme: 'health', description: 'Ne sait pas', source: 'ORS', priority: '1' };
  const codes = (parsed: { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) =>
    parsed.error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];

  it.each<[object, string, string]>([
    [{ structure: ' ' }, 'structure', 'forms.structure'],
    [{ function: '' }, 'function', 'forms.function'],
    [{ family: 'martien' }, 'family', 'forms.family'],
    [{ metOn: '' }, 'metOn', 'forms.met-on'],
    [{ metOn: '31/02/2026' }, 'metOn', 'field.date'],
    [{ note: 'Appeler le 06 39 98 00 01' }, 'note', 'forms.no-phone'],
    [{ name: 'lopez@exemple.fr' }, 'name', 'forms.no-email'],
    [{ function: 'Gardien, 0639980001' }, 'function', 'forms.no-phone'],
    [{ note: 'x'.repeat(501) }, 'note', 'field.too-long'],
  ])('%j is refused at its field', (over, field, code) => {
    expect(codes(addAllyInput.safeParse({ ...ally, ...over }))).toEqual([[field, code]]);
  });

  it.each<[object, string, string]>([
    [{ theme: '' }, 'theme', 'forms.theme'],
    [{ description: '' }, 'description', 'forms.description'],
    [{ source: ' ' }, 'source', 'forms.source'],
    [{ source: 'ors@exemple.fr' }, 'source', 'forms.no-email'],
    [{ source: 'Entendu chez Mme Durand' }, 'source', 'resident.name'],
    [{ description: 'Ne chauffe plus, au 12 rue des Lilas' }, 'description', 'resident.address'],
    [{ description: 'M. Lopez ne sait pas où aller' }, 'description', 'resident.name'],
    [{ priority: '4' }, 'priority', 'forms.priority'],
    [{ priority: undefined }, 'priority', 'forms.priority'],
  ])('a need with %j is refused at its field', (over, field, code) => {
    expect(codes(needInput.safeParse({ ...need, ...over }))).toEqual([[field, code]]);
  });

  it('is kept when it says where and what, not how to call', () => {
    expect(addAllyInput.parse({ ...ally, readyToRefer: 'on' })).toEqual({
      ...ally,
      name: null,
      note: null,
      readyToRefer: true,
    });
    expect(needInput.parse(need)).toEqual({ ...need, priority: 1 });
  });
});

describe('the needs register', () => {
  const need = (priority: number, description = `Besoin ${String(priority)}`) => ({
    theme: 'health' as const,
    description,
    source: 'ORS, 2025',
    priority,
  });

  it('shows the three highest first and is complete with three sourced priorities', async () => {
    const ctx = by(partner.manager);
    for (const priority of [3, 1, 2, 3]) await addNeed(ctx, need(priority));
    const view = await getNeeds(ctx);
    expect([view.first.map(({ priority }) => priority), view.others.length]).toEqual([[1, 2, 3], 1]);
    expect(view.asked.map(({ itemId, complete }) => [itemId, complete])).toEqual([
      ['j02-besoins-priorises', true],
    ]);
  });

  it('is changed, taken out and put back by its own association only', async () => {
    const ctx = by(partner.staff);
    const id = await addNeed(ctx, need(1));
    await editNeed(ctx, id, { ...need(2, 'Ne sort plus'), base: NOW });
    await expect(editNeed(ctx, id, { ...need(3), base: NOW })).rejects.toMatchObject({
      code: 'forms.changed-meanwhile',
    });
    await removeNeed(ctx, id);
    expect((await getNeeds(ctx)).removed).toHaveLength(1);
    await restoreNeed(ctx, id);
    expect((await getNeed(ctx, id)).need).toMatchObject({ priority: 2, description: 'Ne sort plus' });
    for (const refused of [
      getNeed(by(other.staff), id),
      removeNeed(by(other.staff), id),
      editNeed(by(other.staff), id, { ...need(1), base: NOW }),
    ])
      await expect(refused).rejects.toMatchObject({ code: 'not-found' });
  });
});
