import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/types.ts';
import { acceptFile } from '#src/features/milestones/accept-file.ts';
import { addFiles, addLink, addNote } from '#src/features/milestones/add-evidence.ts';
import { getItemPage } from '#src/features/milestones/get-item-page.ts';
import { getProofFile } from '#src/features/milestones/get-proof-file.ts';
import { keepDraft } from '#src/features/milestones/keep-draft.ts';
import { removeEvidence } from '#src/features/milestones/remove-evidence.ts';
import { replaceNote } from '#src/features/milestones/replace-note.ts';
import { restoreEvidence } from '#src/features/milestones/restore-evidence.ts';
import { endMentor } from '#src/features/organisations/assign-mentor.ts';
import { openOwnRun } from '#src/features/organisations/index.ts';
import type { Viewer } from '#src/shared/context.ts';
import { at } from '#tests/builders/facts.ts';
import { asFile, pdf } from '#tests/builders/files.ts';
import { itemNow, on } from '#tests/builders/milestones.ts';
import { aNetwork, aPartner, as } from '#tests/builders/network.ts';
import type { Network, Partner } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';
import { testDatabase } from '#tests/support/database.ts';

const START = '2026-09-01';
const ITEM = 'j03-bailleurs-informes';
const OTHER = 'j03-mairie-police-informees';

let db: OpenedDatabase;
let network: Network;
let partner: Partner;
let moment: number;
beforeEach(async () => {
  moment = at('2026-11-24');
  db = await testDatabase();
  network = await aNetwork(db, at(START));
  partner = await aPartner(db, network, { startMonth: START, now: at(START) });
});
afterEach(() => db.close());

/** Every act comes a moment after the one before. */
const ctxOf = (viewer: Viewer) => as(db, viewer, (moment += 1));
const run = () => openOwnRun(ctxOf(partner.staff));
const notes = (text: string, alsoFor: readonly string[] = []) =>
  on(db, partner.staff, (moment += 1)).notes(ITEM, text, alsoFor);
const evidenceOf = async (itemId: string) => (await itemNow(ctxOf(partner.staff), itemId)).evidence;
const onlyProof = async () => {
  const [proof] = await evidenceOf(ITEM);
  if (proof === undefined) throw new Error('there is a proof');
  return proof;
};
const page = (viewer: Viewer, removedId: string | null = null) =>
  getItemPage(ctxOf(viewer), { milestoneId: 'j03', itemId: ITEM, removedId });
const aFile = async (): Promise<string> => {
  const files = [await acceptFile(asFile('courrier.pdf', pdf()))];
  await addFiles(ctxOf(partner.staff), await run(), {
    itemId: ITEM,
    alsoFor: [],
    files,
    text: 'Au bailleur',
  });
  return (await onlyProof()).id;
};

