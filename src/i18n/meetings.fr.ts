import type { MeetingKind, PromiseOutcome, PromiseSide } from '#db/schema/lists.ts';
import type { BriefLine, LineKind, SectionId } from '#src/features/meetings/brief.types.ts';
import type { Answers, ReportText } from '#src/features/meetings/meetings.types.ts';
import type { MeetingState } from '#src/features/meetings/meetings.rules.ts';
import { capitalise, count, formatDate, formatDay, formatMinutes, list, NBSP, onDate } from './format.ts';

type Told = Pick<BriefLine, 'on' | 'title' | 'amount' | 'proofs' | 'outcome' | 'who'>;

const days = (n: number): string => count(n, 'jour', 'jours');
const work = ({ amount, proofs }: Told): string =>
  list([
    ...(amount > 0 ? [count(amount, 'point déclaré', 'points déclarés')] : []),
    ...(proofs > 0 ? [count(proofs, 'preuve ajoutée', 'preuves ajoutées')] : []),
  ]);
const outcomes: Readonly<Record<PromiseOutcome, string>> = { kept: 'tenue', dropped: 'abandonnée' };

/** One sentence for each thing to speak of. Nobody is named: the minutes outlive accounts. */
const sentences: Readonly<Record<LineKind, (line: Told) => string>> = {
  worked: (line) => `« ${line.title} » : ${work(line)}, ${onDate(line.on)}.`,
  sent: ({ title, on, amount }) =>
    `« ${title} » envoyé ${onDate(on)}${amount > 1 ? ` (${String(amount)}e envoi)` : ''}.`,
  takenBack: ({ title, on }) => `L’envoi de « ${title} » est repris ${onDate(on)}.`,
  approved: ({ title, on }) => `« ${title} » validé ${onDate(on)}.`,
  returned: ({ title, on }) => `« ${title} » revenu à compléter ${onDate(on)}.`,
  leftToDiscuss: ({ title, on }) => `« ${title} » revenu ${onDate(on)} : à discuter ensemble.`,
  opinion: ({ title, on }) => `Avis donné sur « ${title} » ${onDate(on)}.`,
  undone: ({ title, on }) => `La réponse sur « ${title} » est annulée ${onDate(on)}.`,
  unblocked: ({ title, on }) => `« ${title} » débloqué ${onDate(on)}.`,
  lifted: ({ title, on }) => `Réserve levée ${onDate(on)} : « ${title} ».`,
  visited: ({ title, on }) => `Visite faite ${onDate(on)} : ${title}`,
  awaitingMentor: ({ title, on }) => `« ${title} » attend la réponse de VoisinMalin depuis ${onDate(on)}.`,
  awaitingHeadOffice: ({ title, on }) => `« ${title} » attend la décision du siège, envoyé ${onDate(on)}.`,
  toComplete: ({ title, on, amount }) =>
    `« ${title} » : ${count(amount, 'point à compléter', 'points à compléter')} depuis ${onDate(on)}.`,
  toDiscuss: ({ title, on }) => `À discuter depuis ${onDate(on)} : « ${title} ».`,
  reserve: ({ title, on, who }) =>
    `Réserve sur « ${title} », pour ${onDate(on)}${who === null ? '' : `, par ${who}`}.`,
  blocked: ({ title, on }) => `Bloqué depuis ${onDate(on)} : « ${title} ».`,
  late: ({ title, amount }) => `« ${title} » a ${days(amount)} de retard.`,
  paused: ({ on }) => `En pause depuis ${onDate(on)}. Rien n’est en retard.`,
  promised: ({ title, on, amount }) =>
    `${title} (pour ${onDate(on)}${amount > 0 ? `, date passée de ${days(amount)}` : ''})`,
  settled: ({ title, on, outcome }) => `${title} (pour ${onDate(on)}) : ${outcomes[outcome ?? 'kept']}.`,
  point: ({ title }) => title,
};

