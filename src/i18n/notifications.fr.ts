import type { Instant, IsoDate } from '#src/shared/time.ts';
import { capitalise, count, formatDate, formatDay, formatTime, ofMonth, onDate } from './format.ts';
import { parisDate } from '#src/shared/time.ts';

const quoted = (title: string): string => `« ${title} »`;
const about = (title: string): string =>
  title === '' ? 'dans vos échanges' : `à propos de ${quoted(title)}`;
const somebody = (name: string): string => (name === '' ? 'Quelqu’un' : name);
/** « depuis 3 jours »; nothing where no age is known. */
const since = (days: number | null): string =>
  days === null ? '' : days === 0 ? ' depuis aujourd’hui' : ` depuis ${count(days, 'jour', 'jours')}`;

/** What a partner's team is told. */
export const teamNewsWords = {
  returned: (title: string) => `${quoted(title)} est à compléter.`,
  approved: (title: string) => `${quoted(title)} est validé.`,
  opinion: (title: string) => `Votre mentor a donné son avis sur ${quoted(title)}. VoisinMalin décide.`,
  reviewUndone: (title: string) => `La réponse à ${quoted(title)} a été reprise.`,
  reservationLifted: (title: string) => `Une réserve sur ${quoted(title)} est levée.`,
  unblocked: (title: string) => `${quoted(title)} n’est plus bloqué.`,
  commented: (name: string, title: string) => `${somebody(name)} a écrit ${about(title)}.`,
  handedIn: (meeting: string, again: boolean) =>
    `${meeting} : le compte rendu est ${again ? 'corrigé' : 'à lire'}.`,
  levels: (n: number) => `Votre mentor a donné ${count(n, 'niveau', 'niveaux')} sur la grille d’adoption.`,
  promiseDue: (text: string) => `La date de votre promesse est là : ${quoted(text)}.`,
  pointDue: (month: IsoDate) => `Le point ${ofMonth(month)} est à faire.`,
} as const;

/** What a mentor and head office are told. */
export const guideNewsWords = {
  sent: (partner: string, title: string) => `${partner} a envoyé ${quoted(title)}.`,
  blocked: (partner: string, title: string) => `${partner} appelle à l’aide sur ${quoted(title)}.`,
  commented: (partner: string, name: string, title: string) =>
    `${partner} : ${somebody(name)} a écrit ${about(title)}.`,
  levels: (partner: string, n: number) =>
    `${partner} a donné ${count(n, 'niveau', 'niveaux')} sur sa grille d’adoption.`,
  promiseDue: (partner: string, text: string) =>
    `${partner} : la date de votre promesse est là, ${quoted(text)}.`,
  opinion: (partner: string, title: string) => `${partner} : ${quoted(title)} attend votre décision.`,
  longPause: (partner: string, from: IsoDate) =>
    `${partner} est en pause depuis le ${formatDate(from)}, plus de 30 jours.`,
  pastEnd: (partner: string) => `${partner} a passé ses douze mois : terminer ou prolonger ?`,
  noMentor: (partner: string) => `${partner} n’a personne pour l’accompagner.`,
} as const;

/** What a messenger is told: short, and heard. */
/** A new outing, or one that changed. */
export const outingNewsWords = ({
  kind,
  onDate,
  formerDate,
}: {
  readonly kind: 'planned' | 'moved' | 'calledOff';
  readonly onDate: IsoDate;
  readonly formerDate: IsoDate;
}): string => {
  if (kind === 'calledOff') return `La sortie du ${formatDay(onDate)} est annulée.`;
  if (kind === 'planned') return `Nouvelle sortie : ${formatDay(onDate)}.`;
  return formerDate === onDate
    ? `La sortie du ${formatDay(onDate)} a changé.`
    : `La sortie du ${formatDay(formerDate)} passe au ${formatDay(onDate)}.`;
};

export const messengerNewsWords = {
  given: (title: string, dueOn: IsoDate) => `À lire avant le ${formatDay(dueOn)} : ${title}.`,
  settled: 'Votre demande d’aide est réglée.',
} as const;

/** `/nouveautes` */
export const newsWords = {
  title: 'Nouveautés',
  none: 'Pas de nouveauté.',
  noneText: 'Ce qui vous concerne s’affichera ici.',
  count: (n: number) => count(n, 'nouveauté', 'nouveautés'),
  fresh: 'Nouveau',
  earlier: 'Déjà lu',
  markRead: 'Tout marquer comme lu',
  markUnread: 'Remettre comme avant',
  allRead: 'Vous avez tout lu.',
  kept: 'La liste garde les soixante derniers jours.',
  week: 'Ma semaine',
  weekHint: 'Ce qui vous attend, une fois par semaine.',
} as const;

/** The weekly digest: what waits, with its age. */
export const digestWords = {
  returned: (title: string, days: number | null) => `${quoted(title)} est à compléter${since(days)}.`,
  confirm: (title: string, days: number | null) =>
    `${quoted(title)} attend votre confirmation${since(days)}.`,
  send: (title: string) => `${quoted(title)} est prêt à être envoyé.`,
  module: (title: string, minutes: number) =>
    `Vous avez commencé ${quoted(title)} : il reste ${count(minutes, 'minute', 'minutes')}.`,
  toDeclare: (title: string, points: number, late: number, dueOn: IsoDate, today: IsoDate) => {
    const left = `${quoted(title)} : ${count(points, 'point à déclarer', 'points à déclarer')}`;
    return late > 0
      ? `${left}, en retard de ${count(late, 'jour', 'jours')}.`
      : `${left}, à finir ${onDate(dueOn, today)}.`;
  },
  pointDue: (days: number) => `Le point du mois est à faire${since(days)}.`,
  promise: (text: string, dueOn: IsoDate, today: IsoDate) =>
    `promesse ${dueOn < today ? 'qui attend' : 'à tenir'}, pour ${onDate(dueOn, today)} : ${quoted(text)}.`,
  of: (partner: string, sentence: string) => `${partner} : ${sentence}`,
  hello: (name: string) => `Bonjour ${name},`,
  waits: (n: number) =>
    n === 1 ? 'Une chose vous attend dans Essaim.' : `${String(n)} choses vous attendent dans Essaim.`,
  signature: 'Essaim, la plateforme du compagnonnage',
  title: 'Ma semaine',
  intro: 'Ce qui vous attend, et depuis quand. Rien d’autre, et rien sur les autres.',
  when: (at: Instant) =>
    `${capitalise(formatDay(parisDate(at)))} à ${formatTime(at)}, ce message dirait ce qui suit.`,
  notSent: 'Essaim n’envoie pas encore d’e-mail. Cette page dit ce qu’il enverrait.',
  quiet: 'Jamais entre 20 h et 8 h, jamais le dimanche.',
  none: 'Rien ne vous attend.',
  noneText: 'Une semaine sans rien à faire, rien ne serait envoyé.',
  asText: 'Voir le texte du message',
} as const;
