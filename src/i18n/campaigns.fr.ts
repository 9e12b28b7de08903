import type { CampaignTheme, HalfDay } from '#db/schema/lists.ts';
import type { AskedKind } from '#src/features/campaigns/campaign-evidence.rules.ts';
import type { PlanGap } from '#src/features/campaigns/campaign-plan.rules.ts';
import type { ComputedLine, DeclaredLine } from '#src/features/campaigns/check-list.rules.ts';
import type { Range, Reach } from '#src/features/campaigns/doors-needed.rules.ts';
import type { NextStep } from '#src/features/campaigns/next-step.rules.ts';
import type { CampaignState } from '#src/features/doors/index.ts';
import type { CampaignProgress } from '#src/features/indicators/progress.rules.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { atTime } from '#src/shared/time.ts';
import {
  capitalise,
  count,
  formatDate,
  formatDay,
  formatMinutes,
  formatNumber,
  formatTime,
  list,
  onDate,
} from './format.ts';
import { halfDayWords } from './lists.fr.ts';

/** What campaigns have been about, by family (domain.md 1.12). */
export const campaignThemeWords: Readonly<Record<CampaignTheme, string>> = {
  cancerScreening: 'Santé : dépistage des cancers',
  diabetes: 'Santé : diabète',
  oralHealth: 'Santé : dents et bouche',
  addictions: 'Santé : addictions et écrans',
  healthRights: 'Santé : accès aux droits',
  water: 'Habitat : eau',
  meters: 'Habitat : compteurs individuels',
  charges: 'Habitat : charges',
  waste: 'Habitat : tri des déchets',
  bedbugs: 'Habitat : punaises de lit',
  renewal: 'Habitat : rénovation urbaine',
  arrears: 'Habitat : impayés de loyer',
  coOwnership: 'Habitat : copropriété',
  employment: 'Emploi et insertion',
  schoolRhythms: 'Éducation : rythmes scolaires',
  reading: 'Éducation : lecture',
  ageing: 'Grand âge et aidants',
  gender: 'Genre et charge mentale',
  consultation: 'Concertation',
  other: 'Autre thème',
};

export const passWords: Readonly<Record<1 | 2, string>> = { 1: 'Premier passage', 2: 'Second passage' };

const stateWords: Readonly<Record<CampaignState, string>> = {
  planned: 'En préparation',
  running: 'En cours',
  over: 'Portes finies',
  closed: 'Fermée',
};

/** « mardi 24 novembre, après-midi » */
const whenOf = (outing: { onDate: IsoDate; halfDay: HalfDay }): string =>
  `${formatDay(outing.onDate)}, ${halfDayWords[outing.halfDay]}`;

/** R22: a number of doors may be hidden. */
const orHidden = (n: number | null, one: string, other: string): string =>
  n === null ? `nombre caché de ${other}` : count(n, one, other);

/** « sur 200 », when it is known how many are aimed at */
const outOf = (aimed: number | null): string => (aimed ? ` sur ${formatNumber(aimed)}` : '');

/** `/campagnes` and the head of every page of one. */
export const campaignsWords = {
  title: 'Campagnes',
  intro: 'Une campagne part d’un besoin du quartier. Elle finit par des engagements.',
  emptyTitle: 'Pas encore de campagne',
  emptyText: 'Partez d’un besoin que vos alliés vous ont dit. Le plan peut rester incomplet.',
  fromNeeds: 'Choisir un besoin',
  fromNothing: 'Préparer une campagne',
  fromNeed: 'Préparer une campagne',
  fromNeedOf: (need: string): string => `Préparer une campagne : ${need}`,
  state: (state: CampaignState): string => stateWords[state],
  progress: ({ knocked, doors, met, target }: CampaignProgress): string =>
    [
      `${capitalise(orHidden(knocked, 'porte frappée', 'portes frappées'))}${outOf(doors)}`,
      `${orHidden(met, 'foyer rencontré', 'foyers rencontrés')}${outOf(target)}`,
    ].join(', '),
  notBegun: (target: number | null): string =>
    target === null
      ? 'Pas encore de porte frappée'
      : `Pas encore de porte frappée, ${count(target, 'foyer visé', 'foyers visés')}`,
  boardTitle: (title: string): string => `Campagne : ${title}`,
} as const;