const sides: Readonly<Record<PromiseSide, string>> = {
  partner: 'l’association',
  mentor: 'VoisinMalin',
};

/** A line of the brief in words: what is said of it, and what came with it. */
export const lineWords = (line: BriefLine): { text: string; detail: string | null } => {
  const noReason = line.kind === 'late' && line.text === null ? 'Aucune raison donnée.' : null;
  const by =
    line.side === null
      ? null
      : `${line.kind === 'point' ? 'Demandé' : 'Promis'} par ${sides[line.side]}${line.who === null ? '' : `, ${line.who}`}.`;
  const detail = [by, line.text, noReason].filter((part) => part !== null).join('\n');
  return { text: sentences[line.kind](line), detail: detail || null };
};

/** « 14 h 30 » from `14:30`. */
const hour = (time: string): string => {
  const [hours = '', minutes = ''] = time.split(':');
  return `${String(Number(hours))}${NBSP}h${minutes === '00' ? '' : `${NBSP}${minutes}`}`;
};

/** « Mardi 24 novembre 2026, à 14 h 30, 45 minutes » */
export const whenWords = (when: {
  onDate: string;
  startsAt: string | null;
  minutes: number | null;
}): string =>
  [
    `${capitalise(formatDay(when.onDate))} ${when.onDate.slice(0, 4)}`,
    ...(when.startsAt === null ? [] : [`à ${hour(when.startsAt)}`]),
    ...(when.minutes === null ? [] : [formatMinutes(when.minutes)]),
  ].join(', ');

export const meetingKindWords: Readonly<Record<MeetingKind, string>> = {
  call: 'Appel',
  fieldVisit: 'Visite de terrain',
  immersion: 'Immersion',
  milestoneReview: 'Revue de jalon',
};

/** « Appel du 24 novembre 2026 » */
export const meetingTitle = (kind: MeetingKind, onDate: string, title: string | null = null): string =>
  `${title ?? meetingKindWords[kind]} du ${formatDate(onDate)}`;

/** The same on the pages of a guide: « L’établi : appel du 24 novembre 2026 » */
export const partnerMeetingTitle = (partner: string, kind: MeetingKind, onDate: string): string =>
  `${partner} : ${meetingTitle(kind, onDate).toLocaleLowerCase('fr')}`;

export const stateWords: Readonly<Record<MeetingState, string>> = {
  coming: 'À venir',
  toReport: 'Compte rendu à faire',
  reported: 'Compte rendu envoyé',
  cancelled: 'Annulé',
};

/** Lists and dates, the same for calls and visits. */
export const meetingsWords = {
  callsTitle: 'Appels',
  callsOf: (name: string) => `Appels avec ${name}`,
  ownTitle: 'Appels et visites',
  ownIntro: 'Vos appels du mois, les visites et leurs comptes rendus.',
  callsIntro: 'Un appel par mois. La page de l’appel devient son compte rendu.',
  coming: 'À venir',
  past: 'Ce qui a eu lieu',
  cancelled: 'Annulations',
  none: 'Aucun appel prévu.',
  noneText: 'Choisissez une date : chacun pourra noter ce dont il veut parler.',
  nonePartner: 'Vous trouverez ici la date du prochain appel.',
  points: (n: number) => (n === 0 ? 'sans ordre du jour' : count(n, 'point à aborder', 'points à aborder')),
  next: (date: string, today: string) => `Prochain appel ${onDate(date, today)}`,
  noNext: 'Aucun appel prévu',
  plan: 'Prévoir un appel',
  planSend: 'Prévoir cet appel',
  date: 'Date',
  startsAt: 'Heure',
  startsAtHint: 'Facultatif. Par exemple 14:30.',
  minutes: 'Durée',
  minutesUnit: 'minutes',
  place: 'Où',
  placeHint: 'Facultatif. Un lieu, un numéro de téléphone ou un lien.',
  move: 'Changer la date ou le lieu',
  moveSend: 'Enregistrer',
  cancelSummary: 'Annuler ce rendez-vous',
  cancelText: 'La date reste visible, marquée « Annulé ». Vous pourrez la remettre.',
  cancel: 'Annuler ce rendez-vous',
  isCancelled: 'Ce rendez-vous est annulé.',
  restore: 'Remettre ce rendez-vous',
} as const;

