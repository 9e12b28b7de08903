import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenarioFaults } from '#src/features/curriculum/scenario.rules.ts';
import type { DraftScenario, DraftScene } from '#src/features/curriculum/scenario.rules.ts';
import { aScenario, aScene, anyGraph, someScenes } from '#tests/builders/scenario.ts';

const said = (scenario: DraftScenario): string[] =>
  scenarioFaults(scenario).map(({ sentence }) => sentence.replaceAll('\u00A0', ' '));

/** The scenes with some of them replaced, by id. */
const withScenes = (...changed: readonly DraftScene[]): DraftScenario =>
  aScenario(someScenes().map((scene) => changed.find(({ id }) => id === scene.id) ?? scene));

const words = (n: number): string => Array<string>(n).fill('Mot').join(' ');
const answer = { id: 'a', text: '« Bonsoir. »', to: 'sit-01-end1', note: 'Elle sourit.' };
const other = { ...answer, id: 'b' };

const b = aScene('b', ['d', 'end1']);
const end = aScene('end2');

type Refusal = readonly [name: string, scenario: DraftScenario, sentences: readonly string[]];

const refusals: readonly Refusal[] = [
  [
    'fewer than eight scenes',
    aScenario([aScene('a', ['c', 'd']), ...someScenes().slice(2)]),
    ['cette situation a 7 scènes : écrivez-en de 8 à 20.'],
  ],
  [
    'more than twenty scenes',
    aScenario([...someScenes(), ...Array.from({ length: 13 }, (_, n) => aScene(`n${String(n)}`))]),
    ['cette situation a 21 scènes : écrivez-en de 8 à 20.'],
  ],
  [
    'a single ending',
    withScenes(aScene('end2', ['end1', 'a'])),
    ['cette situation a 1 fin : il en faut au moins deux (« ending: true »).'],
  ],
  [
    'no first scene',
    aScenario(someScenes(), { start: 'sit-01-rien' }),
    ['aucune scène ne porte l’id « sit-01-rien » : dites par laquelle l’histoire commence.'],
  ],
  [
    'a scene of another scenario',
    aScenario([...someScenes(), { ...end, id: 'sit-02-fin' }]),
    ['cet id doit commencer par « sit-01- ».'],
  ],
  [
    'a scene written twice',
    aScenario([...someScenes(), b]),
    ['la scène « sit-01-b » est écrite deux fois. Un id ne sert qu’une fois.'],
  ],
  [
    'two answers of one id',
    withScenes({ ...b, choices: [answer, answer] }),
    ['dans la scène « sit-01-b », deux réponses ont l’id « a ».'],
  ],
  [
    'a dead end',
    withScenes({ ...b, choices: [] }),
    [
      'la scène « sit-01-b » ne mène nulle part : proposez deux ou trois réponses, ou écrivez « ending: true ».',
    ],
  ],
  [
    'a single answer',
    withScenes({ ...b, choices: [answer] }),
    ['la scène « sit-01-b » propose 1 réponse : il en faut deux ou trois.'],
  ],
  [
    'four answers',
    withScenes({ ...b, choices: ['a', 'b', 'c', 'd'].map((id) => ({ ...answer, id })) }),
    ['la scène « sit-01-b » propose 4 réponses : il en faut deux ou trois.'],
  ],
  [
    'an answer to a scene that does not exist',
    withScenes({ ...b, choices: [{ ...answer, to: 'sit-01-jardin' }, other] }),
    ['une réponse de la scène « sit-01-b » mène à « sit-01-jardin », qui n’existe pas.'],
  ],
  [
    'a scene that no path reaches',
    withScenes(aScene('f', ['end1', 'end1'])),
    ['aucun chemin ne mène à la scène « sit-01-end2 » : faites-y mener une réponse, ou retirez-la.'],
  ],
  [
    'a loop that no ending is in reach of',
    withScenes(aScene('e', ['f', 'e']), aScene('f', ['e', 'f']), aScene('b', ['end1', 'end2'])),
    ['e', 'f'].map(
      (id) => `depuis la scène « sit-01-${id} », on tourne en rond sans jamais arriver à une fin.`,
    ),
  ],
  [
    'an ending that goes on',
    withScenes({ ...end, choices: [answer, other] }),
    ['la scène « sit-01-end2 » est une fin : retirez ses réponses, ou « ending: true ».'],
  ],
  [
    'an ending without what was protected',
    withScenes({ ...end, protected: undefined }),
    ['la fin « sit-01-end2 » ne dit pas ce qui a été protégé : écrivez « protected ».'],
  ],
  [
    'an ending without what to keep',
    withScenes({ ...end, keep: undefined }),
    ['la fin « sit-01-end2 » ne dit pas ce qu’on peut retenir : écrivez « keep ».'],
  ],
  [
    'an ending without a question for the team',
    withScenes({ ...end, discuss: undefined }),
    ['la fin « sit-01-end2 » ne donne pas de question pour l’équipe : écrivez « discuss ».'],
  ],
  [
    'the text of an ending in the middle',
    withScenes({ ...b, keep: 'On peut revenir.' }),
    ['la scène « sit-01-b » n’est pas une fin : retirez « keep », ou écrivez « ending: true ».'],
  ],
  [
    'a scene where nothing happens',
    withScenes({ ...b, line: undefined }),
    [
      'dans la scène « sit-01-b », personne ne parle et rien ne se passe : écrivez « line » ou « narration ».',
    ],
  ],
  [
    'a line of more than 25 words',
    withScenes({ ...b, line: `${words(13)}. ${words(13)}.` }),
    ['dans la scène « sit-01-b », la réplique a 26 mots : 25 au plus.'],
  ],
  [
    'an answer of more than 14 words',
    withScenes({ ...b, choices: [{ ...answer, text: `« ${words(8)}. ${words(7)}. »` }, other] }),
    ['dans la scène « sit-01-b », cette réponse a 15 mots : 14 au plus.'],
  ],
  ...(['narration', 'line'] as const).map((field): Refusal => [
    `a sentence of more than 15 words in ${field}`,
    withScenes({ ...b, [field]: `Oui. ${words(16)}.` }),
    ['dans la scène « sit-01-b », une phrase a 16 mots : 15 au plus.'],
  ]),
  ...(['protected', 'keep', 'discuss'] as const).map((field): Refusal => [
    `a sentence of more than 15 words in ${field}`,
    withScenes({ ...end, [field]: words(16) }),
    ['dans la scène « sit-01-end2 », une phrase a 16 mots : 15 au plus.'],
  ]),
  [
    'a sentence of more than 15 words in what happens',
    withScenes({ ...b, choices: [{ ...answer, note: words(16) }, other] }),
    ['dans la scène « sit-01-b », une phrase a 16 mots : 15 au plus.'],
  ],
  [
    'a sentence of more than 15 words in the summary',
    aScenario(someScenes(), { summary: words(16) }),
    ['une phrase a 16 mots : 15 au plus.'],
  ],
];