type StepWords<Title> = { readonly title: Title; readonly why: string; readonly button: string };
type StepTable = {
  readonly [Kind in NextStep['kind']]: StepWords<
    string | ((step: NextStep & { readonly kind: Kind }) => string)
  >;
};
const steps: StepTable = {
  plan: { title: 'Finir le plan', why: 'La page dit ce qui manque encore.', button: 'Ouvrir le plan' },
  sectors: {
    title: 'Dessiner les secteurs',
    why: 'Les portes se comptent par secteur d’au moins 50 portes.',
    button: 'Ajouter un secteur',
  },
  outings: {
    title: 'Prévoir les sorties',
    why: 'Une sortie, c’est une équipe, un secteur et une demi-journée.',
    button: 'Prévoir une sortie',
  },
  prepare: {
    title: ({ left }) => `Il reste ${count(left, 'chose', 'choses')} à préparer`,
    why: 'La liste dit quoi, avant la première porte.',
    button: 'Voir la liste',
  },
  mend: {
    title: ({ outing }) => `Corriger le bilan du ${formatDay(outing.onDate)}`,
    why: 'Deux nombres se contredisent. En attendant, ils ne comptent pas.',
    button: 'Ouvrir le bilan',
  },
  sheet: {
    title: ({ outing }) => `Remplir le bilan du ${formatDay(outing.onDate)}`,
    why: 'La sortie est passée. Personne n’a encore dit « J’ai fini ».',
    button: 'Ouvrir le bilan',
  },
  outing: {
    title: ({ outing }) => `Prochaine sortie : ${whenOf(outing)}`,
    why: 'Relisez l’équipe et le lieu, puis envoyez-les aux autres.',
    button: 'Voir la sortie',
  },
  secondPass: {
    title: 'Prévoir le second passage',
    why: 'On retourne aux portes fermées et aux portes à repasser.',
    button: 'Prévoir une sortie',
  },
  giveBack: {
    title: 'Restituer',
    why: 'Les portes sont faites. Le commanditaire et les habitants attendent un retour.',
    button: 'Préparer la restitution',
  },
  nothing: {
    title: 'Cette campagne est fermée',
    why: 'Ses chiffres et son bilan restent ici.',
    button: 'Voir les chiffres',
  },
};

/** The one thing to do next, as a title, a reason and a button. */
export const stepWords = (step: NextStep): StepWords<string> => {
  // The title of a kind is written for a step of this kind.
  const words = steps[step.kind] as StepWords<string | ((step: NextStep) => string)>;
  return { ...words, title: typeof words.title === 'string' ? words.title : words.title(step) };
};

