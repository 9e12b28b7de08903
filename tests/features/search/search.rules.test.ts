import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness, stemOf, stemsOf, termsOf, tokensOf } from '#src/features/search/folding.rules.ts';
import { markText, resultOf } from '#src/features/search/marking.rules.ts';
import { matching, prepare } from '#src/features/search/matching.rules.ts';
import { corrections, distanceBetween } from '#src/features/search/spelling.rules.ts';
import { vocabularyOf } from '#src/features/search/vocabulary.rules.ts';
import type { SearchDocument } from '#src/features/search/search.types.ts';

const document = (id: string, told: Partial<SearchDocument>): SearchDocument => ({
  id,
  kind: 'module',
  href: `/${id}`,
  title: '',
  summary: '',
  synonyms: [],
  months: [],
  parts: [],
  ...told,
});

const text = (said: string): Pick<SearchDocument, 'parts'> => ({
  parts: [{ title: 'Trois secondes', href: '/page', text: said }],
});

const found = (documents: readonly SearchDocument[], query: string): string[] =>
  matching(prepare(documents), termsOf(query)).map(({ id }) => id);

describe('words', () => {
  it.each([
    ['alliée', 'alliés'],
    ['ALLIE', 'allié'],
    ['messagère', 'messagers'],
    ['écouter', 'écoute'],
    ['réseaux', 'réseau'],
    ['locaux', 'local'],
    ['anciennes', 'ancien'],
    ['sœur', 'soeurs'],
    ['portes', 'porte'],
  ])('%s and %s are one', (a, b) => {
    expect(stemOf(a)).toBe(stemOf(b));
  });

  it.each([
    ['porte', 'part'],
    ['droit', 'doigt'],
    ['112', '115'],
  ])('%s and %s are two', (a, b) => {
    expect(stemOf(a)).not.toBe(stemOf(b));
  });

  it('are found behind an apostrophe, and say nothing when they are in every text', () => {
    expect(tokensOf("L’entretien d'alliance").map(({ word }) => word)).toEqual([
      'L',
      'entretien',
      'd',
      'alliance',
    ]);
    expect(stemsOf('à la porte')).toEqual(['port']);
    expect(termsOf('a la').map(({ word }) => word)).toEqual(['a', 'la']);
  });

  it('are found by their beginning, from three letters on', () => {
    expect(likeness('entretien', 'entret')).toBeGreaterThan(0);
    expect(likeness('entretien', 'entret')).toBeLessThan(1);
    expect(likeness('entretien', 'en')).toBe(0);
  });

  it('have a root whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) =>
        termsOf(typed).every(({ stem }) => stem !== ''),
      ),
    );
  });
});

describe('ranking', () => {
  it('puts the name before another name, that before the sentence, and that before the text', () => {
    const documents = [
      document('text', text('Un refus se compte.')),
      document('summary', { summary: 'Accueillir un refus.' }),
      document('synonym', { synonyms: ['refus'] }),
      document('title', { title: 'Le refus' }),
    ];
    expect(found(documents, 'refus')).toEqual(['title', 'synonym', 'summary', 'text']);
  });

  it('wants every word, wherever each is', () => {
    const documents = [
      document('both', { title: 'Carte', ...text('Les alliés du quartier.') }),
      document('one', { title: 'Carte' }),
    ];
    expect(found(documents, 'carte alliés')).toEqual(['both']);
  });

  it('prefers the title that the words fill', () => {
    const documents = [
      document('long', { title: 'Budget sur 24 mois, en deux hypothèses' }),
      document('whole', { title: 'Budget sur 24 mois' }),
    ];
    expect(found(documents, 'budget 24 mois')).toEqual(['whole', 'long']);
  });

  it('lets one word call a screen by its other names, and several words only by its title', () => {
    const documents = [
      document('word', { kind: 'word', title: 'Sortie du porte-à-porte' }),
      document('screen', { kind: 'page', title: 'Agenda', synonyms: ['sortie', 'sortie du soir'] }),
      document('help', { kind: 'help', title: 'Prévoir une sortie du soir' }),
    ];
    expect(found(documents, 'sortie')[0]).toBe('screen');
    expect(found(documents, 'sortie du soir')[0]).toBe('help');
  });

  it('prefers the very word that was typed to another one of its root', () => {
    const documents = [
      document('root', { kind: 'module', title: 'Messager' }),
      document('very', { kind: 'word', title: 'Message' }),
    ];
    expect(found(documents, 'message')).toEqual(['very', 'root']);
    expect(found(documents, 'messager')).toEqual(['root', 'very']);
  });

  it('finds nothing without a word', () => {
    expect(found([document('one', { title: 'Carte' })], '?!')).toEqual([]);
  });
});

