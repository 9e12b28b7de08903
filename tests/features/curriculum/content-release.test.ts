import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase, SQLITE_FILE } from '#db/database.ts';
import { askHeir, askNote } from '#src/commands/content-release.questions.ts';
import { checkContent, planRelease, problemText } from '#src/features/curriculum/index.ts';
import { newId } from '#src/shared/ids.ts';
import { aNetwork, aPartner } from '#tests/builders/network.ts';
import type { Partner } from '#tests/builders/network.ts';
import { aPerson } from '#tests/builders/people.ts';
import { contentCopy, month, staffModule } from '#tests/support/content.ts';
import type { ContentCopy } from '#tests/support/content.ts';
import { systemScope } from '#tests/support/database.ts';
import { testFolder } from '#tests/support/folder.ts';

/** `npm run content:release` as an author starts it, and what it asks her at a terminal. */

const NOW = Date.parse('2026-11-24T10:00:00Z');
const TIME = { timeout: 120_000 };

const run = (folder: string, ...options: string[]): { status: number | null; output: string } => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/commands/content-release.ts', '--content', folder, ...options],
    { encoding: 'utf8', input: '' },
  );
  return { status, output: (stdout + stderr).replaceAll('\u00A0', ' ') };
};

const said = (folder: string): string[] =>
  checkContent(folder).map((problem) => problemText(problem).replaceAll('\u00A0', ' '));

/** Every file of a folder with its bytes, to see that nothing was written. */
const bytesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((file) => `${file} ${readFileSync(file).toString('base64')}`);

const lastLine = (copy: ContentCopy, id: string): Record<string, unknown> =>
  JSON.parse(copy.text(`.ledger/${id}.jsonl`).trim().split('\n').at(-1) ?? '{}') as Record<string, unknown>;

/** An installation in which two people finished M03-A, one of them under an older id, and one item is validated. */
const anInstallation = async (): Promise<string> => {
  const dataDir = testFolder();
  const db = await openDatabase({ dataDir });
  const partner = await aPartner(db, await aNetwork(db, NOW), { startMonth: '2026-09-01', now: NOW });
  const other = await aPerson(db, partner.place, { role: 'staff', name: 'Lina', now: NOW });
  await db.write(systemScope(partner.place.id), async ({ q, t, audit }) => {
    const finished = (personId: string, moduleId: string) => ({
      personId,
      moduleId,
      ...{ id: newId(), organisationId: partner.place.id, kind: 'moduleFinished' as const },
      ...{ unitId: null, contentVersion: 'v1', receivedAt: NOW },
    });
    const { staff } = partner;
    await q
      .insert(t.learningEvent)
      .values([
        finished(staff.personId, 'M03-A'),
        finished(other.personId, 'M03-A'),
        finished(other.personId, 'M03-A'),
        finished(staff.personId, 'MSG-01'),
      ]);
    audit({ action: 'scene.finished', object: 'module:M03-A' });
  });
  await validate(db, partner, 'j03-lieu-prete');
  await db.close();
  return dataDir;
};

const validate = (
  db: Awaited<ReturnType<typeof openDatabase>>,
  { place, runId, manager }: Partner,
  itemId: string,
): Promise<void> =>
  db.write(systemScope(place.id), async ({ q, t, audit }) => {
    const own = { runId, organisationId: place.id, byPersonId: manager.personId, milestoneId: 'j03' };
    const [submissionId, reviewId] = [newId(), newId()];
    const frozen = { settledBy: 'mentor' as const, reachedItemIds: [], items: [] };
    await q.insert(t.submission).values({ ...own, id: submissionId, round: 1, frozen, recordedAt: NOW });
    const review = { id: reviewId, submissionId, capacity: 'mentor' as const, attempt: 1, recordedAt: NOW };
    await q.insert(t.review).values({ ...own, ...review });
    await q.insert(t.reviewItem).values({ reviewId, itemId, verdict: 'accepted' });
    audit({ action: 'scene.validated', object: `item:${itemId}` });
  });

describe('a dry run', TIME, () => {
  it('tells who read and proved the old texts, and writes nothing at all', async () => {
    const dataDir = await anInstallation();
    const copy = contentCopy()
      .release()
      .edit(staffModule, 'onze gommettes.', 'douze gommettes.')
      .edit(staffModule, 'slug: la-carte', 'slug: le-plan')
      .edit(staffModule, 'id="m03-a-action"', 'id="m03-a-terrain"')
      .edit(month, 'help: Dites lequel.', 'help: Dites lequel, et quand.');
    const before = bytesOf(copy.folder);
    const { status, output } = run(copy.folder, '--dry-run', '--data', dataDir);
    expect(status).toBe(0);
    expect(output).toContain('M03-A – La carte des alliés\n  2 personnes ont terminé l’ancien texte.');
    expect(output).toContain('1 association a validé ce point.');
    expect(output).toContain('m03-a-action – À faire sur le terrain a paru et n’existe plus.');
    expect(output).toContain('  1. m03-a-terrain – À faire sur le terrain');
    expect(output).toContain('M03-A change d’adresse : « la-carte » devient « le-plan ».');
    expect(output).toContain('Rien n’a été écrit');
    expect(output).not.toContain('Aucune base de données');
    expect(bytesOf(copy.folder)).toEqual(before);
  });

  it('says once that it has no database, and makes none', () => {
    const copy = contentCopy()
      .release()
      .edit(staffModule, 'onze gommettes.', 'douze gommettes.')
      .edit(month, 'help: Dites lequel.', 'help: Dites lequel, et quand.');
    const empty = testFolder();
    const { output } = run(copy.folder, '--dry-run', '--data', empty);
    expect(output.match(/Aucune base de données lisible ici/g)).toHaveLength(1);
    expect(output).not.toContain('l’ancien texte.\n');
    expect(existsSync(join(empty, SQLITE_FILE))).toBe(false);
  });
});

