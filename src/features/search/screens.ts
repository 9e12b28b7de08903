import { screenWords } from '#src/i18n/screens.fr.ts';
import { routes } from '#src/routes.ts';

/** Fixed screens that people look for by name; src/routes.ts says who may open each. */
const places = {
  learning: routes.learningPath(),
  scenarios: routes.scenarios(),
  phrases: routes.phrases(),
  reminder: routes.reminder(),
  words: routes.words(),
  tools: routes.tools(),
  milestones: routes.milestones(),
  board: routes.board(),
  allies: routes.allies(),
  needs: routes.needs(),
  campaigns: routes.campaigns(),
  selfAssessment: routes.selfAssessment(),
  questionnaire: routes.questionnaire(),
  grids: routes.grids(),
  gridGuide: routes.gridGuide(),
  indicators: routes.indicators(),
  points: routes.pointsToConfirm(),
  monthlyPoint: routes.monthlyPoint(),
  agenda: routes.agenda(),
  thread: routes.thread(),
  calls: routes.calls(),
  visits: routes.visits(),
  adaptations: routes.adaptations(),
  pauses: routes.pauses(),
  team: routes.team(),
  trainingSessions: routes.trainingSessions(),
  paidTime: routes.paidTime(),
  teamCertificates: routes.teamCertificates(),
  yearSheet: routes.yearSheet(),
  reports: routes.reports(),
  exports: routes.exports(),
  figureDefinitions: routes.figureDefinitions(),
  partners: routes.partners(),
  reviews: routes.reviewQueue(),
  replyPhrases: routes.replyPhrases(),
  network: routes.network(),
  managedPartners: routes.managedPartners(),
  newPartner: routes.newPartner(),
  programmeSettings: routes.programmeSettings(),
  people: routes.people(),
  contents: routes.contents(),
  news: routes.methodNews(),
  ownNews: routes.news(),
  week: routes.newsWeek(),
  me: routes.me(),
  certificate: routes.certificate(),
  certificateChecks: routes.certificateChecks(),
  phone: routes.phone(),
  settings: routes.settings(),
  help: routes.help(),
  siteMap: routes.siteMap(),
} satisfies Record<keyof typeof screenWords, string>;

type Place = keyof typeof places;

export const screens = (Object.keys(places) as Place[]).map((place) => ({
  place,
  href: places[place],
  ...screenWords[place],
}));

/** Where one browses instead of searching, the first first. */
export const browsing: readonly Place[] = [
  'learning',
  'scenarios',
  'words',
  'tools',
  'milestones',
  'indicators',
  'gridGuide',
  'help',
];