/** `/campagnes/[id]` */
export const hubWords = {
  next: 'À faire maintenant',
  dates: (startsOn: IsoDate | null, endsOn: IsoDate | null): string | null => {
    if (startsOn !== null && endsOn !== null) return `Du ${formatDate(startsOn)} au ${formatDate(endsOn)}`;
    if (startsOn !== null) return `À partir du ${formatDate(startsOn)}`;
    return endsOn === null ? null : `Jusqu’au ${formatDate(endsOn)}`;
  },
  message: 'Le message',
  noMessage: 'Le message s’écrit à l’atelier, avec les messagers.',
  outings: 'Prochaines sorties',
  noOuting: 'Aucune sortie à venir.',
  allOutings: 'Toutes les sorties',
  before: 'Avant les portes',
  doors: 'Aux portes',
  after: 'Après les portes',
  plan: 'Plan et secteurs',
  workshop: 'Atelier message',
  check: 'Avant la première porte',
  left: (left: number): string =>
    left === 0 ? 'Tout est prêt' : `${count(left, 'chose', 'choses')} à préparer`,
  gaps: (n: number): string => `Il manque ${count(n, 'réponse', 'réponses')}`,
  sectors: (n: number): string => (n === 0 ? 'Aucun secteur' : count(n, 'secteur', 'secteurs')),
  messageWritten: 'Le message est écrit',
  messageToWrite: 'Le message est à écrire',
  coming: (n: number): string =>
    n === 0 ? 'Aucune sortie à venir' : `${count(n, 'sortie', 'sorties')} à venir`,
  unsaid: (n: number): string =>
    n === 0 ? 'Aucun bilan de sortie n’attend' : `${count(n, 'bilan', 'bilans')} de sortie à remplir`,
  figuresHint: 'Par passage, secteur et demi-journée',
  debriefsLeft: (n: number): string =>
    n === 0 ? 'Aucun débriefing n’attend' : `${count(n, 'débriefing', 'débriefings')} à écrire`,
  incidentsLeft: (n: number): string =>
    n === 0
      ? 'Aucun n’attend depuis plus de 48 heures'
      : `${count(n, 'incident ouvert', 'incidents ouverts')} depuis plus de 48 heures`,
  validated: (n: number): string =>
    n === 0 ? 'Aucun constat validé' : count(n, 'constat validé', 'constats validés'),
  commitmentsLeft: (n: number, due: number): string => {
    if (n === 0) return 'Aucun engagement écrit';
    const all = count(n, 'engagement', 'engagements');
    return due === 0 ? all : `${all}, ${count(due, 'nouvelle', 'nouvelles')} à demander`;
  },
  stepsLeft: (n: number): string => (n === 0 ? 'Tout est dit' : `${count(n, 'étape', 'étapes')} à faire`),
  published: 'Publié',
  notPublished: 'Pas encore publié',
  guestsHint: 'Ce que le commanditaire peut lire, sans compte',
  costHint: 'Pour la direction et le siège',
  sorties: 'Sorties',
  tally: 'Compter les portes',
  figures: 'Chiffres',
  debriefs: 'Débriefings',
  incidents: 'Incidents',
  findings: 'Constats',
  commitments: 'Engagements du partenaire',
  giveBack: 'Restitution, étape par étape',
  report: 'Bilan de campagne',
  guests: 'Lien pour le commanditaire',
  cost: 'Coût de la campagne',
  need: 'Le besoin de départ',
  share: (title: string): string => `Notre campagne : ${title}`,
} as const;

const gapWords: Readonly<Record<PlanGap, string>> = {
  commissioningPartner: 'le commanditaire',
  aim: 'le but',
  audience: 'le public',
  expectedAct: 'l’acte attendu',
  startsOn: 'la date de début',
  endsOn: 'la date de fin',
  targetHouseholds: 'le nombre de foyers',
};
const reachWords: Readonly<Record<Reach, string>> = {
  short: 'C’est moins que ce qu’il faut, même si beaucoup de portes s’ouvrent.',
  within: 'Cela suffit si les portes s’ouvrent bien. Prévoyez une réserve.',
  enough: 'Cela suffit, même si peu de portes s’ouvrent.',
};

