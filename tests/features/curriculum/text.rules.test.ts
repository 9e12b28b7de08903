import { describe, expect, it } from 'vitest';
import { compareTexts } from '#src/features/curriculum/compare-texts.rules.ts';
import {
  keepSections,
  keptSections,
  sectionHtml,
  wholeHtml,
} from '#src/features/curriculum/kept-sections.ts';
import { countWords, normaliseText, plainText, readingMinutes } from '#src/features/curriculum/text.rules.ts';

describe('the text that is hashed', () => {
  it.each([
    ['a paragraph wrapped otherwise', 'Un mot,\nun autre.', 'Un mot, un autre.'],
    ['trailing and double blanks', 'Un  mot. \n\n\n\nUn autre.\n', 'Un mot.\n\nUn autre.'],
    ['line ends of another system', 'Un mot.\r\n\r\nUn autre.', 'Un mot.\n\nUn autre.'],
    ['decomposed letters', 'alle\u0301e', 'allée'],
  ])('is the same for %s', (_name, a, b) => {
    expect(normaliseText(a)).toBe(normaliseText(b));
  });

  it.each([
    ['lists', '- un\n- deux', '- un deux'],
    ['steps', '1. un\n2. deux', '1. un 2. deux'],
    ['tables', '| a |\n| b |', '| a | | b |'],
    ['paragraphs', 'un\n\ndeux', 'un deux'],
    ['an unbreakable space', 'Oui\u00A0!', 'Oui !'],
  ])('keeps %s', (_name, a, b) => {
    expect(normaliseText(a)).not.toBe(normaliseText(b));
  });
});

describe('words', () => {
  it.each([
    ['Vous avez 10 secondes.', 4],
    ['« Bonjour\u00A0! »', 1],
    ['L’eau [du puits](https://exemple.test/tres-long)', 3],
    ['<Picture name="map" alt="Un plan de quartier." />', 0],
    ['<Watch title="Deux mots">\n\nTrois autres mots\n\n</Watch>', 5],
    ['- **un** ;\n- deux', 2],
    ['| a | b |\n| --- | :-: |\n| c | d |', 4],
    ['### Un titre', 2],
  ])('are counted as they are read: %s', (text, n) => {
    expect(countWords(text)).toBe(n);
  });

  it('take a minute by 180, rounded up', () => {
    expect([0, 1, 180, 181].map(readingMinutes)).toEqual([0, 1, 1, 2]);
  });

  it('leave no sign of Markdown in what is compared', () => {
    expect(plainText('### Un **titre**\n- [lien](https://a.test)').trim()).toBe('Un titre\nlien');
  });
});

describe('two texts compared', () => {
  const told = (before: string, after: string): string[] =>
    compareTexts(before, after).map((pieces) =>
      pieces.map(({ kind, text }) => ({ same: ' ', added: '+', removed: '-' })[kind] + text).join(' '),
    );

  it('mark a sentence with one word changed as one that left and one that came', () => {
    expect(told('Lundi. Onze gommettes. Fin.', 'Lundi. Douze gommettes. Fin.')).toEqual([
      ' Lundi. -Onze gommettes. +Douze gommettes.  Fin.',
    ]);
  });

  it('keep paragraphs', () => {
    expect(told('Un.\n\nDeux.', 'Un.\n\nDeux.\n\nTrois.')).toEqual([' Un.', ' Deux.', '+Trois.']);
  });

  it('tell a text that is all new, or that left', () => {
    expect(told('', 'Un. Deux.')).toEqual(['+Un. +Deux.']);
    expect(told('Un.', '')).toEqual(['-Un.']);
  });

  it('mark nothing when nothing changed', () => {
    expect(
      compareTexts('Un. Deux.', 'Un. Deux.')
        .flat()
        .every(({ kind }) => kind === 'same'),
    ).toBe(true);
  });
});

describe('a text rendered once', () => {
  const module = { id: 'MSG-09', version: 'v1', sections: [] };
  const html =
    '<!--section msg-09-a--> <h3 class="x">Un</h3> <!--/section--> <!--section msg-09-b-->B<!--/section-->';

  it('is cut into its sections and kept for its version only', () => {
    expect(keptSections(module)).toBeNull();
    const kept = keepSections(module, html);
    expect([...kept.keys()]).toEqual(['msg-09-a', 'msg-09-b']);
    expect(keptSections(module)).toBe(kept);
    expect(keptSections({ ...module, version: 'v2' })).toBeNull();
  });

  it('follows the heading it stands under', () => {
    const kept = keepSections(module, html);
    expect(sectionHtml(kept, 'msg-09-a', 'page')).toBe('<h2 class="x">Un</h2>');
    expect(sectionHtml(kept, 'msg-09-a', 'section')).toBe('<h3 class="x">Un</h3>');
    expect(() => sectionHtml(kept, 'msg-09-z', 'page')).toThrow('msg-09-z');
  });

  it('shows the whole module under escaped titles', () => {
    const kept = keepSections(module, html);
    const section = {
      id: 'msg-09-b',
      kind: 'method',
      title: 'Vous & <moi>',
      words: 1,
      version: 'v',
    } as const;
    expect(wholeHtml(kept, { sections: [section] }, 'page')).toBe(
      '<section id="msg-09-b"><h2>Vous &amp; &lt;moi></h2>B</section>',
    );
  });

  it('goes a level down where a whole module is a part of a page', () => {
    const kept = keepSections(module, html);
    const section = { id: 'msg-09-a', kind: 'method', title: 'Vous', words: 1, version: 'v' } as const;
    expect(wholeHtml(kept, { sections: [section] }, 'section')).toBe(
      '<section id="msg-09-a"><h3>Vous</h3><h4 class="x">Un</h4></section>',
    );
  });
});
