import type { Answer, Voice } from '#src/features/adoption/adoption.types.ts';
import type { ExportColumn } from '#src/shared/export-table.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { count, formatDate, formatNumber, list } from './format.ts';

const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('fr') + text.slice(1);

const rounds: Readonly<Record<string, string>> = {
  m01: 'Au départ',
  m06: 'À mi-parcours',
  m12: 'À la fin du programme',
};

/** Words of the adoption grid, wherever it is read. */
export const gridWords = {
  title: 'Auto-évaluation',
  level: (level: number, name: string) => `Niveau ${formatNumber(level)}, ${lower(name)}`,
  pillarLevel: (title: string, level: number) => `${title} : niveau ${formatNumber(level)}`,
  /** « Au départ », « 2e bilan annuel » */
  round: (round: string) => {
    const named = rounds[round];
    if (named !== undefined) return named;
    const year = Number(round.slice(1)) + 1;
    return `${year === 1 ? '1er' : `${formatNumber(year)}e`} bilan annuel`;
  },
  voices: { team: 'Équipe', mentor: 'Mentor' } satisfies Record<Voice, string>,
  messengers: 'Messagers',
  answers: { yes: 'Oui', some: 'Un peu', no: 'Non' } satisfies Record<Answer, string>,
  pillar: 'Pilier',
  option: (level: number, name: string) => `${formatNumber(level)}. ${name}`,
} as const;

/** What the platform computes of the grid for J12 (R11), with the list behind it. */
export const gridValueWords = {
  team: (n: number, of: number) => `Équipe : ${count(n, 'pilier', 'piliers')} sur ${formatNumber(of)}`,
  mentor: (n: number, of: number) => `Mentor : ${count(n, 'pilier', 'piliers')} sur ${formatNumber(of)}`,
  messengers: (n: number | null) =>
    n === null
      ? 'Messagers : pas encore 4 réponses dans un questionnaire fermé'
      : `Messagers : ${count(n, 'réponse', 'réponses')}`,
  unrated: (title: string) => `${title} : pas encore de niveau du mentor`,
  unplanned: (title: string, level: number) => `${title} : niveau ${formatNumber(level)}, sans plan daté`,
  planned: (title: string, level: number, plan: string) =>
    `${title} : niveau ${formatNumber(level)}. ${plan}`,
  plan: (action: string, who: string, due: IsoDate) =>
    `Plan : ${action.replace(/\.$/, '')} (${who}, avant le ${formatDate(due)})`,
} as const;

const answered = (counts: Readonly<Record<Answer, number>>): string =>
  `${formatNumber(counts.yes)} oui, ${formatNumber(counts.some)} un peu, ${formatNumber(counts.no)} non`;

/** Words of the team's own grid. */
export const gridPageWords = {
  title: 'Notre grille d’adoption',
  titleAt: (day: IsoDate) => `Notre grille au ${formatDate(day)}`,
  intro:
    'Pour chaque pilier, choisissez en équipe ce qu’un visiteur verrait chez vous aujourd’hui. Chaque voix répond de son côté. Il n’y a pas de note d’ensemble.',
  guide: 'Lire les repères de la grille',
  round: (name: string) => `Cotation ouverte : ${lower(name)}`,
  rated: (n: number, of: number) =>
    `${count(n, 'pilier coté', 'piliers cotés')} par l’équipe sur ${formatNumber(of)}`,
  asked: 'La grille est à refaire ce mois-ci.',
  redo: 'À refaire ce mois-ci',
  start: 'Coter le premier pilier',
  resume: 'Coter le pilier suivant',
  all: 'L’équipe a coté les huit piliers. Un niveau peut encore changer.',
  pillars: 'Les huit piliers',
  pillarsCaption: 'Les trois voix, pilier par pilier',
  pillarsHint:
    'Niveaux de 1 à 5. Chaque voix répond sans voir les autres : elles s’affichent une fois la vôtre donnée.',
  toDiscuss: 'À discuter',
  apart: 'Deux niveaux d’écart ou plus entre l’équipe et le mentor',
  denied: 'La plupart des messagers disent non',
  nothing: 'Rien à discuter',
  lowest: (titles: readonly string[], level: number) =>
    titles.length === 1
      ? `Pilier le plus bas : ${lower(titles[0] ?? '')}, niveau ${formatNumber(level)} pour votre mentor.`
      : `Piliers les plus bas : ${list(titles.map(lower))}, niveau ${formatNumber(level)} pour votre mentor.`,
  answered,
  heard: (team: number | null, mentor: number | null, counts: Readonly<Record<Answer, number>> | null) =>
    [
      `Équipe : ${team === null ? 'pas de niveau' : formatNumber(team)}`,
      `mentor : ${mentor === null ? 'pas de niveau' : formatNumber(mentor)}`,
      ...(counts === null ? [] : [`messagers : ${answered(counts)}`]),
    ].join(' – '),
  moves: 'Le chemin parcouru',
  movesTeam: 'Ce que dit l’équipe',
  movesMentor: 'Ce que dit le mentor',
  move: (reached: number, before: number | null, of: number) =>
    `${count(reached, 'pilier', 'piliers')} sur ${formatNumber(of)} au niveau 3 ou plus${
      before === null ? '' : `, ${formatNumber(before)} au départ`
    }.`,
  noMove: 'Aucun niveau n’est encore donné.',
  history: 'Les niveaux au fil du programme',
  historyOf: (voice: string) => `${voice}, d’une période à l’autre`,
  noHistory: 'Aucun niveau n’est encore donné.',
  past: 'Voir la grille à une date passée',
  pastDay: 'Le soir du',
  see: 'Voir',
  pastNotice: (day: IsoDate) => `Voici ce que l’on savait le soir du ${formatDate(day)}.`,
} as const;