/** `/campagnes/nouvelle` and `…/plan` */
export const planWords = {
  newTitle: 'Préparer une campagne',
  title: 'Plan et secteurs',
  of: (title: string): string => `Plan : ${title}`,
  intro: 'Rien n’est obligatoire, sauf le nom et le thème. Vous compléterez plus tard.',
  reminder: 'Des structures et des fonctions. Aucun nom de personne, aucune adresse d’habitant.',
  heading: 'Le plan',
  change: 'Changer le plan',
  name: 'Nom de la campagne',
  need: 'Besoin de départ',
  noNeed: 'Aucun besoin du registre',
  needText: 'Le besoin',
  source: (source: string): string => `Source : ${source}`,
  theme: 'Thème',
  choose: 'Choisir',
  commissioningPartner: 'Commanditaire',
  commissioningHint: 'La structure qui demande la campagne et la paie.',
  deliveryPartner: 'Partenaire qui reçoit',
  deliveryHint: 'La structure qui accueille les habitants ensuite.',
  aim: 'But',
  aimHint: 'Ce qui aura changé pour les habitants à la fin.',
  audience: 'Public',
  expectedAct: 'Acte attendu',
  actHint: 'Ce qu’un habitant peut faire tout de suite, à la porte.',
  startsOn: 'Début',
  endsOn: 'Fin',
  target: 'Foyers à rencontrer',
  targetHint: 'Des foyers avec qui on aura parlé. Ce n’est pas le nombre de portes.',
  targetUnit: 'foyers',
  own: 'Vos indicateurs, trois au plus',
  ownHint: 'En plus de ceux de la méthode. On les compte après chaque sortie.',
  ownName: (rank: number): string => `Indicateur ${String(rank)}`,
  ownQuestion: (rank: number): string => `Question posée pour l’indicateur ${String(rank)}`,
  create: 'Enregistrer la campagne',
  save: 'Enregistrer le plan',
  range: (households: number, { least, most }: Range): string =>
    `${count(households, 'foyer', 'foyers')} : entre ${formatNumber(least)} et ${formatNumber(most)} portes à frapper.`,
  rangeWhy:
    'Dans deux campagnes publiées de VoisinMalin, on a parlé à 55 % et à 38 % des portes frappées. Votre quartier peut être différent.',
  rangeSource: 'Lire la source',
  rangeNone: 'Écrivez le nombre de foyers. Essaim dira combien de portes il faut.',
  gaps: (gaps: readonly PlanGap[]): string => `Il manque ${list(gaps.map((gap) => gapWords[gap]))}.`,
  versions: (n: number): string => `Historique du plan (${String(n)})`,
  savedBy: (name: string): string => `${name} a enregistré le plan`,
  changedTitle: 'Le plan a changé entre-temps',
  changedText: 'Voici ce qui est enregistré. Votre texte est resté dans le formulaire.',
  notSaid: 'pas encore dit',
  day: (date: IsoDate | null): string => (date === null ? 'pas encore dit' : formatDate(date)),
  number: (n: number | null): string => (n === null ? 'pas encore dit' : formatNumber(n)),
} as const;

/** The sectors, on the page of the plan. */
export const sectorWords = {
  title: 'Secteurs',
  intro: 'Un secteur compte au moins 50 portes : aucun chiffre ne désigne alors un foyer.',
  none: 'Aucun secteur pour l’instant.',
  doors: (n: number): string => count(n, 'porte', 'portes'),
  sum: (doors: number, sectors: number): string =>
    `${count(doors, 'porte', 'portes')} en ${count(sectors, 'secteur', 'secteurs')}.`,
  reach: (reach: Reach): string => reachWords[reach],
  add: 'Ajouter un secteur',
  edit: (name: string): string => `Changer « ${name} »`,
  name: 'Nom du secteur',
  nameHint: 'Une rue, un côté, un quartier. Pas de numéro de porte.',
  number: 'Portes',
  save: 'Enregistrer le secteur',
  remove: 'Enlever ce secteur',
  removeOf: (name: string): string => `Enlever ce secteur, « ${name} »`,
  removed: (n: number): string => `Secteurs enlevés (${String(n)})`,
  restore: 'Remettre',
  restoreOf: (name: string): string => `Remettre « ${name} »`,
} as const;

