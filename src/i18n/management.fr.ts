import type { DecisionState } from '#db/schema/lists.ts';
import type { HourKind, HoursState } from '#src/features/management/planned-hours.rules.ts';
import type { RecruitmentCounter } from '#src/features/management/recruitment.rules.ts';
import type { IsoDate } from '#src/shared/time.ts';
import {
  capitalise,
  count,
  formatDate,
  formatDay,
  formatMinutes,
  formatMonth,
  formatNumber,
  formatPercent,
  list,
  ofMonth,
  ofName,
  onDate,
} from './format.ts';

const clock = (time: string): string => {
  const [hours = '', minutes = '00'] = time.split(':');
  return `${String(Number(hours))} h${minutes === '00' ? '' : ` ${minutes}`}`;
};
const shareOf = ({ present, expected }: { present: number; expected: number }): string =>
  `${formatNumber(present)} sur ${formatNumber(expected)}`;

type When = { readonly onDate: IsoDate; readonly startsAt: string | null; readonly minutes: number };
const when = ({ onDate: on, startsAt, minutes }: When): string =>
  `${capitalise(formatDay(on))}${startsAt === null ? '' : ` à ${clock(startsAt)}`}, ${formatMinutes(minutes)}`;

/** « Tenue », « Annulée », « Prévue » */
export const meetingStateWords = ({ held, cancelled }: { held: boolean; cancelled: boolean }): string =>
  cancelled ? 'Annulée' : held ? 'Tenue' : 'Prévue';

const decisionStates: Readonly<Record<DecisionState, string>> = {
  underWay: 'En cours',
  done: 'Faite',
  dropped: 'Abandonnée',
};

/** « Réunions d’équipe » */
export const teamMeetingWords = {
  title: 'Réunions d’équipe',
  intro: 'Une réunion par mois, payée. Notez qui est venu et ce que l’équipe a décidé.',
  none: 'Aucune réunion notée',
  noneText: 'Prévoyez la prochaine. Sa feuille de présence s’imprime.',
  coming: 'À venir',
  past: 'Passées',
  cancelled: 'Annulées',
  when,
  toEnter: 'Présences à noter',
  present: (share: { present: number; expected: number }): string => `${shareOf(share)} messagers`,
  attendance: (share: { present: number; expected: number }): string =>
    `Présence des messagers : ${shareOf(share)}, soit ${formatPercent(share.present / share.expected)}.`,
  attendanceIs: 'Sur toutes les réunions tenues. Une personne compte une fois par réunion.',
  open: 'Décisions en cours',
  decisionOf: (owner: string | null, dueOn: IsoDate | null): string =>
    [owner, dueOn === null ? null : `avant le ${formatDate(dueOn)}`]
      .filter((part) => part !== null)
      .join(', '),
  add: 'Prévoir une réunion',
  offered: (on: IsoDate): string =>
    `Votre jour fixe donne le ${formatDate(on)}. Vous pouvez changer la date.`,
  date: 'Date',
  startsAt: 'Heure de début (facultatif)',
  startsAtHint: 'Par exemple 17:30.',
  minutes: 'Durée prévue',
  minutesHint: 'De 15 à 480 minutes. Ce temps est payé.',
  minutesUnit: 'minutes',
  place: 'Lieu (facultatif)',
  agenda: 'Ordre du jour',
  agendaHint: 'Une ligne par sujet. Aucun nom d’habitant, aucune adresse.',
  proposedAgenda:
    'Récit : une porte de la semaine, sans nom\nCompteurs : où en est la campagne\nEntraînement : une porte jouée à deux\nDécision : ce que l’équipe change',
  addSend: 'Prévoir la réunion',
  pageTitle: (date: IsoDate): string => `Réunion d’équipe du ${formatDate(date)}`,
  name: 'Réunion d’équipe',
  isCancelled: 'Cette réunion est annulée. Elle ne compte pas.',
  restore: 'Remettre la réunion',
  cancelSummary: 'Annuler cette réunion',
  cancelText: 'Elle ne comptera plus, ni dans les heures, ni dans les chiffres.',
  cancel: 'Annuler la réunion',
  who: 'Qui était là ?',
  whoHint: 'Cochez les personnes qui ont signé. Vous pourrez corriger plus tard.',
  whoLater: 'Vous noterez ici qui était là, à partir du jour de la réunion.',
  whoNobody: 'Personne n’était dans l’équipe ce jour-là.',
  save: 'Enregistrer les présences',
  person: 'Personne',
  presence: 'Présence',
  wasThere: 'Présente',
  wasNotThere: 'Absente',
  signature: 'Signature',
  sheet: 'Feuille de présence',
  printHow: 'La feuille de présence est au bas de la page imprimée.',
  decisions: 'Décisions',
  noDecision: 'Aucune décision notée.',
  decision: 'Ce que l’équipe a décidé',
  decisionHint: 'Une phrase. Aucun nom d’habitant, aucune adresse.',
  owner: 'Qui s’en charge (facultatif)',
  ownerHint: 'Une fonction, par exemple « responsable ». Jamais un nom.',
  dueOn: 'Avant le (facultatif)',
  addDecision: 'Ajouter la décision',
  states: decisionStates,
  settle: { done: 'C’est fait', dropped: 'Abandonner', underWay: 'Reprendre' } as Readonly<
    Record<DecisionState, string>
  >,
  settleOf: (words: string, decision: string): string => `${words} : ${decision}`,
  changeSummary: 'Changer la date, le lieu ou l’ordre du jour',
  change: 'Enregistrer le changement',
  keptNow: 'Ce qui est enregistré maintenant',
  keptNowText: 'Votre texte est encore dans le formulaire. Relisez, puis enregistrez à nouveau.',
} as const;

