import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#db/schema/lists.ts';
import { mayFetch, readers } from '#src/features/search/index.ts';
import { routes } from '#src/routes.ts';
import { installTwoPartners } from '#tests/support/installed.ts';
import type { Installed } from '#tests/support/installed.ts';
import { productCopy } from '#tests/support/product-copy.ts';
import type { ProductCopy } from '#tests/support/product-copy.ts';

/** Words that exist nowhere, planted in texts of each audience; told thrice, so that the vocabulary holds them. */
const planted = {
  messenger: ['pervolantine'],
  staff: ['tramelunaire', 'calvardique', 'foudrelinade'],
  mentor: ['mirambelion'],
} as const;
const above: Readonly<Record<'messenger' | 'staff' | 'manager' | 'director', readonly string[]>> = {
  messenger: [...planted.staff, ...planted.mentor],
  staff: planted.mentor,
  manager: planted.mentor,
  director: planted.mentor,
};
const lower = Object.keys(above) as (keyof typeof above)[];

const thrice = (word: string): string => `${word}, ${word}, ${word}.`;

let product: ProductCopy;
let installed: Installed;

beforeAll(async () => {
  product = productCopy();
  const [own] = planted.messenger;
  const [ofModule, ofItem, ofTool] = planted.staff;
  const [ofMentor] = planted.mentor;
  product.content
    .edit(
      'messengers/msg-04-ecouter/module.mdx',
      'Il raconte une minute.',
      `Il raconte une minute. ${thrice(own)}`,
    )
    .edit(
      'programme/m03-se-faire-des-allies/m03-a-la-carte-des-allies.mdx',
      'Sa fonction vient après.',
      `Sa fonction vient après. ${thrice(ofModule)}`,
    )
    .edit(
      'programme/m03-se-faire-des-allies/month.yaml',
      'Notez la structure et la fonction.',
      `Notez la structure et la fonction. ${thrice(ofItem)}`,
    )
    .edit(
      'tools/carte-des-allies.tool.yaml',
      'à tenir jusqu’à la fin du mois 3.',
      `à tenir jusqu’à la fin. ${thrice(ofTool)}`,
    )
    .edit('mentors/men-04-valider-un-jalon.mdx', '</Section>', `${thrice(ofMentor)}\n\n</Section>`)
    .release();
  await product.build();
  installed = await installTwoPartners(product.folder);
}, 300_000);

afterAll(async () => {
  await installed.stop();
  product.remove();
});

const read = async (path: string, role: Role): Promise<{ status: number; type: string; text: string }> => {
  const answer = await fetch(installed.origin + path, {
    redirect: 'manual',
    headers: { cookie: installed.cookies[role] },
  });
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? '',
    text: decoded(Buffer.from(await answer.arrayBuffer())) + (answer.headers.get('location') ?? ''),
  };
};

/** Pagefind's files are compressed by themselves. */
const decoded = (bytes: Buffer): string =>
  (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('latin1');

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

const leaks = (text: string, words: readonly string[]): string[] =>
  words.filter((word) => text.includes(word));

/** Every page that links lead to from the first screen of a role, with the address that each was read at. */
const crawl = async (role: Role, visit: (path: string, text: string) => void): Promise<number> => {
  const known = new Set([routes.home(role), routes.search(), routes.learningPath()]);
  for (const path of known) {
    const { type, text } = await read(path, role);
    visit(path, text);
    if (!type.startsWith('text/html')) continue;
    for (const [, href = ''] of text.matchAll(/href="(\/[^"#?]*)/g))
      if (!/^\/(_astro|moi|projet)/.test(href)) known.add(href);
  }
  return known.size;
};

const TIME = { timeout: 300_000 };

describe('a word planted in the texts of an audience', TIME, () => {
  it('is found by those who read them', async () => {
    for (const [reader, role] of [
      ['messenger', 'messenger'],
      ['staff', 'manager'],
      ['mentor', 'mentor'],
    ] as const)
      for (const word of planted[reader].filter((each) => role !== 'mentor' || each !== 'calvardique'))
        expect([role, word, (await read(routes.search(word), role)).text]).toEqual([
          role,
          word,
          expect.stringContaining(`<mark>${word}</mark>`),
        ]);
    const { text } = await read('/recherche/index/mentor/vocabulary.json', 'mentor');
    expect(leaks(text, [...planted.messenger, ...planted.mentor])).toHaveLength(2);
  });

  it.each(lower)('is not found by %s, nor suggested', async (role) => {
    for (const word of above[role]) {
      const exact = await read(routes.search(word), role);
      expect(exact.text).toContain('Aucun r');
      expect(exact.text).not.toContain('<mark>');
      // One letter is missing: the page says what was typed, and must not say the word.
      const misspelt = await read(routes.search(word.slice(0, 4) + word.slice(5)), role);
      expect([word, leaks(misspelt.text, [word])]).toEqual([word, []]);
    }
  });

  it.each(['messenger', 'staff'] as const)('is in no file that %s may fetch of any index', async (role) => {
    let read200 = 0;
    for (const reader of readers)
      for (const name of filesUnder(join(product.folder, 'dist/search', reader))) {
        const { status, text } = await read(`/recherche/index/${reader}/${name}`, role);
        expect([reader, name, status]).toEqual([reader, name, mayFetch(role, reader) ? 200 : 403]);
        expect([reader, name, leaks(text, above[role])]).toEqual([reader, name, []]);
        if (status === 200) read200 += 1;
      }
    expect(read200).toBeGreaterThan(100);
  });

  it('is in no file that is served to all', () => {
    const folder = join(product.folder, 'dist/client');
    const every = Object.values(planted).flat();
    const holding = filesUnder(folder).filter(
      (name) => leaks(readFileSync(join(folder, name), 'latin1'), every).length > 0,
    );
    expect(holding).toEqual([]);
    const index = join(product.folder, 'dist/search/mentor');
    const found = filesUnder(index).filter(
      (name) => leaks(decoded(readFileSync(join(index, name))), every).length > 0,
    );
    expect(found.length).toBeGreaterThan(3);
  });

  it.each(['messenger', 'staff'] as const)('is on no page that %s can reach', async (role) => {
    const told: string[] = [];
    const own: string[] = [];
    const pages = await crawl(role, (path, text) => {
      if (leaks(text, above[role]).length > 0) told.push(path);
      if (leaks(text, planted[role]).length > 0) own.push(path);
    });
    expect(told).toEqual([]);
    expect(own.length).toBeGreaterThan(0);
    expect(pages).toBeGreaterThan(150);
  });
});
