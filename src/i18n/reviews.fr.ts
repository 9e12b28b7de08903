import { count, formatDate, formatWhen, ofName, onDate } from './format.ts';
import { roleWords } from './ui.fr.ts';

/** The four answers to an item (model.md 1). */
export const verdictWords = {
  accepted: 'Valider',
  acceptedWithAdaptation: 'Valider avec adaptation',
  changesRequested: 'À compléter',
  toDiscuss: 'Parlons-en',
} as const;

/** The same once given. */
export const verdictGiven = {
  accepted: 'Validé',
  acceptedWithAdaptation: 'Validé avec adaptation',
  changesRequested: 'À compléter',
  toDiscuss: 'À discuter',
} as const;

export const outcomeWords = {
  approved: 'Validé',
  changesRequested: 'À compléter',
  toDiscuss: 'À discuter',
} as const;

/** What an item asks for. */
export const evidenceWanted = {
  document: 'Un document',
  form: 'Une fiche remplie',
  computed: 'Calculé par Essaim',
  visitReport: 'Un compte rendu de visite',
  photo: 'Une photo',
  statement: 'Une déclaration datée',
} as const;

/** Who settles an item (R1). */
export const settledWords = {
  platform: 'Compté par Essaim',
  manager: 'Confirmé par la personne responsable',
  director: 'Confirmé par la direction',
  mentor: 'Réglé par votre réponse',
  headOffice: 'Réglé par le siège',
} as const;

export const itemStatusWords = {
  todo: 'Rien n’est déclaré',
  missing: 'Il manque quelque chose',
  declared: 'Déclaré',
  confirmed: 'Confirmé',
  automatic: 'Compté par Essaim',
  notApplicable: 'Ne nous concerne pas',
} as const;

