import { describe, expect, it } from 'vitest';
import { bandOf, hardWords, kandelMoles, readingLevel } from '#src/features/curriculum/reading.rules.ts';
import { syllablesOf } from '#src/features/curriculum/syllables.rules.ts';

describe('the syllables of a word', () => {
  it.each<[number, string]>([
    [1, 'le des porte portes langue langues quitte eau rue vie pied œuvre cœur oui'],
    [2, 'quartier bailleur naïf voyage payer idée idées théâtre créer maïs travail 12'],
    [3, 'réunion aujourd’hui appuyer messagère porte-à-porte logement ARS'],
    [4, 'association l’association compagnonnage 2026'],
    [5, 'communication'],
  ])('are %i in %s', (expected, words) => {
    expect(words.split(' ').map((word) => [word, syllablesOf(word)])).toEqual(
      words.split(' ').map((word) => [word, expected]),
    );
  });

  it('are one at least, and the same whatever the writing of an accent', () => {
    expect(syllablesOf('Pffft')).toBe(1);
    expect(syllablesOf('ide\u0301e')).toBe(syllablesOf('idée'));
  });
});

const words = (n: number): string => `Un ${Array.from({ length: n - 1 }, () => 'mot').join(' ')}`;

describe('a reading level', () => {
  it('follows the formula of Kandel and Moles', () => {
    expect(kandelMoles(10, 1.5)).toBeCloseTo(207 - 10.15 - 110.4);
    // Two sentences, five words of one syllable each.
    expect(readingLevel('Je vois le chat noir. Tu vois le chien roux.', 'staff')).toMatchObject({
      words: 10,
      sentences: 2,
      meanWords: 5,
      score: kandelMoles(5, 1),
      band: 'veryEasy',
    });
  });

  it('names the steps of Flesch’s scale', () => {
    const steps = [120, 90, 89.9, 80, 70, 60, 50, 30, 29, -40].map(bandOf);
    expect(steps).toEqual(
      'veryEasy veryEasy easy easy fairlyEasy standard fairlyHard hard veryHard veryHard'.split(' '),
    );
  });

  it('leaves headings, cells and the descriptions of pictures out', () => {
    const text =
      '### Un titre\n\n<Picture name="a" alt="Une très longue phrase ici." />\n\n| a | b |\n\nIl pleut.';
    expect(readingLevel(text, 'staff')).toMatchObject({ sentences: 1, words: 2 });
    expect(readingLevel('### Un titre', 'staff')).toBeNull();
  });

  it('lets no sentence of a messenger be longer than fifteen words, nor the mean than twelve', () => {
    const level = readingLevel(`${words(16)}. ${words(17)}. ${words(2)}.`, 'messenger');
    expect(level?.longSentences.map((sentence) => sentence.words)).toEqual([17, 16]);
    expect(level?.longShare).toBeCloseTo(2 / 3);
    expect(level?.aboveLimit).toBe(true);
    expect(readingLevel(`${words(15)}. ${words(2)}.`, 'messenger')?.aboveLimit).toBe(false);
    expect(readingLevel(`${words(13)}. ${words(13)}.`, 'messenger')?.aboveLimit).toBe(true);
  });

  it('counts for staff the sentences over twenty words, and warns of the mean', () => {
    const one = readingLevel(`${words(21)}. ${words(5)}.`, 'staff');
    expect([one?.longSentences.length, one?.aboveLimit]).toEqual([1, false]);
    expect(readingLevel(`${words(21)}. ${words(25)}.`, 'mentor')?.aboveLimit).toBe(true);
  });
});

describe('the hard words that nobody explains', () => {
  const glossary = [
    { id: 'allocation', term: 'allocation', forms: ['allocations'], meaning: '', synonyms: [] },
    { id: 'mission-locale', term: 'mission locale', forms: [], meaning: '', synonyms: [] },
  ];
  it.each<[string, string, string[]]>([
    ['short words', 'Le chat dort sur la table.', []],
    [
      'four syllables or more, in order, once',
      'Une restitution, une invitation, une restitution.',
      ['invitation', 'restitution'],
    ],
    ['not what the glossary explains', 'Les allocations de la mission locale.', []],
    ['acronyms', 'Allez à la CAF.', ['CAF']],
    [
      'neither a name nor the beginning of a sentence',
      'Fatoumata parle. Additionnez avec Abdoulayemata.',
      [],
    ],
    ['not an address', '[Un papier](https://exemple.fr/administration).', []],
  ])('%s', (_name, text, expected) => {
    expect(hardWords(text, glossary)).toEqual(expected);
  });
});
