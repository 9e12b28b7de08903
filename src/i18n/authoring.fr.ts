import type { Role } from '#db/schema/lists.ts';
import type {
  Audience,
  ChangeClass,
  ComputedRule,
  ContentStatus,
  ReadingBand,
  Validator,
} from '#src/features/curriculum/index.ts';
import type { ContentKind, Relation, Todo } from '#src/features/authoring/index.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { capitalise, count, formatDate, formatMinutes, formatNumber, formatPercent, list } from './format.ts';

const texts = (n: number): string => count(n, 'texte', 'textes');
const words = (n: number): string => count(n, 'mot', 'mots');
const tenth = (n: number): number => Math.round(n * 10) / 10;

const kinds = {
  module: ['module', 'modules'],
  item: ['point de contrôle', 'points de contrôle'],
  scenario: ['situation', 'situations'],
  word: ['mot', 'mots'],
  tool: ['outil', 'outils'],
} as const satisfies Record<ContentKind, readonly [string, string]>;

/** « lecture facile » */
const bands: Readonly<Record<ReadingBand, string>> = {
  veryEasy: 'très facile',
  easy: 'facile',
  fairlyEasy: 'assez facile',
  standard: 'courante',
  fairlyHard: 'assez difficile',
  hard: 'difficile',
  veryHard: 'très difficile',
};

/** Every text of content/, for those who write them. */
export const contentsWords = {
  title: 'Contenus',
  intro: 'Chaque texte d’Essaim, avec son état, sa lecture et ceux qui en dépendent.',
  todo: 'À traiter',
  todoNone: 'Rien n’attend.',
  todoNoneText: 'Tous les textes sont validés, confirmés, lisibles et enregistrés.',
  todoLine: (todo: Todo, n: number, hard: number): string =>
    ({
      confirmer: `${count(n, 'texte attend', 'textes attendent')} la confirmation d’un point.`,
      proposition: `${count(n, 'texte est encore une proposition', 'textes sont encore des propositions')}.`,
      lecture: `${count(n, 'texte de messager dépasse', 'textes de messagers dépassent')} la limite de lecture.`,
      mots: `${count(hard, 'mot difficile n’est pas expliqué', 'mots difficiles ne sont pas expliqués')}, dans ${texts(n)} de messagers.`,
      voix: `${count(n, 'module de messager n’a pas toutes ses voix', 'modules de messagers n’ont pas toutes leurs voix')}.`,
      langues: `${count(n, 'module a des mots à vérifier', 'modules ont des mots à vérifier')} par un locuteur.`,
    })[todo],
  todoName: {
    confirmer: 'Attend une confirmation',
    proposition: 'Encore une proposition',
    lecture: 'Dépasse la limite de lecture',
    mots: 'Mots difficiles sans explication',
    voix: 'Pages sans enregistrement',
    langues: 'Mots à vérifier par un locuteur',
  } satisfies Record<Todo, string>,

  list: 'Les textes',
  kindCount: (kind: ContentKind, n: number): string =>
    `${({ module: 'Modules', item: 'Points de contrôle', scenario: 'Situations', word: 'Mots', tool: 'Outils' } as const)[kind]} (${formatNumber(n)})`,
  found: (kind: ContentKind, n: number): string => count(n, kinds[kind][0], kinds[kind][1]),
  kindNav: 'Genre de texte',
  filters: 'Trouver un texte',
  search: 'Titre ou identifiant',
  audience: 'Pour qui',
  audiences: { messenger: 'Messagers', staff: 'Équipe', mentor: 'Mentors' } satisfies Record<
    Audience,
    string
  >,
  everyAudience: 'Tous',
  status: 'État',
  statuses: {
    proposition: 'Proposition',
    relu: 'Relu',
    'validé par VoisinMalin': 'Validé par VoisinMalin',
  } satisfies Record<ContentStatus, string>,
  everyStatus: 'Tous',
  everyTodo: 'Tout',
  sort: 'Trier par',
  sorts: {
    ordre: 'Ordre du programme',
    titre: 'Titre',
    date: 'Date, la plus récente d’abord',
    lecture: 'Lecture, la plus difficile d’abord',
  },
  apply: 'Appliquer',
  clear: 'Tout montrer',
  none: 'Aucun texte de ce genre.',
  noneText: 'Changez un filtre, ou choisissez un autre genre de texte.',

  columns: {
    title: 'Titre',
    where: 'Pour qui',
    status: 'État',
    version: 'Version',
    reading: 'Lecture',
    minutes: 'Durée',
    recordings: 'Voix',
    depends: 'Lié à',
  },
  named: (name: string, value: string): string => `${name} : ${value}`,
  month: (n: number): string => `mois ${formatNumber(n)}`,
  version: (n: number, date: IsoDate): string => `v${formatNumber(n)} – ${formatDate(date)}`,
  updated: (date: IsoDate): string => `mis à jour le ${formatDate(date)}`,
  reading: (band: ReadingBand, mean: number): string =>
    `${bands[band]}, ${formatNumber(tenth(mean))} mots par phrase`,
  minutes: (n: number): string => formatMinutes(n),
  recordings: (done: number, total: number): string =>
    `${formatNumber(done)} sur ${count(total, 'page', 'pages')}`,
  relation: {
    modulesOfMonth: (n) => count(n, 'module', 'modules'),
    itemsOfMonth: (n) => count(n, 'point', 'points'),
    tools: (n) => count(n, 'outil', 'outils'),
    modulesServed: (n) => count(n, 'module', 'modules'),
    itemsServed: (n) => count(n, 'point', 'points'),
    modulesUsing: (n) => count(n, 'module', 'modules'),
    scenariosUsing: (n) => count(n, 'situation', 'situations'),
    wordsUsed: (n) => words(n),
    linkedFrom: (n) => count(n, 'lien', 'liens'),
    linksTo: (n) => count(n, 'renvoi', 'renvois'),
  } satisfies Record<Relation, (n: number) => string>,
} as const;

