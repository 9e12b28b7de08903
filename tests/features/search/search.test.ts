import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles } from '#db/schema/lists.ts';
import type { Role } from '#db/schema/lists.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { documentsOf, editionOf, mayFetch, readerOf, readers } from '#src/features/search/index.ts';
import { routes } from '#src/routes.ts';
import { installTwoPartners } from '#tests/support/installed.ts';
import type { Installed } from '#tests/support/installed.ts';
import { resultsIn, searchOnServer } from '#tests/support/search.ts';

let installed: Installed;

beforeAll(async () => {
  installed = await installTwoPartners();
}, 120_000);

afterAll(() => installed.stop());

const visit = (path: string, role: Role | null): Promise<Response> =>
  fetch(installed.origin + path, {
    redirect: 'manual',
    headers: role === null ? {} : { cookie: installed.cookies[role] },
  });

const bodyOf = async (path: string, role: Role): Promise<string> => (await visit(path, role)).text();
const file = (reader: string, name: string): string => `/recherche/index/${reader}/${name}`;

/** Every page that a result may lead a reader to. */
const addressesFor = (reader: (typeof readers)[number] | undefined): string[] =>
  reader === undefined
    ? []
    : [
        ...new Set(
          documentsOf(getCurriculum(), reader)
            .flatMap(({ href, parts }) => [href, parts[0]?.href ?? href])
            .map((href) => href.split('#')[0] ?? ''),
        ),
      ];

/** The machine of the tests does other things too. */
const TIME = { timeout: 60_000 };

describe('what can be found', TIME, () => {
  it('is nested: a reader finds what those before her find', () => {
    const told = readers.map(
      (reader) => new Set(documentsOf(getCurriculum(), reader).map(({ title }) => title)),
    );
    const texts = getCurriculum().modules.map(({ title, audience }) => ({ title, audience }));
    for (const { title, audience } of texts) {
      const found = readers.filter((_, index) => told[index]?.has(title));
      const expected = { messenger: readers, staff: readers.slice(1), mentor: readers.slice(-2) }[audience];
      expect([title, found.length >= expected.length]).toEqual([title, true]);
    }
    expect(told[0]?.has('Valider un jalon')).toBe(false);
    expect(told[1]?.has('Valider un jalon')).toBe(false);
    expect(told[2]?.has('Valider un jalon')).toBe(false);
  });

  it('leads the director to the budget, and nobody before her', () => {
    const finding = readers.filter((reader) =>
      documentsOf(getCurriculum(), reader).some(({ href }) => href === routes.budget()),
    );
    expect(finding).toEqual(['director']);
    expect([readerOf('manager'), readerOf('director')]).toEqual(['lead', 'director']);
    expect([mayFetch('manager', 'director'), mayFetch('director', 'lead')]).toEqual([false, true]);
  });

  /** What only she and those after her find is opened as each role; a share of the rest, another one for each role. */
  it.each(roles)(
    'opens to %s: no result leads to a closed door',
    async (role) => {
      const reader = readerOf(role);
      const before = new Set(addressesFor(readers[readers.indexOf(reader) - 1]));
      const addresses = addressesFor(reader);
      const share = addresses.filter(
        (href, index) => !before.has(href) || index % roles.length === roles.indexOf(role),
      );
      const closed: string[] = [];
      for (const href of share) {
        const answer = await visit(href, role);
        await answer.arrayBuffer();
        if (![200, 303].includes(answer.status)) closed.push(`${href} ${String(answer.status)}`);
      }
      expect(closed).toEqual([]);
      expect(addresses.length).toBeGreaterThan(90);
    },
    120_000,
  );
});

