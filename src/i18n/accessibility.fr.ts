import type { Answer } from '#src/features/accessibility/accessibility.schema.ts';
import type { State } from '#src/features/accessibility/accessibility.rules.ts';
import { count, formatDate, formatNumber, formatPercent } from './format.ts';

/** Our own checks of a page, by the ids of `tests/support/page-checks.ts`. */
const checks: Readonly<Record<string, string>> = {
  images: 'chaque dessin est caché ou nommé',
  tableTitles: 'chaque tableau a un titre',
  tableHeaders: 'chaque en-tête de tableau dit sa portée',
  markup: 'balises bien ouvertes et bien fermées',
  uniqueIds: 'chaque identifiant ne sert qu’une fois',
  language: 'la langue est le français',
  title: 'le titre nomme la page et le site',
  noPresentation: 'aucune balise de présentation',
  headings: 'un seul titre de niveau 1, aucun niveau sauté',
  landmarks: 'en-tête, contenu, pied de page, navigations nommées',
  groups: 'chaque groupe de champs a une légende',
  siteMap: 'le plan du site est dans le pied de page',
  skipLink: 'le premier lien mène au contenu',
  tabOrder: 'aucun ordre de tabulation forcé',
  noShortcut: 'aucun raccourci d’une seule touche',
  noNewWindow: 'aucune nouvelle fenêtre',
  focusRing: 'ce qui prend le focus le montre',
  doubleText: 'texte à 200 %, rien ne déborde ni ne se coupe',
  widerSpacing: 'espaces élargis, rien ne déborde ni ne se coupe',
  smallScreen: 'écran de 320 sur 256 pixels, rien ne déborde',
};

const states = {
  full: 'totalement conforme',
  partial: 'partiellement conforme',
  none: 'non conforme',
} satisfies Record<State, string>;