/** « Points individuels » */
export const talkWords = {
  title: 'Points individuels',
  intro:
    'Un point par trimestre avec chaque messager. Seuls le jour et la durée sont notés, rien de ce qui s’y dit.',
  quarter: ({ from, to }: { from: IsoDate; to: IsoDate }): string =>
    capitalise(`${ofMonth(from)} à ${formatMonth(to)}`),
  left: (n: number): string =>
    n === 0
      ? 'Chaque messager a eu son point ce trimestre.'
      : `${count(n, 'messager n’a', 'messagers n’ont')} pas encore eu de point ce trimestre.`,
  all: (n: number): string => `${count(n, 'point noté', 'points notés')} depuis le début.`,
  table: 'Points individuels par personne',
  person: 'Personne',
  last: 'Dernier point',
  never: 'Pas encore',
  minutes: 'Durée',
  thisQuarter: 'Ce trimestre',
  had: 'Fait',
  toHave: 'À tenir',
  action: 'Corriger',
  none: 'Aucun messager dans l’équipe',
  noneText: 'Les points se notent quand l’équipe a des messagers.',
  day: (date: IsoDate): string => formatDate(date),
  duration: formatMinutes,
  remove: 'Enlever',
  removeOf: (name: string): string => `Enlever le dernier point ${ofName(name)}`,
  removed: 'Ce point est enlevé.',
  restore: 'Le remettre',
  add: 'Noter un point',
  who: 'Avec qui ?',
  chooseWho: 'Choisissez',
  date: 'Quel jour ?',
  howLong: 'Durée',
  minutesUnit: 'minutes',
  addSend: 'Noter ce point',
} as const;

const states: Readonly<Record<HoursState, string>> = {
  within: 'Dans le contrat',
  margin: 'Au-dessus du contrat',
  over: 'Bien au-dessus du contrat',
  none: 'Contrat à noter',
};

const kinds: Readonly<Record<HourKind, string>> = {
  outings: 'Sorties',
  meetings: 'Réunions',
  sessions: 'Séances',
  modules: 'Modules',
  talks: 'Points',
};