describe('a scenario', () => {
  it('may go round, as long as an ending stays within reach', () => {
    expect(said(aScenario())).toEqual([]);
  });

  it('may use every word it is given', () => {
    const longest = {
      ...b,
      narration: `${words(15)}.`,
      line: `${words(15)}. ${words(10)}.`,
      choices: [{ ...answer, text: words(14), note: `${words(15)}.` }, other],
    };
    expect(said(withScenes(longest, aScene('a', ['b', 'c', 'd'])))).toEqual([]);
  });

  it.each(refusals)('is refused for %s', (_name, scenario, sentences) => {
    expect(said(scenario)).toEqual(sentences);
  });

  it('says where each fault is', () => {
    const scenario = withScenes({ ...b, choices: [answer, { ...other, to: 'sit-01-jardin' }] });
    expect(scenarioFaults(scenario).map(({ path }) => path)).toEqual([['scenes', 1, 'choices', 1, 'to']]);
  });
});

/** Which scene leads to which in any number of steps, by matrix: nothing in common with the code under test. */
const closure = ({ scenes }: DraftScenario): boolean[][] => {
  const at = new Map(scenes.map(({ id }, index) => [id, index]));
  const leads = scenes.map(({ choices }, i) =>
    scenes.map((_, j) => i === j || choices.some(({ to }) => at.get(to) === j)),
  );
  for (const k of leads.keys())
    for (const row of leads) if (row[k] === true) leads[k]?.forEach((yes, j) => (row[j] ||= yes));
  return leads;
};

describe('any graph of scenes', () => {
  it('is accepted when, and only when, every scene is reached and leads to an ending', () => {
    fc.assert(
      fc.property(anyGraph, (scenario) => {
        const leads = closure(scenario);
        const expected = scenario.scenes.flatMap(({ id }, i) => [
          ...(leads[0]?.[i] === true ? [] : [`aucun chemin ${id}`]),
          ...(scenario.scenes.some(({ ending }, j) => ending && leads[i]?.[j] === true)
            ? []
            : [`rond ${id}`]),
        ]);
        const found = said(scenario).map(
          (sentence) =>
            `${/aucun chemin|rond/.exec(sentence)?.[0] ?? sentence} ${/sit-01-s\d+/.exec(sentence)?.[0] ?? ''}`,
        );
        expect(found).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});