describe('the page of search', TIME, () => {
  it('shows five results, and all of them when asked', async () => {
    expect(await searchOnServer(installed, 'staff', 'porte')).toHaveLength(5);
    const body = await bodyOf(routes.search('porte'), 'staff');
    const more = Number(/Voir les (\d+) autres résultats/.exec(body)?.[1]);
    const all = resultsIn(
      (await bodyOf(routes.searchAll('porte'), 'staff')).replace(/<template.*?<\/template>/gs, ''),
    );
    expect(all).toHaveLength(more + 5);
  });

  it('says what a result is, its month, and marks the words', async () => {
    const body = await bodyOf(routes.search('carte des alliés'), 'staff');
    expect(body).toContain('Module – Mois 3');
    expect(body).toContain('<mark>carte</mark> des <mark>alliés</mark>');
  });

  it('asks whether another word was meant, and shows its results', async () => {
    const body = await bodyOf(routes.search('logemant'), 'messenger');
    expect(body).toContain('Rien pour «\u00A0logemant\u00A0».');
    expect(body).toContain(`Vouliez-vous dire <a href="${routes.search('logement')}">`);
    expect((await searchOnServer(installed, 'messenger', 'logemant')).length).toBeGreaterThan(0);
  });

  it('shows what is read most when there is nothing, without a figure', async () => {
    const results = await searchOnServer(installed, 'messenger', 'zzzzzz');
    expect(results).toHaveLength(5);
    expect(results.every((href) => href.startsWith('/modules/'))).toBe(true);
  });

  it('keeps what was typed, and browses when nothing was', async () => {
    expect(await bodyOf(routes.search('"><script>x</script>'), 'staff')).toContain(
      'value="&quot;><script>x</script>"',
    );
    expect(await bodyOf(routes.search(), 'messenger')).toContain('Parcourir sans chercher');
  });

  it.each([
    ['a long text', 'mot '.repeat(400), 'C’est trop long.'],
    ['signs', '?!;:*/\\<>', 'Écrivez un mot de deux lettres au moins.'],
    ['a letter', 'a', 'Écrivez un mot de deux lettres au moins.'],
    ['a null and a lone surrogate', '\u0000\ud800', 'Écrivez un mot'],
    ['letters of elsewhere', 'Добрый день 你好', 'Rien pour'],
    ['a regular expression', '(a+)+$ [[[ aa', 'aa'],
  ])('answers %s with a sentence', async (_, typed, expected) => {
    const answer = await visit(`/recherche?q=${encodeURIComponent(typed.toWellFormed())}`, 'staff');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(expected);
  });

  it.each(['/recherche?q=%E9%ff', '/recherche?q=%', '/recherche?q=a&q=b', '/recherche?tout'])(
    'answers %s',
    async (path) => {
      expect((await visit(path, 'staff')).status).toBe(200);
    },
  );

  it('is offered where a page does not exist', async () => {
    expect(await bodyOf('/modules/nulle-part', 'staff')).toContain('action="/recherche"');
    expect(await (await visit('/nulle-part', null)).text()).not.toContain('action="/recherche"');
  });
});

describe('the files of an index', TIME, () => {
  it('are for those who read it: 401 without a session, 403 above one’s own', async () => {
    for (const reader of readers) {
      expect((await visit(file(reader, 'heads.json'), null)).status).toBe(401);
      for (const role of roles) {
        const { status } = await visit(file(reader, 'heads.json'), role);
        expect([reader, role, status]).toEqual([reader, role, mayFetch(role, reader) ? 200 : 403]);
      }
    }
    expect(mayFetch('messenger', 'staff')).toBe(false);
    expect(mayFetch('director', 'mentor')).toBe(false);
    expect(mayFetch('mentor', 'headOffice')).toBe(false);
  });

  it.each(['../staff/heads.json', '%2e%2e/staff/heads.json', 'nothing.json', 'parts'])(
    'are those that were listed at the start: %s is none',
    async (name) => {
      const { status } = await visit(file('messenger', name), 'messenger');
      expect([403, 404]).toContain(status);
    },
  );

  it('never stay in the browser when they hold content; the engine does, and its worker may run', async () => {
    const edition = editionOf('staff') ?? '';
    const headersOf = async (name: string): Promise<Headers> =>
      (await visit(file('staff', name), 'staff')).headers;
    for (const name of ['heads.json', 'vocabulary.json', `${edition}/heads.json`, 'pagefind.js'])
      expect([name, (await headersOf(name)).get('cache-control')]).toEqual([name, 'no-store']);
    const engine = await headersOf(`${edition}/pagefind-worker.js`);
    expect(engine.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(engine.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval'");
  });

  it('hold no interface of Pagefind’s, and nothing in clear that dist/client has', async () => {
    expect((await visit(file('messenger', 'pagefind-ui.js'), 'messenger')).status).toBe(404);
    const wasm = Buffer.from(
      await (await visit(file('messenger', 'wasm.fr.pagefind'), 'messenger')).arrayBuffer(),
    );
    expect(gunzipSync(wasm).length).toBeGreaterThan(100_000);
  });
});
