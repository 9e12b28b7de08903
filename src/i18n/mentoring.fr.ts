import type { Role } from '#db/schema/lists.ts';
import { count, formatDate, formatNumber, onDate } from './format.ts';

type StatusName = 'ended' | 'notStarted' | 'paused' | 'blocked' | 'late' | 'watch' | 'onTime';
type Reason = 'overdueReview' | 'blocked' | 'waitingReview' | 'late' | 'silent' | 'call';

/** The one status of a partner. */
export const statusWords: Readonly<Record<StatusName, string>> = {
  blocked: 'Bloqué',
  late: 'En retard',
  watch: 'À surveiller',
  onTime: 'À l’heure',
  paused: 'En pause',
  notStarted: 'Pas commencé',
  ended: 'Terminé',
};

const days = (n: number): string => count(n, 'jour', 'jours');
const since = (n: number): string => (n === 0 ? 'depuis aujourd’hui' : `depuis ${days(n)}`);
const workingDays = (n: number): string => count(n, 'jour ouvré', 'jours ouvrés');
const waited = (n: number): string => (n === 0 ? 'depuis aujourd’hui' : `depuis ${workingDays(n)}`);

/** Why a partner has its status: « Bloqué depuis 12 jours : « Recruter l’équipe » ». */
export const statusSentence = (
  {
    status,
    reason,
    amount,
  }: {
    status: StatusName;
    reason: 'blocked' | 'late' | 'silent' | 'returned' | 'hillFell' | null;
    amount: number;
  },
  of: { title: string; pausedSince: string | null; startsOn: string; endedOn: string; adopted: boolean },
): string => {
  switch (reason) {
    case 'blocked':
      return `Bloqué ${since(amount)} : « ${of.title} ».`;
    case 'late':
      return `« ${of.title} » a ${days(amount)} de retard.`;
    case 'silent':
      return `Rien de nouveau ${since(amount)}.`;
    case 'returned':
      return `« ${of.title} » est revenu ${formatNumber(amount)} fois.`;
    case 'hillFell':
      return 'Son point du mois a baissé.';
    case null:
      break;
  }
  if (status === 'paused')
    return `En pause depuis le ${formatDate(of.pausedSince ?? '')}. Rien n’est en retard.`;
  if (status === 'notStarted') return `Commence le ${formatDate(of.startsOn)}.`;
  if (status === 'ended')
    return `Terminé le ${formatDate(of.endedOn)} : ${of.adopted ? 'méthode adoptée' : 'arrêté'}.`;
  return 'Rien n’est en retard.';
};

/** One line of « Par quoi commencer », after the name of the partner. */
export const firstSentence: Readonly<Record<Reason, (title: string, amount: number) => string>> = {
  overdueReview: (title, n) => `« ${title} » attend votre réponse ${waited(n)}.`,
  waitingReview: (title, n) => `« ${title} » attend votre réponse ${waited(n)}.`,
  blocked: (title, n) => `bloqué ${since(n)} sur « ${title} ».`,
  late: (title, n) => `« ${title} » a ${days(n)} de retard.`,
  silent: (_title, n) => `rien de nouveau ${since(n)}.`,
  call: (_title, n) => `appel ${n === 0 ? 'aujourd’hui' : `dans ${days(n)}`}, sans ordre du jour.`,
};

export const firstWords = {
  title: 'Par quoi commencer',
  overdue: 'Promesse dépassée',
  aside: (n: number) => `Mettre de côté ${days(n)}`,
  asideFor: (n: number, name: string, sentence: string) => `Mettre de côté ${days(n)} : ${name}, ${sentence}`,
  how: 'Comment cette liste est faite',
  howLines: (of: {
    promiseDays: number;
    watchDays: number;
    silentDays: number;
    callDays: number;
    setAsideDays: number;
  }) => [
    `D’abord les relectures en retard sur la promesse : une réponse sous ${workingDays(of.promiseDays)}.`,
    `Puis les associations bloquées, les autres relectures, les jalons en retard de plus de ${days(of.watchDays)}.`,
    `Puis les associations silencieuses depuis ${days(of.silentDays)}, et les appels sans ordre du jour des ${days(of.callDays)} à venir.`,
    `Cinq lignes au plus, dont trois relectures au plus. Une ligne mise de côté revient après ${days(of.setAsideDays)}.`,
    'Un jalon qui attend votre réponse ne compte jamais comme un retard de l’association.',
  ],
  putTitle: (n: number) => `Mis de côté (${formatNumber(n)})`,
  until: (date: string, today: string) => `jusqu’au ${onDate(date, today).replace(/^le\s/u, '')}`,
  back: 'Remettre dans la liste',
  backFor: (name: string, sentence: string) => `Remettre dans la liste : ${name}, ${sentence}`,
  nothing: 'Rien d’urgent.',
  next: (name: string, date: string, today: string) =>
    `Prochaine échéance : ${name}, ${onDate(date, today)}.`,
} as const;