describe('giving a proof', () => {
  it('a note, a link or a file serves the item, and others of the milestone', async () => {
    await notes('Lettre remise en main propre.', [OTHER]);
    await addLink(ctxOf(partner.director), await run(), {
      itemId: ITEM,
      alsoFor: [],
      url: 'https://exemple.test/lettre',
      text: 'La lettre en ligne',
    });
    await aFile();
    expect(
      (await evidenceOf(ITEM)).map(({ kind, text, url, file }) => [kind, text, url, file?.name]),
    ).toEqual([
      ['note', 'Lettre remise en main propre.', null, undefined],
      ['link', 'La lettre en ligne', 'https://exemple.test/lettre', undefined],
      ['file', 'Au bailleur', null, 'courrier.pdf'],
    ]);
    expect(await evidenceOf(OTHER)).toHaveLength(1);
    const { proofs } = await page(partner.staff);
    expect(proofs[0]).toMatchObject({
      by: 'Samir',
      alsoFor: ['Mairie et police municipale informées des sorties à venir'],
      mayChange: true,
    });
  });

  it('never serves an item of another milestone', async () => {
    await expect(notes('Une lettre', ['j01-equipe-nommee'])).rejects.toMatchObject({ code: 'bad-request' });
    expect(await evidenceOf(ITEM)).toEqual([]);
  });

  it.each(['messenger', 'mentor', 'headOffice'] as const)('is refused to a %s', async (role) => {
    const own = await run();
    const viewer = { messenger: partner.messenger, ...network }[role];
    await expect(
      addNote(ctxOf(viewer), own, { itemId: ITEM, alsoFor: [], text: 'Non' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('taking a proof away', () => {
  const remove = async (evidenceId: string) =>
    removeEvidence(ctxOf(partner.manager), await run(), { evidenceId, reason: null });

  it('is undone by putting it back; both stay in the history', async () => {
    const id = await aFile();
    await remove(id);
    expect(await evidenceOf(ITEM)).toEqual([]);
    expect((await page(partner.staff, id)).removed?.file?.name).toBe('courrier.pdf');
    await restoreEvidence(ctxOf(partner.staff), await run(), { evidenceId: id });
    const again = await onlyProof();
    expect(again).toMatchObject({ kind: 'file', text: 'Au bailleur', byPersonId: partner.staff.personId });
    expect((await getProofFile(ctxOf(partner.staff), again.id)).content.equals(pdf())).toBe(true);
    const { history } = await page(partner.staff);
    expect(history.lines.map(({ kind }) => kind)).toEqual(['fileAdded', 'evidenceRemoved', 'fileAdded']);
    await expect(
      restoreEvidence(ctxOf(partner.staff), await run(), { evidenceId: again.id }),
    ).rejects.toMatchObject({ code: 'milestones.evidence-stands' });
  });

  it('happens once', async () => {
    await notes('Un courrier');
    const { id } = await onlyProof();
    await remove(id);
    await expect(remove(id)).rejects.toMatchObject({ code: 'milestones.evidence-removed' });
  });

  it('finds nothing of another association', async () => {
    const other = await aPartner(db, network, { slug: 'orsanne', startMonth: START, now: at(START) });
    await notes('Un courrier');
    const { id } = await onlyProof();
    const theirs = await openOwnRun(ctxOf(other.manager));
    await expect(
      removeEvidence(ctxOf(other.manager), theirs, { evidenceId: id, reason: null }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('writing a note anew', () => {
  it('replaces the text, on every item it serves', async () => {
    await notes('Lettre posté', [OTHER]);
    const { id } = await onlyProof();
    await replaceNote(ctxOf(partner.manager), await run(), { evidenceId: id, text: 'Lettre postée le 3' });
    expect((await evidenceOf(OTHER)).map(({ text }) => text)).toEqual(['Lettre postée le 3']);
  });

  it('says so when somebody replaced it meanwhile (R17)', async () => {
    await notes('Lettre posté');
    const { id } = await onlyProof();
    await replaceNote(ctxOf(partner.manager), await run(), { evidenceId: id, text: 'De Karim' });
    await expect(
      replaceNote(ctxOf(partner.staff), await run(), { evidenceId: id, text: 'De Samir' }),
    ).rejects.toMatchObject({ code: 'milestones.changed-meanwhile', details: { name: 'Karim' } });
    expect((await evidenceOf(ITEM)).map(({ text }) => text)).toEqual(['De Karim']);
  });
});

describe('the file of a proof', () => {
  const opens = async (viewer: Viewer, id: string) => getProofFile(ctxOf(viewer), id);

  it('is for the team, the mentors of the run and head office', async () => {
    const id = await aFile();
    for (const viewer of [
      partner.staff,
      partner.manager,
      partner.director,
      network.mentor,
      network.headOffice,
    ]) {
      expect(await opens(viewer, id)).toMatchObject({ name: 'courrier.pdf', mediaType: 'application/pdf' });
    }
  });

  it('is like one that does not exist for anybody else', async () => {
    const id = await aFile();
    const other = await aPartner(db, network, { slug: 'orsanne', startMonth: START, now: at(START) });
    const elsewhere = await aPerson(db, network.place, { role: 'mentor', name: 'Paul', now: at(START) });
    for (const viewer of [partner.messenger, other.manager, other.director, elsewhere]) {
      await expect(opens(viewer, id)).rejects.toMatchObject({ code: 'not-found' });
    }
    await expect(opens(partner.manager, 'no such proof')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('closes to a mentor with her last day', async () => {
    const id = await aFile();
    const { assignments } = await run();
    const [lead] = assignments;
    await endMentor(as(db, network.headOffice, at('2026-11-10')), partner.place.slug, lead?.id ?? '');
    await expect(opens(network.mentor, id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is not given any more once it was taken away', async () => {
    const id = await aFile();
    await removeEvidence(ctxOf(partner.staff), await run(), { evidenceId: id, reason: 'Un visage' });
    await expect(opens(partner.staff, id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('appears with its proof or not at all', async () => {
    const files = [await acceptFile(asFile('courrier.pdf', pdf()))];
    const asked = { itemId: ITEM, alsoFor: ['j01-equipe-nommee'], files, text: null };
    await expect(addFiles(ctxOf(partner.staff), await run(), asked)).rejects.toThrow();
    const stored = await db.read(partner.staff.scope, ({ q, t }) => q.select({ id: t.file.id }).from(t.file));
    expect(stored).toEqual([]);
  });
});

describe('a draft', () => {
  const keeps = async (viewer: Viewer, text: string, seen = '') =>
    keepDraft(ctxOf(viewer), await run(), { kind: 'note', of: ITEM, text, seen, base: null });
  const drafted = async (viewer: Viewer) => (await page(viewer)).drafts.note;

  it('is its writer’s alone, and begins the milestone', async () => {
    await keeps(partner.staff, 'Nous avons');
    expect([await drafted(partner.staff), await drafted(partner.manager)]).toEqual(['Nous avons', '']);
    const { state } = (await page(partner.staff)).of;
    expect(state.state).toBe('inProgress');
  });

  it('goes with the note it became, or when it is emptied', async () => {
    await keeps(partner.staff, 'Nous avons');
    await notes('Nous avons écrit.');
    expect(await drafted(partner.staff)).toBe('');
    await keeps(partner.staff, 'Et encore');
    await keeps(partner.staff, '', 'Et encore');
    expect(await drafted(partner.staff)).toBe('');
  });

  it('typed on two devices keeps the one that is stored and says so', async () => {
    await keeps(partner.staff, 'Sur le téléphone');
    await expect(keeps(partner.staff, 'Sur l’ordinateur')).rejects.toMatchObject({
      code: 'milestones.draft-elsewhere',
    });
    expect(await drafted(partner.staff)).toBe('Sur le téléphone');
    await keeps(partner.staff, 'Sur l’ordinateur', 'Sur le téléphone');
    expect(await drafted(partner.staff)).toBe('Sur l’ordinateur');
  });
});