export const briefWords = {
  sinceCall: (date: string, today: string) => `Depuis l’appel précédent, ${onDate(date, today)}.`,
  sinceStart: 'Depuis le début du compagnonnage : aucun appel n’a encore de compte rendu.',
  sections: {
    changed: 'Ce qui a changé',
    waiting: 'Ce qui attend',
    stalled: 'Ce qui est arrêté',
    promises: 'Ce qui a été promis',
    points: 'Ce dont chacun veut parler',
  } satisfies Record<SectionId, string>,
  nothing: 'Rien n’a changé et rien n’attend.',
  note: 'Note',
  noteFor: (text: string) => `Note : ${text}`,
  decide: {
    clear: 'Débloquer avec cette note',
    lift: 'Lever la réserve',
    kept: 'Promesse tenue',
    dropped: 'Promesse abandonnée',
  },
  decideFor: (act: string, text: string) => `${act} : ${text}`,
  newPoint: 'Un point à aborder',
  addPoint: 'Ajouter ce point',
  newPromise: 'Une action à promettre',
  promiseText: 'Quoi',
  promiseSide: 'Qui s’en charge',
  promiseWho: 'Par qui',
  promiseWhoHint: 'Facultatif. Une fonction ou un prénom de l’équipe, jamais un messager.',
  promiseDue: 'Pour quand',
  addPromise: 'Ajouter cette promesse',
  sides: { partner: 'L’association', mentor: 'VoisinMalin' } satisfies Record<PromiseSide, string>,
  words: 'En résumé',
  wordsHint: 'Facultatif. Une ou deux phrases, lues par les deux côtés.',
  keep: 'Garder comme brouillon',
  send: 'Envoyer le compte rendu',
  sendAgain: 'Envoyer la correction',
  sendHint: 'L’association le lit aussitôt. Il ne change plus : une correction s’ajoute à côté.',
  toCome: (date: string, today: string) => `Vous pourrez envoyer le compte rendu ${onDate(date, today)}.`,
  kept: 'Brouillon gardé.',
  failed: 'Le brouillon n’est pas gardé : pas de réseau. Votre texte reste à l’écran.',
  other: 'D’autres notes ont été gardées ailleurs.',
  otherText: 'Les vôtres restent dans la page. Reprenez ce qui manque, puis gardez de nouveau.',
  readOnly: 'La personne qui accompagne prend les notes et envoie le compte rendu.',
  correct: 'Corriger le compte rendu',
  notCorrecting: 'Revenir sans corriger',
} as const;

export const minutesWords = {
  title: 'Compte rendu',
  corrected: (n: number) => `Compte rendu corrigé (version ${String(n)})`,
  former: (n: number) => `Version ${String(n)}, avant correction`,
  sent: (name: string, when: string) => `Envoyé par ${name}, ${when}.`,
  actions: 'Qui fait quoi, pour quand',
  noActions: 'Aucune action promise.',
  what: 'Quoi',
  who: 'Qui',
  due: 'Pour le',
  whoOf: (side: PromiseSide, who: string | null) =>
    `${side === 'partner' ? 'L’association' : 'VoisinMalin'}${who === null ? '' : `, ${who}`}`,
  seen: 'vu',
  note: (text: string) => `Note : ${text}`,
  day: (date: string) => formatDate(date),
  none: 'Le compte rendu n’est pas encore envoyé.',
  points: 'Ce dont nous voulons parler',
  noPoints: 'Aucun point pour le moment.',
  pointField: 'Un point à aborder',
  pointHint: 'Une phrase. Pas de nom d’habitant ni de messager.',
  pointSend: 'Ajouter ce point',
  pointBy: (name: string, date: string, today: string) => `${name}, ${onDate(date, today)}`,
  pointRemove: 'Enlever',
  pointRemoveFor: (text: string) => `Enlever : ${text}`,
} as const;

