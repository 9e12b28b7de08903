import { afterAll, beforeAll, expect, it } from 'vitest';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { routes } from '#src/routes.ts';
import { installTwoPartners } from '#tests/support/installed.ts';
import type { Installed } from '#tests/support/installed.ts';

/** The words that open, on every page of every messenger's module, as it is built and served. */
let installed: Installed;
beforeAll(async () => {
  installed = await installTwoPartners();
}, 120_000);
afterAll(() => installed.stop());

const read = async (path: string): Promise<string> => {
  const answer = await fetch(`${installed.origin}${path}`, {
    headers: { cookie: installed.cookies.messenger },
  });
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
};

/** What the eye reads of a piece of HTML, where popovers are known. */
const textOf = (html: string): string =>
  html
    .replaceAll(/<a class="word-link"[^>]*>[^<]*<\/a>/g, '')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const all = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => found);

it(
  'leave the text as it is, open once each, and have their card on the page',
  { timeout: 60_000 },
  async () => {
    const { modules, wordsOfSection } = getCurriculum();
    let [words, opened] = [0, 0];
    for (const { slug, sections } of modules.filter(({ audience }) => audience === 'messenger')) {
      const whole = await read(routes.modulePrint(slug));
      expect(whole).not.toMatch(/class="word/);
      for (const { id } of sections) {
        const html = await read(routes.section(slug, id));
        const [, prose = ''] = /<div class="prose">([\s\S]*?)<\/div>\s*(?:<details|<form)/.exec(html) ?? [];
        const [, plain = ''] = new RegExp(`<section id="${id}">([\\s\\S]*?)</section>`).exec(whole) ?? [];
        expect(textOf(prose)).toBe(textOf(plain.replace(/<h2>.*?<\/h2>/, '')));
        const cards = all(html, /class="word-card" id="([^"]+)" popover/g);
        const buttons = all(prose, /class="word" popovertarget="([^"]+)"/g);
        expect(cards).toEqual(wordsOfSection(id).map((word) => `mot-${word.id}`));
        expect(new Set(buttons).size).toBe(buttons.length);
        expect(buttons.filter((target) => !cards.includes(target))).toEqual([]);
        words += cards.length;
        opened += buttons.length;
      }
    }
    // The others stand in words to say or in a heading: the list at the end of the page tells them.
    expect(opened / words).toBeGreaterThan(0.8);
    process.stdout.write(`${String(opened)} of ${String(words)} words open in the text\n`);
  },
);
