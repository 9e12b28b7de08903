import type { ContentStatus, SectionKind } from '#src/features/curriculum/curriculum.types.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { count, formatDate, formatDayMonth, formatMinutes, formatNumber, onDate } from './format.ts';

/** « Page 3 sur 5 » */
const page = (n: number, total: number): string => `Page ${formatNumber(n)} sur ${formatNumber(total)}`;
const question = (n: number, total: number): string =>
  `Question ${formatNumber(n)} sur ${formatNumber(total)}`;

/** « Mes modules » */
export const pathWords = {
  title: 'Mes modules',
  next: 'À faire maintenant',
  start: 'Commencer',
  resume: 'Continuer',
  where: (at: { page: number | null; pages: number; question: number | null; questions: number }): string =>
    at.question === null ? page(at.page ?? 1, at.pages) : question(at.question, at.questions),
  left: (minutes: number): string => `il reste ${formatMinutes(minutes)}`,
  allDone: 'Vous avez terminé tous vos modules.',
  none: 'Votre premier module arrive bientôt.',
  noneText: 'Il s’ouvrira ici.',
  progress: (finished: number, total: number): string =>
    `${count(finished, 'module terminé', 'modules terminés')} sur ${formatNumber(total)}`,
  month: (n: number, theme: string): string => `Mois ${formatNumber(n)} – ${theme}`,
  monthProgress: (n: number, theme: string, finished: number, total: number): string =>
    `Mois ${formatNumber(n)} – ${theme} : ${formatNumber(finished)} sur ${formatNumber(total)}`,
  thisMonth: 'Ce mois-ci',
  forMessengers: 'Modules des messagers',
  forMessengersWhy: 'Ce que lisent les messagers, pour les former et en parler avec eux.',
  forStaff: 'Modules des équipes partenaires',
  forMentors: 'Modules des mentors',
  minutes: (n: number): string => formatMinutes(n),
  reading: (n: number): string => `${formatMinutes(n)} de lecture`,
  ofTotal: (n: number, total: number): string => `${formatNumber(n)} sur ${formatNumber(total)}`,
  minutesWithAction: (n: number, action: number): string =>
    action === 0 ? formatMinutes(n) : `${formatMinutes(n)}, dont ${formatMinutes(action)} sur le terrain`,
  finishedOn: (date: IsoDate, today: IsoDate): string => `Terminé ${onDate(date, today)}`,
  news: (minutes: number): string => `Du nouveau : ${formatMinutes(minutes)}`,
  newsTitle: 'Du nouveau',
  newsIn: (n: number): string =>
    n === 1
      ? 'Dans un module que vous avez terminé. Il reste terminé.'
      : 'Dans des modules que vous avez terminés. Ils restent terminés.',
  newsLine: (modules: number, minutes: number): string =>
    `Du nouveau dans ${count(modules, 'module terminé', 'modules terminés')} : ${formatMinutes(minutes)}`,
  states: { notStarted: 'À lire', inProgress: 'En cours', finished: 'Terminé' },
  dueOn: (date: IsoDate): string => `À lire avant le ${formatDayMonth(date)}`,
} as const;

/** A month of the programme, whole. */
export const monthWords = {
  open: (n: number): string => `Tout le mois ${formatNumber(n)} : jalon, modules, outils`,
  milestone: (title: string): string => `Jalon : ${title}`,
  openMilestone: 'Ouvrir le jalon',
  modules: 'Modules de ce mois',
  tools: 'Outils de ce mois',
  print: 'Imprimer ce mois',
  whole: 'Ajouter les textes des modules',
  short: 'Garder la feuille courte',
} as const;

/** The pages of a module. */
export const moduleWords = {
  page,
  question,
  progress: (n: number, total: number, minutes: number): string =>
    `${page(n, total)} – il reste ${formatMinutes(minutes)}`,
  progressLabel: 'Avancement dans le module',
  continue: 'Continuer',
  previous: (n: number): string => `Page ${formatNumber(n)}`,
  resumed: 'Vous en étiez ici.',
  restart: 'Recommencer au début',
  kinds: {
    situation: 'Sur le terrain',
    method: 'Méthode',
    example: 'Exemple',
    pitfalls: 'Ce qui peut mal tourner',
    action: 'À faire',
    discussion: 'En équipe',
    takeaway: 'À garder',
  } satisfies Record<SectionKind, string>,

  start: 'Commencer',
  reread: 'Relire depuis le début',
  finish: 'Terminer',
  inside: 'Dans ce module',
  read: 'Lu',
  here: 'Vous en êtes ici',
  questions: (n: number): string => count(n, 'question', 'questions'),
  questionsDone: (done: number, total: number): string => `${formatNumber(done)} sur ${formatNumber(total)}`,
  print: 'Imprimer ce module',
  status: {
    proposition: 'Proposition, à confirmer par VoisinMalin',
    relu: 'Relu par une personne du métier',
    'validé par VoisinMalin': 'Validé par VoisinMalin',
  } satisfies Record<ContentStatus, string>,
  editorial: 'Sources et statut de ce texte',
  updated: (date: IsoDate): string => `Mis à jour le ${formatDate(date)}.`,
  toConfirm: (n: number): string =>
    n === 0
      ? 'Aucun point de ce texte n’attend de confirmation.'
      : `${count(n, 'point de ce texte attend', 'points de ce texte attendent')} une confirmation de VoisinMalin.`,
  supports: (what: string): string => `Pour : ${what}.`,

  answer: 'Répondre',
  pass: 'Passer',
  several: 'Plusieurs réponses possibles.',
  again: 'Essayer encore',
  verdicts: {
    right: 'Oui, c’est ça.',
    notQuite: 'Pas tout à fait.',
    almost: (missing: number): string =>
      missing === 1
        ? 'Presque : il manque une réponse.'
        : `Presque : il manque ${formatNumber(missing)} réponses.`,
  },
  chosen: { right: 'À garder', wrong: 'À revoir' },

  bravo: 'Bravo, c’est fini.',
  nextModule: 'Ensuite',
  allDone: 'Vous avez terminé tous vos modules. Ils restent ouverts ici.',
  backToList: 'Voir mes modules',

  news: 'Du nouveau dans ce module',
  newsIntro: (minutes: number): string =>
    `Depuis que vous l’avez terminé, ce texte a changé : ${formatMinutes(minutes)} de lecture. Votre module reste terminé.`,
  newSection: 'Page nouvelle. Ouvrez-la pour la lire.',
  openSection: 'Lire cette page en entier',
  changedQuestions: 'Questions changées',
  fresh: 'Du nouveau',
  sectionChanged: 'Cette page a changé depuis que vous l’avez lue.',
  seeChanges: 'Voir ce qui a changé',
  onlyTitle: 'Seul son titre a changé.',
  questionChanged: 'Cette question a changé depuis votre réponse.',
  noNews: 'Rien de nouveau dans ce module.',
  seen: 'J’ai vu',

  printTitle: 'Imprimer',
  printHow:
    'Ouvrez le menu de votre navigateur, puis choisissez « Imprimer ». Vous pouvez aussi enregistrer en PDF.',
  printQuestions: 'Questions à se poser en équipe',
} as const;
