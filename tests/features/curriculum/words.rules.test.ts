import { describe, expect, it } from 'vitest';
import { wordsIn } from '#src/features/curriculum/words.rules.ts';

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
