import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { FieldsForm, Item } from '#src/features/curriculum/curriculum.types.ts';
import { discardDraft, restoreDraft } from '#src/features/forms/discard-draft.ts';
import { getFormReading, getFormState, getItemForm, getReachedItems } from '#src/features/forms/index.ts';
import type { ItemFormView } from '#src/features/forms/index.ts';
import { keepDraft } from '#src/features/forms/keep-draft.ts';
import { saveForm } from '#src/features/forms/save-form.ts';
import { endMentorship } from '#src/features/organisations/end-run.ts';
import type { Failure, Viewer } from '#src/shared/context.ts';
import { filledEntries, formData } from '#tests/builders/answers.ts';
import { at } from '#tests/builders/facts.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { testDatabase } from '#tests/support/database.ts';

const START = '2026-11-01';
const NOW = at('2026-11-24');
const PLACE = { milestoneId: 'j01', itemId: 'j01-equipe-nommee' };
const XSS = '<img src=x onerror=alert(1)>';

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
beforeEach(async () => {
  db = await testDatabase();
  network = await aNetwork(db, at(START));
  partner = await aPartner(db, network, { startMonth: START, now: at(START) });
});
afterEach(() => db.close());

const itemOf = (id: string): { item: Item; form: FieldsForm } => {
  const item = getCurriculum().itemById(id);
  if (item?.form == null || !('fields' in item.form)) throw new Error(`${id} has no fields`);
  return { item, form: item.form };
};
type Entries = [string, string][];
const team = (...names: string[]): Entries => names.map((name, i) => [`equipe.${String(i)}.nom`, name]);

const save = (
  who: Viewer,
  entries: Entries,
  base: string | null = null,
  now = NOW,
): Promise<{ complete: boolean }> => saveForm(as(db, who, now), PLACE, { sent: formData(entries), base });
const keep = (
  who: Viewer,
  entries: Entries,
  stamp = '',
  move: string | null = null,
  base: string | null = null,
) => keepDraft(as(db, who, NOW), PLACE, { sent: formData(entries), base, stamp, move });
const page = (who: Viewer, failure: Failure | null = null): Promise<ItemFormView> =>
  getItemForm(as(db, who, NOW), PLACE, failure);
const failed = (code: Failure['code'], entries: Entries): Failure => ({
  ...{ action: 'forms.saveForm', code, status: 409, sentence: '', fields: {} },
  values: formData(entries),
});
const names = (view: ItemFormView): string[] =>
  (view.typed.rows['equipe'] ?? []).map((row) => row['nom']?.[0] ?? '');

