import { count, formatNumber } from './format.ts';

/** Words of the components and of the frame of every page. */
export const words = {
  product: 'Essaim',
  skip: 'Aller au contenu',
  mainNav: 'Navigation principale',
  footerNav: 'Pied de page',
  breadcrumb: 'Où vous êtes',
  pages: 'Pages voisines',
  before: 'Avant',
  after: 'Après',
  project: 'Le projet',
  siteMap: 'Plan du site',
  accessibility: (state: string): string => `Accessibilité : ${state}`,
  privacy: 'Confidentialité',
  legal: 'Mentions légales',
  help: 'Aide',
  search: 'Rechercher',
  searchSite: 'Rechercher dans Essaim',
  searchField: 'Mots à rechercher',
  settings: 'Réglages',
  demo: 'Données inventées',
  demoWhy: 'Les associations, les personnes et les chiffres de cette démonstration sont inventés.',
  iAm: 'Je suis :',
  me: 'Mon compte',
  news: 'Nouveautés',
  actAs: 'Agir comme',
  signOut: 'Sortir',
  signIn: 'Entrer',
  inPhone: 'Dans ce téléphone',
  problem: 'Il y a un problème',
  errorTitle: 'Erreur :',
  errorPrefix: 'Erreur : ',
  change: 'Modifier',
  legend: 'Légende',
  noData: 'pas de donnée',
  ourStreet: 'Notre rue',
  backToToday: 'Revenir à aujourd’hui',
  table: (heads: readonly string[]): string => `Tableau : ${heads.join(', ')}`,
} as const;

/** How far the site follows the rules of accessibility (RGAA): the footer and the statement say the same word. */
export const accessibilityState = 'partiellement conforme';

/** How to read: size, spacing, appearance. */
export const displayWords = {
  title: 'Affichage',
  save: 'Appliquer',
  usual: 'Revenir aux réglages habituels',
  page: 'Réglages de lecture',
  intro: 'Choisissez comment lire Essaim. Puis appuyez sur « Appliquer ».',
  sampleTitle: 'Exemple',
  sample: [
    'Une porte s’ouvre. Votre voisin a des choses à dire.',
    'Vous le laissez parler jusqu’au bout. Puis vous redites l’idée avec vos mots.',
  ],
  keptHere: 'Ces réglages restent dans cet appareil.',
  keptWithYou: 'Ces réglages vous suivent sur vos autres appareils.',
  size: 'Taille du texte',
  sizes: { normal: 'Normale', large: 'Grande', larger: 'Très grande' },
  spacing: 'Espacement',
  spacings: { normal: 'Normal', wide: 'Large' },
  theme: 'Apparence',
  themes: { auto: 'Automatique', light: 'Claire', dark: 'Sombre' },
} as const;

/** « Envoyer aux autres » */
export const shareWords = {
  title: 'Envoyer aux autres',
  who: 'À votre équipe, par exemple. Il faut un compte Essaim pour ouvrir la page.',
  toRead: (title: string): string => `À lire dans Essaim : ${title}.`,
  whatsapp: 'WhatsApp',
  sms: 'SMS',
  send: 'Autre application',
  copy: 'Copier le lien',
  copied: 'Le lien est copié.',
} as const;

/** Who is signed in, in one word. */
export const roleWords = {
  messenger: 'messagère ou messager',
  staff: 'équipe',
  manager: 'responsable',
  director: 'direction',
  mentor: 'mentor',
  headOffice: 'siège',
} as const;

/** Places of the navigation: one word each, the same everywhere. */
export const navWords = {
  home: 'Accueil',
  board: 'Tableau',
  milestones: 'Jalons',
  learning: 'Apprendre',
  allies: 'Alliés',
  team: 'Équipe',
  thread: 'Échanges',
  partners: 'Partenaires',
  reviews: 'À valider',
  administration: 'Gestion',
  managedPartners: 'Associations',
  contents: 'Contenus',
  people: 'Personnes',
  me: 'Moi',
  doors: 'Portes',
} as const;

/** The only words used for a state. */
export const stateWords = {
  upcoming: 'À venir',
  todo: 'À faire',
  inProgress: 'En cours',
  submitted: 'Envoyé',
  changesRequested: 'À compléter',
  toDiscuss: 'À discuter',
  approved: 'Validé',
  notApplicable: 'Ne nous concerne pas',
  blocked: 'Bloqué : on a besoin d’aide',
  late: 'En retard',
  watch: 'À surveiller',
  paused: 'En pause',
} as const;

/** Declared and validated, never mixed (R2). */
export const twoBars = {
  declared: 'Déclaré',
  validated: 'Validé',
  share: (value: number, total: number): string => `${formatNumber(value)} sur ${formatNumber(total)}`,
  /** « 31 déclarés, 24 validés sur 70 ; attendus à ce jour : 37. » */
  sentence: (declared: number, validated: number, total: number, expected: number | null): string => {
    const settled = `${count(declared, 'déclaré', 'déclarés')}, ${count(validated, 'validé', 'validés')} sur ${formatNumber(total)}`;
    return expected === null ? `${settled}.` : `${settled} ; attendus à ce jour : ${formatNumber(expected)}.`;
  },
} as const;

/** Words of the dot plot (adoption grid). */
export const dotPlot = {
  before: 'Au début',
  now: 'Aujourd’hui',
  subject: 'Sujet',
  asTable: 'Voir en tableau',
  caption: (before: string, now: string, target: number | undefined): string =>
    `Rond vide : ${before.toLocaleLowerCase('fr')}. Rond plein : ${now.toLocaleLowerCase('fr')}.${target === undefined ? '' : ` Trait épais : le niveau visé, ${formatNumber(target)}.`}`,
} as const;

/** « Notre rue » read month by month. */
export const streetWords = {
  asTable: 'Voir la rue en tableau',
  months: 'Notre rue, mois par mois',
  month: 'Mois',
  state: 'Où en est-il ?',
  here: (month: number): string => `${formatNumber(month)}, en ce moment`,
  states: {
    closed: stateWords.upcoming,
    open: 'Commencé',
    waiting: stateWords.submitted,
    returned: 'Réponse à lire',
    blocked: stateWords.blocked,
    lit: 'Validé : maison allumée',
  },
} as const;

export const stackedBars = {
  subject: 'Sujet',
  asTable: dotPlot.asTable,
  caption: (parts: readonly string[]): string =>
    `De gauche à droite : ${parts.map((part) => part.toLocaleLowerCase('fr')).join(', ')}.`,
} as const;

/** Ranges on one scale. */
export const ranges = { asTable: dotPlot.asTable } as const;

/** Labels of the blocks of a lesson. */
export const lessonWords = {
  say: 'À dire : ',
  example: 'Exemple',
  watch: 'Attention',
  why: 'Pourquoi ?',
  keep: 'À garder',
} as const;

/** The title of a browser tab: the page, what holds it, the product. */
export const pageTitle = (names: readonly (string | undefined)[], faulty: boolean): string =>
  `${faulty ? `${words.errorTitle} ` : ''}${[...names, words.product].filter(Boolean).join(' – ')}`;
