import {
  count,
  formatDate,
  formatMonth,
  formatNumber,
  formatRelativeDay,
  formatWhen,
  onDate,
} from './format.ts';

type StatusName = 'ended' | 'notStarted' | 'paused' | 'blocked' | 'late' | 'watch' | 'onTime';
type Reason = 'blocked' | 'late' | 'silent' | 'returned' | 'hillFell' | null;
type ChangeKind =
  | 'blocked'
  | 'unblocked'
  | 'sent'
  | 'takenBack'
  | 'approved'
  | 'returned'
  | 'undone'
  | 'declared'
  | 'proved'
  | 'levels'
  | 'lifted'
  | 'paused'
  | 'resumed'
  | 'wrote'
  | 'mentor';

const days = (n: number): string => count(n, 'jour', 'jours');

/** Views, filters and days of the table of partners. */
export const portfolioWords = {
  view: 'Vue',
  views: { programme: 'Programme', calendrier: 'Calendrier' },
  sorts: { urgence: 'Urgence', nom: 'Nom', nouveau: 'Nouveau d’abord' },
  open: (n: number) => `En cours (${formatNumber(n)})`,
  all: (n: number) => `Toutes (${formatNumber(n)})`,
  filters: 'Filtrer ou changer de date',
  mentor: 'Accompagnement',
  everyMentor: 'Tout le monde',
  month: 'Mois du programme',
  everyMonth: 'Tous les mois',
  day: 'Le tableau au soir du',
  dayHint: 'Laissez vide pour aujourd’hui.',
  apply: 'Afficher',
  clear: 'Tout montrer, aujourd’hui',
  shortcuts: 'Aller à une date',
  yesterday: 'Hier',
  monthAgo: 'Il y a un mois',
  endOfMonth: 'Fin du mois dernier',
  noneMatching: 'Aucune association ne correspond. Changez les filtres pour en voir d’autres.',
  past: (day: string) => `Le tableau au soir du ${formatDate(day)}`,
  pastText:
    'Vous lisez le passé : seuils, pauses et accompagnement sont ceux de ce jour-là. Les liens ouvrent les pages d’aujourd’hui.',
  calendarCaption: (past: boolean) =>
    `Une ligne par association, une colonne par mois réel. La colonne ${past ? 'de ce jour-là' : 'd’aujourd’hui'} est marquée. Chaque case est le jalon à rendre ce mois-là.`,
  monthName: formatMonth,
  monthShort: (month: string) => `${month.slice(5, 7)}/${month.slice(2, 4)}`,
  today: 'aujourd’hui',
  thatDay: 'ce jour-là',
  noMonth: 'Pas de jalon ce mois-là',
  inMonth: (month: string, label: string) => `${label} (${formatMonth(month)})`,
  news: (n: number) => count(n, 'nouveauté', 'nouveautés'),
  statusHow: 'Comment l’état est calculé',
  why: (partner: string) => ` : pourquoi, ${partner}`,
} as const;

/** What gives each status, in the order in which the rules are read. */
export const statusRules = (of: {
  watchDays: number;
  silentDays: number;
  returnsToWatch: number;
}): readonly string[] => [
  'Bloqué : un appel à l’aide est ouvert.',
  `En retard : un jalon n’est pas envoyé plus de ${days(of.watchDays)} après sa date.`,
  `À surveiller : un jalon a de 1 à ${days(of.watchDays)} de retard.`,
  `À surveiller aussi : rien de nouveau depuis ${days(of.silentDays)}, ${count(of.returnsToWatch, 'retour', 'retours')} sur un jalon, ou un point du mois qui baisse.`,
  'À l’heure : rien de tout cela. La première règle qui convient donne l’état.',
  'Une pause, ou un jalon qui attend une réponse, n’est jamais un retard de l’association.',
];