export const partnersWords = {
  title: 'Mes partenaires',
  allTitle: 'Associations partenaires',
  brief: 'En bref',
  briefCount: (n: number) => count(n, 'partenaire', 'partenaires'),
  tableTitle: 'Les 12 mois de chaque partenaire',
  caption: 'Une ligne par association, une case par mois. Le mois en cours est encadré.',
  partner: 'Partenaire',
  state: 'État',
  monthShort: (month: number) => `M${String(month)}`,
  monthLong: (month: number) => `Mois ${String(month)}`,
  month: (month: number, extendedBy: number) =>
    extendedBy > 0 ? `mois 12, prolongé de ${String(extendedBy)}` : `mois ${String(month)} sur 12`,
  cell: (partner: string, month: number, state: string, declared: number, total: number) =>
    `${partner}, mois ${String(month)} : ${state}, ${count(declared, 'point déclaré', 'points déclarés')} sur ${String(total)}`,
  forYou: 'à valider par vous',
  forMentor: 'attend la réponse de la personne qui accompagne',
  forHeadOffice: 'chez VoisinMalin',
  forYouLegend: 'À valider par vous',
  current: 'mois en cours',
  seeTable: 'Voir le tableau',
  seeAlso: 'Voir aussi',
  open: 'Ouvrir',
  openName: (name: string) => `Ouvrir ${name}`,
  sortBy: 'Trier',
  filter: 'Montrer',
  filtered: (status: string, n: number) => `${status} (${formatNumber(n)})`,
  none: 'Aucune association ne vous est confiée pour le moment.',
  noneText: 'Le siège vous confie une association ; elle apparaîtra ici.',
} as const;

/** The list of partners is her own for a mentor, everybody's for head office. */
export const partnersTitle = (role: Role): string =>
  role === 'headOffice' ? partnersWords.allTitle : partnersWords.title;

export const queueWords = {
  title: 'À valider',
  intro: (promised: number) =>
    `La plus ancienne d’abord. Chaque association attend une réponse sous ${workingDays(promised)}.`,
  introHeadOffice: 'Les décisions du siège : l’avis de la personne qui accompagne est donné.',
  count: (n: number, over: number) => {
    const waits = count(n, 'envoi attend votre réponse', 'envois attendent votre réponse');
    if (over === 0) return `${waits}.`;
    return n === over
      ? `${waits} après la date promise.`
      : `${waits}, dont ${formatNumber(over)} après la date promise.`;
  },
  sent: (by: string, date: string, today: string, round: number) =>
    `Envoyé par ${by} ${onDate(date, today)}${round > 1 ? ` (${String(round)}e envoi)` : ''}`,
  promised: (date: string, today: string) => `promis pour ${onDate(date, today)}`,
  over: (n: number) => `Dépassé de ${count(n, 'jour ouvré', 'jours ouvrés')}`,
  changed: (n: number) => `Depuis le retour : ${count(n, 'point a changé', 'points ont changé')}`,
  late: 'Promesse dépassée',
  done: 'Tout est relu.',
  doneText: 'Rien n’attend votre réponse.',
  phrases: 'Les phrases type',
  phrasesHint: 'Des phrases que les mentors partagent pour répondre.',
  columns: {
    partner: 'Association',
    milestone: 'Jalon',
    round: 'Envoi',
    sentBy: 'Envoyé par',
    sentOn: 'Envoyé le',
    promisedOn: 'Réponse promise le',
    over: 'Jours ouvrés de dépassement',
    changed: 'Points changés depuis le retour',
  },
  definitions: {
    round: '1 pour le premier envoi du jalon, puis un de plus à chaque fois qu’il revient.',
    promised: 'Cinq jours ouvrés après l’envoi.',
    over: '0 tant que la date promise n’est pas passée.',
  },
} as const;