/** Words of one pillar. */
export const pillarWords = {
  core: 'Le noyau de ce pilier',
  legend: 'Notre niveau aujourd’hui',
  legendHint: 'Si vous hésitez entre deux niveaux, prenez le plus bas.',
  theirs: (level: number) => `Quelqu’un vient d’enregistrer le niveau ${formatNumber(level)}.`,
  save: 'Enregistrer, puis le pilier suivant',
  history: 'Les niveaux de ce pilier',
  given: (voice: Voice, level: number, by: string) =>
    `${gridWords.voices[voice]} : niveau ${formatNumber(level)}, par ${by}`,
  undone: (by: string, reason: string) => `Retiré par ${by} : ${reason}`,
  missing: 'Un élément du noyau manque.',
  mentorSaid: 'Ce que dit le mentor',
  noMentor: 'Votre mentor n’a pas encore donné de niveau.',
} as const;

/** Words of the mentor's level. */
export const levelWords = {
  title: (name: string) => `Grille d’adoption, ${name}`,
  short: 'Grille d’adoption',
  intro: 'Trois voix côte à côte. Le niveau qui compte est celui du mentor. Il n’y a pas de note d’ensemble.',
  lowest: (titles: readonly string[], level: number) =>
    titles.length === 1
      ? `Pilier le plus bas : ${lower(titles[0] ?? '')}, niveau ${formatNumber(level)}.`
      : `Piliers les plus bas : ${list(titles.map(lower))}, niveau ${formatNumber(level)}.`,
  rate: (title: string) => `Donner un niveau : ${title}`,
  legend: 'Votre niveau',
  legendHint: 'Le signe doit se voir chez ce partenaire, avec ceux des niveaux d’avant.',
  coreMissing: 'Un élément du noyau manque',
  coreMissingHint: 'Le niveau s’arrête alors à 2.',
  observed: 'Ce que vous avez vu ou lu',
  observedHint: 'Une phrase, sans nom de personne. Demandé dès le niveau 2.',
  proofs: 'Les preuves sur lesquelles vous vous appuyez (facultatif)',
  noProofs: 'Aucune preuve déposée ne porte sur ce pilier.',
  save: 'Enregistrer ce niveau',
  theirs: (level: number) => `Quelqu’un vient de donner le niveau ${formatNumber(level)}.`,
  current: 'Le niveau qui compte',
  none: 'Aucun niveau n’est encore donné.',
  given: (level: number, name: string, by: string, day: IsoDate) =>
    `Niveau ${formatNumber(level)}, ${lower(name)}, donné par ${by} le ${formatDate(day)}.`,
  leans: 'Preuves',
  undo: 'Retirer ce niveau',
  undoHint: 'Le niveau d’avant compte de nouveau. La raison reste dans l’historique.',
  reason: 'Pourquoi le retirer',
  team: 'Équipe',
  teamNone: 'L’équipe n’a pas encore coté ce pilier.',
  messengersNone: 'Moins de quatre réponses, ou questionnaire encore ouvert.',
  proof: (text: string, item: string) => `${text} (${item})`,
  proofForm: 'Formulaire rempli',
  row: 'Grille d’adoption',
  rowHint: (day: IsoDate | null) =>
    day === null ? 'Aucun niveau n’est encore donné' : `Dernier niveau le ${formatDate(day)}`,
  all: 'Les grilles de tous les partenaires',
} as const;

/** The grids of several partners. */
export const gridsWords = {
  title: 'Grilles d’adoption',
  titleAt: (day: IsoDate) => `Grilles d’adoption au ${formatDate(day)}`,
  intro: 'Une grille par partenaire, à la même échelle : ce que dit le mentor, au départ et maintenant.',
  none: 'Aucun partenaire à cette date.',
  open: (name: string) => `Ouvrir la grille : ${name}`,
} as const;

