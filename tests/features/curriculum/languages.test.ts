import { describe, expect, it } from 'vitest';
import { checkContent, getCurriculum, problemText } from '#src/features/curriculum/index.ts';
import { contentCopy } from '#tests/support/content.ts';
import type { ContentCopy } from '#tests/support/content.ts';

const FILE = 'messengers/msg-01-bienvenue/languages.yaml';
const yaml = ({
  language = 'ar',
  checked = 'false',
  section = 'msg-01-ecouter',
  word = 'porte',
} = {}): string => `languages:
  - language: ${language}
    checked: ${checked}
    sections:
      - section: ${section}
        summary: دع جارك يتكلم.
        words:
          - { fr: ${word}, said: باب }
`;
const said = (copy: ContentCopy): string[] =>
  checkContent(copy.folder).map((problem) => problemText(problem).replaceAll('\u00A0', ' '));

describe('a page in another language', () => {
  it('stands beside the text and changes no version', () => {
    const copy = contentCopy().release();
    const before = copy.load();
    const after = copy.write(FILE, yaml()).load();
    expect(said(copy)).toEqual([]);
    expect(after.languagesOf('msg-01-ecouter')).toEqual([
      { language: 'ar', checked: false, summary: 'دع جارك يتكلم.', words: [{ fr: 'porte', said: 'باب' }] },
    ]);
    expect(after.languagesOf('msg-01-dire')).toEqual([]);
    expect(after.moduleById('MSG-01')?.version).toBe(before.moduleById('MSG-01')?.version);
  });

  it.each<[string, string, string, RegExp]>([
    ['a language that we do not know', FILE, yaml({ language: 'xx' }), /language/],
    [
      'a page of nowhere',
      FILE,
      yaml({ section: 'msg-01-perdu' }),
      /écrivez l’id d’une page de ce module : msg-01-ecouter, msg-01-dire/,
    ],
    [
      'a word that the page does not say',
      FILE,
      yaml({ word: 'montgolfière' }),
      /« montgolfière » n’est plus dans cette page/,
    ],
    [
      'a page twice',
      FILE,
      yaml() + yaml().split('\n').slice(1).join('\n'),
      /cette page est déjà dite dans cette langue/,
    ],
    ['without saying whether it was checked', FILE, yaml({ checked: 'peut-être' }), /checked/],
    [
      'beside no messenger’s module',
      'programme/m03-se-faire-des-allies/languages.yaml',
      yaml(),
      /se range à côté du module.mdx d’un module de messager/,
    ],
  ])('is refused: %s', (_name, file, text, sentence) => {
    const problems = said(contentCopy().release().write(file, text));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(sentence);
  });
});

it('every word in another language waits for somebody whose language it is', () => {
  const { modules, languagesOf } = getCurriculum();
  const pages = modules.flatMap(({ sections }) => sections.flatMap(({ id }) => languagesOf(id)));
  expect(new Set(pages.map(({ language }) => language))).toEqual(new Set(['ar', 'pl']));
  expect(pages.filter(({ checked }) => checked)).toEqual([]);
});