describe('spelling', () => {
  it.each([
    ['logement', 'logemant', 1],
    ['badge', 'bagde', 1],
    ['porte', 'port', 1],
    ['mission', 'mission', 0],
    ['chat', 'porte', 3],
  ])('counts what differs between %s and %s', (a, b, expected) => {
    expect(distanceBetween(a, b, 2)).toBe(expected);
  });

  it('is a distance: the same both ways, none from a word to itself', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(
        word,
        word,
        (a, b) => distanceBetween(a, b, 9) === distanceBetween(b, a, 9) && distanceBetween(a, a, 9) === 0,
      ),
    );
  });

  const words = ['logement', 'appel', 'sortie', 'soutien', 'soutient', 'porte'];

  it('replaces the unknown word and leaves the others', () => {
    expect(corrections('logemant', words, false)).toEqual(['logement']);
    expect(corrections('apel de fin de sortie', ['fin', ...words], false)).toEqual([
      'appel de fin de sortie',
    ]);
  });

  it('tries the neighbour of a known word only when nothing is found', () => {
    expect(corrections('soutient', words, false)).toEqual(['soutien']);
    expect(corrections('soutient', words, true)).toEqual([]);
  });

  it('says nothing of a word that is like none', () => {
    expect(corrections('zzzzzz', words, false)).toEqual([]);
    expect(corrections('112', words, false)).toEqual([]);
  });

  it('knows the words of the documents it is given and no other', () => {
    const known = vocabularyOf([
      document('a', { title: 'Le logement', ...text('Rare. Souvent, souvent, souvent.') }),
    ]);
    expect(known).toEqual(['logement', 'souvent']);
  });
});

describe('a line of results', () => {
  const line = (told: Partial<SearchDocument>, query: string) =>
    resultOf(document('a', told), termsOf(query));
  const marked = (marks: readonly { text: string; marked: boolean }[] | undefined): string =>
    (marks ?? []).map((each) => (each.marked ? `[${each.text}]` : each.text)).join('');

  it('marks the words that answer, with their plural and their accent', () => {
    expect(marked(markText('Les alliés, et l’Allié.', termsOf('allie')))).toBe('Les [alliés], et l’[Allié].');
  });

  it('keeps every letter of the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (said, query) =>
          markText(said, termsOf(query))
            .map((each) => each.text)
            .join('') === said,
      ),
    );
  });

  it('says the other name by which it was found', () => {
    const result = line(
      { title: 'Bailleur', summary: 'Celui qui loue.', synonyms: ['office', 'HLM'] },
      'hlm',
    );
    expect(marked(result?.also ?? [])).toBe('[HLM]');
    expect(result?.part).toBeNull();
  });

  it('shows the sentence of the text and the page it is on', () => {
    const result = line({ title: 'Écouter', ...text('Attendez. Comptez jusqu’à trois.') }, 'comptez');
    expect(marked(result?.sentence)).toBe('[Comptez] jusqu’à trois.');
    expect(result?.part).toEqual({ title: 'Trois secondes', href: '/page' });
  });

  it('is none where nothing says what was typed', () => {
    expect(line({ title: 'Écouter', ...text('Attendez.') }, 'comptez')).toBeNull();
  });
});