describe('an id that vanished', TIME, () => {
  it('stops the release until a living id of its kind answers for it', () => {
    const copy = contentCopy()
      .write('redirects.yaml', '# Une ligne écrite ne se retire jamais.\nredirects: []\n# Fin.\n')
      .release()
      .edit(staffModule, 'id="m03-a-action"', 'id="m03-a-terrain"');
    const before = bytesOf(copy.folder);
    const left = run(copy.folder, '--class', 'typo');
    expect(left.status).toBe(2);
    expect(left.output).toContain('Dites ce qui prend la suite de m03-a-action');
    const question = run(copy.folder, '--class', 'typo', '--redirect', 'm03-a-action=m03-a-q-commerce');
    expect(question.output).toContain('« m03-a-q-commerce » ne peut pas répondre pour « m03-a-action »');
    expect(bytesOf(copy.folder)).toEqual(before);
    const done = run(
      copy.folder,
      ...['--class', 'typo', '--redirect', 'm03-a-action=m03-a-terrain', '--why', "L'id disait mal."],
    );
    expect([done.status, done.output.includes('m03-a-terrain répond désormais pour m03-a-action.')]).toEqual([
      0,
      true,
    ]);
    const text = copy.text('redirects.yaml');
    expect(text.startsWith('# Une ligne écrite ne se retire jamais.\nredirects:\n# Fin.\n')).toBe(true);
    expect(text).toContain('  - from: m03-a-action\n    to: m03-a-terrain\n    kind: section\n');
    expect(text).toContain('why: L’id disait mal.');
    expect(said(copy.folder)).toEqual([]);
  });

  it('is asked about at a terminal, the most alike first, by number or by id', async () => {
    const copy = contentCopy().release().edit(staffModule, 'id="m03-a-action"', 'id="m03-a-terrain"');
    const plan = planRelease(copy.folder);
    const [vanished] = plan.vanished;
    if (vanished === undefined) throw new Error('nothing vanished');
    const answering = (...answers: string[]) => ({
      question: () => Promise.resolve(answers.shift() ?? ''),
      close: () => undefined,
    });
    expect(await askHeir(answering('1'), vanished, plan)).toBe('m03-a-terrain');
    expect(await askHeir(answering('9', 'M03-A', 'msg-01-dire'), vanished, plan)).toBe('msg-01-dire');
    expect(await askNote(answering('a'.repeat(300), "L'appel vient d'abord !"))).toBe(
      'L’appel vient d’abord\u00A0!',
    );
    expect(await askNote(answering(''))).toBeNull();
  });
});

describe('a note for readers', TIME, () => {
  it('goes with a change of substance, and with nothing else', () => {
    const copy = contentCopy().release().edit(staffModule, 'onze gommettes.', 'douze gommettes.');
    const long = run(copy.folder, '--class', 'substance', '--note', 'a'.repeat(300));
    expect([long.status, long.output.includes('trop longue')]).toEqual([2, true]);
    run(copy.folder, '--class', 'substance', '--note', "Une gommette de plus : l'école compte.");
    expect(lastLine(copy, 'M03-A')).toMatchObject({
      class: 'substance',
      note: 'Une gommette de plus\u00A0: l’école compte.',
    });
    expect(copy.load().ledgerOf('M03-A').at(-1)?.note).toContain('Une gommette de plus');
    copy.edit(staffModule, 'douze gommettes.', '12 gommettes.');
    run(copy.folder, '--class', 'typo', '--note', 'Rien.');
    expect(lastLine(copy, 'M03-A')['note']).toBeUndefined();
    expect(said(copy.folder)).toEqual([]);
  });
});

describe('an address', TIME, () => {
  it('that changed is noticed, recorded, and the former one kept', () => {
    const copy = contentCopy().release().edit(staffModule, 'slug: la-carte', 'slug: le-plan');
    expect(said(copy.folder)).toEqual([
      `content/${staffModule}, slug : l’adresse « le-plan » n’est pas encore au registre. Lancez npm run content:release.`,
    ]);
    const { status, output } = run(copy.folder);
    expect([status, output.includes('1 adresse mise au registre.')]).toEqual([0, true]);
    expect(said(copy.folder)).toEqual([]);
    const { slugNow } = copy.load();
    expect([slugNow('module', 'la-carte'), slugNow('module', 'le-plan')]).toEqual(['le-plan', 'le-plan']);
    expect([slugNow('module', 'jamais-vu'), slugNow('tool', 'la-carte')]).toEqual([null, null]);
  });

  it('that another text had is refused: its old links would lead astray', () => {
    const copy = contentCopy()
      .release()
      .edit(staffModule, 'slug: la-carte', 'slug: le-plan')
      .release('typo')
      .edit('mentors/men-01-transmettre.mdx', 'slug: transmettre', 'slug: la-carte');
    const sentence =
      'content/mentors/men-01-transmettre.mdx, slug : l’adresse « la-carte » a été celle de M03-A : d’anciens liens y mènent. Choisissez-en une autre.';
    expect(said(copy.folder)).toEqual([sentence]);
    expect(() => planRelease(copy.folder)).toThrow('a été celle de M03-A');
  });
});
