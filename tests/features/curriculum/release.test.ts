import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent, planRelease, problemText } from '#src/features/curriculum/index.ts';
import { scenarioYaml } from '#tests/builders/scenario.ts';
import { contentCopy, month, staffModule, staffQuiz } from '#tests/support/content.ts';

const said = (folder: string): string[] =>
  checkContent(folder).map((problem) => problemText(problem).replaceAll('\u00A0', ' '));

const linesOf = (folder: string, id: string): Record<string, unknown>[] =>
  readFileSync(join(folder, '.ledger', `${id}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the ledger', () => {
  it('is asked of every module and item before the first build', () => {
    const messages = said(contentCopy().folder);
    expect(messages).toHaveLength(7);
    expect(messages[0]).toBe(
      'content/programme/m03-se-faire-des-allies/m03-a-la-carte.mdx, M03-A : ce texte n’a jamais paru. Lancez npm run content:release.',
    );
  });

  it('keeps one file per module and per item, with the whole text', () => {
    const { folder } = contentCopy().release();
    expect(said(folder)).toEqual([]);
    expect(readdirSync(join(folder, '.ledger')).sort()).toEqual([
      'M03-A.jsonl',
      'MEN-01.jsonl',
      'MSG-01.jsonl',
      'addresses.jsonl',
      'j03-allies-rencontres.jsonl',
      'j03-lieu-prete.jsonl',
    ]);
    const [line] = linesOf(folder, 'M03-A');
    expect(line).toMatchObject({ date: '2026-11-24', class: 'substance', plannedMinutes: 21 });
    expect(JSON.stringify(line)).toContain('Elle colle onze gommettes.');
  });

  it('refuses a text that was not released, and takes it once released', () => {
    const copy = contentCopy().release().edit(staffModule, 'onze gommettes.', 'douze gommettes.');
    expect(said(copy.folder)).toEqual([
      'content/programme/m03-se-faire-des-allies/m03-a-la-carte.mdx, M03-A : ce texte a changé depuis sa dernière parution. Lancez npm run content:release.',
    ]);
    copy.release('clarification', '2026-12-01');
    expect(said(copy.folder)).toEqual([]);
    const lines = linesOf(copy.folder, 'M03-A');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatchObject({
      class: 'clarification',
      minutes: 0,
      changes: [{ id: 'm03-a-situation', class: 'clarification', minutes: 1 }],
    });
    const units = lines[1]?.['units'] as { id: string; text?: string }[];
    expect(units).toHaveLength(4);
    expect(units.filter(({ text }) => text !== undefined).map(({ id }) => id)).toEqual(['m03-a-situation']);
  });

  it('keeps scenarios too, scene by scene', () => {
    const file = 'scenarios/une-porte.scenario.yaml';
    const copy = contentCopy().write(file, scenarioYaml());
    expect(said(copy.folder).filter((message) => message.includes('SIT-01'))).toEqual([
      `content/${file}, SIT-01 : ce texte n’a jamais paru. Lancez npm run content:release.`,
    ]);
    copy.release().edit(file, 'keep: On peut revenir.', 'keep: On revient.').release('clarification');
    expect(said(copy.folder)).toEqual([]);
    const lines = linesOf(copy.folder, 'SIT-01');
    expect(lines[0]).toMatchObject({ plannedMinutes: 0, title: 'Une porte' });
    expect(lines[1]).toMatchObject({ changes: [{ id: 'sit-01-end1', class: 'clarification' }] });
    copy.edit(file, 'id: sit-01-f\n', 'id: sit-01-g\n').edit(file, 'to: sit-01-f\n', 'to: sit-01-g\n');
    expect(said(copy.release().folder)).toEqual([
      'content/.ledger/SIT-01.jsonl, sit-01-f : cet id a paru et n’existe plus. Remettez-le, ou dites dans content/redirects.yaml lequel le remplace.',
    ]);
    copy.write(
      'redirects.yaml',
      'redirects:\n  - { from: sit-01-f, to: sit-01-g, kind: scene, on: 2026-12-01, why: Nom plus clair. }\n',
    );
    expect(said(copy.folder)).toEqual([]);
  });

  it('refuses an id that vanished, until a redirect says what answers for it', () => {
    const copy = contentCopy().release().edit(staffModule, 'id="m03-a-action"', 'id="m03-a-terrain"');
    copy.release('typo');
    expect(said(copy.folder)).toEqual([
      'content/.ledger/M03-A.jsonl, m03-a-action : cet id a paru et n’existe plus. Remettez-le, ou dites dans content/redirects.yaml lequel le remplace.',
    ]);
    copy.write(
      'redirects.yaml',
      'redirects:\n  - { from: m03-a-action, to: m03-a-terrain, kind: section, on: 2026-12-01, why: Nom plus clair. }\n',
    );
    expect(said(copy.folder)).toEqual([]);
  });

  it('refuses an item that vanished', () => {
    const copy = contentCopy().release().edit(month, 'id: j03-lieu-prete', 'id: j03-salle-pretee');
    expect(said(copy.folder)).toContain(
      'content/.ledger/j03-lieu-prete.jsonl, j03-lieu-prete : cet id a paru et n’existe plus. Remettez-le, ou dites dans content/redirects.yaml lequel le remplace.',
    );
  });

  it('refuses a released text that was rewritten in it', () => {
    const copy = contentCopy().release().edit('.ledger/M03-A.jsonl', 'onze gommettes.', 'dix gommettes.');
    expect(said(copy.folder)).toEqual([
      'content/.ledger/M03-A.jsonl, ligne 1 : un texte déjà paru a été modifié ici. Remettez cette ligne comme elle était.',
    ]);
  });

  it('refuses a line that cannot be read', () => {
    const copy = contentCopy().release();
    copy.write('.ledger/MSG-01.jsonl', '{"version":');
    expect(said(copy.folder)).toEqual([
      'content/.ledger/MSG-01.jsonl, ligne 1 : cette ligne du registre des textes ne se lit pas. Le registre s’écrit par npm run content:release.',
    ]);
  });

  it('lists what changed part by part', () => {
    const copy = contentCopy()
      .release()
      .edit(staffModule, 'onze gommettes.', 'douze gommettes.')
      .edit(staffQuiz, 'Elle aura dix minutes.', 'Elle aura un quart d’heure.');
    const [pending] = planRelease(copy.folder).pending;
    expect(pending?.first).toBe(false);
    expect(pending?.changes.map(({ id }) => id)).toEqual(['m03-a-situation', 'm03-a-q-commerce']);
  });

  it('never takes a new title for a change of substance: it has no page to show', () => {
    const copy = contentCopy().release().edit(staffModule, 'title: La carte des alliés', 'title: La carte');
    copy.release('substance');
    expect(linesOf(copy.folder, 'M03-A')[1]).toMatchObject({ class: 'clarification', minutes: 0 });
  });

  it('tells what changed after a version, with both texts', () => {
    const copy = contentCopy().release();
    const before = copy.load().moduleById('M03-A')?.version ?? '';
    copy.edit(staffModule, 'onze gommettes.', 'douze gommettes.').release('typo', '2026-12-01');
    copy.edit(staffModule, 'autour de la mairie.', 'autour de la gare.').release('substance', '2026-12-02');
    const curriculum = copy.load();
    const [change, ...others] = curriculum.changesSince('M03-A', before);
    expect(others).toEqual([]);
    expect(change).toMatchObject({ unitId: 'm03-a-situation', class: 'substance' });
    expect(change?.before).toContain('onze gommettes');
    expect(change?.after).toContain('autour de la gare');
    expect(curriculum.changesSince('M03-A', 'never released')).toEqual([]);
    expect(curriculum.ledgerOf('m03-a-situation').map((line) => line.class)).toEqual([
      'substance',
      'typo',
      'substance',
    ]);
  });
});

describe('npm run content:release', () => {
  const run = (folder: string, ...options: string[]): { status: number | null; output: string } => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['src/commands/content-release.ts', '--content', folder, ...options],
      { encoding: 'utf8', input: '' },
    );
    return { status, output: stdout.replaceAll('\u00A0', ' ') };
  };

  it('lists without writing, asks for a class, then releases', () => {
    const copy = contentCopy();
    expect(run(copy.folder, '--dry-run')).toMatchObject({ status: 0 });
    expect(said(copy.folder)).toHaveLength(7);
    expect(run(copy.folder).status).toBe(2);
    expect(run(copy.folder, '--all').output).toContain('5 textes parus.');
    expect(said(copy.folder)).toEqual([]);

    copy.edit(staffModule, 'onze gommettes.', 'douze gommettes.');
    const asked = run(copy.folder);
    expect(asked.status).toBe(2);
    expect(asked.output).toContain('+ Elle colle douze gommettes.');
    expect(asked.output).toContain('- Elle colle onze gommettes.');
    expect(run(copy.folder, '--class', 'grave')).toMatchObject({ status: 2 });
    expect(run(copy.folder, '--class', 'substance').output).toContain('1 texte paru.');
    expect(linesOf(copy.folder, 'M03-A')[1]).toMatchObject({ class: 'substance', minutes: 1 });
    expect(run(copy.folder).output).toContain('Rien à faire paraître');
  }, 60_000);

  it('says which file is wrong instead of releasing it', () => {
    const copy = contentCopy().edit(staffModule, 'status: proposition', 'status: prêt');
    const { status, output } = run(copy.folder, '--all');
    expect(status).toBe(1);
    expect(output).toContain('status : choisissez parmi');
  }, 20_000);
});
