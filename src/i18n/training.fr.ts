import type { RevocationReason } from '#src/features/training/certificate.rules.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { capitalise, count, formatDate, formatDay, formatMinutes, formatMonth, list } from './format.ts';

const reasons: Readonly<Record<RevocationReason, string>> = {
  wrongPerson: 'Erreur sur la personne',
  wrongName: 'Erreur dans le nom',
  wrongContent: 'Erreur dans ce qui est attesté',
};

/** « Mon attestation », its sheet, its PDF and its check page. */
export const certificateWords = {
  /** Kept with each attestation: changing them changes the next ones only. */
  title: 'Attestation de formation',
  statements: [
    'Cette attestation dit ce que la personne a appris, et quand.',
    'Ce n’est pas un diplôme. Ce n’est pas une certification professionnelle.',
    'Le temps est le temps prévu pour chaque module et chaque séance. Il n’a pas été mesuré.',
  ],

  mine: 'Mon attestation',
  intro: 'Elle dit ce que vous avez appris. Vous pouvez la montrer, par exemple à un employeur.',
  noneTitle: 'Pas encore d’attestation',
  noneText: 'Terminez un module. Vous pourrez alors éditer votre attestation.',
  toModules: 'Voir mes modules',
  preview: 'Ce qu’elle dira',
  name: 'Votre prénom et votre nom',
  nameHint: 'Comme sur vos papiers. Le nom est imprimé sur l’attestation.',
  issue: 'Éditer mon attestation',
  issueHint: 'Une attestation éditée ne change plus. Vous pourrez en éditer une autre plus tard.',
  issued: 'Mes attestations',
  issuedOn: (date: IsoDate): string => `Éditée le ${formatDate(date)}`,
  counts: ({ modules, sessions }: { modules: readonly unknown[]; sessions: readonly unknown[] }): string =>
    list([
      count(modules.length, 'module', 'modules'),
      ...(sessions.length === 0 ? [] : [count(sessions.length, 'séance', 'séances')]),
    ]),
  see: 'Voir et imprimer',
  named: (words: string, code: string): string => `${words}, ${code}`,
  eraseSummary: (code: string): string => `Effacer mon nom de ${code}`,
  eraseText: [
    'Votre nom ne se verra plus sur cette attestation.',
    'Le reste se verra encore, avec le code. Vous ne pourrez pas remettre votre nom.',
  ],
  erase: 'Effacer mon nom',
  erased: 'nom effacé',
  revokedOn: (date: IsoDate, reason: string): string => `Annulée le ${formatDate(date)} : ${reason}`,
  reasonOf: (reason: string | null): string => reasons[reason as RevocationReason] ?? '',

  person: 'Nom',
  association: 'Association',
  date: 'Date d’édition',
  code: 'Code',
  hash: 'Empreinte',
  total: 'Temps prévu en tout',
  totalOf: (minutes: number): string => `Temps prévu en tout : ${formatMinutes(minutes)}.`,
  modules: 'Modules terminés',
  module: 'Module',
  finishedOn: 'Terminé le',
  sessions: 'Séances en salle',
  session: 'Séance',
  heldOn: 'Le',
  planned: 'Temps prévu',
  day: (date: IsoDate): string => formatDate(date),
  minutes: formatMinutes,
  checkTitle: 'Vérifier cette attestation',
  checkAt: 'Ouvrez cette adresse, ou lisez le carré avec un téléphone :',
  qr: (code: string): string => `Code QR : ouvre la page qui vérifie l’attestation ${code}`,
  print: 'Attestation à imprimer',
  printHow: 'Pour imprimer : menu du navigateur, puis « Imprimer ».',
  pdf: 'Télécharger le PDF',
  demo: 'Données inventées',
  page: (page: number, pages: number): string => `page ${String(page)} sur ${String(pages)}`,
} as const;

/** What anybody reads with the code of an attestation. */
export const checkWords = {
  title: 'Vérifier une attestation',
  intro: 'Le code est écrit sur l’attestation. Il a dix signes.',
  code: 'Code de l’attestation',
  codeHint: 'Par exemple K7M4P-R2XQ9. Les tirets et les espaces ne comptent pas.',
  codeEmpty: 'Écrivez le code de l’attestation.',
  check: 'Vérifier',
  pageTitle: (code: string): string => `Attestation ${code}`,
  real: 'Cette attestation est vraie.',
  realText: 'Comparez-la au papier ou au PDF : le nom, les dates et l’empreinte sont les mêmes.',
  revoked: (date: IsoDate): string => `Cette attestation a été annulée le ${formatDate(date)}.`,
  revokedText: 'Elle ne prouve plus rien.',
  unknown: 'Aucune attestation ne porte ce code.',
  unknownText: 'Relisez les dix signes sur le papier, puis recommencez.',
  unknownTitle: 'Code inconnu',
  another: 'Vérifier un autre code',
} as const;

/** « Attestations de l'équipe » */
export const teamCertificateWords = {
  title: 'Attestations de l’équipe',
  intro: 'Chaque personne édite elle-même son attestation. Vous pouvez l’imprimer pour elle, ou l’annuler.',
  none: 'Aucune attestation pour le moment',
  noneText: 'Une personne qui a terminé un module édite la sienne dans « Mon compte ».',
  revokeSummary: (code: string): string => `Annuler ${code}`,
  revokeText: 'La page de vérification dira qu’elle est annulée. Cela ne se défait pas.',
  reason: 'Pourquoi l’annuler',
  reasons: Object.entries(reasons).map(([value, label]) => ({ value, label })),
  revoke: 'Annuler cette attestation',
} as const;

