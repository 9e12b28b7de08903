import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#db/schema/lists.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { newId } from '#src/shared/ids.ts';
import { installTwoPartners } from '#tests/support/installed.ts';
import type { Installed } from '#tests/support/installed.ts';

/** The pages of a module as they are installed: built, served, asked for without a browser nor a script. */

let installed: Installed;
beforeAll(async () => {
  installed = await installTwoPartners();
}, 120_000);
afterAll(() => installed.stop());

type Answer = { readonly status: number; readonly to: string | null; readonly body: string };

const ask = async (role: Role, path: string, form?: Readonly<Record<string, string>>): Promise<Answer> => {
  const answer = await fetch(`${installed.origin}${path}`, {
    redirect: 'manual',
    headers: {
      cookie: installed.cookies[role],
      ...(form === undefined
        ? {}
        : { origin: installed.origin, 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form).toString() }),
  });
  return { status: answer.status, to: answer.headers.get('location'), body: await answer.text() };
};

/** Presses a button of a page: sends its own hidden id. */
const press = async (role: Role, path: string, action: string, more = {}): Promise<Answer> => {
  const page = await ask(role, path);
  const id = /name="id" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  return ask(role, path, { _action: action, id, ...more });
};

const module = (id: string) => {
  const found = getCurriculum().moduleById(id);
  if (found === null) throw new Error(`content/ has no ${id}`);
  return { ...found, base: `/modules/${found.slug}` };
};

