import type { TextId } from '#src/features/reports/reports.types.ts';
import type { IsoDate } from '#src/shared/time.ts';
import {
  capitalise,
  count,
  formatDate,
  formatDayMonth,
  formatMinutes,
  formatMonth,
  formatNumber,
  ofName,
} from './format.ts';

/** « Rapports pour les financeurs »: the list, and a draft. */
export const reportsWords = {
  title: 'Rapports pour les financeurs',
  intro:
    'Un rapport suit les parties d’un compte rendu de subvention. Essaim y met ses chiffres, vous écrivez le reste.',
  introGuide: 'Les rapports que vos partenaires ont publiés.',
  none: 'Aucun rapport pour le moment',
  noneText: 'Commencez un rapport : vous choisirez sa période.',
  noneGuide: 'Un rapport se lit ici dès que l’association le publie.',
  drafts: 'En préparation',
  published: 'Publiés',
  period: (from: IsoDate, to: IsoDate): string => `Du ${formatDate(from)} au ${formatDate(to)}`,
  publishedOn: (on: IsoDate): string => `Publié le ${formatDate(on)}`,
  withdrawnTag: 'Retiré',
  begin: 'Commencer un rapport',
  name: 'Titre',
  nameHint: 'Par exemple « Rapport d’activité 2026 ».',
  from: 'Début de la période',
  to: 'Fin de la période',
  toHint: 'Une fin à venir convient : les chiffres seront ceux du jour de la publication.',
  beginSend: 'Commencer',
  save: 'Enregistrer',
  check: 'Vérifier puis publier',
  figures: 'Ce qu’Essaim y mettra',
  remove: 'Enlever ce rapport',
  removeText: 'Il quitte la liste, avec ses textes.',
  removeSend: 'Enlever',
  ended: 'Ce compagnonnage est terminé : on n’y commence plus de rapport.',
} as const;

type Asked = { readonly label: string; readonly hint: string };

/** What an author is asked, part by part. */
export const reportTextWords: Readonly<Record<TextId, Asked>> = {
  purpose: { label: 'Objet', hint: 'À quoi sert l’action, pour qui, dans quel quartier.' },
  done: { label: 'Ce qui a été fait', hint: 'Les étapes, les dates, les lieux.' },
  team: { label: 'Équipe', hint: 'Les métiers, l’organisation. Pas de nom de messager.' },
  heard: {
    label: 'Paroles entendues',
    hint: 'Choisissez deux ou trois phrases. Ni nom, ni adresse, ni détail qui ferait reconnaître quelqu’un.',
  },
  gaps: { label: 'Écarts et explications', hint: 'Ce qui n’a pas été fait comme prévu, et pourquoi.' },
};

/** Before it is published. */
export const reportCheckWords = {
  title: 'Vérifier avant de publier',
  of: (title: string): string => `Vérifier : ${title}`,
  intro: 'Voici le rapport comme il sera publié. Relisez, corrigez, puis publiez.',
  remind: 'Aucune parole ne permet de reconnaître un habitant.',
  frozen: 'Un rapport publié ne change plus, même si les chiffres changent ensuite.',
  change: 'Modifier',
  publish: 'Publier',
  onlyLeaders: 'La personne responsable ou la direction publie le rapport.',
} as const;

/** Once it is published. */
export const publishedWords = {
  code: 'Code du rapport',
  hash: 'Empreinte',
  print: 'Page à imprimer',
  printHow: 'Pour imprimer : menu du navigateur, puis « Imprimer ».',
  pdf: 'Télécharger le PDF',
  withdraw: 'Retirer ce rapport',
  withdrawText: 'Il restera lisible ici, avec votre raison. Il ne pourra plus être imprimé ni téléchargé.',
  reason: 'Pourquoi le retirer',
  withdrawSend: 'Retirer',
  withdrawn: (on: IsoDate): string => `Ce rapport a été retiré le ${formatDate(on)}.`,
  because: (reason: string): string => `Raison : ${reason}`,
  again: 'Préparer un nouveau rapport avec ces textes',
  againTitle: (title: string): string => `${title} (nouvelle version)`,
  demo: 'Données inventées',
  page: (page: number, pages: number): string => `page ${String(page)} sur ${String(pages)}`,
  behind: (said: string, label: string): string => `${said} : liste « ${label} »`,
} as const;

const figures = {
  approved: {
    label: 'Jalons validés dans la période',
    definition: 'Jalons dont tous les points ont été acceptés par VoisinMalin, à une date de la période.',
  },
  declared: {
    label: 'Points déclarés',
    definition: 'Points de contrôle cochés, confirmés ou atteints à la fin de la période.',
  },
  validated: {
    label: 'Points validés',
    definition: 'Points de contrôle acceptés par VoisinMalin, sans réserve en cours, à la fin de la période.',
  },
  allies: {
    label: 'Alliés rencontrés',
    definition: 'Structures du carnet rencontrées au moins une fois dans la période.',
  },
  needs: {
    label: 'Besoins du quartier notés',
    definition: 'Besoins écrits dans le registre pendant la période.',
  },
  sessions: {
    label: 'Séances de formation en salle',
    definition: 'Séances tenues dans la période, les annulées ne comptent pas.',
  },
  messengers: {
    label: 'Messagers dans l’équipe',
    definition: 'Personnes messagères au moins un jour de la période, chacune comptée une fois.',
  },
  staff: {
    label: 'Équipe d’encadrement',
    definition: 'Équipe, responsables et direction, au moins un jour de la période.',
  },
  training: {
    label: 'Temps de formation des messagers',
    definition: 'Temps prévu des modules terminés et des séances suivies. Il n’est pas mesuré.',
  },
} as const;

