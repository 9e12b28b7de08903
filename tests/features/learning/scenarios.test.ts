import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles } from '#db/schema/lists.ts';
import type { Role } from '#db/schema/lists.ts';
import { getCurriculum, withCurriculum } from '#src/features/curriculum/index.ts';
import type { Scenario } from '#src/features/curriculum/index.ts';
import { getScenePage } from '#src/features/learning/index.ts';
import { inReadingOrder } from '#src/features/learning/scenario-path.rules.ts';
import { routes } from '#src/routes.ts';
import { contentCopy } from '#tests/support/content.ts';
import { scenarioYaml } from '#tests/builders/scenario.ts';
import { installTwoPartners } from '#tests/support/installed.ts';
import type { Installed } from '#tests/support/installed.ts';

/** « Au pas de la porte » as it is installed: built, served, played by following its links, without a script. */

let installed: Installed;
beforeAll(async () => {
  installed = await installTwoPartners();
}, 120_000);
afterAll(() => installed.stop());

const ask = async (path: string, role: Role = 'messenger'): Promise<{ status: number; body: string }> => {
  const answer = await fetch(`${installed.origin}${path}`, {
    redirect: 'manual',
    headers: { cookie: installed.cookies[role] },
  });
  return { status: answer.status, body: await answer.text() };
};

const scenario = ((): Scenario => {
  const found = getCurriculum().scenarioBySlug('pas-le-temps');
  if (found === null) throw new Error('content/ has no « Pas le temps »');
  return found;
})();
const start = routes.scene(scenario.slug, scenario.start);
const endings = scenario.scenes.filter(({ ending }) => ending !== null);