export const promiseWords = {
  title: 'Ce qui est promis',
  none: 'Aucune promesse en cours.',
  side: (side: PromiseSide, mine: PromiseSide | null) =>
    side === mine ? 'chez vous' : side === 'partner' ? 'chez l’association' : 'chez VoisinMalin',
  due: (date: string, today: string) => `pour ${onDate(date, today)}`,
  overdue: (n: number) => `date passée de ${days(n)}`,
  settle: 'Dire ce qu’il en est',
  outcome: 'Cette promesse est',
  outcomes: { kept: 'Tenue', dropped: 'Abandonnée' } satisfies Record<PromiseOutcome, string>,
  note: 'Quelques mots',
  noteHint: 'Facultatif. Les deux côtés les lisent.',
  settleSend: 'Enregistrer',
  notLate: 'Une promesse dont la date est passée ne met aucun jalon en retard.',
} as const;

export const visitsWords = {
  title: 'Visites',
  intro: 'Visites de terrain, immersions et revues de jalon, chez toutes vos associations.',
  of: (name: string) => `Visites chez ${name}`,
  ofIntro: 'Chaque visite a un seul compte rendu : vu, une force, un seul axe, une décision, une date.',
  none: 'Aucune visite.',
  noneText: 'Une visite de terrain par phase : prévoyez la première.',
  noneReadOnly: 'Les visites prévues par les mentors apparaîtront ici.',
  new: 'Prévoir une visite',
  partner: 'Association',
  choose: 'Choisir',
  kind: 'Format',
  kinds: {
    fieldVisit: 'Visite de terrain : une demi-journée ou une journée, devant les portes',
    immersion: 'Immersion : l’équipe chez VoisinMalin, un ou deux jours',
    milestoneReview: 'Revue de jalon : une demi-heure',
  },
  planSend: 'Prévoir cette visite',
  next: (date: string, today: string) => `Prochaine visite ${onDate(date, today)}`,
  noNext: 'Aucune visite prévue',
  report: 'Compte rendu',
  reportIntro: 'On regarde la méthode, jamais une personne. Aucun nom, aucune adresse.',
  correct: 'Corriger le compte rendu',
  onDate: 'Date de la visite',
  seen: 'Ce qu’on a vu',
  strength: 'Une force',
  axis: 'Un seul axe de progrès',
  decision: 'Ce qu’on a décidé',
  next_: 'Pour la prochaine fois',
  nextHint: 'Facultatif. La prochaine date.',
  optional: 'Facultatif.',
  doors: 'Portes observées',
  doorsHint: 'Laissez vide si vous n’avez observé aucune porte.',
  doorsUnit: 'portes',
  grid: 'Grille d’observation, pour toute l’équipe',
  gridHint: 'Un nombre de portes par réponse. Chaque critère finit au nombre de portes observées.',
  gridTool: 'La feuille à emporter',
  criterion: 'Critère',
  answers: { yes: 'Oui', partly: 'En partie', no: 'Non', unseen: 'Non observé' } satisfies Record<
    keyof Answers,
    string
  >,
  answerFor: (answer: string, criterion: string) => `${answer} : ${criterion}`,
  shared: 'Visible par le partenaire',
  sharedHint: 'L’équipe lit ce compte rendu. Décochez pour le garder entre mentors et siège.',
  hidden: 'Visible par les mentors et le siège seulement.',
  proof: 'Ce compte rendu prouve',
  proofHint: 'Il apparaît aussitôt parmi les preuves de ce point.',
  noProof: 'Aucun point',
  send: 'Envoyer le compte rendu',
  sendCorrection: 'Envoyer la correction',
  toCome: 'Le compte rendu s’écrit le jour de la visite ou après.',
  notYet: 'Le compte rendu n’est pas encore écrit.',
  attempt: (n: number) => (n === 1 ? 'Compte rendu' : `Compte rendu corrigé (version ${String(n)})`),
  former: (n: number) => `Version ${String(n)}, avant correction`,
  by: (name: string, when: string) => `${name}, ${when}`,
  proves: (title: string) => `Preuve de « ${title} ».`,
} as const;

