import type { AgendaEvent, AgendaKind } from '#src/features/agenda/agenda.types.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { atTime, parisDate } from '#src/shared/time.ts';
import { capitalise, count, formatDate, formatDay, formatTime, onDate } from './format.ts';

/** What each kind of event is called, on its own and in the list of filters. */
export const agendaKindWords: Readonly<Record<AgendaKind, string>> = {
  monthEnd: 'Fin de mois',
  call: 'Appel',
  visit: 'Visite',
  training: 'Séance en salle',
  teamMeeting: 'Réunion d’équipe',
  outing: 'Sortie de porte-à-porte',
  pause: 'Pause',
  standIn: 'Relais du mentor',
  runEnd: 'Fin du compagnonnage',
  commitment: 'Suivi d’un engagement',
};

const quoted = (text: string): string => `« ${text} »`;

/** One line for the page, the feed and the table: what it is, and about what. */
export const agendaTitle = ({ kind, subject }: Pick<AgendaEvent, 'kind' | 'subject'>): string => {
  if (subject === null) return agendaKindWords[kind];
  if (kind === 'monthEnd') return `Fin du mois : jalon ${quoted(subject)}`;
  if (kind === 'standIn') return `${subject} remplace le mentor`;
  return `${agendaKindWords[kind]} : ${subject}`;
};

/** « 14 h 30 », « de 14 h à 15 h 30 » */
const timesOf = ({ on, startsAt, minutes }: AgendaEvent): string[] => {
  if (startsAt === null) return [];
  const start = atTime(on, startsAt);
  if (minutes === null) return [formatTime(start)];
  return [`de ${formatTime(start)} à ${formatTime(start + minutes * 60_000)}`];
};

/** `/agenda` */
export const agendaWords = {
  title: 'Agenda',
  intro: 'Ce qui vient dans les soixante jours, puis plus tard.',
  introGuide: 'Ce qui vient chez vos partenaires dans les soixante jours, puis plus tard.',
  link: 'Ce qui vient dans les soixante jours.',
  filters: 'Choisir ce qui s’affiche',
  partner: 'Association',
  everyPartner: 'Toutes les associations',
  kind: 'Quoi',
  everyKind: 'Tout',
  show: 'Afficher',
  next: 'Ce qui vient',
  later: 'Plus tard',
  laterCount: (n: number) => count(n, 'date dans l’année', 'dates dans l’année'),
  past: (n: number) => `Ce qui est passé (${String(n)})`,
  none: 'Rien ne vient dans les soixante jours.',
  noneText: 'Les fins de mois, les séances et la réunion d’équipe s’affichent ici.',
  noneKept: 'Rien de tel. Choisissez autre chose ci-dessus.',
  today: (date: IsoDate) => `Aujourd’hui, ${formatDay(date)}`,
  day: (date: IsoDate) => capitalise(formatDay(date)),
  cancelled: 'Annulé',
  /** « 14 h 30, 90 minutes – Salle des fêtes » */
  hint: (
    event: AgendaEvent,
    { withPartner, withDay }: { withPartner: boolean; withDay: boolean },
  ): string => {
    const { on, until, place, partner } = event;
    return [
      ...(withPartner ? [partner.name] : []),
      ...(withDay ? [formatDate(on)] : []),
      ...(until === null || until === on ? [] : [`jusqu’au ${formatDate(until)}`]),
      ...timesOf(event),
      ...(place === null ? [] : [place]),
    ].join(' – ');
  },

  feed: 'Dans votre propre agenda',
  feedText:
    'Une adresse privée met ces dates dans l’agenda de votre téléphone ou de votre ordinateur. Elle se met à jour toute seule.',
  feedPrivate: 'Gardez-la pour vous : qui la connaît voit ces dates. Aucun nom de messager n’y figure.',
  feedSince: (at: Instant, today: IsoDate) =>
    `Une adresse privée existe depuis ${onDate(parisDate(at), today)}. Nous ne pouvons pas la montrer à nouveau.`,
  makeFeed: 'Créer mon adresse privée',
  remakeFeed: 'Refaire l’adresse',
  remakeText: 'Refaire l’adresse ferme l’ancienne.',
  revokeFeed: 'Fermer l’adresse',
  feedReady: 'Votre adresse privée',
  feedLabel: 'Copiez-la dans votre agenda, à « ajouter un agenda par adresse »',
  feedOnce: 'Elle ne s’affiche qu’une fois. Perdue, elle se refait.',
  /** In a calendar that holds several associations. */
  of: (name: string, title: string) => `${name} – ${title}`,
  feedName: (name: string) => `Essaim – ${name}`,
} as const;

/** The table that leaves the product. */
export const agendaTableWords = {
  title: 'Agenda',
  on: 'Jour',
  until: 'Dernier jour',
  untilIs: 'De ce qui dure plusieurs jours.',
  time: 'Heure',
  timeIs: 'À Paris. Vide : toute la journée.',
  minutes: 'Minutes',
  kind: 'Nature',
  what: 'Quoi',
  partner: 'Association',
  place: 'Lieu',
  cancelled: 'Annulé',
  yes: 'oui',
  ofPartner: (name: string) => `Association : ${name}`,
  ofKind: (kind: string) => `Nature : ${kind}`,
} as const;