/** The words that a report is published with: changing them changes the next ones only. */
export const reportDocumentWords = {
  figures,
  of: (value: number, total: number): string => `${formatNumber(value)} sur ${formatNumber(total)}`,
  number: formatNumber,
  minutes: formatMinutes,
  day: (date: IsoDate): string => formatDate(date),
  month: (month: string): string => capitalise(formatMonth(month)),
  head: (organisation: string, from: IsoDate, to: IsoDate, asOf: IsoDate): string[] => [
    organisation,
    `Période : du ${formatDate(from)} au ${formatDate(to)}`,
    `Chiffres arrêtés au ${formatDate(asOf)}`,
  ],
  empty: 'Rien n’est écrit dans cette partie.',
  parts: {
    purpose: '1. Objet',
    done: '2. Ce qui a été fait',
    indicators: '3. Indicateurs',
    team: '4. Équipe',
    heard: '5. Paroles entendues',
    gaps: '6. Écarts et explications',
    money: '7. Tableau financier',
  },
  pending:
    'Portes frappées, discussions, taux et thèmes : ce sera compté avec les campagnes. Aucun chiffre n’est donné ici.',
  smallNumbers: 'Aucun chiffre de ce rapport ne compte des habitants.',
  counted: 'Les personnes sont comptées, jamais nommées.',
  anonymous: 'Ces paroles sont choisies et anonymes.',
  money: {
    title: 'À remplir par l’association',
    heads: ['Charges ou produits', 'Prévu', 'Réalisé'],
    rows: [
      'Charges : achats',
      'Charges : services extérieurs',
      'Charges : personnel',
      'Charges : autres',
      'Total des charges',
      'Produits : ventes et prestations',
      'Produits : subventions',
      'Produits : cotisations et dons',
      'Produits : autres',
      'Total des produits',
    ],
  },
  lists: 'Les listes derrière les chiffres',
  emptyList: 'Cette liste est vide.',
  heads: {
    figure: 'Chiffre',
    value: 'Valeur',
    means: 'Ce qu’il compte',
    milestone: 'Jalon',
    item: 'Point de contrôle',
    approvedOn: 'Validé le',
    said: 'Dit le',
    answered: 'Répondu le',
    structure: 'Structure',
    family: 'Famille',
    metOn: 'Rencontrée le',
    need: 'Besoin',
    theme: 'Thème',
    notedOn: 'Noté le',
    session: 'Séance',
    on: 'Date',
    place: 'Lieu',
    duration: 'Durée prévue',
    month: 'Mois',
    people: 'Messagers',
    time: 'Temps prévu',
    who: 'Qui',
    number: 'Nombre',
  },
  staff: 'Équipe, responsables et direction',
  noPlace: 'lieu non noté',
  noDay: 'par Essaim',
  people: (n: number): string => count(n, 'personne', 'personnes'),
} as const;

/** The twelve months of a partner on one sheet. */
export const yearSheetWords = {
  title: 'Fiche des douze mois',
  of: (name: string): string => `Fiche des douze mois ${ofName(name)}`,
  asOf: (date: IsoDate): string => `Situation au ${formatDate(date)}`,
  where: (month: number, extended: number): string =>
    extended > 0
      ? `Mois 12, prolongé de ${formatNumber(extended)}`
      : month === 0
        ? 'Pas encore commencé'
        : `Mois ${formatNumber(month)} sur 12`,
  mentors: (names: readonly string[]): string =>
    names.length === 0 ? 'Aucun mentor ce jour-là' : `Accompagnement : ${names.join(', ')}`,
  on: 'Voir à une date',
  onHint: 'Le tableau comme il était à la fin de ce jour.',
  see: 'Voir',
  printHow: 'Pour imprimer : menu du navigateur, puis « Imprimer ». La feuille est en paysage.',
  table: 'Les douze mois',
  month: 'Mois',
  milestone: 'Jalon',
  dates: 'Dates',
  between: (from: IsoDate, to: IsoDate): string => `${formatDayMonth(from)} – ${formatDate(to)}`,
  state: 'État',
  points: (declared: number, validated: number, counted: number): string =>
    `${count(declared, 'déclaré', 'déclarés')}, ${count(validated, 'validé', 'validés')} sur ${formatNumber(counted)}`,
  declared: 'Déclarés',
  validated: 'Validés',
  counted: 'Sur',
  approvedOn: 'Validé le',
  total: 'Total',
  levels: 'Adoption, selon le mentor',
  levelsHint: 'Un niveau de 1 à 5 par pilier, et le jour où il a été donné. Il n’y a pas de moyenne.',
  level: (level: number, on: IsoDate): string => `niveau ${formatNumber(level)}, le ${formatDate(on)}`,
  day: (date: IsoDate): string => formatDate(date),
} as const;