/** « Oui 4, en partie 1 » */
export const answersWords = ({ yes, partly, no, unseen }: Answers): string =>
  [
    ...(yes > 0 ? [`oui ${String(yes)}`] : []),
    ...(partly > 0 ? [`en partie ${String(partly)}`] : []),
    ...(no > 0 ? [`non ${String(no)}`] : []),
    ...(unseen > 0 ? [`non observé ${String(unseen)}`] : []),
  ].join(', ');

/** A report as the proof of an item: the same words as its page. */
export const proofWords = (
  report: ReportText,
  criteria: readonly { readonly id: string; readonly name: string }[],
): string => {
  const part = (label: string, text: string | null): string[] =>
    text === null ? [] : [`${label} : ${text}`];
  const counted = criteria.flatMap(({ id, name }) => {
    const answers = report.criteria?.[id];
    return answers === undefined ? [] : [`– ${name} : ${answersWords(answers)}`];
  });
  return [
    `Visite du ${formatDate(report.onDate)}`,
    ...part('Vu', report.seen),
    ...part('Force', report.strength),
    ...part('Axe', report.axis),
    ...part('Décision', report.decision),
    ...part('Prochaine date', report.nextOn === null ? null : formatDate(report.nextOn)),
    ...(report.doors === null
      ? []
      : [`${capitalise(count(report.doors, 'porte observée', 'portes observées'))} :`]),
    ...counted,
  ].join('\n');
};

/** Tables that leave the product. */
export const exportWords = {
  calls: 'Appels',
  visits: 'Visites',
  promises: 'Promesses',
  partnerOnly: (name: string) => `Association : ${name}`,
  yes: 'oui',
  no: 'non',
  sides: { partner: 'Association', mentor: 'VoisinMalin' } satisfies Record<PromiseSide, string>,
  outcomes: { open: 'En cours', kept: 'Tenue', dropped: 'Abandonnée' } satisfies Record<
    PromiseOutcome | 'open',
    string
  >,
  columns: {
    partner: 'Association',
    date: 'Date',
    startsAt: 'Heure',
    minutes: 'Durée prévue (minutes)',
    place: 'Où',
    state: 'État',
    points: 'Points à aborder',
    minutesSentOn: 'Compte rendu envoyé le',
    versions: 'Versions du compte rendu',
    format: 'Format',
    doors: 'Portes observées',
    strength: 'Force',
    axis: 'Axe de progrès',
    decision: 'Décision',
    nextOn: 'Prochaine date',
    shared: 'Visible par le partenaire',
    promise: 'Promesse',
    side: 'Qui s’en charge',
    who: 'Par qui',
    promisedOn: 'Promise le',
    dueOn: 'Pour le',
    outcome: 'Où elle en est',
    daysOverdue: 'Jours depuis la date passée',
    note: 'Note',
  },
  definitions: {
    points: 'Points notés par les deux côtés et non enlevés.',
    versions: '1 pour le premier compte rendu, un de plus par correction.',
    doors: 'Portes ouvertes devant lesquelles la méthode a été observée, pour toute l’équipe.',
    daysOverdue: '0 tant que la date n’est pas passée ou quand la promesse n’est plus en cours.',
  } as Readonly<Record<string, string>>,
} as const;