export const networkWords = {
  title: 'Gestion',
  decisions: 'Décisions à prendre',
  none: 'Aucune décision n’attend.',
  noneText: 'Les avis à trancher, les longues pauses et les compagnonnages à terminer viendront ici.',
  decide: (title: string, date: string, today: string) =>
    `« ${title} » attend votre décision, envoyé ${onDate(date, today)}.`,
  longPause: (date: string) => `en pause depuis le ${formatDate(date)}, une longue pause.`,
  end: (months: number) => `mois 12 passé de ${String(months)} mois : terminer ou prolonger ?`,
  noMentor: 'personne ne l’accompagne aujourd’hui.',
} as const;

export const partnerWords = {
  where: (month: number, extendedBy: number, status: string) =>
    `${extendedBy > 0 ? `Mois 12, prolongé de ${String(extendedBy)}` : `Mois ${String(month)} sur 12`} – ${status}`,
  street: (lit: number) => `${count(lit, 'mois validé', 'mois validés')} sur 12.`,
  progress: 'Où en est l’association',
  waiting: 'Ce qui attend',
  waitingNone: 'Rien n’attend de réponse.',
  waitingYou: (date: string, promised: string, today: string) =>
    `Envoyé ${onDate(date, today)}, réponse promise ${onDate(promised, today)}`,
  waitingHeadOffice: (date: string, today: string) => `Envoyé ${onDate(date, today)}, chez VoisinMalin`,
  blocks: 'Appels à l’aide',
  blockBy: (name: string, date: string, today: string) => `${name}, ${onDate(date, today)}`,
  clear: 'Débloquer',
  clearText: 'Qu’est-ce qui a débloqué la situation ?',
  clearHint: 'L’association lit cette phrase.',
  pause: 'Pause',
  pausedSince: (date: string) => `En pause depuis le ${formatDate(date)}. Rien n’est en retard.`,
  pauseReason: (reason: string) => `Raison : ${reason}`,
  endPause: 'Mettre fin à la pause aujourd’hui',
  reservations: 'Réserves à lever',
  reservation: (due: string, who: string) => `Pour le ${formatDate(due)}, par ${who}.`,
  lift: 'Lever la réserve',
  liftFor: (title: string) => `Lever la réserve : ${title}`,
  months: 'Les 12 mois',
  monthOf: (month: number, title: string) => `Mois ${String(month)} : ${title}`,
  due: (date: string) => `jusqu’au ${formatDate(date)}`,
  current: 'mois en cours',
  points: (declared: number, validated: number, total: number) =>
    `${count(declared, 'déclaré', 'déclarés')}, ${count(validated, 'validé', 'validés')} sur ${String(total)}`,
  days: (n: number) => `${days(n)} de retard`,
  learning: 'Ce que l’équipe a lu',
  learningHint: 'Combien de personnes de l’équipe ont terminé chaque module. Sans nom.',
  finished: (n: number, total: number) => `${formatNumber(n)} sur ${formatNumber(total)}`,
  learningAll: (n: number) => `Voir ${count(n, 'module', 'modules')}`,
  learningNone: 'Aucun module ouvert pour le moment.',
  people: 'Qui fait quoi',
  peopleNone: 'Personne n’est encore enregistré.',
  mentors: 'Accompagnement',
  mentorsNone: 'Personne ne l’accompagne aujourd’hui.',
  roles: {
    messenger: 'messager',
    staff: 'équipe',
    manager: 'responsable',
    director: 'direction',
    mentor: 'mentor',
    headOffice: 'siège',
  },
  places: 'Suivre ce partenaire',
  thread: 'Échanges',
  messages: (n: number) => (n === 0 ? 'Écrire à l’association' : count(n, 'message', 'messages')),
  adaptations: 'Adaptations',
  adaptationsNone: 'Aucune adaptation notée.',
  adaptationsAll: 'Les voir dans le registre',
  why: (why: string) => `Pourquoi : ${why}`,
  touchesCore: 'Touche au noyau',
  shared: 'Peut être montré aux autres associations',
  manage: 'Gérer les personnes et les dates',
} as const;
