import type { PickerColour } from '#src/features/accounts/picker.rules.ts';
import type { NameFault } from '#src/features/team/names.rules.ts';
import type { TeamFilter } from '#src/features/team/team.rules.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { count, formatDayMonth, formatNumber, ofName, onDate } from './format.ts';

/** « Équipe » */
export const teamWords = {
  training: 'La formation de l’équipe',
  life: 'La vie de l’équipe',
  title: 'Équipe',
  intro:
    'Les réponses de chaque personne restent à elle. Ici, vous voyez seulement ce qui est commencé et terminé.',
  add: 'Ajouter une personne',
  cards: (n: number): string => `Préparer ${count(n, 'carte', 'cartes')}`,
  cardsAgain: 'Cartes d’accès',
  none: 'Votre équipe est vide.',
  noneText: 'Ajoutez une personne, puis imprimez sa carte.',
  noneToRead: 'La personne responsable ajoute ici les messagers.',
  filter: 'Montrer',
  filters: {
    tous: (n: number) => `Toute l’équipe (${formatNumber(n)})`,
    aide: (n: number) => `Demandent de l’aide (${formatNumber(n)})`,
    'pas-commence': (n: number) => `Pas encore commencé (${formatNumber(n)})`,
  } satisfies Record<TeamFilter, (n: number) => string>,
  noneShown: 'Personne ici.',
  people: 'Les personnes',
  help: (date: IsoDate, today: IsoDate): string => `A demandé de l’aide ${onDate(date, today)}`,
  notBegun: 'N’a pas encore commencé',
  noCard: 'Pas encore de carte',
  finished: (n: number, total: number): string =>
    `${count(n, 'module terminé', 'modules terminés')} sur ${formatNumber(total)}`,
  heard: (date: IsoDate, today: IsoDate): string => `Téléphone : dernier signe ${onDate(date, today)}`,
  notHeard: 'Téléphone : aucun signe encore',
  toRead: (title: string, date: IsoDate): string => `« ${title} » à lire avant le ${formatDayMonth(date)}`,
  leaves: (date: IsoDate, today: IsoDate): string => `Dernier jour ${onDate(date, today)}`,
  left: (n: number): string => `${count(n, 'personne partie', 'personnes parties')}`,
  leftOn: (date: IsoDate, today: IsoDate): string => `Départ ${onDate(date, today)}`,
} as const;

/** What a line that is not a first name looks like. */
const looksLike: Readonly<Record<NameFault, string>> = {
  email: 'Refusé : c’est une adresse e-mail',
  phone: 'Refusé : c’est un numéro',
  birthDate: 'Refusé : c’est une date',
  figures: 'Refusé : il y a des chiffres',
  tooLong: 'Refusé : c’est trop long',
  unreadable: 'Refusé : ce n’est pas un prénom',
};

/** « Ajouter des personnes » */
export const addWords = {
  title: 'Ajouter des personnes',
  intro: 'Le prénom suffit. Essaim ne garde ni e-mail, ni numéro de téléphone, ni date de naissance.',
  one: 'Une personne',
  name: 'Prénom',
  nameHint: 'Ajoutez une initiale si deux personnes ont le même prénom.',
  addOne: 'Ajouter',
  several: 'Plusieurs personnes à la fois',
  list: 'Prénoms',
  listHint: 'Un par ligne. Vous pouvez coller une liste : rien n’est ajouté avant votre accord.',
  check: 'Vérifier la liste',
  plan: 'Rien n’est encore ajouté',
  planText: 'Voici ce que deviendra chaque ligne.',
  columns: { name: 'Prénom', fate: 'Ce qui se passe' },
  fates: {
    new: 'Sera ajouté',
    there: 'Déjà dans l’équipe',
    twice: 'Deux fois dans la liste : compté une fois',
  },
  left: (date: IsoDate, today: IsoDate): string =>
    `Départ ${onDate(date, today)} : ouvrez sa page pour noter son retour`,
  refused: looksLike,
  addAll: (n: number): string =>
    n === 1 ? 'Ajouter cette personne' : `Ajouter ces ${formatNumber(n)} personnes`,
  addsNobody: 'Il n’y a personne à ajouter. Corrigez la liste ci-dessous, ou revenez à l’équipe.',
} as const;

/** « Cartes d’accès » */
export const cardsWords = {
  title: 'Cartes d’accès',
  intro: 'Chaque carte ouvre Essaim à une seule personne. Imprimez-la et donnez-la de la main à la main.',
  once: 'Les codes s’affichent une seule fois. Gardez une imprimante prête.',
  people: 'Pour qui préparer une carte ?',
  noCard: 'Pas encore de carte.',
  has: (date: IsoDate, today: IsoDate): string =>
    `A une carte depuis ${onDate(date, today)}. La nouvelle arrêtera l’ancienne tout de suite.`,
  prepare: 'Préparer les cartes',
  noPhone: 'Donnez d’abord votre numéro',
  noPhoneText:
    'La carte dit qui appeler quand on l’a perdue. Écrivez votre numéro professionnel, puis revenez ici.',
  givePhone: 'Écrire mon numéro',
  nobody: 'Ajoutez d’abord une personne.',
  ready: (n: number): string => `${count(n, 'carte prête', 'cartes prêtes')} à imprimer`,
  readyText:
    'Imprimez maintenant : ces codes ne seront plus montrés. Si cette page est perdue, refaites les cartes.',
  how: 'Menu du navigateur, puis « Imprimer ». Papier A4, taille réelle (100 %), dix cartes par feuille.',
  again: 'Revenir à l’équipe',
  sheet: (n: number): string => `Feuille ${formatNumber(n)}`,
  product: 'Essaim',
  qr: (name: string): string => `Code à scanner ${ofName(name)}`,
  code: 'Mon code',
  secret: 'Mon code secret :',
  lost: (name: string, phone: string): string => `Perdu ? Appelez ${name} : ${phone}`,
} as const;

