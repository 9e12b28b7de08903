import { count, formatDate, formatNumber, ofName, onDate } from './format.ts';
import { statusWords } from './mentoring.fr.ts';

/** Why an item does not move at a partner. */
export const stallWords = {
  blocked: () => 'bloqué',
  returned: (returns: number) => `revenu ${formatNumber(returns)} fois`,
  missing: () => 'il manque quelque chose',
  reserved: () => 'réserve en retard',
  late: () => 'en retard',
} as const;

/** Where a run is in the year. */
export const phaseWords = (phase: string): string => {
  if (phase === '0') return 'Pas commencé';
  if (phase === 'prolonge') return 'Après le mois 12';
  return phase === 'termine' ? 'Terminé' : `Mois ${phase}`;
};

export const reseauWords = {
  title: 'Le réseau',
  intro: 'Où en sont les associations, où plusieurs butent, et qui les accompagne.',
  see: 'Voir le réseau',
  signals: 'À regarder',
  signalStalls: (n: number) =>
    n === 0
      ? 'Aucun point ne bloque plusieurs associations.'
      : `${count(n, 'point bloque', 'points bloquent')} plusieurs associations.`,
  signalOverdue: (n: number) =>
    n === 0
      ? 'Chaque association a sa réponse à temps.'
      : `${count(n, 'association attend', 'associations attendent')} une réponse après la date promise.`,
  signalToRead: (n: number) =>
    n === 0 ? 'Aucune adaptation à revoir.' : `${count(n, 'adaptation', 'adaptations')} à revoir.`,

  phases: 'Par mois et par état',
  phasesHint: 'Combien d’associations. Chaque nombre ouvre sa liste.',
  phase: 'Mois',
  total: 'Toutes',
  open: (phase: string, status: string | null, n: number) =>
    `${String(n)} : ${phase}${status === null ? '' : `, ${status}`}`,

  stalls: 'Où plusieurs associations butent',
  stallsHint:
    'Le même point, au moins deux associations : le défaut est peut-être dans la méthode, ou dans la façon de la dire.',
  stallsNone: 'Aucun point ne bloque deux associations à la fois.',
  stall: (month: number, partners: number) =>
    `Mois ${String(month)}, ${count(partners, 'association', 'associations')}`,
  stallList: 'Ces associations dans la liste',
  stallText: 'Relire le texte de ce point',

  loads: 'Qui accompagne, et combien',
  loadsHint:
    'Par ordre alphabétique : ce n’est pas un classement. L’attente est comptée en jours ouvrés, de l’envoi à la première réponse, sur 90 jours.',
  loadsNone: 'Personne n’accompagne d’association aujourd’hui.',
  times: (median: number, worst: number, answers: number) =>
    `En 90 jours, ${count(answers, 'réponse', 'réponses')} : la moitié en ${count(median, 'jour ouvré', 'jours ouvrés')} au plus, la plus longue en ${formatNumber(worst)}.`,
  timesNone: 'Aucune réponse ces 90 derniers jours.',
  loadOpen: (name: string, n: number) => `${String(n)} : associations ${ofName(name)}`,

  pillars: 'Les piliers les plus bas',
  pillarsHint: 'Les piliers au niveau 1 ou 2 selon la personne qui accompagne.',
  pillarsNone: 'Aucun pilier au niveau 1 ou 2.',
  pillarPartners: (n: number) => count(n, 'association', 'associations'),

  adaptations: 'Adaptations à revoir',
  adaptationsText: (n: number) =>
    n === 0
      ? 'Toutes les adaptations ont été revues.'
      : `${count(n, 'adaptation attend', 'adaptations attendent')} que quelqu’un note la suite.`,
  adaptationsLink: 'Ouvrir le registre',

  list: 'Associations',
  listTable: 'Les associations du réseau',
  listAll: (n: number) => count(n, 'association', 'associations'),
  listSome: (n: number, total: number) =>
    `${formatNumber(n)} sur ${count(total, 'association', 'associations')}`,
  listNone: 'Aucune association ici.',
  clear: 'Tout montrer',
  state: 'État',
  why: 'Pourquoi',
  accompanied: 'Accompagnement',
  nobody: 'Personne',
  waits: 'Ce qui attend',

  taken: 'Décisions prises',
  takenNone: 'Aucune décision prise jusqu’ici.',
  when: 'Date',
  what: 'Décision',
  by: 'Par',
  reviewed: (title: string, outcome: string) => `« ${title} » : ${outcome.toLocaleLowerCase('fr')}`,
  undone: 'annulée depuis',
  extended: (date: string, reason: string) => `Prolongé jusqu’au ${formatDate(date)} : ${reason}`,
  ended: { adopted: 'Terminé : méthode adoptée', stopped: 'Terminé : arrêté' },

  columns: {
    month: 'Mois',
    item: 'Point de contrôle',
    partners: 'Associations',
    partner: 'Association',
    reason: 'Raison',
    returns: 'Retours',
    mentor: 'Mentor',
    lead: 'Accompagne',
    standIn: 'Remplace',
    waiting: 'À relire',
    overdue: 'Après la promesse',
    answers: 'Réponses en 90 jours',
    median: 'Attente médiane',
    worst: 'Attente la plus longue',
  },
  definitions: {
    partners: 'Combien d’associations butent aujourd’hui sur ce point.',
    reason:
      'La première qui vaut : bloqué, revenu deux fois ou plus, il manque quelque chose, réserve en retard, plus de 14 jours de retard.',
    returns: '« À compléter » et « Parlons-en », sans les réponses annulées.',
    lead: 'Compagnonnages ouverts que cette personne accompagne aujourd’hui.',
    overdue: 'Envois sans réponse 5 jours ouvrés après l’envoi.',
    answers: 'Première réponse à chaque envoi, annulée ensuite ou non.',
    median: 'Jours ouvrés de l’envoi à la réponse : la moitié des réponses sont venues plus vite.',
    worst: 'Jours ouvrés de l’envoi à la réponse, la plus longue.',
  },
} as const;