/** `…/sorties`, `…/sorties/[sortie]` and its sheet. */
export const outingWords = {
  title: 'Sorties',
  of: (title: string): string => `Sorties : ${title}`,
  intro: 'Une sortie : une équipe, un secteur, une demi-journée.',
  coming: 'À venir',
  past: 'Passées',
  cancelled: 'Annulées',
  others: (n: number): string => `Voir ${count(n, 'sortie plus ancienne', 'sorties plus anciennes')}`,
  none: 'Aucune sortie pour l’instant',
  noneText: 'Ajoutez la première. L’équipe la verra sur son téléphone.',
  noSector: 'Ajoutez d’abord un secteur',
  noSectorText: 'Une sortie va dans un secteur d’au moins 50 portes.',
  toSectors: 'Ajouter un secteur',
  when: whenOf,
  pageTitle: (outing: { onDate: IsoDate; halfDay: HalfDay }): string => `Sortie du ${whenOf(outing)}`,
  hint: (pass: 1 | 2, sector: string, people: number): string =>
    `${passWords[pass]}, ${sector}, ${count(people, 'personne', 'personnes')}`,
  add: 'Prévoir une sortie',
  addSecond: 'Prévoir le second passage',
  sector: 'Secteur',
  sectorOption: (name: string, doors: number): string => `${name} (${count(doors, 'porte', 'portes')})`,
  date: 'Jour',
  halfDay: 'Demi-journée',
  pass: 'Passage',
  meetsAt: 'Heure de rendez-vous',
  place: 'Lieu de rendez-vous',
  placeHint: 'Là où l’équipe se retrouve.',
  minutes: 'Durée prévue pour chacun',
  minutesUnit: 'minutes',
  team: 'Équipe',
  teamHint:
    'Deux personnes au moins. Seule, une personne n’est pas en sécurité, et ses chiffres seraient les siens.',
  messenger: 'messager',
  staff: 'équipe permanente',
  weeks: 'Répéter chaque semaine',
  weeksHint: '1 : une seule sortie. 4 : la même, quatre semaines de suite.',
  weeksUnit: 'semaines',
  save: 'Enregistrer la sortie',
  change: 'Changer la sortie',
  isCancelled: 'Cette sortie est annulée.',
  cancelSummary: 'Annuler la sortie',
  cancelText: 'Elle reste dans la liste, marquée « annulée ». Vous pourrez la remettre.',
  cancel: 'Annuler la sortie',
  restore: 'Remettre la sortie',
  twice: (names: readonly string[]): string =>
    `${list(names)} : une autre sortie est prévue au même moment. Vérifiez avec l’équipe.`,
  changedTitle: 'La sortie a changé entre-temps',
  changedText: 'Voici ce qui est enregistré. Votre texte est resté dans le formulaire.',
  at: (onDay: IsoDate, time: string | null): string =>
    time === null ? 'pas encore dit' : formatTime(atTime(onDay, time)),
  duration: formatMinutes,
  notSaid: 'pas encore dit',
  print: 'Feuille de sortie à imprimer',
  tally: 'Feuille de comptage à imprimer',
  count: 'Compter les portes',
  sheet: 'Bilan de sortie',
  sheetDone: 'Bilan fait',
  sheetToDo: 'Bilan à faire',
  sheetWrong: 'Bilan à corriger',
  today: 'Aujourd’hui',
} as const;

export const outingSheetWords = {
  title: 'Feuille de sortie',
  printHow: 'Pour imprimer : menu du navigateur, puis « Imprimer ».',
  destroy: 'À détruire après la sortie. N’écrivez ici ni nom ni numéro de porte.',
  campaign: 'Campagne',
  when: 'Quand',
  meeting: 'Rendez-vous',
  meetingOf: (time: string | null, place: string | null): string =>
    [time, place].filter((part) => part !== null).join(', '),
  team: 'Équipe',
  message: 'Le message, en 30 secondes',
  noMessage: 'Le message de l’atelier s’affichera ici.',
  act: 'Ce qu’on peut faire tout de suite',
  safety: 'Sécurité',
  safetyLines: [
    'À deux, toujours. On n’entre pas chez les gens.',
    'Un doute, un chien, une porte qui inquiète : on passe à la suivante.',
    'À la fin de la sortie, on appelle la personne responsable.',
  ],
  call: 'Numéro de la personne responsable :',
  emergency: 'Danger : 112, ou 114 par SMS.',
  take: 'À emporter',
  takeLines: [
    'Badge',
    'Papiers à laisser',
    'Feuille de comptage et stylo',
    'Téléphone chargé',
    'Lampe le soir',
  ],
} as const;

const proofTitles: Readonly<Record<AskedKind, string>> = {
  agreement: 'Convention de campagne',
  workshop: 'Trace de l’atelier message',
};
const computedTitles: Readonly<Record<ComputedLine, string>> = {
  agreement: 'La convention est là',
  workshop: 'L’atelier message a réuni trois messagers',
  act: 'L’acte attendu est écrit',
  sectors: 'Les secteurs sont dessinés',
  outing: 'La première sortie est prévue',
  learnt: 'L’équipe de la prochaine sortie a fini ses modules',
};
const computedWhy: Readonly<Record<ComputedLine, string>> = {
  agreement: 'D’après les preuves de la campagne, sur cette page.',
  workshop: 'D’après l’atelier message : sa date et le nombre de messagers présents.',
  act: 'D’après l’atelier message, ou le plan.',
  sectors: 'D’après le plan.',
  outing: 'D’après les sorties prévues.',
  learnt: 'D’après les modules terminés : ceux d’avant les portes, et « Ma campagne ».',
};
const declaredTitles: Readonly<Record<DeclaredLine, string>> = {
  partnerBriefed: 'Le partenaire a formé l’équipe au sujet',
  messageTested: 'Le message a été testé sur cinq alliés',
  residentsWarned: 'Les habitants sont prévenus',
  alertTested: 'L’alerte a été testée à blanc',
  materialsReady: 'Feuilles, papiers à laisser et badges sont prêts',
};