/** The messengers' questionnaire, for those who open it. */
export const surveyWords = {
  title: 'La voix des messagers',
  intro:
    'Huit questions à lire ou à écouter, sans nom. On ne garde que le nombre de réponses. Rien ne s’affiche avant la fermeture, ni sous quatre réponses.',
  questions: 'Lire les huit questions',
  open: 'Ouvrir le questionnaire',
  openHint:
    'Vos messagers le trouveront sur leur accueil. Prévoyez ces deux minutes sur leurs heures payées.',
  isOpen: (round: string, day: IsoDate) => `Ouvert depuis le ${formatDate(day)} (${lower(round)}).`,
  answered: (n: number, of: number) =>
    `${count(n, 'réponse reçue', 'réponses reçues')} pour ${count(of, 'messager', 'messagers')}.`,
  few: 'Sous quatre réponses, rien ne s’affichera jamais. Attendez encore si vous le pouvez.',
  close: 'Fermer le questionnaire',
  closeHint: 'C’est définitif : plus personne ne répond, et la liste de qui a répondu est effacée.',
  done: 'Le questionnaire de cette période est fermé.',
  none: 'Aucune réponse à montrer : moins de quatre réponses, ou questionnaire encore ouvert.',
  shown: (round: string, n: number, day: IsoDate) =>
    `${round} : ${count(n, 'réponse', 'réponses')}, questionnaire fermé le ${formatDate(day)}.`,
  sentence: (n: number, most: Readonly<Record<'yes' | 'no', string | null>>) =>
    [
      `${count(n, 'messager a répondu', 'messagers ont répondu')}.`,
      most.yes === null ? null : `Le plus de oui : ${lower(most.yes)}.`,
      most.no === null ? null : `Le plus de non : ${lower(most.no)}.`,
    ]
      .filter((part) => part !== null)
      .join(' '),
  bars: 'Réponses des messagers, pilier par pilier',
  tooFew: 'Moins de quatre réponses',
} as const;

/** The questionnaire as a messenger reads it: short sentences. */
export const questionnaireWords = {
  title: 'Questions sur votre équipe',
  row: '8 questions sur votre équipe',
  rowHint: 'Deux minutes, sans votre nom.',
  intro: 'Comment ça se passe dans votre équipe ?',
  points: [
    'Il y a huit questions.',
    'Personne ne saura ce que vous répondez.',
    'On compte seulement les oui, les un peu et les non.',
    'Vous pouvez passer une question.',
  ],
  before: 'Si vous vous arrêtez avant la fin, rien n’est gardé.',
  start: 'Commencer',
  question: (n: number, of: number) => `Question ${formatNumber(n)} sur ${formatNumber(of)}`,
  answers: { ...gridWords.answers, passed: 'Passée' },
  given: (answer: string) => `Votre réponse : ${lower(answer)}.`,
  pass: 'Passer',
  back: 'Question d’avant',
  check: 'Vérifiez vos réponses',
  checkHint: 'Rien n’est encore envoyé.',
  change: 'Changer',
  send: 'Envoyer',
  nothing: 'Pas de question pour vous aujourd’hui.',
  nothingText: 'Si vous avez déjà répondu, merci.',
  home: 'Retour à l’accueil',
} as const;

const column = (
  id: string,
  label: string,
  kind: ExportColumn['kind'],
  definition: string | null = null,
): ExportColumn => ({ id, label, kind, definition });

const counted = 'Nombre de messagers, questionnaire fermé, 4 réponses au moins à la question ; vide sinon.';

/** The columns of the grid when it leaves the product. */
export const exportWords = {
  title: (name: string) => `Grille d’adoption, ${name}`,
  titleAll: 'Grilles d’adoption des partenaires',
  round: (name: string) => `Cotation ouverte : ${lower(name)}`,
  yesNo: (yes: boolean) => (yes ? 'oui' : 'non'),
  partner: column('partenaire', 'Partenaire', 'text'),
  pillar: column('pilier', 'Pilier', 'text'),
  team: column(
    'niveau_equipe',
    'Niveau de l’équipe',
    'number',
    'Dernier niveau de 1 à 5 donné par l’équipe.',
  ),
  teamOn: column('date_equipe', 'Donné le', 'date'),
  mentor: column(
    'niveau_mentor',
    'Niveau du mentor',
    'number',
    'Dernier niveau de 1 à 5 donné par le mentor et non retiré ; c’est celui qui compte.',
  ),
  mentorOn: column('date_mentor', 'Donné par le mentor le', 'date'),
  coreMissing: column('noyau_manque', 'Un élément du noyau manque', 'text', 'Selon le mentor.'),
  yes: column('messagers_oui', 'Messagers : oui', 'number', counted),
  some: column('messagers_un_peu', 'Messagers : un peu', 'number', counted),
  no: column('messagers_non', 'Messagers : non', 'number', counted),
  toDiscuss: column(
    'a_discuter',
    'À discuter',
    'text',
    'Deux niveaux d’écart ou plus entre équipe et mentor, ou plus de la moitié de non là où une voix dit 3 ou plus.',
  ),
} as const;