/** What a page says, as it is heard: no tag, no drawing. */
const heard = (html: string): string =>
  (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '')
    .replaceAll(/<svg[\s\S]*?<\/svg>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll(/\s+/g, ' ');
const answersOf = (html: string): string[] =>
  [...html.matchAll(/<a class="answer" href="([^"]+)"/g)].map(([, href]) => href ?? '');
const backOf = (html: string): string | undefined =>
  /<a class="solo-link" href="([^"]+)" rel="prev">(?:(?!<\/a>)[\s\S])*Revenir une réplique/.exec(html)?.[1];
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('playing', () => {
  it('begins at the door, from the messenger’s home or any learner’s path', async () => {
    expect((await ask('/accueil')).body).toContain('href="/situations"');
    for (const role of roles)
      expect([role, (await ask('/parcours', role)).body.includes('href="/situations"')]).toEqual([
        role,
        true,
      ]);
    expect((await ask('/situations')).body).toContain('href="/situations/pas-le-temps"');
    const cover = await ask('/situations/pas-le-temps');
    expect(cover.body).toContain(`href="${start}"`);
    expect(heard(cover.body)).toContain('Personne ne voit vos réponses. Essaim ne les garde pas.');
  });

  it('comes to every ending by links alone, each page telling what was just said and how the door is', async () => {
    const seen = new Map<string, string>([[start, (await ask(start)).body]]);
    for (const [path, body] of seen) {
      for (const href of answersOf(body)) if (!seen.has(href)) seen.set(href, (await ask(href)).body);
      const sceneId = new URL(path, installed.origin).pathname.split('/').at(-1) ?? '';
      const view = getScenePage(
        scenario.slug,
        sceneId,
        new URL(path, installed.origin).searchParams.get('par'),
      );
      const text = heard(body);
      expect([path, path === start || view.last !== null]).toEqual([path, true]);
      for (const part of [view.last?.choice.text, view.last?.choice.note, view.scene.line])
        if (part !== undefined && part !== null) expect(text).toContain(plain(part));
      expect(text).toMatch(/La porte est (fermée|entrouverte|ouverte)\.|On discute sur le pas de la porte\./);
      expect([path, (body.match(/<h1/g) ?? []).length]).toEqual([path, 1]);
    }
    expect(seen.size).toBeGreaterThan(40);
    for (const { id } of endings) expect([...seen.keys()].some((path) => path.includes(id))).toBe(true);
  }, 60_000);

  it('goes back one reply at a time, to the beginning', async () => {
    let at = routes.scene(scenario.slug, 'sit-01-interet', 'b.c.a');
    const passed: string[] = [];
    while (passed.length < 5) {
      const back = backOf((await ask(at)).body);
      if (back === undefined) break;
      passed.push(back);
      at = back;
    }
    expect(passed).toEqual([
      routes.scene(scenario.slug, 'sit-01-choix', 'b.c'),
      routes.scene(scenario.slug, 'sit-01-entrouverte', 'b'),
      start,
    ]);
  });

  it('ends with what was protected, what to keep, the whole conversation, and no mark', async () => {
    const { body } = await ask(routes.scene(scenario.slug, 'sit-01-fin-jeudi', 'b.c.a.c.b'));
    const text = heard(body);
    const ending = endings.find(({ id }) => id === 'sit-01-fin-jeudi')?.ending;
    for (const part of Object.values(ending ?? {})) expect(text).toContain(plain(part));
    expect(heard(`<main>${/<h1[\s\S]*?<\/h1>/.exec(body)?.[0] ?? ''}</main>`)).toContain(
      plain(ending?.protected ?? ''),
    );
    const spoken = [...body.matchAll(/class="bubble bubble-(mine|theirs)"/g)].map(([, who]) => who);
    expect(spoken).toEqual([
      'mine',
      'theirs',
      ...Array<string[]>(5).fill(['theirs', 'mine']).flat(),
      'theirs',
    ]);
    expect(body).toContain(`href="${start}"`);
    expect(text).not.toMatch(/score|point|gagné|perdu|bonne réponse|mauvaise|\d ?%|\d sur \d/i);
  });

  it('shows the scene alone when its address tells a path that does not lead there', async () => {
    const alone = await ask(routes.scene(scenario.slug, 'sit-01-prive'));
    for (const by of ['a', 'zzz', 'b.c.a.c.b', '<script>', 'b.'.repeat(400)]) {
      const { status, body } = await ask(routes.scene(scenario.slug, 'sit-01-prive', by));
      expect([by, status]).toEqual([by, 200]);
      expect(body).toBe(alone.body);
    }
    expect(alone.body).not.toContain('bubble-mine');
    const [next = ''] = answersOf(alone.body);
    expect((await ask(next)).body).toContain('bubble-mine');
  });

  it('answers 404 to a scene or a story that does not exist', async () => {
    for (const path of ['/situations/rien', '/situations/rien/imprimer', '/situations/rien/sit-01-porte'])
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
    expect((await ask(routes.scene(scenario.slug, 'sit-01-rien'))).status).toBe(404);
  });

  it('has the voice and the script of her phone alone, and weighs 12 kB at most, compressed', async () => {
    for (const { id } of scenario.scenes) {
      const { body } = await ask(routes.scene(scenario.slug, id));
      expect([id, body.match(/<script[^>]*>|<astro-island/g)]).toEqual([
        id,
        [
          expect.stringMatching(/src="\/_astro\/ListenBar\./),
          expect.stringMatching(/src="\/_astro\/Phone\./),
        ],
      ]);
      expect(brotliCompressSync(body).length).toBeLessThanOrEqual(12_000);
    }
  });
});

describe('on paper', () => {
  it('holds every scene, numbered, each answer with the number it leads to', async () => {
    const { body } = await ask('/situations/pas-le-temps/imprimer');
    const text = heard(body);
    const scenes = inReadingOrder(scenario);
    expect(scenes).toHaveLength(scenario.scenes.length);
    for (const scene of scenes) {
      if (scene.line !== null) expect(text).toContain(plain(scene.line));
      for (const { text: said, note, to } of scene.choices)
        expect(text).toContain(
          plain(`${said} ${note} aller à la scène ${scenes.findIndex(({ id }) => id === to) + 1}`),
        );
      expect(body).toContain(`id="${scene.id}"`);
    }
  });

  it('tells the team where it comes from, and spares the messenger', async () => {
    for (const path of ['/situations/pas-le-temps', '/situations/pas-le-temps/imprimer']) {
      expect((await ask(path, 'manager')).body).toContain('Proposition, à confirmer par VoisinMalin');
      expect((await ask(path)).body).not.toContain('Proposition');
    }
  });
});

describe('a scene that was replaced', () => {
  it('shows the one that answers for it: links last', () => {
    const copy = contentCopy()
      .write('scenarios/une-porte.scenario.yaml', scenarioYaml())
      .write(
        'redirects.yaml',
        'redirects:\n  - { from: sit-01-vieux, to: sit-01-c, kind: scene, on: 2026-12-01, why: Nom plus clair. }\n',
      );
    const view = withCurriculum(copy.load(), () => getScenePage('une-porte', 'sit-01-vieux', 'b'));
    expect([view.scene.id, view.last?.scene.id]).toEqual(['sit-01-c', 'sit-01-a']);
  });
});