/** The page of one person. */
export const personWords = {
  since: (date: IsoDate): string => `Dans l’équipe depuis ${onDate(date)}.`,
  help: 'Demandes d’aide',
  asked: (date: IsoDate, today: IsoDate, title: string | null): string =>
    title === null
      ? `Demande reçue ${onDate(date, today)}.`
      : `Demande reçue ${onDate(date, today)}, dans « ${title} ».`,
  settle: 'C’est réglé',
  settleOf: (date: IsoDate, today: IsoDate): string => `C’est réglé : demande reçue ${onDate(date, today)}`,
  given: 'À lire avant une date',
  givenNone: 'Aucun module à lire avant une date.',
  givenRow: (date: IsoDate): string => `Avant le ${formatDayMonth(date)}`,
  withdraw: 'Retirer',
  withdrawOf: (title: string): string => `Retirer « ${title} »`,
  give: 'Donner un module à lire',
  giveHint: 'Il viendra en premier sur son téléphone. Donnez-le encore pour changer la date.',
  module: 'Module',
  chooseModule: 'Choisir un module',
  dueOn: 'À lire avant le',
  giveSubmit: 'Donner ce module',
  modules: (finished: number, total: number): string =>
    `Modules : ${count(finished, 'terminé', 'terminés')} sur ${formatNumber(total)}`,
  modulesNone: 'Rien de commencé encore.',
  begun: (date: IsoDate, today: IsoDate): string => `Commencé ${onDate(date, today)}`,
  finished: (date: IsoDate, today: IsoDate): string => `Terminé ${onDate(date, today)}`,
  see: 'J’ai vu où elle en est',
  seeHint: 'Son téléphone dira « vu par votre responsable ».',
  seen: (date: IsoDate, today: IsoDate): string => `Vous l’avez vu ${onDate(date, today)}.`,
  access: 'Carte et code secret',
  cardSince: (date: IsoDate, today: IsoDate): string => `A une carte depuis ${onDate(date, today)}.`,
  card: 'Préparer sa carte',
  cardAgain: 'Refaire la carte',
  cardAgainHint: 'Pour une carte perdue. L’ancienne ne marchera plus tout de suite.',
  newSecret: 'Nouveau code secret',
  newSecretHint: 'Pour un code oublié ou un téléphone perdu. Tous ses téléphones demanderont la carte.',
  rename: 'Changer le prénom',
  renameSubmit: 'Enregistrer le prénom',
  face: 'Changer la couleur et l’image',
  faceHint: 'Sur un téléphone partagé, l’équipe se reconnaît à une couleur et une image.',
  colour: 'Couleur',
  picture: 'Image',
  colours: {
    door: 'Vert',
    brick: 'Orange',
    plum: 'Violet',
    info: 'Bleu',
    sun: 'Jaune',
  } satisfies Record<PickerColour, string>,
  faceSubmit: 'Enregistrer',
  leaving: 'Départ',
  leavingHint: 'Après ce jour, sa carte n’ouvre plus rien. Ses modules terminés restent comptés.',
  lastDay: 'Son dernier jour',
  leave: 'Noter le départ',
  leavesOn: (date: IsoDate, today: IsoDate): string =>
    `Dernier jour ${onDate(date, today)}. Jusque-là, vous pouvez annuler.`,
  stay: 'Annuler le départ',
  goneOn: (date: IsoDate, today: IsoDate): string =>
    `Départ ${onDate(date, today)}. Sa carte n’ouvre plus rien.`,
  comeBack: 'Noter le retour',
  comeBackHint: 'Sa carte ouvrira de nouveau, dès aujourd’hui.',
} as const;

/** « Demander de l'aide »: few words, always the same ones. */
export const helpWords = {
  title: 'Besoin d’aide ?',
  text: 'Votre responsable verra votre demande.',
  ask: 'Demander de l’aide',
  askAgain: 'Demander encore de l’aide',
  asked: (date: IsoDate, today: IsoDate): string => `Demande envoyée ${onDate(date, today)}.`,
  call: 'Vous pouvez aussi appeler.',
} as const;

/** The line of the partner's first screen. */
export const alertWords = {
  title: 'Équipe',
  help: (n: number): string =>
    n === 1 ? '1 personne demande de l’aide' : `${formatNumber(n)} personnes demandent de l’aide`,
  slow: (n: number): string =>
    n === 1
      ? '1 personne n’a pas commencé depuis 7 jours'
      : `${formatNumber(n)} personnes n’ont pas commencé depuis 7 jours`,
} as const;

/** J05.3, computed. */
export const trainedWords = {
  title: 'Qui a fini MSG-01 à MSG-07',
  nobody: 'Aucun messager dans l’équipe',
  sentence: (trained: number, total: number): string =>
    `${formatNumber(trained)} sur ${formatNumber(total)} ont fini MSG-01 à MSG-07`,
  trained: 'Ont fini',
  waiting: 'Lisent encore',
  frozen: (date: IsoDate): string => `Compté ${onDate(date)}, le jour de l’envoi.`,
  live: 'Compté chaque jour, jusqu’à l’envoi du jalon.',
  open: 'Ouvrir l’équipe',
} as const;
