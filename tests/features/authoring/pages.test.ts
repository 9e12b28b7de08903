import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { routes } from '#src/routes.ts';
import { installTwoPartners } from '#tests/support/installed.ts';
import type { Installed } from '#tests/support/installed.ts';

/** The map of each scenario as it is served, before any script: a list that says everything. */

let installed: Installed;
beforeAll(async () => {
  installed = await installTwoPartners();
}, 120_000);
afterAll(() => installed.stop());

const ask = async (path: string): Promise<{ status: number; body: string }> => {
  const headers = { cookie: installed.cookies.headOffice };
  const answer = await fetch(`${installed.origin}${path}`, { redirect: 'manual', headers });
  return { status: answer.status, body: await answer.text() };
};

/** The text under « Toutes les scènes », without tags. */
const listed = (body: string): string =>
  body
    .slice(body.indexOf('id="liste"'))
    .replaceAll(/<!--.*?-->|<[^>]+>/g, '')
    .replaceAll('&#x27;', '’')
    .replaceAll(/\s+/g, ' ');
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');

const { scenarios } = getCurriculum();

describe('the map of a scenario', () => {
  it.each(scenarios.map((scenario) => [scenario.slug, scenario] as const))(
    'of %s lists every scene, what is said there and where each answer leads',
    async (slug, { scenes, summary }) => {
      const { status, body } = await ask(routes.scenarioMap(slug));
      expect(status).toBe(200);
      expect(plain(body)).toContain(plain(summary));
      const text = listed(body);
      for (const { id, line, narration, choices, ending } of scenes) {
        const said = [line, narration, ...Object.values(ending ?? {})].filter((each) => each !== null);
        for (const each of [...said, ...choices.flatMap((choice) => [choice.text, choice.note])])
          expect(text).toContain(plain(each));
        expect(body.match(new RegExp(` id="${id}"`, 'g'))).toHaveLength(1);
        expect(body).toContain(`href="${routes.scene(slug, id)}"`);
        for (const { to } of choices) expect(body).toContain(`href="#${to}"`);
      }
      const endings = scenes.filter(({ ending }) => ending !== null).length;
      expect(plain(body)).toContain(`<dt>Fins</dt><dd>${String(endings)}</dd>`);
      expect(text).not.toMatch(/Impasse|Sans accès|Sans fin possible|Trop long/);
    },
  );

  it('draws as many boxes as scenes, with no style of its own, in 40 kB at most, compressed', async () => {
    for (const { slug, scenes } of scenarios) {
      const { body } = await ask(routes.scenarioMap(slug));
      expect(body.match(/class="map-shape"/g)).toHaveLength(scenes.length);
      expect(body).not.toMatch(/\sstyle=/);
      expect(brotliCompressSync(body).length).toBeLessThanOrEqual(40_000);
    }
  });

  it('of no scenario is not found', async () => {
    expect((await ask(routes.scenarioMap('rien'))).status).toBe(404);
  });
});
