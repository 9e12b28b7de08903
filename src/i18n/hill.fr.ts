import type { IsoDate } from '#src/shared/time.ts';
import { capitalise, count, formatMonth, formatNumber, list, ofMonth } from './format.ts';

/** The places along the hill, from 1 to 5. */
export const placeWords: Readonly<Record<number, string>> = {
  1: 'On cherche',
  2: 'On a une idée',
  3: 'On sait comment faire',
  4: 'On le fait',
  5: 'C’est fait',
};

type Moves = { readonly forward: number; readonly back: number; readonly still: number };

/** « 2 chantiers avancent, 1 recule et 3 restent en place. » */
const movesSentence = ({ forward, back, still }: Moves): string => {
  const parts = [
    ...(forward > 0 ? [count(forward, 'chantier avance', 'chantiers avancent')] : []),
    ...(back > 0 ? [count(back, 'chantier recule', 'chantiers reculent')] : []),
    ...(still > 0 ? [count(still, 'chantier reste en place', 'chantiers restent en place')] : []),
  ];
  return `${list(parts)}.`;
};

/** « Où en sommes-nous ? » */
export const hillWords = {
  title: 'Point du mois',
  question: 'Où en sommes-nous ?',
  intro: 'Une fois par mois, placez chaque chantier sur la colline. Votre mentor lit ce point avant l’appel.',
  monthTitle: (month: IsoDate) => `Point ${ofMonth(month)}`,
  made: 'Le point de ce mois est fait. Vous pouvez encore le changer.',
  readOnly: 'Ce compagnonnage est terminé. Les points se lisent encore.',
  done: (done: string) => `C’est fait quand : ${done.charAt(0).toLocaleLowerCase('fr')}${done.slice(1)}`,
  beforeWas: (place: number) => `La dernière fois : « ${placeWords[place] ?? ''} ».`,
  theirs: (place: number) => `Quelqu’un vient de choisir « ${placeWords[place] ?? ''} ».`,
  sentence: 'En une phrase, si vous voulez',
  sentenceHint: 'Sans le nom de personne.',
  save: 'Enregistrer le point',
  history: 'Les points faits',
  compare: 'Tous les mois côte à côte',
  none: 'Pas encore de point',
  noneText: 'Placez chaque chantier sur la colline. Le mois prochain, vous verrez ce qui a bougé.',
  noneForGuide: 'L’équipe n’a pas encore fait de point. Il s’affichera ici.',
  workstream: 'Chantier',
  stillFor: (months: number) => `N’a pas bougé depuis ${count(months, 'mois', 'mois')}`,
  moved: (before: number | null, now: number): string =>
    before === null ? 'Premier point' : now > before ? 'Avance' : now < before ? 'Recule' : 'Au même endroit',
  due: (month: IsoDate) => `Le point ${ofMonth(month)} n’est pas encore fait.`,
  guideTitle: 'Points du mois',
  guideIntro: 'L’équipe place ses six chantiers chaque mois, avec ses mots.',
} as const;

/** The picture and its table. */
export const hillPictureWords = {
  label: (month: IsoDate) => `La colline, ${formatMonth(month)}`,
  /** What the picture says, for those who do not see it. */
  sentence: (month: IsoDate, previous: IsoDate | null, placed: number, moves: Moves): string => {
    const name = capitalise(formatMonth(month));
    if (placed === 0) return `${name} : le point n’est pas encore fait.`;
    if (previous === null)
      return `${name} : premier point, ${count(placed, 'chantier placé', 'chantiers placés')}.`;
    return `${name}, depuis ${formatMonth(previous)} : ${movesSentence(moves)}`;
  },
  legend: (hollow: boolean) =>
    hollow
      ? 'Rond plein : ce point. Rond vide : le point d’avant, quand il a bougé.'
      : 'Rond plein : ce point.',
  key: (n: number, title: string) => `${formatNumber(n)}. ${title}`,
  asTable: 'Voir la colline en tableau',
  workstream: 'Chantier',
  before: 'Avant',
  now: 'Ce point',
  sentenceHead: 'En une phrase',
} as const;

/** The table that leaves the product. */
export const hillTableWords = {
  title: 'Points du mois : où en sommes-nous ?',
  partner: 'Association',
  month: 'Mois',
  monthIs: 'Premier jour du mois civil dont parle le point. Le dernier point d’un mois compte.',
  workstream: 'Chantier',
  position: 'Place',
  positionIs: 'De 1, « On cherche », à 5, « C’est fait ».',
  place: 'Place en mots',
  before: 'Place au point d’avant',
  beforeIs: 'La place dite au point fait avant celui-ci.',
  sentence: 'En une phrase',
  of: (name: string) => `Association : ${name}`,
} as const;