/** What narrows the list of partners, in words. */
export const networkFilters = (
  of: {
    readonly phase?: string | null;
    readonly status?: keyof typeof statusWords | null;
    readonly mentor?: string | null;
    readonly item?: string | null;
    readonly pillar?: string | null;
  },
  asked: string | null = null,
): string[] => [
  ...(of.phase ? [phaseWords(of.phase)] : []),
  ...(of.status ? [statusWords[of.status]] : []),
  ...(of.mentor ? [`Avec ${of.mentor}`] : []),
  ...(of.item && asked !== null ? [`Point : ${of.item}`] : []),
  ...(of.pillar ? [`Pilier : ${of.pillar}`] : []),
];

/** Who accompanies a partner, and from when to when. */
export const assignmentWords = {
  title: 'Qui accompagne chaque association',
  person: 'Personne',
  kind: 'Rôle',
  from: 'Du',
  to: 'Au',
  toDefinition: 'Dernier jour compris ; vide tant que l’accompagnement dure.',
  when: 'État',
  kinds: { lead: 'mentor', standIn: 'remplacement' },
  states: { past: 'passé', now: 'en cours', next: 'à venir', calledOff: 'annulé avant le premier jour' },
  line: (name: string, kind: 'lead' | 'standIn') => `${name}, ${kind === 'lead' ? 'mentor' : 'remplacement'}`,
  dates: (from: string, to: string | null) =>
    to === null ? `depuis le ${formatDate(from)}` : `du ${formatDate(from)} au ${formatDate(to)}`,
  fromOn: (from: string) => `à partir du ${formatDate(from)}`,
  calledOff: (from: string) => `devait commencer le ${formatDate(from)}`,
} as const;

