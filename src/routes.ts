import type { Role } from '#db/schema/lists.ts';

/**
 * Every URL of Essaim and who may enter. The gate, the links and tests/access.test.ts read this one table.
 * Keys are Astro route patterns; a pattern that is built but not listed here answers 403.
 */
export type RoutePolicy = {
  /** 'public': anybody, signed in or not. */
  readonly roles: 'public' | readonly Role[];
  /** An API answers 401 instead of leading to the sign-in page. */
  readonly api?: true;
  /** Reads its own body instead of going through src/actions. */
  readonly endpoint?: true;
  /** Only under `npm run demo`; elsewhere it does not exist. */
  readonly demo?: true;
};

export const learners = ['messenger', 'staff', 'manager', 'director', 'mentor', 'headOffice'] as const;
export const partnerTeam = ['staff', 'manager', 'director'] as const;
export const guides = ['mentor', 'headOffice'] as const;
const everybody = learners;

export const policies: Readonly<Record<string, RoutePolicy>> = {
  '/': { roles: 'public' },
  '/entrer': { roles: 'public' },
  '/invite/[jeton]': { roles: 'public' },
  '/projet': { roles: 'public' },
  '/aide': { roles: 'public' },
  '/aide/[sujet]': { roles: 'public' },
  '/demo': { roles: 'public', demo: true },
  '/demo/entrer': { roles: 'public', demo: true, endpoint: true },
  '/404': { roles: 'public' },
  '/500': { roles: 'public' },
  '/erreur': { roles: 'public' },
  '/moi': { roles: everybody },

  '/accueil': { roles: ['messenger'] },
  '/parcours': { roles: learners },
  '/modules/[slug]': { roles: learners },
  '/modules/[slug]/[section]': { roles: learners },
  '/modules/[slug]/questions': { roles: learners },
  '/modules/[slug]/questions/[question]': { roles: learners },
  '/modules/[slug]/fin': { roles: learners },
  '/modules/[slug]/nouveau': { roles: learners },
  '/modules/[slug]/imprimer': { roles: learners },
  '/situations': { roles: learners },
  '/situations/[slug]': { roles: learners },
  '/situations/[slug]/[scene]': { roles: learners },
  '/situations/[slug]/imprimer': { roles: learners },

  '/mots': { roles: learners },
  '/mots/[slug]': { roles: learners },
  '/indicateurs': { roles: [...partnerTeam, ...guides] },
  '/grille/reperes': { roles: [...partnerTeam, ...guides] },
  '/a-confirmer': { roles: [...partnerTeam, ...guides] },

  '/outils': { roles: [...partnerTeam, ...guides] },
  '/outils/[slug]': { roles: [...partnerTeam, ...guides] },
  '/outils/[slug]/fichier': { roles: [...partnerTeam, ...guides] },

  '/tableau': { roles: partnerTeam },
  '/jalons': { roles: partnerTeam },
  '/jalons/[id]': { roles: partnerTeam },
  '/jalons/[id]/points/[item]': { roles: partnerTeam },
  '/jalons/[id]/points/[item]/formulaire': { roles: partnerTeam },
  '/jalons/[id]/etat': { roles: partnerTeam, api: true },
  '/jalons/[id]/verifier': { roles: partnerTeam },
  '/jalons/[id]/historique': { roles: partnerTeam },
  '/preuves/[id]': { roles: ['staff', 'manager', 'director', 'mentor', 'headOffice'] },
  '/allies': { roles: partnerTeam },
  '/allies/[id]': { roles: partnerTeam },
  '/besoins': { roles: partnerTeam },
  '/besoins/[id]': { roles: partnerTeam },
  '/grille': { roles: partnerTeam },
  '/echanges': { roles: partnerTeam },
  '/pauses': { roles: partnerTeam },

  '/partenaires': { roles: guides },
  '/a-valider': { roles: guides },
  '/partenaires/[slug]': { roles: guides },
  '/partenaires/[slug]/jalons/[jalon]': { roles: guides },
  '/partenaires/[slug]/jalons/[jalon]/historique': { roles: guides },
  '/partenaires/[slug]/jalons/[jalon]/points/[item]': { roles: guides },
  '/partenaires/[slug]/echanges': { roles: guides },

  '/gestion': { roles: ['headOffice'] },
  '/gestion/partenaires': { roles: ['headOffice'] },
  '/gestion/partenaires/nouveau': { roles: ['headOffice'] },
  '/gestion/partenaires/[slug]': { roles: ['headOffice'] },
  '/gestion/personnes': { roles: ['headOffice'] },
};

const path = (...parts: readonly string[]): string => `/${parts.map(encodeURIComponent).join('/')}`;

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
  signIn: (wanted?: string) =>
    wanted === undefined ? '/entrer' : `/entrer?retour=${encodeURIComponent(wanted)}`,
  invitation: (token: string) => path('invite', token),
  project: () => '/projet',
  help: () => '/aide',
  helpTopic: (topic: string) => path('aide', topic),
  demo: () => '/demo',
  demoSignIn: () => '/demo/entrer',
  me: () => '/moi',
  home: (role: Role) => homes[role],

  learningPath: () => '/parcours',
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
  modulePrint: (slug: string) => path('modules', slug, 'imprimer'),

  words: () => '/mots',
  word: (id: string) => path('mots', id),
  indicators: () => '/indicateurs',
  gridGuide: () => '/grille/reperes',
  pointsToConfirm: () => '/a-confirmer',
  /** One of them, on its page. */
  pointToConfirm: (id: number) => `/a-confirmer#point-${id}`,
  scenarios: () => '/situations',
  scenario: (slug: string) => path('situations', slug),
  /** `by`: the answers that led there, which the address alone remembers. */
  scene: (slug: string, sceneId: string, by: string | null = null) =>
    `${path('situations', slug, sceneId)}${by === null ? '' : `?par=${encodeURIComponent(by)}`}`,
  scenarioPrint: (slug: string) => path('situations', slug, 'imprimer'),
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
  thread: () => '/echanges',
  pauses: () => '/pauses',

  partners: () => '/partenaires',
  reviewQueue: () => '/a-valider',
  partner: (slug: string) => path('partenaires', slug),
  partnerMilestone: (slug: string, id: string) => path('partenaires', slug, 'jalons', id),
  partnerMilestoneHistory: (slug: string, id: string) =>
    path('partenaires', slug, 'jalons', id, 'historique'),
  partnerItem: (slug: string, id: string, itemId: string) =>
    path('partenaires', slug, 'jalons', id, 'points', itemId),
  partnerThread: (slug: string) => path('partenaires', slug, 'echanges'),

  administration: () => '/gestion',
  managedPartners: () => '/gestion/partenaires',
  newPartner: () => '/gestion/partenaires/nouveau',
  managedPartner: (slug: string) => path('gestion', 'partenaires', slug),
  people: () => '/gestion/personnes',
} as const;
