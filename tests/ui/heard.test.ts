import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { routes } from '#src/routes.ts';
import { withSentences } from '#src/ui/heard.ts';
import { installTwoPartners } from '#tests/support/installed.ts';
import type { Installed } from '#tests/support/installed.ts';
import { markupFaults } from '#tests/support/markup.ts';

const bracketed = (html: string): string => {
  const open: boolean[] = [];
  return withSentences(html).replaceAll(
    /<(\/?)span( data-sentence)?[^>]*>/g,
    (tag, end: string, ours?: string) => {
      if (end === '') open.push(ours !== undefined);
      const mine = end === '' ? ours !== undefined : open.pop();
      return mine === true ? (end === '' ? '[' : ']') : tag;
    },
  );
};
const bare = (html: string): string => html.replaceAll(/<[^>]*>/g, '');

describe('a page cut into sentences', () => {
  it.each([
    ['<p>Oui. Non !</p>', '<p>[Oui.] [Non !]</p>'],
    ['<p>Vous dites :\nbonjour.\nPuis\nrien.</p>', '<p>[Vous dites :\nbonjour.]\n[Puis\nrien.]</p>'],
    ['<p>M. Diallo vient. Il frappe.</p>', '<p>[M. Diallo vient.] [Il frappe.]</p>'],
    [
      '<p>Elle dit : « Bonjour ! Ça va ? » Puis elle part.</p>',
      '<p>[Elle dit : « Bonjour !] [Ça va ? »] [Puis elle part.]</p>',
    ],
    ['<p>« Pourquoi moi ? » demande-t-elle.</p>', '<p>[« Pourquoi moi ? » demande-t-elle.]</p>'],
    ['<p>Un <strong>mot. Fort</strong> ici. Fin.</p>', '<p>[Un <strong>mot. Fort</strong> ici.] [Fin.]</p>'],
    [
      '<p>Un <button class="word" popovertarget="m">badge</button><a class="word-link" href="#m">badge</a>. Oui.</p>',
      '<p>[Un <button class="word" popovertarget="m">badge</button><a class="word-link" href="#m">badge</a>.] [Oui.]</p>',
    ],
    [
      '<button class="button"><svg><path/></svg><span>\n Répondre </span></button> <a class="button" href="/">Passer</a>',
      '<button class="button"><svg><path/></svg><span>\n [Répondre] </span></button> <a class="button" href="/">[Passer]</a>',
    ],
    [
      '<label><input type="radio"> <span>Oui <span class="hint">Peut-être</span></span></label>',
      '<label><input type="radio"> <span>[Oui] <span class="hint">[Peut-être]</span></span></label>',
    ],
    [
      '<progress max="5">Page 1. Deux.</progress><textarea>Un. Deux.</textarea><!-- l’un. L’autre. -->',
      '<progress max="5">Page 1. Deux.</progress><textarea>Un. Deux.</textarea><!-- l’un. L’autre. -->',
    ],
    [
      '<a href="/x"><span class="hint">Un</span> deux</a>',
      '<a href="/x"><span class="hint">[Un]</span> [deux]</a>',
    ],
    ['<p title="a > b. C">…</p>', '<p title="a > b. C">…</p>'],
  ])('%s', (html, expected) => {
    expect(bracketed(html)).toBe(expected);
  });

  it('says the same words in the same order, whatever the markup, and closes what it opens', () => {
    const words = fc.stringMatching(/^[A-Za-zéà .!?«»:\n]{0,30}$/);
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        words,
        fc
          .tuple(
            fc.constantFrom(
              'p',
              'strong',
              'a',
              'span',
              'span class="x"',
              'button class="word"',
              'li',
              'svg',
              'div',
            ),
            fc.array(tie('tree'), { maxLength: 4 }),
          )
          .map(([tag, inside]) => `<${tag}>${inside.join('')}</${tag.split(' ')[0] ?? ''}>`),
      ),
    }));
    fc.assert(
      fc.property(tree, (html) => {
        const cut = withSentences(html);
        expect(bare(cut)).toBe(bare(html));
        expect(markupFaults(`<!doctype html>${cut}`)).toEqual([]);
        expect(cut.replaceAll(/<span data-sentence>|<\/span>/g, '')).toBe(html.replaceAll('</span>', ''));
      }),
      { numRuns: 500 },
    );
  });
});

describe('every page of a messenger’s modules and scenarios', () => {
  let installed: Installed;
  beforeAll(async () => {
    installed = await installTwoPartners();
  }, 120_000);
  afterAll(() => installed.stop());

  const { modules, scenarios } = getCurriculum();
  const addresses = [
    ...modules
      .filter(({ audience }) => audience === 'messenger')
      .flatMap(({ slug, sections, questions }) => [
        ...sections.map(({ id }) => routes.section(slug, id)),
        ...questions.map(({ id }) => routes.question(slug, id)),
      ]),
    ...scenarios.flatMap(({ slug, scenes }) => scenes.map(({ id }) => routes.scene(slug, id))),
  ];
  /** The same page for somebody whose pages are not cut. */
  const mainOf = async (path: string, role: 'messenger' | 'staff'): Promise<string> => {
    const answer = await fetch(`${installed.origin}${path}`, {
      headers: { cookie: installed.cookies[role] },
    });
    return /<main[\s\S]*<\/main>/.exec(await answer.text())?.[0] ?? '';
  };

  it('says the same words cut as whole, in sentences that a voice says without being cut', async () => {
    const long: string[] = [];
    let sentences = 0;
    for (const path of addresses) {
      const whole = await mainOf(path, 'staff');
      const cut = withSentences(whole);
      expect(bare(cut)).toBe(bare(whole));
      expect(markupFaults(`<!doctype html>${cut}`)).toEqual([]);
      for (const [, said = ''] of cut.matchAll(/<span data-sentence>((?:(?!<span)[\s\S])*?)<\/span>/g)) {
        sentences += 1;
        if (bare(said).length > 200) long.push(`${path}: ${bare(said)}`);
      }
    }
    process.stdout.write(`${String(addresses.length)} pages, ${String(sentences)} sentences\n`);
    expect(long).toEqual([]);
    expect(sentences).toBeGreaterThan(addresses.length * 5);
  }, 120_000);
});