/** The facts behind the status of one partner, a sentence each. */
export const statusFactLines = (
  of: {
    status: StatusName;
    reason: Reason;
    amount: number;
    dueOn: string | null;
    returnedOn: string | null;
    blockedOn: string | null;
    quietSince: string;
    pausedSince: string | null;
    waiting: readonly string[];
    thresholds: { watchDays: number; silentDays: number; returnsToWatch: number };
  },
  today: string,
): string[] => {
  const { watchDays, silentDays, returnsToWatch } = of.thresholds;
  const on = (date: string | null): string => (date === null ? '' : onDate(date, today));
  const why: Record<Exclude<Reason, null>, string[]> = {
    blocked: [`Un appel à l’aide est ouvert depuis ${on(of.blockedOn)}.`],
    late: [
      `À rendre ${on(of.dueOn)}${of.returnedOn === null ? '' : `, revenu ${on(of.returnedOn)}`}.`,
      `Compté : ${days(of.amount)}, sans les pauses ni le temps d’une réponse.`,
      `Seuil : en retard après ${days(watchDays)}, à surveiller avant.`,
    ],
    silent: [`Dernière action ${on(of.quietSince)}.`, `Seuil : à surveiller après ${days(silentDays)}.`],
    returned: [
      `Revenu ${formatNumber(of.amount)} fois${of.returnedOn === null ? '' : `, la dernière ${on(of.returnedOn)}`}.`,
      `Seuil : à surveiller après ${count(returnsToWatch, 'retour', 'retours')}.`,
    ],
    hillFell: ['Au dernier point du mois, un chantier a reculé.'],
  };
  const plain: Partial<Record<StatusName, string[]>> = {
    onTime: [
      'Aucun appel à l’aide, aucun jalon en retard.',
      `Dernière action ${on(of.quietSince)} (seuil : ${days(silentDays)}).`,
    ],
    paused: [`En pause depuis ${on(of.pausedSince)}. Rien ne compte comme un retard.`],
  };
  return [
    ...(of.reason === null ? (plain[of.status] ?? []) : why[of.reason]),
    ...of.waiting.map(
      (title) => `« ${title} » attend une réponse : ce n’est pas un retard de l’association.`,
    ),
  ];
};

/** One thing that happened, after the name of the partner. */
const changeSentences: Readonly<Record<ChangeKind, (title: string, n: number) => string>> = {
  blocked: (title) => `appel à l’aide sur « ${title} »`,
  unblocked: (title) => `« ${title} » n’est plus bloqué`,
  sent: (title) => `« ${title} » est envoyé`,
  takenBack: (title) => `« ${title} » est repris par l’association`,
  approved: (title) => `« ${title} » est validé`,
  returned: (title) => `« ${title} » est revenu à l’association`,
  undone: (title) => `une réponse sur « ${title} » est annulée`,
  declared: (title, n) => `${count(n, 'point déclaré', 'points déclarés')} dans « ${title} »`,
  proved: (title, n) => `${count(n, 'preuve ajoutée', 'preuves ajoutées')} dans « ${title} »`,
  levels: () => 'l’équipe a rempli sa grille d’adoption',
  lifted: (title) => `une réserve est levée dans « ${title} »`,
  paused: () => 'l’association est en pause',
  resumed: () => 'la pause est terminée',
  wrote: () => 'l’association a écrit',
  mentor: () => 'l’accompagnement a changé',
};

/** « Ce qui a changé depuis ma dernière visite ». */
export const changesWords = {
  title: 'Ce qui a changé depuis ma dernière visite',
  since: (at: number, now: number) => `Depuis ${formatWhen(at, now)}.`,
  first: 'Ici viendra ce qui change chez vos associations.',
  firstText:
    'Dites « J’ai tout vu » une première fois. À votre prochaine visite, ce qui est nouveau sera ici.',
  none: 'Rien de nouveau.',
  say: (kind: ChangeKind, title: string, n: number) => changeSentences[kind](title, n),
  when: (date: string, today: string) => formatRelativeDay(date, today),
  open: (partner: string) => `Ouvrir ${partner}`,
  seen: 'J’ai tout vu',
  undo: 'Annuler : remettre ce qui était nouveau',
} as const;

/** What was filtered, in words, for a table that leaves the product. */
export const overviewFilters = (of: {
  status: string | null;
  mentor: string | null;
  month: number | null;
}): string[] => [
  ...(of.status === null ? [] : [`État : ${of.status}`]),
  ...(of.mentor === null ? [] : [`Accompagnement : ${of.mentor}`]),
  ...(of.month === null ? [] : [`Mois du programme : ${String(of.month)}`]),
];

/** Heads and definitions of the tables of partners that leave the product. */
export const exportWords = {
  town: 'Ville',
  why: 'Pourquoi',
  statusDefinition: 'Le premier qui convient : bloqué, en retard, à surveiller, à l’heure.',
  month: 'Mois du programme',
  monthDefinition: 'De 1 à 12 ; 0 avant le début.',
  declared: 'Points déclarés',
  declaredDefinition: 'Points que l’association a déclarés, ou que la plateforme a comptés.',
  validated: 'Points validés',
  validatedDefinition: 'Points acceptés dans une relecture qui tient, sans réserve ouverte.',
  total: 'Points du programme',
  totalDefinition: 'Tous les points, sauf ceux qui ne concernent pas l’association.',
  expected: 'Points attendus',
  expectedDefinition: 'Points des mois dont la date est passée.',
  mentors: 'Accompagnement',
  cellDefinition: 'Le signe le plus grave du jalon de ce mois.',
  day: 'Jour',
  change: 'Ce qui a changé',
  count: 'Nombre',
  countDefinition: 'Combien de fois, sur ce jalon.',
} as const;