export const reviewWords = {
  title: (milestone: string, partner: string) => `${milestone} – ${partner}`,
  month: (month: number, theme: string) => `Mois ${String(month)} – ${theme}`,
  due: (date: string) => `À rendre avant le ${formatDate(date)}`,
  sentBy: (name: string, at: number, now: number, round: number) =>
    `Envoyé par ${name}, ${formatWhen(at, now)}${round > 1 ? ` (${String(round)}e envoi)` : ''}.`,
  promised: (date: string, today: string) => `Réponse promise ${onDate(date, today)}.`,
  notSent: 'Ce jalon n’est pas encore envoyé. Vous pouvez déjà lire ce qui est prêt.',
  withHeadOffice: 'Votre avis est donné. VoisinMalin décide.',
  awaitsMentor: 'L’avis de la personne qui accompagne vient d’abord.',
  opinionHint: 'Votre réponse est un avis : VoisinMalin décide de ce jalon.',
  decisionHint:
    'L’avis de la personne qui accompagne est repris ci-dessous. Vous pouvez le changer ligne par ligne.',

  answerTitle: 'Votre réponse',
  items: 'Points de contrôle',
  expected: 'Ce qui est attendu',
  core: 'Noyau de la méthode',
  told: (what: string, name: string, at: number, now: number) =>
    `${what} par ${name}, ${formatWhen(at, now)}`,
  toldBy: (what: string, name: string, role: keyof typeof roleWords, at: number, now: number) =>
    `${what} par ${name} (${roleWords[role]}), ${formatWhen(at, now)}`,
  forDirector: 'Confirmé pour la direction.',
  missing: 'Ce qui manque, dit par l’association',
  proofs: (n: number) => (n === 0 ? 'Aucune preuve' : count(n, 'preuve', 'preuves')),
  proofKinds: {
    note: 'Note',
    link: 'Lien',
    file: 'Fichier',
    form: 'Fiche remplie',
    visitReport: 'Compte rendu de visite',
  },
  proofBy: (name: string, at: number, now: number) => `${name}, ${formatWhen(at, now)}`,
  afterSending: 'Ajouté après l’envoi',
  newTab: 'Ouvre un autre site',
  download: (name: string, size: string) => `${name} (${size})`,
  openItem: 'Ouvrir ce point',
  comments: (n: number) => count(n, 'commentaire', 'commentaires'),
  fresh: 'Nouveau point',
  textChanged: 'Le texte de ce point a changé depuis.',
  willBeComputed: 'Sera calculé par Essaim plus tard.',
  inItem: (position: number, title: string, sentence: string) =>
    `${String(position)}. ${title} : ${sentence.charAt(0).toLocaleLowerCase('fr')}${sentence.slice(1)}`,
  toAnswer: 'Points à relire',
  keptTitle: (n: number) => `Points déjà validés (${String(n)})`,
  keptHint: 'Ils le restent. Votre réponse ne porte que sur les autres.',
  notConcerned: 'Ce point ne concerne pas l’association.',

  verdict: (title: string) => `Votre réponse : ${title}`,
  comment: 'Commentaire',
  commentHint: 'Ce qui marche, ce qu’il faut ajouter. À écrire sauf pour « Valider ».',
  adaptation: 'Décrire une adaptation',
  adaptationHint: 'Ce que l’association fait autrement. Une adaptation qui touche au noyau ne se valide pas.',
  what: 'Ce qui est différent',
  why: 'Pourquoi',
  touchesCore: 'Cela touche au noyau de la méthode',
  shareConsent: 'L’association est d’accord pour le montrer aux autres',
  reservation: 'Ajouter une réserve',
  reservationHint:
    'Vous validez, et quelque chose reste dû. Le point compte comme validé quand vous levez la réserve.',
  reservationText: 'Ce qui reste dû',
  reservationDueOn: 'Pour le',
  reservationResponsible: 'Par qui',
  overall: 'Un mot pour l’ensemble',
  overallHint: 'Facultatif. L’association le lit en premier.',
  send: 'Envoyer ma réponse',
  sendRest: 'Valider le reste et envoyer',
  sendRestHint: '« Valider le reste » répond « Valider » à chaque point laissé sans réponse.',

  decided: 'Réponses données',
  reviewLine: (outcome: string, name: string, at: number, now: number) =>
    `${outcome} – ${name}, ${formatWhen(at, now)}`,
  opinionLine: (outcome: string, name: string, at: number, now: number) =>
    `Avis « ${outcome} » – ${name}, ${formatWhen(at, now)}`,
  undoneLine: (name: string, at: number, now: number) => `Annulé par ${name}, ${formatWhen(at, now)} :`,
  undoneShort: 'annulé',
  national: 'Siège',
  undo: 'Annuler ma décision',
  undoTheirs: (name: string) => `Annuler la décision ${ofName(name)}`,
  undoReason: 'Pourquoi annulez-vous ?',
  undoHint: 'L’association lit cette phrase. La première réponse reste visible dans l’historique.',
  undoSubmit: 'Annuler la décision',
  earlier: (n: number) => (n === 1 ? 'Ce qui a été répondu' : `Ce qui a été répondu (${String(n)})`),
  round: (round: number) => `${String(round)}e envoi`,
  adaptedAs: (what: string, why: string) => `Adaptation : « ${what} » Pourquoi : « ${why} »`,
  reservedAs: (text: string, due: string, who: string) =>
    `Réserve : « ${text} », pour le ${formatDate(due)}, par ${who}.`,
  lifted: (at: number, now: number) => `Réserve levée ${formatWhen(at, now)}.`,
  lift: 'Lever la réserve',
  liftNote: 'Un mot (facultatif)',
  lost: 'Votre texte, gardé',
  lostText:
    'Une autre décision a été enregistrée. Copiez d’ici ce qui peut servir, en commentaire par exemple.',
  next: 'Suivant à relire',
  nextIs: (milestone: string, partner: string) => `${milestone} – ${partner}`,
  queueDone: 'Tout est relu.',
  skipTo: (position: number, title: string) => `Aller au point suivant : ${String(position)}. ${title}`,
  jump: 'Aller à un point',
  history: 'Historique',
  threadTitle: 'Commenter seulement',
  itemThread: 'Échanges sur ce point',
  form: (complete: boolean) => (complete ? 'La fiche, complète' : 'La fiche, encore incomplète'),
  counted: (sentence: string) => `Compté par Essaim : ${sentence}`,
  judgeTitle: 'Ce point concerne-t-il l’association ?',
  notApplicable: 'Ne nous concerne pas',
  applicable: 'Ce point concerne à nouveau l’association',
  judgeReason: 'Pourquoi ?',
  judgeHint: 'L’association lit cette phrase. Le point sort du total des deux barres.',
  applicableHint: 'L’association lit cette phrase. Le point revient dans le total des deux barres.',
  coreAlways: 'Ce point fait partie du noyau : il concerne toujours l’association.',
  threadWith: (partner: string) => `Échanges avec ${partner}`,
  threadIntro: 'L’équipe de l’association et les personnes qui l’accompagnent lisent ces messages.',
  historyOf: (title: string, partner: string) => `Historique : ${title} – ${partner}`,
} as const;