const ceiling = (contract: number | null): string =>
  contract === null ? 'les 19 heures du programme' : `un contrat de ${formatMinutes(contract)}`;

/** « Heures prévues » and contracts. */
export const hoursWords = {
  title: 'Heures prévues',
  intro: 'Tout le temps payé d’un mois, face au contrat : sorties, réunions, formation, points individuels.',
  month: (month: string): string => capitalise(formatMonth(month)),
  table: (month: string): string => `Heures prévues des messagers, ${formatMonth(month)}`,
  person: 'Personne',
  kinds,
  planned: 'Prévu',
  contract: 'Contrat',
  state: 'Où on en est',
  states,
  minutes: formatMinutes,
  /** « 8 h 05 sur 15 h : sorties 6 h, réunions 2 h 05 » */
  ofPerson: (hours: Record<HourKind | 'planned', number> & { readonly contract: number | null }): string => {
    const planned = formatMinutes(hours.planned);
    const whole = hours.contract === null ? planned : `${planned} sur ${formatMinutes(hours.contract)}`;
    const parts = (Object.keys(kinds) as HourKind[])
      .filter((kind) => hours[kind] > 0)
      .map((kind) => `${kinds[kind].toLocaleLowerCase('fr')} ${formatMinutes(hours[kind])}`);
    return parts.length === 0 ? whole : `${whole} : ${parts.join(', ')}`;
  },
  noContract: 'aucun',
  over: (n: number): string =>
    n === 1
      ? 'Pour 1 personne, le mois prévu dépasse le contrat et le dixième en plus.'
      : `Pour ${formatNumber(n)} personnes, le mois prévu dépasse le contrat et le dixième en plus.`,
  overText: 'Retirez une sortie, ou voyez avec la personne et avec qui tient la paie, avant de prévoir.',
  warning: (name: string, planned: number, contract: number | null): string =>
    contract === null
      ? `${name} : ${formatMinutes(planned)} prévues, et aucun contrat noté.`
      : `${name} : ${formatMinutes(planned)} prévues, pour un contrat de ${formatMinutes(contract)}.`,
  warningOf: {
    margin: 'C’est plus que le contrat, dans la limite d’un dixième.',
    over: 'C’est plus que le contrat et le dixième en plus.',
    none: 'Le programme prévoit 19 heures au plus.',
  },
  /** People in the first month that would be exceeded, then the other months alone: twelve weeks fill no screen. */
  wouldReach: (
    over: readonly { name: string; month: string; planned: number; contract: number | null }[],
  ) => {
    const [first, ...later] = [...new Set(over.map(({ month }) => month))];
    const people = over
      .filter(({ month }) => month === first)
      .map(
        ({ name, month, planned, contract }) =>
          `${name} atteindrait ${formatMinutes(planned)} en ${formatMonth(month)}, pour ${ceiling(contract)}.`,
      );
    return [
      ...people,
      ...(later.length === 0 ? [] : [`Ce serait trop aussi en ${list(later.map(formatMonth))}.`]),
    ].join(' ');
  },
  anyway: 'Prévoir quand même',
  anywayHint: 'Voyez d’abord avec la personne et avec qui tient la paie.',
  beyond: (minutes: number): string => `${formatMinutes(minutes)} au-dessus`,
  none: 'Aucun messager ce mois-ci',
  noneText: 'Les heures se comptent quand l’équipe a des messagers.',
  contractOf: (name: string): string => `Contrat ${ofName(name)}`,
  terms: (minutes: number, permanent: boolean, from: IsoDate, to: IsoDate | null): string =>
    `${formatMinutes(minutes)} par mois, ${permanent ? 'CDI' : 'CDD'}, depuis ${onDate(from)} ${from.slice(0, 4)}${to === null ? '' : `, jusqu’au ${formatDate(to)}`}`,
  contracts: 'Contrats',
  contractsText: 'Un nouveau contrat, des heures changées ou une fin : écrivez à partir de quel jour.',
  unusual: 'Hors de 12 à 19 heures',
  hours: 'Heures par mois',
  hoursHint: 'Le programme prévoit de 12 à 19 heures, formation comprise. Par exemple 15 ou 15,5.',
  hoursUnit: 'heures',
  permanent: 'C’est un CDI',
  startsOn: 'À partir du',
  startsOnHint: (first: IsoDate): string =>
    `Le jour où cela change : avant lui, rien ne bouge. Pour une erreur, ou une fin déjà passée, remettez le ${formatDate(first)} : tout est alors recompté depuis ce jour.`,
  endsOn: 'Dernier jour (facultatif)',
  referred: 'La personne a été recommandée par un allié',
  confirmed: 'Les heures sont hors de 12 à 19 : c’est bien ce que dit le contrat',
  save: 'Enregistrer le contrat',
  saveOf: (name: string): string => `Enregistrer le contrat ${ofName(name)}`,
  countedTitle: 'Ce qui est compté',
  counted: [
    'Les sorties prévues, pour leur durée, si la personne est dans l’équipe de la sortie.',
    'Les réunions et les séances, pour toute l’équipe ; une fois la feuille recopiée, pour les seules personnes présentes.',
    'Un module compte le jour où il est terminé, sinon le jour où il doit être lu.',
    'Un contrat qui commence, change ou finit dans le mois ne compte que pour ses jours.',
  ],
  lawTitle: 'Le dixième en plus : à vérifier',
  law: [
    'Sans accord de branche, les heures complémentaires d’un temps partiel vont jusqu’à un dixième du contrat. Elles sont majorées, et se demandent trois jours avant.',
    'Un accord de branche peut aller jusqu’à un tiers. Essaim ne sait pas quel accord est le vôtre.',
    'Ce n’est pas un conseil juridique : vérifiez avec qui tient votre paie.',
  ],
  source: 'Source : Roussineau avocats, avril 2023',
  sourceHref: 'https://roussineau-avocats-paris.fr/2023/04',
  toPaidTime: 'Temps de formation, pour la paie',
  keptNow: 'Quelqu’un a changé ce contrat. Voici ce qui est enregistré maintenant :',
} as const;

