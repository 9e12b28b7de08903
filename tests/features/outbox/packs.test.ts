import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Pack } from '#src/features/outbox/pack.rules.ts';
import { routes } from '#src/routes.ts';
import { ask } from '#tests/support/http.ts';
import { openNeighbourhood } from '#tests/support/messenger-phone.ts';
import type { Neighbourhood } from '#tests/support/messenger-phone.ts';

/** What a phone keeps of each text, as the built server sends it. */
const MOST = 400_000;
const { modules, scenarios, glossary } = getCurriculum();
const ofMessengers = modules.filter(({ audience }) => audience === 'messenger');

let place: Neighbourhood;
beforeAll(async () => {
  place = await openNeighbourhood();
}, 180_000);
afterAll(() => place.end());

const fetched = async (
  path: string,
  who: 'fatima' | 'moussa' = 'fatima',
): Promise<{ bytes: number; pack: Pack; text: string }> => {
  const headers = { cookie: place.cookies[who], host: new URL(place.origin).host };
  const compressed = await ask(place.origin + path, { headers: { ...headers, 'accept-encoding': 'br' } });
  const { status, text } = await ask(place.origin + path, { headers });
  expect([path, status, compressed.headers['content-encoding']]).toEqual([path, 200, 'br']);
  return { bytes: compressed.bytes.length, pack: JSON.parse(text) as Pack, text };
};

describe('what a phone keeps', () => {
  it('weighs less than 400 kB a module, pictures included', { timeout: 120_000 }, async () => {
    const sizes: [string, number][] = [];
    for (const { slug, id, sections, questions } of ofMessengers) {
      const { bytes, pack } = await fetched(routes.moduleKept(slug));
      sizes.push([id, bytes]);
      expect(pack.pages.length).toBe(sections.length + questions.length + 3);
    }
    for (const { slug, id, scenes } of scenarios) {
      const { bytes, pack } = await fetched(routes.scenarioKept(slug));
      sizes.push([id, bytes]);
      expect(pack.pages.length).toBe(scenes.length + 1);
    }
    const words = await fetched(routes.wordsKept());
    sizes.push(['words', words.bytes]);
    expect(words.pack.pages.length).toBe(glossary.length + 1);
    process.stdout.write(
      `kept: ${sizes.map(([id, bytes]) => `${id} ${(bytes / 1000).toFixed(1)}`).join(', ')} kB\n`,
    );
    expect(ofMessengers.length).toBe(15);
    expect(sizes.filter(([, bytes]) => bytes > MOST)).toEqual([]);
  });

  it('is the same for everybody: no name, no association, nothing of what was done', async () => {
    const [module] = ofMessengers;
    const [scenario] = scenarios;
    for (const path of [
      routes.moduleKept(module?.slug ?? ''),
      routes.scenarioKept(scenario?.slug ?? ''),
      routes.wordsKept(),
    ]) {
      const [hers, his] = [await fetched(path, 'fatima'), await fetched(path, 'moussa')];
      expect(hers.text).toBe(his.text);
      for (const name of ['Fatima', 'Moussa', 'Entre-Voisins', 'data-person', 'accounts.signOut'])
        expect([path, name, hers.text.includes(name)]).toEqual([path, name, false]);
    }
  });

  it('holds the reasons of a question, hidden, and the policy of its page', async () => {
    const [module] = ofMessengers;
    const question = module?.questions[0];
    const { pack } = await fetched(routes.moduleKept(module?.slug ?? ''));
    const page = pack.pages.find(
      ({ path }) => path === routes.question(module?.slug ?? '', question?.id ?? ''),
    );
    expect(page?.html).toMatch(/data-feedback[^>]* hidden/);
    expect(page?.html).toContain('data-verdict="notQuite"');
    expect(page?.csp).toContain("default-src 'none'");
    expect(page?.html).toMatch(/name="id" value=""/);
  });

  it('is not given to somebody who is not signed in, nor for a text that one may not read', async () => {
    const host = new URL(place.origin).host;
    const path = routes.moduleKept(ofMessengers[0]?.slug ?? '');
    expect((await ask(place.origin + path, { headers: { host } })).status).toBe(401);
    const staff = modules.find(({ audience }) => audience === 'staff');
    const headers = { cookie: place.cookies.fatima, host };
    expect((await ask(place.origin + routes.moduleKept(staff?.slug ?? ''), { headers })).status).toBe(404);
  });
});
