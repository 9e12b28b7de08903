import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles } from '#db/schema/lists.ts';
import type { Role } from '#db/schema/lists.ts';
import { startDemo } from '#tests/support/demo.ts';
import type { Demo } from '#tests/support/demo.ts';
import { mainOf } from '#tests/support/markup.ts';

/** What every page of the demonstration says of itself: its title, its heading, where it is, what comes before and after. */
let demo: Demo;
const kept = new Map<string, Promise<string>>();

beforeAll(async () => {
  demo = await startDemo();
}, 300_000);
afterAll(() => demo.stop());

const visitors = [null, ...roles];
const pathsOf = (role: Role | null): readonly string[] =>
  role === null ? demo.publicPaths : demo.paths[role];

const read = (role: Role | null, path: string): Promise<string> => {
  const key = `${String(role)} ${path}`;
  const cookie = role === null ? '' : demo.cookies[role];
  const page = kept.get(key) ?? fetch(`${demo.origin}${path}`, { headers: { cookie } }).then((a) => a.text());
  kept.set(key, page);
  return page;
};

/** The pages of somebody of which something is not so, each with what was found. */
const faults = async (
  role: Role | null,
  judge: (html: string, path: string) => string | null,
): Promise<string[]> => {
  const found: string[] = [];
  for (const path of pathsOf(role)) {
    const said = judge(await read(role, path), path);
    if (said !== null) found.push(`${path}: ${said}`);
  }
  return found;
};

const titleOf = (html: string): string => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
const depthOf = (path: string): number => path.split('/').filter(Boolean).length;

const TIME = { timeout: 60_000 };

describe.each(visitors)('the pages of %s', TIME, (role) => {
  it('have a title each, its own, with the product at its end and no word of an error', async () => {
    const titles = new Map<string, string>();
    const found = await faults(role, (html, path) => {
      const title = titleOf(html);
      const same = titles.get(title);
      titles.set(title, path);
      if (!/^(?!Erreur).+ – Essaim$/u.test(title)) return `« ${title} »`;
      return same === undefined ? null : `« ${title} » is the title of ${same} too`;
    });
    expect(found).toEqual([]);
  });

  it('say that their data are invented', async () => {
    expect(
      await faults(role, (html) => (html.includes('Données inventées') ? null : 'says nothing of it')),
    ).toEqual([]);
  });

  it('have one heading of the first level', async () => {
    expect(
      await faults(role, (html) => {
        const count = html.match(/<h1\b/g)?.length ?? 0;
        return count === 1 ? null : `${String(count)} h1`;
      }),
    ).toEqual([]);
  });

  it('say the way back from two levels deep on, and all the way from three', async () => {
    // Whoever comes by the link alone has nowhere to go back to.
    const alone = /^\/(invite|demo|suivi)\//;
    expect(
      await faults(role, (html, path) => {
        if (depthOf(path) < 2 || alone.test(path)) return null;
        return /class="(back-link|breadcrumb)"/.test(mainOf(html)) ? null : 'no way back';
      }),
    ).toEqual([]);
  });

  it('have search and help, then the footer, at the same place', async () => {
    const places = role === null ? ['/aide', '/entrer'] : ['/recherche', '/aide'];
    const foot = [
      '/projet',
      '/aide',
      '/plan-du-site',
      '/accessibilite',
      '/confidentialite',
      '/mentions-legales',
    ];
    expect(
      await faults(role, (html) => {
        const head = /<header[\s\S]*<\/header>/.exec(html)?.[0] ?? '';
        const tools = head.slice(head.indexOf('header-tools'));
        const links = [...tools.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href]) => href);
        const footer = html.slice(html.indexOf('<footer'));
        const lower = [...footer.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href]) => href);
        const right = places.every((href, index) => links[index] === href);
        return right && [...foot, '/reglages'].join() === lower.join()
          ? null
          : [...links, ...lower].join(' ');
      }),
    ).toEqual([]);
  });

  it('say by a table what each picture of figures shows', async () => {
    const pictures = /<figure class="(?:street|hill|bars|dots)\b.*?<\/figure>/gs;
    expect(
      await faults(role, (html) => {
        const told = (mainOf(html).match(pictures) ?? []).filter((one) => one.includes('<figcaption'));
        const bare = told.find((one) => !/<table\b/.test(one));
        return bare === undefined ? null : bare.slice(0, 40);
      }),
    ).toEqual([]);
  });

  it('lead to their neighbours where they stand in a row', async () => {
    const rows: readonly (readonly [RegExp, RegExp])[] = [
      [/^\/modules\/[^/]+\/(?!questions|fin|nouveau|essai|imprimer)[^/]+$/, /value="learning.continue"/],
      [/^\/modules\/[^/]+\/questions\/[^/]+$/, /rel="prev"/],
      [/^\/situations\/[^/]+\/(?!imprimer)[^/]+$/, /class="answer"|rel="prev"|-porte"/],
      [/^\/(mots\/[^/]+|parcours\/\d+)$/, /rel="(prev|next)"/],
      [/\/points\/[^/]+$/, /rel="(prev|next)"/],
    ];
    expect(
      await faults(role, (html, path) => {
        const row = rows.find(([pattern]) => pattern.test(path));
        return row === undefined || row[1].test(mainOf(html)) ? null : 'no neighbour';
      }),
    ).toEqual([]);
  });
});

describe('an error', TIME, () => {
  it('says so first in the title of its page, and of a form that came back', async () => {
    const missing = await read(null, '/n-existe-pas');
    expect(titleOf(missing)).toMatch(/^Erreur\u00A0: .+ – Essaim$/);
    const refused = await fetch(`${demo.origin}/entrer/mail`, {
      method: 'POST',
      headers: { origin: demo.origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: '_action=accounts.signIn&email=&passphrase=',
    });
    expect(titleOf(await refused.text())).toMatch(/^Erreur\u00A0: .+ – Essaim$/);
  });
});
