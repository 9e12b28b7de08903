import type { SceneMark } from '#src/features/authoring/scenario-map.types.ts';
import { count, formatNumber } from './format.ts';

const words = (n: number): string => count(n, 'mot', 'mots');

/** The map of a scenario, for those who write it. */
export const scenarioMapWords = {
  title: (scenario: string): string => `Carte : ${scenario}`,
  contents: 'Contenus',
  draft:
    'Le contenu n’est pas en ordre : on ne peut pas encore jouer. Ce qui est à reprendre est écrit sous chaque scène. « npm run content:check » dit le reste.',
  figures: {
    title: 'En chiffres',
    terms: {
      scenes: 'Scènes',
      endings: 'Fins',
      shortest: 'Chemin le plus court',
      longest: 'Chemin le plus long, sans repasser au même endroit',
      mean: 'Mots par réplique, en moyenne',
    },
    answers: (n: number | null): string => (n === null ? 'aucun' : count(n, 'réponse', 'réponses')),
    number: formatNumber,
  },
  map: 'La carte',
  mapLabel: 'Carte des scènes',
  legend: 'Trait plein : la suite. Trait pointillé : un détour ou un retour.',
  fit: 'Voir la carte en entier',
  choose: 'Choisissez une scène sur la carte : son texte s’affiche ici.',
  toList: 'Voir la liste',
  list: 'Toutes les scènes',
  limits: (line: number, answer: number, sentence: number): string =>
    `Au plus ${words(line)} par réplique, ${words(answer)} par réponse, ${words(sentence)} par phrase.`,

  name: (n: number, name: string): string => `${formatNumber(n)} – ${name}`,
  words,
  silent: 'sans réplique',
  line: (n: number): string => `Réplique : ${words(n)}.`,
  sentence: (n: number): string => `Phrase la plus longue : ${words(n)}.`,
  answer: (n: number): string => `${words(n)}.`,
  goTo: (n: number): string => `Aller à la scène ${formatNumber(n)}`,
  nowhere: (id: string): string => `Mène à « ${id} », qui n’existe pas.`,
  playFrom: (n: number): string => `Jouer depuis ici : scène ${formatNumber(n)}`,
  start: 'Début',
  ending: 'Fin',
  marks: {
    deadEnd: 'Impasse',
    unreachable: 'Sans accès',
    endless: 'Sans fin possible',
    long: 'Trop long',
  } satisfies Record<SceneMark, string>,
} as const;
