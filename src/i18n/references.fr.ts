import type { IndicatorUnit, PointToConfirm } from '#src/features/curriculum/curriculum.types.ts';
import { count } from './format.ts';

const units = {
  count: 'nombre',
  share: 'pourcentage',
  ratio: 'nombre par heure',
  hours: 'heures',
  euros: 'euros',
} satisfies Record<IndicatorUnit, string>;

/** Words to look up, indicators, the adoption grid, what is still to be confirmed. */
export const referenceWords = {
  title: 'Repères',
  wordsTitle: 'Les mots',
  wordsHint: 'Les mots difficiles, en une phrase.',
  wordsIntro: 'Un mot vous arrête ? Cherchez-le ici.',
  wordsOfPage: 'Les mots de cette page',
  seeWord: 'Voir le mot',
  closeWord: 'Fermer',
  inPictures: 'En images',
  fromAToZ: 'De A à Z',
  letters: 'Aller à une lettre',
  also: (synonyms: readonly string[]): string => `On dit aussi : ${synonyms.join(', ')}.`,
  whereRead: 'Vous le lisez dans',
  nowhere: 'Aucun module ne l’emploie pour l’instant.',

  observationTitle: 'Les critères d’observation à la porte',
  indicatorsTitle: 'Les 22 indicateurs de campagne',
  indicatorsHint: 'Ce qu’on compte à la porte, et comment.',
  indicatorsIntro:
    'On compte des portes et des échanges, jamais des personnes. Chaque nombre vient d’une sortie entière ; aucun n’est celui d’un messager.',
  landmark: (text: string): string => `Repère publié : ${text}.`,
  counted: (id: string, unit: IndicatorUnit): string => `${id}, en ${units[unit]}`,

  gridTitle: 'La grille d’adoption',
  hillTitle: 'Les six chantiers du point du mois',
  gridHint: 'Huit piliers, cinq niveaux : ce qui ne change pas, ce qui s’ajuste, ce qu’on voit.',
  gridIntro:
    'Un niveau est atteint quand tous ses signes, et ceux des niveaux d’avant, se voient. Un élément du noyau qui manque retient le pilier au niveau 2.',
  core: 'Le noyau : ce qui ne change pas',
  adaptable: 'Ce qui s’ajuste aux rues',
  level: 'Niveau',
  sign: 'Ce qu’on voit',
  measured: 'Ce qu’on peut compter',

  askedTitle: 'Les questions aux messagers',
  askedIntro:
    'Une question par pilier, à lire ou à écouter, sans nom. Trois réponses : « Oui », « Un peu », « Non ».',

  pointsTitle: 'Ce qui reste à confirmer',
  pointsHint: 'Les questions ouvertes, et les textes qui en dépendent.',
  pointsIntro:
    'Le programme est une proposition. Voici ce que VoisinMalin, L’établi ou un expert doivent dire, et les textes qui changeront avec la réponse.',
  who: {
    voisinmalin: 'À confirmer par VoisinMalin',
    letabli: 'À confirmer par L’établi et ses partenaires',
    expert: 'À confirmer par un juriste, un expert ou un groupe concerné',
  } satisfies Record<PointToConfirm['who'], string>,
  point: (id: number): string => `Point ${id}`,
  places: (n: number): string => count(n, 'texte en dépend', 'textes en dépendent'),
  noPlace: 'Aucun texte n’en dépend pour l’instant.',
} as const;