const rules: Readonly<Record<ComputedRule, string>> = {
  'distinct-people': 'trois personnes différentes au moins dans le formulaire',
  'self-assessment': 'un niveau posé par l’équipe sur les huit piliers',
  'messengers-trained': 'chaque messager en activité a terminé les modules MSG-01 à MSG-07',
  'meeting-day': 'un jour et une heure de réunion sont donnés',
  indicators: 'les indicateurs de base, et trois à soi au plus',
  'outing-plan': 'une sortie au moins, et des secteurs de 50 portes au moins',
  'doors-knocked': '50 portes frappées au moins',
  coverage: 'la moitié des portes au moins',
  'second-pass': 'une sortie du second passage est terminée',
  'target-reached': '80 % des foyers visés ont parlé, ou une explication',
  'second-campaign': 'une deuxième campagne avec 50 portes frappées au moins',
  'three-voices': 'l’équipe, le mentor et les messagers ont répondu',
  'core-levels': 'le niveau 3 au moins sur les huit piliers, ou un plan daté',
};

const validators: Readonly<Record<Validator, string>> = {
  platform: 'Essaim',
  manager: 'la ou le responsable',
  director: 'la direction',
  mentor: 'le mentor',
  headOffice: 'VoisinMalin',
};

/** One text and all that is known of it. */
export const textWords = {
  eyebrow: (kind: ContentKind, id: string): string => capitalise(`${kinds[kind][0]} ${id}`),
  open: 'Lire la page',
  preview: 'Voir l’aperçu',
  history: 'Voir l’historique',
  map: 'Voir le plan de la situation',
  vanished: (from: string, to: string): string =>
    `L’identifiant ${from} n’existe plus : ${to} en prend la suite.`,

  people: 'Qui l’a lu',
  readers: ({ finished, older, started }: { finished: number; older: number; started: number }): string => {
    if (finished + started === 0) return 'Personne ne l’a encore commencé.';
    const on = older === 0 ? '' : `, dont ${formatNumber(older)} sur un texte plus ancien`;
    const done =
      finished === 0
        ? 'Personne ne l’a terminé'
        : `${count(finished, 'personne l’a', 'personnes l’ont')} terminé${on}`;
    return started === 0
      ? `${done}.`
      : `${done} ; ${formatNumber(started)} ${started < 2 ? 'l’a' : 'l’ont'} commencé.`;
  },
  readersWhy: 'Sur tout le réseau, sans nom. Une nouvelle version ne retire rien à personne.',
  use: ({
    declared,
    validated,
    partners,
  }: {
    declared: number;
    validated: number;
    partners: number;
  }): string =>
    partners === 0
      ? 'Aucune association n’a de compagnonnage ouvert.'
      : `${count(declared, 'association l’a', 'associations l’ont')} déclaré, ${formatNumber(validated)} ${validated < 2 ? 'l’a' : 'l’ont'} fait valider, sur ${formatNumber(partners)}.`,
  usePeople: 'Qui l’a atteint',

  state: 'État du texte',
  statusTerm: 'État',
  updatedTerm: 'Dernier changement de fond',
  whoTerm: 'Pour qui',
  minutesTerm: 'Durée prévue',
  hashTerm: 'Empreinte de la version',
  formTerm: 'Formulaire',
  form: (fields: number): string => count(fields, 'question', 'questions'),
  registers: {
    allies: 'le carnet d’alliés',
    needs: 'le registre des besoins',
    selfAssessment: 'la grille d’adoption',
  },
  pillarTerm: 'Pilier',
  validatorTerm: 'Confirmé par',
  ruleTerm: 'Calcul',
  rule: (rule: ComputedRule, available: boolean): string =>
    available ? rules[rule] : `${rules[rule]} (sera calculé)`,
  settled: (by: Validator, core: boolean): string =>
    `${validators[by]}${core ? ' ; fait partie du noyau de la méthode' : ''}`,
  noStatus: 'Le glossaire n’a ni état ni source : chaque mot se relit avec les textes qui l’emploient.',
  noLedger: 'Ce genre de texte n’a pas de registre : rien de ce que font les personnes n’y renvoie.',

  releases: 'Versions publiées',
  releasesColumns: { version: 'Version', date: 'Date', change: 'Changement', minutes: 'À lire' },
  first: 'première version',
  versionNumber: (n: number): string => `v${formatNumber(n)}`,
  classes: {
    typo: 'coquille',
    clarification: 'précision',
    substance: 'fond',
  } satisfies Record<ChangeClass, string>,

  reading: 'Lecture',
  band: (band: ReadingBand, score: number): string =>
    `Lecture ${bands[band]} : ${formatNumber(Math.round(score))} sur l’échelle de Kandel et Moles, où 100 est le plus facile.`,
  sentences: (n: number, mean: number, limit: number): string =>
    `${count(n, 'phrase', 'phrases')}, ${formatNumber(tenth(mean))} mots en moyenne. Nous visons ${formatNumber(limit)} au plus.`,
  long: (n: number, share: number, limit: number): string =>
    n === 0
      ? `Aucune phrase ne dépasse ${formatNumber(limit)} mots.`
      : `${count(n, 'phrase dépasse', 'phrases dépassent')} ${formatNumber(limit)} mots, soit ${formatPercent(share)}.`,
  longTitle: (shown: number, all: number): string =>
    shown < all ? `Les ${formatNumber(shown)} phrases les plus longues` : 'Les phrases longues',
  sentence: (n: number): string => words(n),
  noSentence: 'Ce texte n’a pas de phrase à mesurer.',
  above: 'Ce texte dépasse la limite de lecture. Rien n’est bloqué.',
  hard: (n: number): string =>
    n === 0
      ? 'Aucun mot de quatre syllabes ou plus n’est sans explication.'
      : `${count(n, 'mot de quatre syllabes ou plus n’est pas expliqué', 'mots de quatre syllabes ou plus ne sont pas expliqués')} par le glossaire :`,
  told: (n: number): string => `${count(n, 'mot expliqué', 'mots expliqués')} par le glossaire :`,

  pages: 'Pages',
  pagesWhy: (limit: number): string =>
    `Un téléphone montre environ ${formatNumber(limit)} mots sans faire défiler.`,
  pagesColumns: { page: 'Page', words: 'Mots', recording: 'Voix' },
  languages: 'Autres langues',
  noLanguage: 'aucune',
  noRecording: 'pas d’enregistrement',
  recordings: (done: number, total: number): string =>
    done === 0
      ? `Aucune page enregistrée sur ${formatNumber(total)}.`
      : `${count(done, 'page enregistrée', 'pages enregistrées')} sur ${formatNumber(total)}.`,

  links: 'Liens',
  noLinks: 'Aucun autre texte n’y mène ni n’en dépend.',
  relations: {
    modulesOfMonth: 'Modules du même mois',
    itemsOfMonth: 'Points de contrôle du même mois',
    tools: 'Outils qui le servent',
    modulesServed: 'Modules qu’il sert',
    itemsServed: 'Points de contrôle qu’il sert',
    modulesUsing: 'Modules qui l’emploient',
    scenariosUsing: 'Situations qui l’emploient',
    wordsUsed: 'Mots du glossaire qu’il emploie',
    linkedFrom: 'Modules qui y mènent',
    linksTo: 'Textes où il mène',
  } satisfies Record<Relation, string>,
  where: (pages: readonly string[]): string => list(pages.map((page) => `« ${page} »`)),
  redirects: 'Anciens identifiants',
  redirect: (from: string, on: IsoDate): string => `${from}, depuis le ${formatDate(on)}`,
} as const;

const readers: Readonly<Record<Role, string>> = {
  messenger: 'une messagère ou un messager',
  staff: 'une personne de l’équipe',
  manager: 'la ou le responsable',
  director: 'la direction',
  mentor: 'le mentor',
  headOffice: 'le siège',
};

/** A text as a role reads it. */
export const previewWords = {
  title: (title: string): string => `Aperçu : ${title}`,
  sees: (role: Role): string => `Aperçu : ce que lit ${readers[role]}`,
  nothing: 'Vous regardez sans laisser de trace : rien n’est enregistré.',
  tabs: 'Voir comme',
  roles: {
    messenger: 'Messagers',
    staff: 'Équipe',
    manager: 'Responsable',
    director: 'Direction',
    mentor: 'Mentor',
    headOffice: 'Siège',
  } satisfies Record<Role, string>,
  refused: 'Ce texte ne s’ouvre pas pour cette personne. Elle lit :',
  association: 'Votre association',
  formFields: 'Ce que demande le formulaire',
  formRegister: (register: string): string => `Ce formulaire ouvre ${register}.`,
} as const;