/** « Mes heures », for the messenger herself. */
export const ownHoursWords = {
  title: 'Mes heures ce mois-ci',
  line: (month: string, planned: number, contract: number | null): string =>
    `${capitalise(formatMonth(month))} : ${formatMinutes(planned)} prévues${contract === null ? '' : ` sur ${formatMinutes(contract)} de contrat`}.`,
  over: 'C’est plus que votre contrat. Parlez-en à votre responsable.',
} as const;

const counters: Readonly<Record<RecruitmentCounter, string>> = {
  recommandes: 'Personnes recommandées rencontrées',
  spontanes: 'Personnes venues d’elles-mêmes',
  allies: 'Alliés qui ont recommandé quelqu’un',
  essais: 'Mises en situation faites',
  promesses: 'Promesses d’embauche écrites et acceptées',
  cdi: 'Dont en CDI',
  quartier: 'Dont habitant le périmètre',
  recommandees: 'Dont recommandées par un allié',
  reponses: 'Réponses données aux personnes non retenues',
};

/** « Recrutement » */
export const recruitmentWords = {
  title: 'Recrutement',
  intro: 'Des nombres seulement, jamais une personne. Ce sont les questions du jalon du mois 4.',
  counters,
  shares: 'Part des personnes recommandées',
  met: (share: number): string => `${formatPercent(share)} des personnes rencontrées venaient d’un allié.`,
  promised: (share: number): string => `${formatPercent(share)} des promesses viennent d’un allié.`,
  noShare: 'La part se calcule quand les nombres sont notés.',
  now: 'Les nombres aujourd’hui',
  hint: 'Laissez vide ce que vous n’avez pas compté.',
  save: 'Enregistrer les nombres',
  history: 'Ce qui a été noté',
  table: 'Nombres du recrutement, par date',
  counter: 'Compteur',
  on: (date: IsoDate): string => formatDate(date),
  noData: 'non noté',
  none: 'Rien n’est noté',
  noneText: 'Notez les nombres au fil du mois 4 ; chaque version reste.',
  keptNow: 'Quelqu’un a changé ces nombres. Voici ce qui est enregistré maintenant :',
} as const;