/** « Temps de formation », for those who pay. */
export const paidTimeWords = {
  title: 'Temps de formation',
  month: (month: string): string => capitalise(formatMonth(month)),
  intro: 'Le temps prévu de ce que les messagers ont appris, pour la paie.',
  table: (month: string): string => `Temps de formation des messagers, ${formatMonth(month)}`,
  person: 'Personne',
  modules: 'Modules terminés',
  sessions: 'Séances en salle',
  total: 'Total',
  sum: 'Total',
  minutes: formatMinutes,
  none: 'Aucun messager ce mois-ci',
  noneText: 'Le temps de formation se compte quand l’équipe a des messagers.',
  countedTitle: 'Ce qui est compté',
  counted: [
    'Un module compte une fois, le mois où il est terminé, pour le temps prévu du texte lu.',
    'Une séance compte pour sa durée prévue, si la personne a signé la feuille.',
    'Seuls les messagers sont comptés, les jours où ils le sont.',
  ],
  notCountedTitle: 'Ce qui n’est pas compté',
  notCounted: [
    'Un module commencé et pas terminé.',
    'Une relecture, un texte qui a changé, une situation jouée, un petit rappel.',
    'Le temps passé devant l’écran : il n’est pas mesuré.',
  ],
  exportTitle: 'Pour la paie',
  exportHint: 'Le fichier contient les mêmes chiffres que cette page. Le journal note qui le télécharge.',
  csv: 'Télécharger le .csv',
  xlsx: 'Télécharger le .xlsx',
  detail: (name: string, month: string): string => `${name}, ${formatMonth(month)}`,
  detailIntro: 'Ce qui fait le total.',
  detailNone: 'Rien n’est compté ce mois-ci.',
  day: 'Date',
  on: (date: IsoDate): string => formatDate(date),
  what: 'Quoi',
  kind: 'Sorte',
  kinds: { module: 'Module', session: 'Séance' },
  planned: 'Temps prévu',
  behind: (name: string, what: string, minutes: string): string => `${minutes} : ${what}, ${name}`,
} as const;

const clock = (time: string): string => {
  const [hours = '', minutes = '00'] = time.split(':');
  return `${String(Number(hours))}\u00A0h${minutes === '00' ? '' : `\u00A0${minutes}`}`;
};

/** « Séances en salle » and their sheets. */
export const sessionWords = {
  title: 'Séances en salle',
  intro: 'Les formations où l’équipe se retrouve. Gardez la feuille signée, et recopiez ici qui était là.',
  none: 'Aucune séance pour le moment',
  noneText: 'Ajoutez une séance, puis imprimez sa feuille.',
  coming: 'À venir',
  past: 'Passées',
  cancelled: 'Annulées',
  when: (date: IsoDate, startsAt: string, minutes: number): string =>
    `${capitalise(formatDay(date))} à ${clock(startsAt)}, ${formatMinutes(minutes)}`,
  present: (n: number): string => count(n, 'personne présente', 'personnes présentes'),
  toEnter: 'Présences à noter',
  add: 'Ajouter une séance',
  name: 'Titre de la séance',
  nameHint: 'Par exemple « Premier porte-à-porte, à deux ».',
  date: 'Date',
  startsAt: 'Heure de début',
  startsAtHint: 'Par exemple 09:30.',
  minutes: 'Durée prévue',
  minutesHint: 'De 15 à 480 minutes.',
  minutesUnit: 'minutes',
  place: 'Lieu (facultatif)',
  addSend: 'Ajouter la séance',
  sheet: 'Feuille de présence à imprimer',
  who: 'Qui était là ?',
  whoHint: 'Cochez les personnes qui ont signé. Vous pourrez corriger plus tard.',
  whoLater: 'Vous noterez ici qui était là, à partir du jour de la séance.',
  whoNobody: 'Personne n’était dans l’équipe ce jour-là.',
  save: 'Enregistrer les présences',
  pageTitle: (title: string, date: IsoDate): string => `${title}, ${formatDate(date)}`,
  person: 'Personne',
  presence: 'Présence',
  wasThere: 'A signé',
  wasNotThere: 'N’a pas signé',
  cancelSummary: 'Annuler cette séance',
  cancelText: 'Elle ne comptera plus, ni pour la paie, ni dans les attestations.',
  cancel: 'Annuler la séance',
  isCancelled: 'Cette séance est annulée. Elle ne compte pas.',
  restore: 'Remettre la séance',
} as const;

/** The sheet that people sign. */
export const sheetWords = {
  title: 'Feuille de présence',
  printHow: 'Pour imprimer : menu du navigateur, puis « Imprimer ».',
  association: 'Association',
  session: 'Séance',
  date: 'Date',
  day: (date: IsoDate): string => `${capitalise(formatDay(date))} ${date.slice(0, 4)}`,
  hours: 'Horaires',
  from: (startsAt: string, endsAt: string, minutes: number): string =>
    `de ${clock(startsAt)} à ${clock(endsAt)}, soit ${formatMinutes(minutes)}`,
  place: 'Lieu',
  trainer: 'Nom de la personne qui forme',
  trainerSign: 'Signature de la personne qui forme',
  table: 'Présences',
  person: 'Prénom et nom',
  signature: 'Signature',
  halves: ['Signature, première moitié', 'Signature, deuxième moitié'],
} as const;
