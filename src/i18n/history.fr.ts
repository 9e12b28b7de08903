import type { Verdict } from '#db/schema/lists.ts';
import { count, formatNumber } from './format.ts';

/** « Karim a déclaré « … » » */
const on =
  (what: string) =>
  (who: string, item: string | null): string =>
    item === null ? `${who} ${what}` : `${who} ${what} « ${item} »`;

/** One sentence per thing that can happen on a milestone. */
export const historySentences = {
  declared: on('a déclaré'),
  undeclared: on('a décoché'),
  confirmed: on('a confirmé'),
  unconfirmed: on('a retiré sa confirmation de'),
  missing: on('a dit ce qui manque pour'),
  notApplicable: on('a noté « Ne nous concerne pas » pour'),
  applicable: on('a retiré « Ne nous concerne pas » de'),
  noteAdded: on('a ajouté une note à'),
  linkAdded: on('a ajouté un lien à'),
  fileAdded: on('a ajouté un fichier à'),
  formSaved: on('a enregistré le formulaire de'),
  visitReported: on('a déposé le compte rendu d’une visite pour'),
  evidenceRemoved: on('a enlevé une preuve de'),
  sent: on('a envoyé le jalon'),
  takenBack: on('a repris l’envoi'),
  approved: on('a validé le jalon'),
  returned: on('a renvoyé le jalon avec une réponse'),
  opinion: on('a donné son avis au siège'),
  reviewUndone: on('a annulé la réponse précédente'),
  reservationOpened: on('a accepté avec une réserve'),
  reservationLifted: on('a levé la réserve sur'),
  blocked: on('a demandé de l’aide'),
  unblocked: on('a levé le blocage'),
  commented: on('a écrit'),
} as const;

export const historyWords = {
  title: 'Historique',
  of: (milestone: string): string => `Historique de « ${milestone} »`,
  intro: (n: number): string =>
    n === 0 ? 'Rien ne s’est encore passé ici.' : `${formatNumber(n)} entrées, la plus récente en premier.`,
  undone: 'Annulée depuis',
  text: 'Voir ce texte',
  answers: 'Voir les réponses point par point',
  verdicts: {
    accepted: 'Validé',
    acceptedWithAdaptation: 'Validé avec adaptation',
    changesRequested: 'À compléter',
    toDiscuss: 'Parlons-en',
  } satisfies Record<Verdict, string>,
} as const;

export const threadWords = {
  title: 'Échanges',
  withMentor: (name: string | null): string =>
    name === null ? 'Vos messages avec VoisinMalin.' : `Vos messages avec ${name}, de VoisinMalin.`,
  withPartner: (name: string): string => `Échanges avec ${name}`,
  about: 'Chaque jalon et chaque point a aussi ses propres messages.',
  none: 'Aucun message pour l’instant.',
  noneText: 'Une question, une date, un doute : écrivez en quelques mots.',
  write: 'Votre message',
  hint: 'Pas de nom d’habitant, pas d’adresse.',
  send: 'Envoyer le message',
  mine: 'Vous',
  closed: 'Ce compagnonnage est terminé : on n’y écrit plus.',
} as const;

export const checkWords = {
  title: 'Vérifier avant d’envoyer',
  notSent: 'Rien n’est encore envoyé. Relisez, corrigez, puis envoyez.',
  change: 'Modifier',
  send: (mentor: string | null): string => (mentor === null ? 'Envoyer' : `Envoyer à ${mentor}`),
  problems: 'Avant d’envoyer',
  undeclared: (item: string): string =>
    `« ${item} » n’est pas encore déclaré. Déclarez-le, ou dites ce qui manque et pourquoi.`,
  awaitsDirector: (item: string): string => `La direction doit d’abord confirmer « ${item} ».`,
  alreadySent: 'Ce jalon est déjà envoyé.',
  alreadyApproved: 'Ce jalon est déjà validé.',
  onlyLeaders: 'La personne responsable ou la direction envoie le jalon.',
  planTitle: 'Il manque des jalons validés',
  planText: 'Le dernier jalon s’envoie quand les onze autres sont validés, ou avec un plan daté.',
  plan: 'Votre plan pour les jalons qui manquent',
  planDue: 'Date prévue',
  promise: (days: number): string => `Votre mentor répond sous ${count(days, 'jour ouvré', 'jours ouvrés')}.`,
  proofs: (n: number): string =>
    n === 0 ? 'sans preuve' : n === 1 ? '1 preuve' : `${formatNumber(n)} preuves`,
  statuses: {
    todo: 'À déclarer',
    missing: 'Il manque',
    declared: 'Déclaré',
    confirmed: 'Confirmé',
    automatic: 'Calculé par Essaim',
    notApplicable: 'Ne nous concerne pas',
  },
} as const;
