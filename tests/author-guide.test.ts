import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, resolveConfig } from 'prettier';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/database.ts';
import { bodyFaults } from '#src/features/curriculum/body.rules.ts';
import { sectionKinds } from '#src/features/curriculum/module.schema.ts';
import { routes } from '#src/routes.ts';
import { twoPartners } from '#tests/builders/two-partners.ts';
import { writingFaults } from '#tests/support/french.ts';
import { productCopy } from '#tests/support/product-copy.ts';
import type { ProductCopy } from '#tests/support/product-copy.ts';
import { cookieOf } from '#tests/support/sessions.ts';

/**
 * docs/guide-auteur.md, followed word for word in a copy of the product: its files are written where it says, its
 * commands are run as they stand.
 */
const guide = readFileSync('docs/guide-auteur.md', 'utf8');

type Example = { readonly path: string; readonly text: string };

const examples = [...guide.matchAll(/^Fichier `content\/([^`]+)` :\n\n```\w+\n([\s\S]*?)```/gm)].map(
  ([, path = '', text = '']): Example => ({ path, text }),
);
const [module, quiz] = examples as [Example, Example];
const newSection = guide.match(/ajoutez à la fin :\n\n```mdx\n([\s\S]*?)```/)?.[1] ?? '';
/** The commands of each block, but the one that never ends. */
const blocks = [...guide.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, text = '']) =>
  text.split('\n').filter((line) => line !== '' && line !== 'npm run dev'),
);
const [verify, release, share, withdraw] = blocks as [string[], string[], string[], string[]];

describe('the guide of content authors', () => {
  it('holds on two pages', () => {
    expect(guide.split(/\s+/).length).toBeLessThanOrEqual(1100);
    expect([examples.length, blocks.length]).toEqual([2, 4]);
    expect(quiz.path).toBe(module.path.replace('module.mdx', 'quiz.yaml'));
    expect(newSection).toContain('<Section ');
  });

  it('quotes what content:check really says', () => {
    const source = readFileSync('src/i18n/curriculum.fr.ts', 'utf8').replaceAll(/\\u00A0|\u00A0/g, ' ');
    const quoted = [...guide.matchAll(/^\| « (.+?) »/gm)].map(([, message = '']) => message);
    expect(quoted.length).toBe(5);
    expect(quoted.filter((message) => !source.includes(message))).toEqual([]);
  });

  it('names options, kinds and blocks that exist', () => {
    const command = readFileSync('src/commands/content-release.ts', 'utf8');
    const named = [...guide.matchAll(/ `?--([a-z][a-z-]*)/g)].map(([, option = '']) => option);
    expect(named.filter((option) => !new RegExp(`'?${option}'?: \\{ type:`).test(command))).toEqual([]);
    expect(guide).toContain(sectionKinds.map((kind) => `\`${kind}\``).join(', '));
    const [, list = ''] = /les blocs ([^.]+)\./.exec(guide) ?? [];
    const unknown = bodyFaults(list.replaceAll(/`(\w+)`/g, '<$1>'), 1);
    expect(unknown.filter(({ sentence }) => sentence.includes('n’existe pas ici'))).toEqual([]);
  });
});

describe('whoever follows it', { timeout: 300_000 }, () => {
  let copy: ProductCopy;
  let cookie: string;
  let dataDir: string;

  beforeAll(async () => {
    copy = productCopy();
    cpSync('tests/support/typography.ts', join(copy.folder, 'tests/support/typography.ts'));
    dataDir = join(copy.folder, 'data');
    const db = await openDatabase({ dataDir });
    const { people } = await twoPartners(db, Date.now());
    cookie = await cookieOf(db, people.messenger, Date.now());
    await db.close();
  }, 120_000);

  afterAll(() => copy.remove());

  const run = (command: string): { status: number | null; said: string } => {
    const { status, stdout, stderr } = spawnSync(command, {
      cwd: copy.folder,
      shell: true,
      encoding: 'utf8',
    });
    return { status, said: `${stdout}${stderr}`.replaceAll('\u00A0', ' ') };
  };
  const runAll = (commands: readonly string[]): void => {
    for (const command of commands)
      expect({ command, ...run(command) }).toMatchObject({ command, status: 0 });
  };
  const inOrder = (): void => expect(run('npm run -s content:check').said).toMatch(/^Contenu en ordre/);

  /** Each file of content/, so that one knows that nothing was written. */
  const everything = (): string =>
    readdirSync(copy.content.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join('\0');

  it('adds a module that is written as we write, and is asked only to release it', async () => {
    for (const { path, text } of examples) copy.content.write(path, text);
    const [typeset = '', verifying = ''] = verify;
    runAll([typeset]);
    const { status, said } = run(verifying);
    expect(status).toBe(1);
    expect(said).toContain('1 chose à reprendre');
    expect(said).toContain('MSG-16 : ce texte n’a jamais paru.');
    for (const { path } of examples) {
      const filepath = join(copy.content.folder, path);
      const text = copy.content.text(path);
      expect(writingFaults(text)).toEqual([]);
      expect(await check(text, { ...(await resolveConfig('package.json')), filepath })).toBe(true);
    }
  });

  it('looks without writing, then releases it', () => {
    const [look = '', ...others] = release;
    const before = everything();
    runAll([look]);
    expect(everything()).toBe(before);
    runAll(others);
    inOrder();
  });

  it('renames it, shares a page in two, moves one and withdraws it', () => {
    copy.content
      .edit(module.path, 'slug: la-sonnette-en-panne', 'slug: frapper-a-la-porte')
      .edit(module.path, 'title: La sonnette ne marche pas', 'title: Frapper à la porte')
      .edit(module.path, ' Partez sans bruit.', '')
      .write(module.path, `${copy.content.text(module.path).trimEnd()}\n\n${newSection}`);
    runAll(share);
    inOrder();
    expect(copy.content.text('.ledger/MSG-16.jsonl')).toContain('Partir sans bruit a sa page.');

    const elsewhere = 'messengers/msg-08-quand-on-dit-non/module.mdx';
    copy.content.edit(module.path, newSection, '');
    copy.content.write(elsewhere, `${copy.content.text(elsewhere).trimEnd()}\n\n${newSection}`);
    runAll(['npm run content:release -- --class clarification']);
    inOrder();

    copy.content.edit(elsewhere, newSection, '');
    runAll(withdraw);
    inOrder();
  });

  it('has given messengers a module to read, at every address it ever had', async () => {
    await copy.build();
    const server = await copy.start({ dataDir });
    const ask = (path: string, as = cookie): Promise<Response> =>
      fetch(`${server.origin}${path}`, { headers: { cookie: as } });
    try {
      const old = await ask(routes.moduleCover('la-sonnette-en-panne'));
      expect([old.status, new URL(old.url).pathname]).toEqual([200, routes.module('frapper-a-la-porte')]);
      const page = await ask(routes.section('frapper-a-la-porte', 'msg-16-frapper'));
      expect(await page.text()).toContain('puis vous reculez d’un pas.');
      const gone = await ask(routes.section('la-sonnette-en-panne', 'msg-16-partir'));
      expect(new URL(gone.url).pathname).toBe(routes.section('frapper-a-la-porte', 'msg-16-attendre'));
      expect(new URL((await ask(routes.module('frapper-a-la-porte'), '')).url).pathname).toBe('/entrer');
    } finally {
      await server.stop();
    }
  });
});