type Kept = { readonly then: number; readonly still: number; readonly share: number | null };
/** « Équipe maintenue » */
export const retentionWords = {
  title: 'Équipe maintenue',
  intro: 'Parmi les messagers d’un jour donné, combien sont encore là. Les nouveaux se comptent à part.',
  sinceHiring: 'Depuis la fin du mois 5',
  sixMonths: 'Depuis six mois',
  beforeHiring: 'Le mois 5 du programme n’est pas fini. Ce chiffre viendra ensuite.',
  nobody: (from: IsoDate): string => `Il n’y avait pas encore de messager le ${formatDate(from)}.`,
  still: ({ then, still }: Kept): string =>
    `${formatNumber(still)} sur ${count(then, 'messager', 'messagers')}`,
  share: ({ share }: Kept): string => (share === null ? '' : formatPercent(share)),
  sentence: (from: IsoDate, { then, still, share }: Kept): string =>
    `Le ${formatDate(from)}, l’équipe comptait ${count(then, 'messager', 'messagers')}. ${formatNumber(still)} ${still > 1 ? 'sont' : 'est'} encore là${share === null ? '' : ` : ${formatPercent(share)}`}.`,
  joined: (n: number): string => `${count(n, 'personne est arrivée', 'personnes sont arrivées')} depuis.`,
  line: (share: number): string => `Le jalon du mois 11 demande ${formatPercent(share)}.`,
  above: 'Atteint',
  below: 'Pas atteint',
  reasonsTitle: 'Et les départs ?',
  reasons:
    'Essaim ne garde pas pourquoi une personne est partie. Parlez en équipe de ce qui dépend de vous : horaires, accueil, soutien.',
  countedTitle: 'Ce qui est compté',
  counted: [
    'Une personne compte les jours où elle est messagère et sous contrat.',
    'Tant qu’aucun contrat n’est noté pour elle, ses jours dans l’équipe suffisent.',
  ],
} as const;

/** The first screen of a manager. */
export const teamDuesWords = {
  title: 'Avec votre équipe',
  next: (on: IsoDate, startsAt: string | null): string =>
    `Réunion d’équipe ${formatDay(on)}${startsAt === null ? '' : ` à ${clock(startsAt)}`}`,
  toEnter: (on: IsoDate): string => `Réunion du ${formatDate(on)} : notez qui était là`,
  talks: (n: number): string => count(n, 'point individuel à tenir', 'points individuels à tenir'),
} as const;

/** Numbers of a team for those who guide it: never a name. */
export const teamNumbersWords = {
  title: 'La vie de l’équipe, en nombres',
  meetings: 'Réunions tenues, 3 derniers mois',
  attendance: 'Présence aux réunions',
  talks: 'Points individuels ce trimestre',
  contracts: 'Contrats en cours',
  permanent: 'Dont en CDI',
  kept: 'Équipe maintenue depuis six mois',
  decisions: 'Décisions faites',
  none: 'pas de donnée',
  few: 'caché',
  of: (part: number, whole: number): string => `${formatNumber(part)} sur ${formatNumber(whole)}`,
  share: (part: number, whole: number): string => formatPercent(part / whole),
  number: formatNumber,
  perMonth: (months: readonly { month: string; meetings: number }[]): string =>
    list(months.map(({ month, meetings }) => `${formatNumber(meetings)} en ${formatMonth(month)}`)),
} as const;