/** « Votre mentor », on the first screen of a partner. */
export const accompanimentWords = {
  now: (name: string, kind: 'lead' | 'standIn', to: string | null, today: string) =>
    `${name}${kind === 'standIn' ? ' remplace' : ''}${to === null ? '' : `, jusqu’au ${onDate(to, today).replace(/^le\s/u, '')}`}`,
  next: (name: string, from: string, today: string) =>
    `À partir ${onDate(from, today).replace(/^le/u, 'du')} : ${name}`,
  extended: (date: string) => `Compagnonnage prolongé jusqu’au ${formatDate(date)}.`,
} as const;

/** The whole life of a mentorship, for head office. */
export const lifeWords = {
  plan: 'Ses douze mois',
  planMonth: 'Mois',
  planTheme: 'Thème',
  planFrom: 'Du',
  planTo: 'Au',
  planSentence: (from: string, to: string) => `Du ${formatDate(from)} au ${formatDate(to)}.`,
  planNow: 'mois en cours',
  check: 'Voir les douze mois',
  checkTitle: 'Les douze mois, avant de créer',
  checkText: 'Rien n’est encore enregistré. Vérifiez les dates, puis créez.',
  change: 'Changer quelque chose',
  pauses: 'Pauses',
  pausesNone: 'Aucune pause.',
  pauseNow: (from: string) => `En pause depuis le ${formatDate(from)}`,
  pause: (from: string, to: string) => `Du ${formatDate(from)} au ${formatDate(to)}`,
  pauseLong: 'plus de 30 jours',
  extension: 'Prolonger après le mois 12',
  extended: (date: string) => `Prolongé jusqu’au ${formatDate(date)}`,
  extendedPast: (date: string) => `La prolongation est passée depuis le ${formatDate(date)}.`,
  extensionLine: (date: string, reason: string, by: string, on: string) =>
    `Jusqu’au ${formatDate(date)} : ${reason} (${by}, le ${formatDate(on)})`,
  extensionHistory: 'Prolongations',
  until: 'Jusqu’au',
  untilHint: 'Un jour après la fin du mois 12.',
  why: 'Pourquoi',
  extend: 'Prolonger',
  before: 'Compagnonnages d’avant',
  beforeLine: (start: string, end: string, adopted: boolean) =>
    `Du ${formatDate(start)} au ${formatDate(end)} : ${adopted ? 'méthode adoptée' : 'arrêté'}`,
  endLink: 'Terminer le compagnonnage',
  endTitle: (name: string) => `Terminer le compagnonnage ${ofName(name)}`,
  endIntro: 'Lisez ce qui va changer avant de décider.',
  endChanges: [
    'Le compagnonnage se lit encore, en entier. Plus rien n’y change.',
    'L’équipe, ses modules et ses attestations restent ouverts.',
    'La grille d’adoption peut être remplie à nouveau chaque année.',
    'Un nouveau compagnonnage pourra être ouvert pour la même association.',
  ],
  endOpen: 'Ce qui est encore ouvert',
  endOpenNone: 'Rien n’est en attente.',
  endOpenLines: (waiting: number, blocks: number, reservations: number) => [
    ...(waiting === 0 ? [] : [`${count(waiting, 'envoi attend', 'envois attendent')} une réponse.`]),
    ...(blocks === 0
      ? []
      : [`${count(blocks, 'appel à l’aide est ouvert', 'appels à l’aide sont ouverts')}.`]),
    ...(reservations === 0
      ? []
      : [`${count(reservations, 'réserve n’est pas levée', 'réserves ne sont pas levées')}.`]),
  ],
  endProgress: (validated: number, total: number) =>
    `${count(validated, 'point validé', 'points validés')} sur ${formatNumber(total)}.`,
  endSure: 'Je sais que cela ne s’annule pas',
  endKeep: 'Ne rien changer',
  endedAlready: 'Ce compagnonnage est terminé.',
  again: 'Ouvrir un nouveau compagnonnage',
  againTitle: (name: string) => `Nouveau compagnonnage ${ofName(name)}`,
  againIntro: 'Le premier reste gardé. Celui-ci commence au mois 1, sans rien de déclaré.',
  againOpen: 'Un compagnonnage est ouvert. Terminez-le d’abord.',
  assignments: 'Qui l’accompagne, depuis le début',
} as const;