/** Words on the page outside the text of the lesson, its title and what only listens. */
const chromeWords = (html: string): string[] =>
  (/<body[\s\S]*<\/body>/.exec(html)?.[0] ?? '')
    .replaceAll(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replaceAll(/<div[^>]* hidden[^>]*>[\s\S]*?<\/div>/g, ' ')
    .replaceAll(/<details\b[\s\S]*?<\/details>/g, ' ')
    .replace(/<div class="prose">[\s\S]*?<form/, '<form')
    .replaceAll(/<a class="skip-link"[\s\S]*?<\/a>/g, ' ')
    .replaceAll(/<(?:h1|progress|fieldset|footer)\b[\s\S]*?<\/(?:h1|progress|fieldset|footer)>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .split(/[\s\u00A0]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

describe('a messenger', () => {
  const { base, sections, questions } = module('MSG-01');

  it('goes through a module from its cover to its end with plain forms', async () => {
    const cover = await ask('messenger', base);
    expect(cover.status).toBe(200);
    let at = `${base}/${sections[0]?.id}`;
    expect(cover.body).toContain(`href="${at}"`);
    const passed: string[] = [];
    while (!at.endsWith('/fin')) {
      if (at.endsWith('/questions')) at = (await ask('messenger', at)).to ?? '';
      passed.push(at);
      const action = at.includes('/questions/') ? 'learning.pass' : 'learning.continue';
      const { status, to } = await press('messenger', at, action);
      expect([at, status]).toEqual([at, 303]);
      at = to ?? '';
      expect(passed.length).toBeLessThanOrEqual(sections.length + questions.length);
    }
    expect(passed).toHaveLength(sections.length + questions.length);
    const end = await ask('messenger', at);
    expect(end.body).toContain('Bravo, c’est fini.');
    expect((await ask('messenger', base)).status).toBe(200);
    expect((await ask('messenger', '/parcours')).body).toContain('Terminé');
  });

  it('gets the voice and the script of her phone while reading, and few words around the lesson', async () => {
    const paths = [
      '/parcours',
      ...sections.map(({ id }) => `${base}/${id}`),
      ...questions.map(({ id }) => `${base}/questions/${id}`),
    ];
    for (const path of paths) {
      const { body } = await ask('messenger', path);
      expect([path, body.match(/<script[^>]*>|<astro-island/g)]).toEqual([
        path,
        [
          expect.stringMatching(/src="\/_astro\/ListenBar\./),
          expect.stringMatching(/src="\/_astro\/Phone\./),
        ],
      ]);
      if (/msg-01-/.test(path)) expect([path, chromeWords(body).length <= 60]).toEqual([path, true]);
    }
  });

  it('gets two small scripts more on a cover, to keep it and to share it', async () => {
    const { body } = await ask('messenger', `${base}?couverture`);
    const sources = [...body.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, src = '']) => src);
    const named = new Map(sources.map((src) => [/_astro\/(\w+)\./.exec(src)?.[1] ?? '', src]));
    expect([...named.keys()].sort()).toEqual(['KeepInPhone', 'ListenBar', 'Phone', 'Share']);
    const size = async (name: string): Promise<number> =>
      (await ask('messenger', named.get(name) ?? '')).body.length;
    expect(await size('ListenBar')).toBeLessThanOrEqual(2500);
    expect(await size('Share')).toBeLessThanOrEqual(1000);
  });

  it('gets pages of 14 kB at most, compressed', async () => {
    for (const { id } of sections) {
      const { body } = await ask('messenger', `${base}/${id}`);
      expect(brotliCompressSync(body).length).toBeLessThanOrEqual(14_000);
    }
  });

  it('sees a page and a drawing the same the first time and from what was kept', async () => {
    const withoutId = (html: string): string => html.replaceAll(/name="id" value="[^"]+"/g, '');
    const path = `${base}/${sections[1]?.id}`;
    const [first, second] = [await ask('messenger', path), await ask('messenger', path)];
    expect(withoutId(first.body)).toBe(withoutId(second.body));
    expect(first.body).toMatch(/<svg\s+class="picture"/);
    expect(first.body).not.toMatch(/<!--\/?section|<h3/);
  });

  it('does not find the modules of the team', async () => {
    const staff = module('M03-A');
    for (const path of ['', '/questions', '/fin', '/nouveau', '/imprimer', `/${staff.sections[0]?.id}`])
      expect([path, (await ask('messenger', `${staff.base}${path}`)).status]).toEqual([path, 404]);
  });
});

describe('a question', () => {
  const { base, questions } = module('M03-A');
  const [question] = questions;
  const path = `${base}/questions/${question?.id}`;
  const option = (right: boolean) => question?.options.find((each) => each.right === right);

  it('holds no reason before the answer', async () => {
    const { body } = await ask('staff', path);
    for (const { reason } of question?.options ?? []) expect(body).not.toContain(reason);
  });

  it('asks to choose, with the sentence beside the field', async () => {
    const { status, body } = await press('staff', path, 'learning.answer');
    expect(status).toBe(422);
    expect(body).toContain('Choisissez une réponse, ou passez la question.');
  });

  it('says what the answer is worth, with the reason of what was chosen only', async () => {
    for (const right of [true, false]) {
      const chosen = option(right);
      const { status, to } = await press('staff', path, 'learning.answer', { choice: chosen?.id ?? '' });
      expect(status).toBe(303);
      const { body } = await ask('staff', to ?? '');
      expect(body).toContain(right ? 'Oui, c’est ça.' : 'Pas tout à fait.');
      expect(body).toContain(chosen?.reason);
      const others = (question?.options ?? []).filter(({ id }) => id !== chosen?.id);
      expect(others.filter(({ reason }) => body.includes(reason))).toEqual([]);
      expect(body.includes('Essayer encore')).toBe(!right);
    }
  });

  it('refuses a body without the page’s own id', async () => {
    const { status } = await ask('staff', path, { _action: 'learning.answer', choice: 'a' });
    expect(status).toBe(400);
  });
});

describe('the team', () => {
  const { base, sections } = module('M03-B');

  it('resumes where it was, with a way back to the cover and to the beginning', async () => {
    await press('staff', `${base}/${sections[0]?.id}`, 'learning.continue');
    const { status, to } = await ask('staff', base);
    expect([status, to]).toEqual([303, `${base}/${sections[1]?.id}?reprise`]);
    const { body } = await ask('staff', to ?? '');
    expect(body).toContain('Vous en étiez ici.');
    expect(body).toContain(`href="${base}?couverture"`);
    expect((await ask('staff', `${base}?couverture`)).body).toContain('Vous en êtes ici');
  });

  it('does not end what is not finished, and prints the whole of it', async () => {
    expect((await ask('staff', `${base}/fin`)).to).toBe(`${base}/${sections[1]?.id}`);
    const { body } = await ask('staff', `${base}/imprimer`);
    for (const { title } of sections) expect(body).toContain(`<h2>${title}</h2>`);
  });

  it('names no messenger, not even to her manager, whose page of the team does', async () => {
    for (const role of ['manager', 'staff', 'mentor'] as const)
      expect((await ask(role, '/parcours')).body).not.toContain('Fatima');
  });

  it('answers an unknown page, module or question like one that is not hers', async () => {
    for (const path of ['/modules/rien', `${base}/rien`, `${base}/questions/rien`])
      expect([path, (await ask('staff', path)).status]).toEqual([path, 404]);
    const posted = await ask('staff', `${base}/rien`, { _action: 'learning.continue', id: newId() });
    expect(posted.status).toBe(404);
  });
});

describe('« Le projet »', () => {
  it('is open to everybody and cites its sources', async () => {
    const answer = await fetch(`${installed.origin}/projet`);
    const body = await answer.text();
    expect(answer.status).toBe(200);
    expect(body).toContain('Ce qui reste une proposition');
    expect(body).toContain('Sources et statut de ce texte');
  });
});

describe('where a text comes from', () => {
  it('is told with the month on its milestone, to the team and to those who guide it', async () => {
    const { sources } = getCurriculum().monthByNumber(3) ?? { sources: [] };
    expect(sources.length).toBeGreaterThan(0);
    for (const [role, path] of [
      ['staff', '/jalons/j03'],
      ['mentor', '/partenaires/entre-voisins-lirac/jalons/j03'],
    ] as const) {
      const { status, body } = await ask(role, path);
      expect([path, status]).toEqual([path, 200]);
      expect(body).toContain('Proposition, à confirmer par VoisinMalin');
      for (const { url } of sources) expect(body).toContain(`href="${url}"`);
    }
  });
});