/** The declaration and the grid of accessibility. */
export const accessibilityWords = {
  states,
  answers: {
    conforme: 'Conforme',
    'non conforme': 'Non conforme',
    'non applicable': 'Non applicable',
  } satisfies Record<Answer, string>,
  topics: [
    'Images',
    'Cadres',
    'Couleurs',
    'Multimédia',
    'Tableaux',
    'Liens',
    'Scripts',
    'Éléments obligatoires',
    'Structure de l’information',
    'Présentation de l’information',
    'Formulaires',
    'Navigation',
    'Consultation',
  ],

  stateTitle: 'État de conformité',
  stateSentence: (state: State): string =>
    `Essaim est ${states[state]} avec le référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.`,
  scope: 'Cette déclaration vaut pour toutes les pages d’Essaim, publiques ou réservées.',
  resultsTitle: 'Résultats',
  selfAssessed:
    'Essaim s’est évalué lui-même : les développeurs ont répondu aux 106 critères, un par un. Personne d’extérieur n’a vérifié leurs réponses.',
  rate: (conforming: number, applicable: number, rate: number): string =>
    `${formatNumber(conforming)} critères sur ${formatNumber(applicable)} applicables sont respectés, soit ${formatPercent(Math.floor(rate * 100) / 100)}.`,
  notApplicable: (n: number): string =>
    `${count(n, 'critère ne s’applique pas', 'critères ne s’appliquent pas')} : Essaim ne contient pas ce dont ils parlent.`,
  readGrid: 'Lire la grille des 106 critères',
  failingTitle: 'Contenus non accessibles',
  failingNone: 'Aucun défaut n’est connu à ce jour.',
  failingIntro: 'Voici les critères qui ne sont pas respectés, et ce qui est prévu.',
  failing: (id: string, asks: string): string => `Critère ${id} : ${asks}`,
  planned: 'Ce qui est prévu :',
  exemptTitle: 'Contenus exemptés',
  exempt:
    'Les fichiers que les équipes déposent comme preuves viennent d’elles. Essaim ne les transforme pas et ne peut pas garantir leur accessibilité. Chaque preuve est aussi dite en une phrase.',
  noDerogation: 'Aucune dérogation pour charge disproportionnée n’est demandée.',

  madeTitle: 'Établissement de la déclaration',
  made: (from: string, to: string): string =>
    from === to
      ? `Les critères ont été vérifiés le ${formatDate(to)}.`
      : `Les critères ont été vérifiés du ${formatDate(from)} au ${formatDate(to)}.`,
  madeTechnologies: 'Technologies : HTML, CSS, JavaScript, SVG, WAI-ARIA.',
  madeTools: (axe: string, browser: string): string =>
    `Outils : axe-core ${axe}, Chromium ${browser}, nos propres contrôles, et la lecture du code et des écrans.`,
  madePages: (patterns: number, pages: number): string =>
    `Pages : les ${formatNumber(patterns)} sortes de pages d’Essaim, vues avec chaque rôle sur des données inventées, soit ${formatNumber(pages)} pages lues, à 320 et à 1280 pixels de large, en clair et en sombre.`,
  notDoneTitle: 'Ce qui n’a pas été fait',
  notDone: [
    'Aucune personne en situation de handicap n’a encore essayé Essaim.',
    'Aucun essai complet n’a été fait avec un lecteur d’écran.',
    'Aucun organisme extérieur n’a contrôlé ces réponses.',
  ],

  gridTitle: 'Grille d’accessibilité',
  gridIntro:
    'Les 106 critères du RGAA 4.1, dits avec nos mots, et notre réponse à chacun. Le texte officiel reste la référence.',
  gridSource: 'Lire le texte officiel du RGAA',
  gridAutomatic: (pages: number, axe: string, browser: string): string =>
    `La ligne « Automatique » est écrite par une commande, jamais à la main : ${formatNumber(pages)} pages lues par axe-core ${axe} et par nos contrôles, dans Chromium ${browser}. Une réponse « conforme » que la commande dément fait échouer les tests.`,
  filter: 'Filtrer par réponse',
  all: 'Tous',
  filterCount: (label: string, n: number): string => `${label} (${formatNumber(n)})`,
  topic: (topic: number, title: string): string => `${topic}. ${title}`,
  criterion: (id: string, asks: string): string => `${id} ${asks}`,
  answered: (on: string): string => `Vérifié à la main le ${formatDate(on)} :`,
  automatic: 'Automatique :',
  automaticNone: 'aucune règle ne peut en juger.',
  automaticResult: (concerned: number, failing: number, toReview: number): string =>
    [
      `${count(concerned, 'page concernée', 'pages concernées')}`,
      failing === 0 ? 'aucun défaut' : `${count(failing, 'page en défaut', 'pages en défaut')}`,
      ...(toReview === 0
        ? []
        : [`${count(toReview, 'page laissée', 'pages laissées')} à l’œil d’une personne`]),
    ].join(', '),
  rules: (rules: readonly string[]): string => `Règles d’axe : ${rules.join(', ')}.`,
  ourChecks: (ids: readonly string[]): string =>
    `Nos contrôles : ${ids.map((id) => checks[id] ?? id).join(' ; ')}.`,
  heldBy: 'Tenu par',
  remark: 'À savoir :',
  checks,
} as const;

/** What an author of the grid is told when it cannot be read. */
export const accessibilityFaults = {
  fileMissing: 'ce fichier manque.',
  missing: (id: string): string => `le critère ${id} manque.`,
  unknown: (id: string): string => `le critère ${id} n’existe pas dans le RGAA 4.1.`,
  twice: (id: string): string => `le critère ${id} est écrit deux fois.`,
  order: (id: string): string => `le critère ${id} n’est pas à sa place : suivez l’ordre des numéros.`,
  plan: 'dites ce qui est prévu (« plan ») quand la réponse est « non conforme », et seulement alors.',
  absent: '« absent » ne va qu’avec la réponse « non applicable ».',
} as const;