/** `…/preparer` */
export const checkWords = {
  title: 'Avant la première porte',
  of: (title: string): string => `Avant la première porte : ${title}`,
  left: (left: number): string =>
    left === 0 ? 'Tout est prêt.' : `Il reste ${count(left, 'chose', 'choses')} à préparer.`,
  notBegun: 'La campagne n’a pas commencé.',
  computed: 'Ce qu’Essaim sait',
  declared: 'Ce que vous cochez',
  done: 'Prêt',
  todo: 'À préparer',
  titleOf: (id: ComputedLine): string => computedTitles[id],
  why: (id: ComputedLine): string => computedWhy[id],
  ready: ({
    done,
    messengers,
    waiting,
  }: {
    done: number;
    messengers: number;
    waiting: readonly string[];
  }): string =>
    `${count(done, 'messager', 'messagers')} sur ${formatNumber(messengers)} ${done < 2 ? 'est prêt' : 'sont prêts'}.${
      waiting.length === 0 ? '' : ` Il reste des modules à ${list(waiting)}.`
    }`,
  declaredOf: (id: DeclaredLine): string => declaredTitles[id],
  doneOn: (date: IsoDate): string => `Coché ${onDate(date)}.`,
  notDone: 'Pas encore coché.',
  tick: 'Cocher',
  tickOf: (id: DeclaredLine): string => `Cocher : ${declaredTitles[id]}`,
  untick: 'Décocher',
  untickOf: (id: DeclaredLine): string => `Décocher : ${declaredTitles[id]}`,
  go: 'Ouvrir',
  proofs: 'Preuves de la campagne',
  proof: (kind: AskedKind): string => proofTitles[kind],
  proofNone: 'Pas encore de preuve.',
  proofFile: 'Document ou photo',
  proofFileHint: 'Jamais de visage ni de sonnette. 10 Mo au plus.',
  proofUrl: 'Ou une adresse web',
  proofNote: 'Ou quelques mots',
  deposit: 'Déposer',
  depositOf: (kind: AskedKind): string => `Déposer : ${proofTitles[kind]}`,
  existing: 'Ou choisir une preuve déjà déposée',
  choose: 'Choisir',
  use: 'Ranger avec la campagne',
  useOf: (kind: AskedKind): string => `Ranger avec la campagne : ${proofTitles[kind]}`,
  serves: 'Elle rejoint aussi le point de contrôle du programme.',
} as const;

type Column = {
  readonly label: string;
  readonly kind: 'text' | 'number' | 'date';
  readonly definition: string | null;
};
const column = (kind: Column['kind'], label: string, definition: string | null = null): Column => ({
  ...{ label, kind, definition },
});

/** The table of outings that leaves. */
export const outingsTableWords = {
  title: 'Sorties de porte-à-porte',
  columns: {
    campaign: column('text', 'Campagne'),
    on: column('date', 'Jour'),
    halfDay: column('text', 'Demi-journée'),
    pass: column('number', 'Passage', '1 : premier passage. 2 : second passage.'),
    sector: column('text', 'Secteur'),
    meetsAt: column('text', 'Heure de rendez-vous'),
    place: column('text', 'Lieu de rendez-vous'),
    minutes: column('number', 'Durée prévue (minutes)', 'Pour chaque personne.'),
    people: column('number', 'Personnes prévues', 'Combien, sans leur nom.'),
    cancelled: column('text', 'Annulée'),
  },
} as const;