describe('saving a form', () => {
  it('is seen by the team at once, complete or not', async () => {
    expect(await save(partner.staff, team('Karim', 'Odile'))).toEqual({ complete: false });
    const view = await page(partner.manager);
    expect(names(view)).toEqual(['Karim', 'Odile']);
    expect(view.versions.map(({ byName }) => byName)).toEqual(['Samir']);
    expect(view.evaluation.faults.map(({ sentence }) => sentence)).toContain(
      'Il faut trois personnes différentes. Ajoutez-en une, même pour un jour par mois.',
    );
  });

  it.each(
    getCurriculum().items.flatMap((item) => (item.form !== null && 'fields' in item.form ? [item.id] : [])),
  )('works for %s', async (id) => {
    const { item, form } = itemOf(id);
    const place = { milestoneId: item.milestoneId, itemId: id };
    const ctx = as(db, partner.director, NOW);
    expect(await saveForm(ctx, place, { sent: formData(filledEntries(form)), base: null })).toEqual({
      complete: true,
    });
    const state = await db.read(partner.director.scope, (tx) =>
      getFormState(tx, { id: partner.runId, organisationId: partner.place.id }, item, NOW),
    );
    // Whether the plan of J12 is whole depends on the mentor's levels.
    const complete = item.computed?.rule !== 'core-levels';
    expect(state).toMatchObject({ filled: true, complete, lines: [], register: null });
    expect(state?.evidenceId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('keeps every version, the last one counts', async () => {
    await save(partner.staff, team('Karim'));
    const first = (await page(partner.staff)).base;
    await save(partner.manager, team('Karim', 'Odile'), first, NOW);
    const view = await page(partner.staff);
    expect(
      view.versions.map(({ byName, summary }) => [byName, JSON.stringify(summary).includes('Odile')]),
    ).toEqual([
      ['Karim', true],
      ['Samir', false],
    ]);
  });

  it('twice with one page makes one version', async () => {
    await save(partner.staff, team('Karim'));
    await save(partner.staff, team('Karim'));
    expect((await page(partner.staff)).versions).toHaveLength(1);
  });

  it('is refused when a text cannot be read, or when there is none', async () => {
    await expect(
      save(partner.staff, [...team('Karim'), ['equipe.0.jours', 'beaucoup']]),
    ).rejects.toMatchObject({
      code: 'forms.unreadable',
    });
    await expect(save(partner.staff, [['equipe.0.nom', ' ']])).rejects.toMatchObject({
      code: 'forms.nothing',
    });
    expect((await page(partner.staff)).versions).toEqual([]);
  });

  it('shows again all that was typed, with a sentence at each fault', async () => {
    const entries: Entries = [...team('Karim', ''), ['equipe.0.jours', 'beaucoup'], ['relais', 'Odile']];
    const view = await page(partner.staff, failed('forms.unreadable', entries));
    expect(view.unreadable).toEqual([
      { where: 'equipe.0.jours', sentence: 'Écrivez un nombre, par exemple 12 ou 2,5.' },
    ]);
    expect([view.typed.plain['relais'], view.typed.rows['equipe']?.[0]?.['jours'], names(view)]).toEqual([
      ['Odile'],
      ['beaucoup'],
      ['Karim', ''],
    ]);
  });

  it('stores what was typed as it is: it is text, never markup', async () => {
    await save(partner.staff, team(XSS));
    expect(names(await page(partner.staff))).toEqual([XSS]);
    expect(JSON.stringify((await page(partner.staff)).versions[0]?.summary)).toContain(XSS);
  });

  it('is not for a mentor, nor in a run that has ended', async () => {
    await expect(save(network.mentor, team('Karim'))).rejects.toMatchObject({ code: 'not-found' });
    await endMentorship(as(db, network.headOffice, at('2026-11-23')), partner.place.slug, 'stopped');
    await expect(save(partner.staff, team('Karim'))).rejects.toMatchObject({ code: 'forms.run-ended' });
    expect((await page(partner.staff)).editable).toBe(false);
  });

  it.each([
    [{ milestoneId: 'j02', itemId: 'j01-equipe-nommee' }],
    [{ milestoneId: 'j01', itemId: 'j01-convention-signee' }],
    [{ milestoneId: 'j01', itemId: 'j01-rien' }],
    [{ milestoneId: 'j03', itemId: 'j03-allies-rencontres' }],
  ])('has no page at %j', async (place) => {
    const ctx = as(db, partner.staff, NOW);
    await expect(getItemForm(ctx, place, null)).rejects.toMatchObject({ code: 'not-found' });
    await expect(saveForm(ctx, place, { sent: formData([]), base: null })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('two people at once (R17)', () => {
  it('neither loses a word: the second is shown both texts, then saves knowingly', async () => {
    await save(partner.staff, team('Karim'));
    const { base } = await page(partner.manager);
    await save(partner.staff, team('Karim', 'Odile'), base);
    const mine = team('Karim', 'Zoé');
    await expect(save(partner.manager, mine, base)).rejects.toMatchObject({
      code: 'forms.changed-meanwhile',
    });
    const view = await page(partner.manager, failed('forms.changed-meanwhile', [...mine, ['base', base]]));
    expect(names(view)).toEqual(['Karim', 'Zoé']);
    expect([view.newer?.byName, JSON.stringify(view.newer?.summary).includes('Odile')]).toEqual([
      'Samir',
      true,
    ]);
    await save(partner.manager, team('Karim', 'Odile', 'Zoé'), view.base);
    expect(names(await page(partner.staff))).toEqual(['Karim', 'Odile', 'Zoé']);
    expect((await page(partner.staff)).versions).toHaveLength(3);
  });

  it('who wrote the same thing is told nothing', async () => {
    await save(partner.staff, team('Karim'));
    await save(partner.manager, team('Karim'), null);
    expect((await page(partner.manager)).versions).toHaveLength(1);
  });

  it('a draft begun before somebody saved shows both', async () => {
    await keep(partner.manager, team('Brouillon'));
    await save(partner.staff, team('Karim'));
    const view = await page(partner.manager);
    expect(names(view)).toEqual(['Brouillon']);
    expect(view.newer?.byName).toBe('Samir');
  });
});

describe('a draft', () => {
  it('is kept as typed, for its writer alone, and given back', async () => {
    await keep(partner.staff, [...team('Karim'), ['equipe.0.jours', 'beaucoup']]);
    const mine = await page(partner.staff);
    expect(mine.typed.rows['equipe']?.[0]).toEqual({ nom: ['Karim'], jours: ['beaucoup'] });
    expect(mine.draftKeptAt).not.toBeNull();
    expect(names(await page(partner.manager))).toEqual([]);
  });

  it('is dropped by saving', async () => {
    await keep(partner.staff, team('Karim'));
    await save(partner.staff, team('Karim', 'Odile'));
    expect(await page(partner.staff)).toMatchObject({ draftKeptAt: null, stamp: '' });
  });

  it('can be put aside, and taken back', async () => {
    await keep(partner.staff, team('Karim'));
    const ctx = as(db, partner.staff, NOW);
    await discardDraft(ctx, PLACE);
    expect(await page(partner.staff)).toMatchObject({ draftKeptAt: null, aside: true });
    await restoreDraft(ctx, PLACE);
    expect(names(await page(partner.staff))).toEqual(['Karim']);
    await expect(restoreDraft(ctx, PLACE)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('kept on two devices loses neither text (R17)', async () => {
    const phone = await keep(partner.staff, team('Au téléphone'));
    await keep(partner.staff, team('Au bureau'), phone.stamp);
    const late = team('Au téléphone, suite');
    await expect(keep(partner.staff, late, phone.stamp)).rejects.toMatchObject({
      code: 'forms.draft-elsewhere',
    });
    const view = await page(
      partner.staff,
      failed('forms.draft-elsewhere', [...late, ['draft', phone.stamp]]),
    );
    expect(names(view)).toEqual(['Au téléphone, suite']);
    expect(JSON.stringify(view.otherDraft)).toContain('Au bureau');
    await keep(partner.staff, late, view.stamp);
    expect(names(await page(partner.staff))).toEqual(['Au téléphone, suite']);
  });

  it('holds a row that was added without a script, and all that was typed', async () => {
    const typed: Entries = [...team('Karim', 'Odile'), ['equipe._rows', '2'], ['relais', 'Odi']];
    const { moved, stamp } = await keep(partner.staff, typed, '', 'add:equipe');
    expect(moved).toMatchObject({ kind: 'add', rows: 3 });
    const view = await page(partner.staff);
    expect([names(view), view.typed.plain['relais'], view.versions.length]).toEqual([
      ['Karim', 'Odile', ''],
      ['Odi'],
      0,
    ]);
    await keep(
      partner.staff,
      [...team('Karim', 'Odile', ''), ['equipe._rows', '3']],
      stamp,
      'remove:equipe.0',
    );
    expect(names(await page(partner.staff))).toEqual(['Odile', '']);
  });
});

describe('what others read', () => {
  it('the platform finds an AUTO item reached by the saving that counts', async () => {
    const reached = () =>
      db.read(partner.staff.scope, (tx) => getReachedItems(tx, [partner.runId, 'none'], NOW + 86_400_000));
    await save(partner.staff, team('Karim', 'Odile'));
    expect((await reached()).get(partner.runId)).toEqual([]);
    await save(partner.staff, team('Karim', 'Odile', 'Samir'), (await page(partner.staff)).base);
    expect((await reached()).get(partner.runId)).toEqual([PLACE.itemId]);
    expect((await reached()).get('none')).toEqual([]);
  });

  it('a guide reads the state, the answers and every version', async () => {
    await save(partner.staff, team('Karim'));
    const { item } = itemOf(PLACE.itemId);
    const reading = await db.read(network.mentor.scope, (tx) =>
      getFormReading(tx, partner.runId, partner.place.id, item, NOW),
    );
    expect(reading).toMatchObject({
      state: { filled: true, complete: false },
      versions: [{ byName: 'Samir' }],
    });
    expect(reading?.state.lines.length).toBeGreaterThan(0);
  });

  it('answers of another association are never there', async () => {
    const other = await aPartner(db, network, {
      name: 'Autre',
      slug: 'autre',
      startMonth: START,
      now: at(START),
    });
    await save(other.staff, team('Ailleurs'));
    expect(names(await page(partner.staff))).toEqual([]);
    expect((await page(partner.staff)).versions).toEqual([]);
  });
});
