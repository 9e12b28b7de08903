import { describe, expect, it } from 'vitest';
import { wordsIn, withWords } from '#src/features/curriculum/words.rules.ts';

const word = (id: string, ...forms: string[]) => ({ id, term: id, forms, meaning: `${id}.`, synonyms: [] });
const glossary = [word('badge', 'badges'), word('porte'), word('mission locale'), word('relais')];

describe('the words of the glossary that a text uses', () => {
  it.each<[string, string, string[]]>([
    ['none', 'Vous écoutez.', []],
    ['the word itself', 'Montrez votre badge.', ['badge']],
    ['another form, in capitals', 'BADGES et sourires', ['badge']],
    ['in the order of the text, each once', 'La porte, le badge, la porte.', ['porte', 'badge']],
    ['never inside a longer word', 'Il porte-bagages et reporte.', []],
    ['several words, over an unbreakable space', 'Allez à la mission\u00A0locale.', ['mission locale']],
    ['not what describes a picture', '<Picture name="badge" alt="Un badge" />', []],
    ['beside punctuation', '« Relais »', ['relais']],
  ])('%s', (_name, text, expected) => {
    expect(wordsIn(text, glossary).map(({ id }) => id)).toEqual(expected);
  });
});

describe('a text whose words open', () => {
  const opened = (html: string): string => withWords(html, glossary);
  /** What was added, taken away again. */
  const closed = (html: string): string =>
    html.replaceAll(/<button[^>]*class="word"[^>]*>(.*?)<\/button><a class="word-link"[^>]*>.*?<\/a>/g, '$1');

  it('has one button a word, where it is first used, as it is written there', () => {
    const html = '<p>Vos <strong>Badges</strong>, puis la porte. Un badge. La porte.</p>';
    const found = opened(html);
    expect(
      [...found.matchAll(/<button[^>]*popovertarget="([\w-]+)">(.*?)<\/button>/g)].map(([, ...at]) => at),
    ).toEqual([
      ['mot-badge', 'Badges'],
      ['mot-porte', 'porte'],
    ]);
    expect(found).toContain('<a class="word-link" href="#mot-badge">Badges</a>');
    expect(closed(found)).toBe(html);
  });

  it.each([
    ['a link', '<p><a href="/x">un <em>badge</em></a></p>'],
    ['a heading', '<h3 class="lesson-title"><svg><path d="M0 0"/></svg><span>Le badge</span></h3>'],
    ['a summary', '<details><summary>Le badge</summary></details>'],
    ['a drawing', '<svg aria-label="badge"><title>badge</title></svg>'],
    ['words to say aloud', '<div class="say"><div>x</div><p>Voici mon badge.</p></div>'],
    ['an attribute', '<p title="badge">x</p>'],
    ['a longer word', '<p>Un porte-badge.</p>'],
  ])('leaves %s alone, and opens the word after it', (_what, html) => {
    const found = opened(`${html}<p>Un badge.</p>`);
    expect(found.startsWith(html)).toBe(true);
    expect(found).toContain('>badge</button>');
  });

  it('takes the longest of two words that begin together, over any blank', () => {
    const words = [word('relais'), word('relais local')];
    expect(withWords('<p>Le relais\nlocal.</p>', words)).toContain(
      'popovertarget="mot-relais local">relais\nlocal<',
    );
  });
});
