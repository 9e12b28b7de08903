import type { Role } from '#db/schema/lists.ts';
import { path, query, searched } from './address.ts';
import { campaignRoutes } from './campaign-routes.ts';

export { fill } from './address.ts';

const homes: Readonly<Record<Role, string>> = {
  messenger: '/accueil',
  staff: '/tableau',
  manager: '/tableau',
  director: '/tableau',
  mentor: '/partenaires',
  headOffice: '/gestion',
};

/** Builders of every address, so that no page writes one by hand. */
export const routes = {
  landing: () => '/',
  signIn: (wanted?: string) => `/entrer${query({ retour: wanted })}`,
  /** The ways in, on a phone that would ask « Qui êtes-vous ? » first. */
  signInOther: (wanted?: string) => `/entrer${query({ autre: '', retour: wanted })}`,
  signInByCode: (wanted?: string) => `/entrer/code${query({ retour: wanted })}`,
  signInByMail: (wanted?: string) => `/entrer/mail${query({ retour: wanted })}`,
  /** What the QR code of a card holds. */
  cardLanding: (token: string) => path('e', token),
  signInSecret: (wanted?: string) => `/entrer/secret${query({ retour: wanted })}`,
  /** The same, choosing four pictures instead of four digits. */
  signInPictures: (wanted?: string) => `/entrer/secret${query({ images: '', retour: wanted })}`,
  signInPhone: (wanted?: string) => `/entrer/telephone${query({ retour: wanted })}`,
  /** « Qui êtes-vous ? »; `person`: who she said she is, to ask for her PIN. */
  signInWho: (wanted?: string, person?: string) =>
    `/entrer/qui${query({ personne: person, retour: wanted })}`,
  invitation: (token: string) => path('invite', token),
  project: () => '/projet',
  siteMap: () => '/plan-du-site',
  accessibility: () => '/accessibilite',
  /** The criteria, all of them or those with one answer. */
  accessibilityGrid: (answer?: string) =>
    answer === undefined
      ? '/accessibilite/grille'
      : `/accessibilite/grille?reponse=${encodeURIComponent(answer)}`,
  privacy: () => '/confidentialite',
  legal: () => '/mentions-legales',
  help: () => '/aide',
  helpTopic: (topic: string) => path('aide', topic),
  demo: () => '/demo',
  demoSignIn: () => '/demo/entrer',
  settings: () => '/reglages',
  me: () => '/moi',
  /** What is new for oneself. */
  news: () => '/nouveautes',
  /** The same, just marked as read; `before`: until when it had been read, to put it back. */
  newsRead: (before: number) => `/nouveautes${query({ avant: String(before) })}`,
  /** The weekly digest as it would be sent. */
  newsWeek: () => '/nouveautes/semaine',
  certificate: () => '/moi/attestation',
  /** Where anybody checks an attestation, by typing its code or with its QR. */
  certificateChecks: () => '/attestations',
  certificateCheck: (code: string) => path('attestations', code),
  certificatePrint: (code: string) => path('attestations', code, 'imprimer'),
  certificateFile: (code: string) => path('attestations', code, 'fichier'),
  home: (role: Role) => homes[role],

  learningPath: () => '/parcours',
  month: (month: number) => path('parcours', String(month)),
  /** Its sheet; whole, the texts of its modules follow. */
  monthPrint: (month: number, whole = false) =>
    `${path('parcours', String(month), 'imprimer')}${whole ? '?textes' : ''}`,
  /** The page where help was asked for, saying whom to call. */
  helpAsked: (page: string) => `${page}?aide`,
  module: (slug: string) => path('modules', slug),
  /** The cover even when reading has begun, which `module` then resumes. */
  moduleCover: (slug: string) => `${path('modules', slug)}?couverture`,
  section: (slug: string, sectionId: string) => path('modules', slug, sectionId),
  /** The same, saying « Vous en étiez ici ». */
  sectionResumed: (slug: string, sectionId: string) => `${path('modules', slug, sectionId)}?reprise`,
  questions: (slug: string) => path('modules', slug, 'questions'),
  question: (slug: string, questionId: string) => path('modules', slug, 'questions', questionId),
  /** The same, with what the answer that was just given is worth. */
  answered: (slug: string, questionId: string, answerId: string) =>
    `${path('modules', slug, 'questions', questionId)}?reponse=${encodeURIComponent(answerId)}`,
  moduleEnd: (slug: string) => path('modules', slug, 'fin'),
  moduleChanges: (slug: string) => path('modules', slug, 'nouveau'),
  /** « Je l’ai essayé » */
  fieldTry: (slug: string) => path('modules', slug, 'essai'),
  modulePrint: (slug: string) => path('modules', slug, 'imprimer'),

  phone: () => '/telephone',
  /** What the phone shows without network. */
  offline: () => '/hors-ligne',
  /** Where a phone sends what it kept. */
  sendings: () => '/api/envois',
  /** All the pages of a text in one answer, to be kept in a phone. */
  moduleKept: (slug: string) => path('modules', slug, 'hors-ligne.json'),
  scenarioKept: (slug: string) => path('situations', slug, 'hors-ligne.json'),
  wordsKept: () => '/mots/hors-ligne.json',

  search: (query?: string) =>
    query === undefined ? '/recherche' : `/recherche?q=${encodeURIComponent(query)}`,
  /** Every result instead of the first ones. */
  searchAll: (query: string) => `/recherche?q=${encodeURIComponent(query)}&tout`,
  /** A file of an index; the edition of the index is in its address. */
  searchFile: (audience: string, edition: string, file: string) =>
    path('recherche', 'index', audience, edition, ...file.split('/')),
  words: () => '/mots',
  word: (id: string) => path('mots', id),
  indicators: () => '/indicateurs',
  /** One of them, on their page. */
  indicator: (id: string) => `/indicateurs#${id.toLowerCase()}`,
  gridGuide: () => '/grille/reperes',
  /** One of its pillars, on its page. */
  pillar: (id: string) => `/grille/reperes#${id}`,
  pointsToConfirm: () => '/a-confirmer',
  /** One of them, on its page. */
  pointToConfirm: (id: number) => `/a-confirmer#point-${id}`,
  /** What changed in the method since a date. */
  methodNews: (since?: string) => `/quoi-de-neuf${query({ depuis: since })}`,
  scenarios: () => '/situations',
  scenario: (slug: string) => path('situations', slug),
  /** `by`: the answers that led there, which the address alone remembers. */
  scene: (slug: string, sceneId: string, by: string | null = null) =>
    `${path('situations', slug, sceneId)}${by === null ? '' : `?par=${encodeURIComponent(by)}`}`,
  scenarioPrint: (slug: string) => path('situations', slug, 'imprimer'),
  /** « Mes phrases »; `left`: the scene whose sentence was just left, to take it back. */
  phrases: (left?: string) => `/phrases${query({ enlevee: left })}`,
  /** The messengers' questions on their team. */
  questionnaire: () => '/questionnaire',
  /** « Petit rappel », or what the answer that was just given to it is worth. */
  reminder: (answerId?: string) => `/rappel${query({ reponse: answerId })}`,
  tools: () => '/outils',
  tool: (slug: string) => path('outils', slug),
  /** The editable file. */
  toolFile: (slug: string) => path('outils', slug, 'fichier'),

  board: () => '/tableau',
  milestones: () => '/jalons',
  milestone: (id: string) => path('jalons', id),
  item: (id: string, itemId: string) => path('jalons', id, 'points', itemId),
  itemForm: (id: string, itemId: string) => path('jalons', id, 'points', itemId, 'formulaire'),
  /** The checklist as its island reads it again. */
  milestoneState: (id: string) => path('jalons', id, 'etat'),
  milestoneCheck: (id: string) => path('jalons', id, 'verifier'),
  milestoneHistory: (id: string) => path('jalons', id, 'historique'),
  evidence: (id: string) => path('preuves', id),
  allies: () => '/allies',
  ally: (id: string) => path('allies', id),
  needs: () => '/besoins',
  need: (id: string) => path('besoins', id),
  selfAssessment: () => '/grille',
  /** « Où en sommes-nous ? » */
  monthlyPoint: () => '/point-du-mois',
  /** The point of one month, `2026-11-01`. */
  pointOf: (month: string) => path('point-du-mois', month.slice(0, 7)),
  /** What has a day; the filters are those of the address. */
  agenda: (partner?: string) => `/agenda${query({ partenaire: partner })}`,
  /** For calendars, by the key alone. */
  agendaFeed: (key: string) => `/agenda.ics${query({ cle: key })}`,
  /** The same as it was on the evening of a past day. */
  gridAt: (day: string) => path('grille', day),
  /** One pillar; `day`: as it was on the evening of a past day. */
  ownPillar: (id: string, day?: string) => path('grille', 'piliers', id) + query({ au: day }),
  thread: () => '/echanges',
  pauses: () => '/pauses',
  /** The people of the team, or those who wait for something. */
  team: (show?: string) => `/equipe${query({ voir: show })}`,
  teamAdd: () => '/equipe/ajouter',
  teamPerson: (id: string) => path('equipe', id),
  /** Whose cards to prepare; for one person, hers is the one ticked. */
  teamCards: (personId?: string) => `/equipe/cartes${query({ pour: personId })}`,

  teamCertificates: () => '/equipe/attestations',
  trainingSessions: () => '/equipe/seances',
  trainingSession: (id: string) => path('equipe', 'seances', id),
  /** The sheet to sign. */
  trainingSheet: (id: string) => path('equipe', 'seances', id, 'feuille'),
  paidTime: (month?: string) => `/equipe/temps${query({ mois: month })}`,
  /** The list behind the figures of one person. */
  paidTimeOf: (personId: string, month: string) => path('equipe', 'temps', personId) + query({ mois: month }),

  ...campaignRoutes,

  exports: () => '/exports',
  /** A table to take away, by the same search as its page. */
  exportFile: (table: string, format: 'csv' | 'xlsx', search?: string) =>
    path('exports', table, format) + searched(search),
  /** What its columns say, with the day and the filters. */
  exportColumns: (table: string, search?: string) => path('exports', table, 'definitions') + searched(search),
  figureDefinitions: () => '/exports/definitions',
  /** The twelve months on a sheet of paper, on a past day when asked. */
  yearSheet: (on?: string) => `/jalons/imprimer${query({ au: on })}`,
  partnerYearSheet: (slug: string, on?: string) => path('partenaires', slug, 'fiche') + query({ au: on }),
  reports: () => '/rapports',
  report: (id: string) => path('rapports', id),
  reportCheck: (id: string) => path('rapports', id, 'verifier'),
  reportPrint: (id: string) => path('rapports', id, 'imprimer'),
  reportFile: (id: string) => path('rapports', id, 'fichier'),

  partners: () => '/partenaires',
  /** The same, offering to take back what was just marked as seen: `before` is the mark before, 0 for none. */
  partnersSeen: (before: number) => `/partenaires${query({ vu: String(before) })}#nouveau`,
  reviewQueue: () => '/a-valider',
  partner: (slug: string) => path('partenaires', slug),
  partnerMilestone: (slug: string, id: string) => path('partenaires', slug, 'jalons', id),
  partnerMilestoneHistory: (slug: string, id: string) =>
    path('partenaires', slug, 'jalons', id, 'historique'),
  partnerItem: (slug: string, id: string, itemId: string) =>
    path('partenaires', slug, 'jalons', id, 'points', itemId),
  /** Its monthly points, or the one of a month. */
  partnerPoints: (slug: string, month?: string) =>
    path('partenaires', slug, 'points') + query({ mois: month?.slice(0, 7) }),
  /** The adoption grid of a partner; `day`: as it was on the evening of a past day. */
  partnerGrid: (slug: string, day?: string) => path('partenaires', slug, 'grille') + query({ au: day }),
  partnerPillar: (slug: string, id: string, day?: string) =>
    path('partenaires', slug, 'grille', id) + query({ au: day }),
  /** The grids of every partner. */
  grids: (day?: string) => `/partenaires/grilles${query({ au: day })}`,
  partnerThread: (slug: string) => path('partenaires', slug, 'echanges'),
  partnerCalls: (slug: string) => path('partenaires', slug, 'appels'),
  /** The brief of a call, then its minutes; `correcting` opens them to be corrected. */
  partnerCall: (slug: string, id: string, correcting = false) =>
    `${path('partenaires', slug, 'appels', id)}${correcting ? '?corriger' : ''}`,
  partnerVisits: (slug: string) => path('partenaires', slug, 'visites'),
  partnerVisit: (slug: string, id: string, correcting = false) =>
    `${path('partenaires', slug, 'visites', id)}${correcting ? '?corriger' : ''}`,
  visits: () => '/visites',
  newVisit: () => '/visites/nouvelle',
  /** A partner's own calls and visits. */
  calls: () => '/appels',
  call: (id: string) => path('appels', id),

  /** What the next person who accompanies it must know. */
  partnerHandover: (slug: string) => path('partenaires', slug, 'passation'),
  /** Sentences that mentors share to answer with. */
  replyPhrases: () => '/phrases-type',
  /** The register of adaptations, narrowed by its filters (`pilier`, `point`, `association`, `noyau`, `suivi`). */
  adaptations: (filters: Readonly<Record<string, string | undefined>> = {}) =>
    `/adaptations${query(filters)}`,
  adaptation: (id: string) => path('adaptations', id),

  administration: () => '/gestion',
  /** The whole network, narrowed by its filters (`mois`, `etat`, `mentor`, `point`). */
  network: (filters: Readonly<Record<string, string | undefined>> = {}) => `/gestion/reseau${query(filters)}`,
  managedPartners: () => '/gestion/partenaires',
  /** The numbers behind lateness and lists. */
  programmeSettings: () => '/gestion/programme',
  newPartner: () => '/gestion/partenaires/nouveau',
  managedPartner: (slug: string) => path('gestion', 'partenaires', slug),
  /** What an end will change, before it is decided. */
  endPartner: (slug: string) => path('gestion', 'partenaires', slug, 'terminer'),
  partnerAgain: (slug: string) => path('gestion', 'partenaires', slug, 'nouveau-compagnonnage'),
  people: () => '/gestion/personnes',
  contents: () => '/gestion/contenus',
  content: (id: string) => path('gestion', 'contenus', id),
  /** The text as a role reads it; without one, as its own readers do. */
  contentPreview: (id: string, role?: Role) =>
    `${path('gestion', 'contenus', id, 'apercu')}${role === undefined ? '' : `?role=${role}`}`,
  /** Its versions; from one to another, or one whole. */
  contentHistory: (id: string, from?: number, to?: number) =>
    path('gestion', 'contenus', id, 'historique') +
    query({
      de: from === undefined ? undefined : String(from),
      a: to === undefined ? undefined : String(to),
    }),
  scenarioMap: (slug: string) => path('gestion', 'situations', slug),
} as const;
