import type { AllyFamily, NeedTheme } from '#db/schema/lists.ts';
import type { ShownFigure } from '#src/features/indicators/index.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { capitalise, count, formatDate, NBSP, ofName, onDate as whichDay, plural } from './format.ts';
import { needThemeWords } from './lists.fr.ts';

const exact = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 });

/** Up to six decimals: « 2,25 », « 1 200 ». */
const number = (n: number): string => exact.format(n).replaceAll(/[\u202F\u2009]/g, NBSP);
const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('fr') + text.slice(1);

/** Units of content of which there is no half. */
export const wholeUnits: ReadonlySet<string> = new Set([
  'messagers',
  'personnes',
  'alliés',
  'foyers',
  'portes',
]);

/** What is wrong with one answer. */
export const fieldFaults = {
  choice: 'Choisissez une réponse dans la liste.',
  number: 'Écrivez un nombre, par exemple 12 ou 2,5.',
  whole: 'Écrivez un nombre entier, par exemple 12.',
  date: 'Écrivez une date qui existe, par exemple 24/11/2026.',
  tooLong: (length: number, most: number) =>
    `Ce texte est trop long : ${count(length, 'caractère', 'caractères')}, ${number(most)} au plus.`,
  range: (min: number | null, max: number | null) => {
    if (max === null) return `Écrivez un nombre : ${number(min ?? 0)} au moins.`;
    if (min === null) return `Écrivez un nombre : ${number(max)} au plus.`;
    return `Écrivez un nombre entre ${number(min)} et ${number(max)}.`;
  },
} as const;

/** What is not answered yet. */
export const missingWords = {
  field: (label: string, onlyBox: boolean) =>
    onlyBox ? `« ${label} » : cochez la case quand c’est vrai.` : `Il reste à répondre à « ${label} ».`,
  rows: (label: string) => `« ${label} » : ajoutez au moins une ligne.`,
  column: (row: string, n: number, label: string) =>
    `${row} ${number(n)} : il reste à répondre à « ${label} ».`,
} as const;

/** « personne », « personnes » from « Personne »: the words of `rowLabel` take an s, or keep their own. */
export const nounOf = (label: string): readonly [one: string, other: string] => {
  const one = lower(label);
  return [
    one,
    one
      .split(' ')
      .map((word) => (/[sxz]$/.test(word) ? word : `${word}s`))
      .join(' '),
  ];
};

/** « messager », « messagers » from a unit, which content writes as what follows 2. */
const unitNoun = (unit: string): readonly [one: string, other: string] => [
  unit
    .split(' ')
    .map((word) => (word === 'mois' ? word : word.replace(/s$/, '')))
    .join(' '),
  unit,
];

type Progress = {
  readonly measure: 'rows' | 'distinct' | 'sum' | 'count' | 'value' | 'filled';
  readonly value: number;
  readonly target: number;
  readonly atMost: boolean;
  readonly nouns: {
    readonly row: readonly [one: string, other: string];
    readonly label: string;
    readonly option: string;
    readonly unit: string | null;
    readonly counted: readonly [one: string, other: string] | null;
  };
};

/** « sur 15 », « pour un minimum de 15 », « 3 au plus » */
const against = ({ value, target, atMost }: Progress): string => {
  if (atMost) return `, ${number(target)} au plus`;
  return value > target ? `, pour un minimum de ${number(target)}` : ` sur ${number(target)}`;
};

const counting = (n: number, [one, other]: readonly [string, string]): string =>
  `${number(n)}${NBSP}${plural(n, one, other)}`;
const inUnit = (n: number, unit: string | null): string =>
  unit === null ? number(n) : counting(n, unitNoun(unit));

/** « Durée : 20 minutes », « Combien de temps dure-t-elle ? 20 minutes » */
const afterLabel = (label: string, text: string): string =>
  label.endsWith('?') ? `${label} ${text}` : `${label} : ${text}`;

/** What a form has of what it asks. */
export const progressWords = {
  /** « 12 alliés sur 15 », « Visite de terrain du mentor : 3 sur 4 » */
  progress: (line: Progress): string => {
    const { measure, value, nouns } = line;
    const labelled = (text: string): string => afterLabel(nouns.label, text);
    if (nouns.counted !== null && measure !== 'filled')
      return `${counting(value, nouns.counted)}${against(line)}`;
    switch (measure) {
      case 'rows':
        return `${counting(value, nouns.row)}${against(line)}`;
      case 'distinct':
        return labelled(`${counting(value, ['réponse différente', 'réponses différentes'])}${against(line)}`);
      case 'count':
        return `${nouns.option} : ${number(value)}${against(line)}`;
      case 'sum':
      case 'value':
        return labelled(`${inUnit(value, nouns.unit)}${against(line)}`);
      case 'filled':
        return labelled(`${counting(value, nouns.row)}${against(line)}`);
    }
  },
  /** « Durée : 30 minutes au plus, pas encore répondu » */
  unanswered: ({ target, atMost, nouns }: Pick<Progress, 'target' | 'atMost' | 'nouns'>): string =>
    afterLabel(
      nouns.label,
      `${inUnit(target, nouns.unit)} au ${atMost ? 'plus' : 'moins'}, pas encore répondu`,
    ),
} as const;

/** Answers, read again. */
export const summaryWords = {
  yes: 'Oui',
  no: 'Non',
  noAnswer: 'Pas encore répondu',
  between: ' ; ',
  row: (label: string, n: number) => `${label} ${number(n)}`,
  number: inUnit,
} as const;

const autoNouns: Readonly<Record<string, readonly [string, string]>> = {
  'distinct-people': ['personne différente', 'personnes différentes'],
  'self-assessment': ['pilier coté', 'piliers cotés'],
  'three-voices': ['voix entendue', 'voix entendues'],
};

/** What the platform finds for an AUTO item. */
export const autoWords = {
  sentence: (rule: string, value: number, target: number) => {
    const nouns = autoNouns[rule];
    if (nouns !== undefined) return `${counting(value, nouns)} sur ${number(target)}`;
    const reached = value >= target;
    if (rule === 'core-levels')
      return reached
        ? 'Chaque pilier est au niveau 3, ou a son plan daté'
        : `${counting(value, ['pilier', 'piliers'])} sur ${number(target)} au niveau 3 ou avec un plan daté`;
    if (rule === 'meeting-day') return reached ? 'Jour et heure fixés' : 'Il manque le jour ou l’heure';
    return reached ? 'Socle choisi, trois indicateurs propres au plus' : 'Le socle n’est pas encore choisi';
  },
  line: afterLabel,
} as const;

/** A count as it may be read, with its day when what came since may not be told yet (R22). */
const shown = ({ state, value, until }: ShownFigure, one: string, other: string): string => {
  if (state === 'hidden') return `Un nombre caché de ${other}`;
  const said = capitalise(count(value ?? 0, one, other));
  return until === null ? said : `${said} au ${formatDate(until)}`;
};
/** What the platform computes of campaigns (R11), from their published figures. */
export const campaignValueWords = {
  outingPlan: (outings: number, sectors: number) =>
    `${counting(outings, ['sortie posée', 'sorties posées'])}, ${counting(sectors, ['secteur', 'secteurs'])}`,
  doors: (knocked: ShownFigure, target: number) =>
    `${shown(knocked, 'porte frappée', 'portes frappées')} sur ${number(target)}`,
  coverage: (knocked: ShownFigure, targeted: number) =>
    targeted === 0
      ? 'Aucun secteur n’est encore tracé'
      : `${shown(knocked, 'porte frappée', 'portes frappées')} sur ${number(targeted)} visées`,
  secondPass: (n: number) =>
    counting(n, ['sortie de second passage finie', 'sorties de second passage finies']),
  target: (met: ShownFigure, aimed: number | null) =>
    aimed === null
      ? `${shown(met, 'foyer rencontré', 'foyers rencontrés')}, aucun objectif écrit`
      : `${shown(met, 'foyer rencontré', 'foyers rencontrés')} sur ${number(aimed)} visés`,
  noSecond: 'Pas encore de deuxième campagne',
  campaign: (title: string) => `Campagne « ${title} »`,
  sector: (name: string, doors: number) => `Secteur ${name} : ${count(doors, 'porte', 'portes')}`,
  outing: ({ onDate, pass }: { readonly onDate: IsoDate; readonly pass: 1 | 2 }, sector: string) =>
    `Sortie du ${formatDate(onDate)}, ${sector}, ${pass === 1 ? 'premier' : 'second'} passage`,
  title: 'Ce qu’Essaim a compté',
  live: 'Compté chaque jour, jusqu’à l’envoi du jalon.',
  frozen: (date: IsoDate) => `Compté ${whichDay(date)}, le jour de l’envoi.`,
  restsOn: 'Sur quoi ce nombre repose',
  open: 'Ouvrir la campagne',
} as const;

/** What is counted in the registers. */
export const registerNouns = {
  allies: {
    row: ['allié', 'alliés'],
    counted: {
      family: ['famille', 'familles'],
      readyToRefer: ['allié prêt à recommander', 'alliés prêts à recommander'],
    },
    labels: {
      structure: 'Structure',
      function: 'Fonction',
      metOn: 'Date de la rencontre',
      name: 'Nom',
      note: 'Note',
    },
  },
  needs: {
    row: ['besoin', 'besoins'],
    counted: { priority: ['priorité', 'priorités'], theme: ['thème', 'thèmes'] },
    labels: { description: 'Description', source: 'Source' },
  },
  selfAssessment: {
    row: ['pilier coté', 'piliers cotés'],
    counted: { pillar: ['pilier', 'piliers'] },
    labels: { pillar: 'Pilier', level: 'Niveau' },
  },
} as const;

const families: Readonly<Record<AllyFamily, string>> = {
  shop: 'Commerces',
  club: 'Clubs et associations',
  school: 'Écoles',
  socialService: 'Services sociaux',
  landlord: 'Bailleurs',
  health: 'Santé',
  elder: 'Anciens, anciens mineurs',
  townHall: 'Mairie et ses services',
  neighbourhoodCouncil: 'Conseil citoyen ou de quartier',
  other: 'Autres',
};

/** Words of the allies notebook and of the needs register. */
export const registerWords = {
  families,
  empty: 'Cette liste est encore vide.',
  function: 'Fonction',
  metOn: 'Rencontré le',
  ready: 'Prêt à recommander',
  needs: 'Besoins du quartier',
  description: 'Ce que l’habitant ne peut pas faire',
  source: 'Source',
  priorityOf: (priority: number, theme: NeedTheme) =>
    `Priorité ${String(priority)} : ${lower(needThemeWords[theme])}`,
} as const;

/** Words of the page of a form. */
export const formWords = {
  optional: (label: string) => `${label} (facultatif)`,
  choose: 'Choisir',
  yesNo: [
    { value: 'yes', label: 'Oui' },
    { value: 'no', label: 'Non' },
  ],
  up: 'Monter',
  upLabel: (row: string) => `Monter : ${row}`,
  removeRow: 'Enlever cette ligne',
  removeRowLabel: (row: string) => `Enlever cette ligne : ${row}`,
  save: 'Enregistrer',
  keep: 'Garder comme brouillon',
  keepHint:
    'Un brouillon n’est vu que par vous. Ce que vous enregistrez est vu par l’équipe et votre mentor.',
  reminder: 'Pas de nom d’habitant. Pas d’adresse.',
  page: 'Formulaire',
  asked: 'Ce qui est demandé',
  met: 'Fait : ',
  notMet: 'Il manque : ',
  allThere: 'Tout y est.',
  unanswered: (n: number) => `Il reste ${count(n, 'réponse', 'réponses')} à donner`,
  kept: 'Brouillon gardé.',
  notKept: 'Le brouillon n’est pas gardé. Vérifiez le réseau : ce que vous écrivez reste sur cette page.',
  nothingYet: 'Rien n’est encore enregistré.',
  answers: 'Vos réponses',
  draftHere: (when: string) =>
    `Voici votre brouillon, gardé ${when}. Il n’est pas encore enregistré : vous seul le voyez.`,
  discard: 'Mettre ce brouillon de côté',
  restore: 'Reprendre le brouillon mis de côté',
  newer: (name: string, when: string) => `${name} a enregistré autre chose ${when}.`,
  newerText:
    'Votre texte est gardé ci-dessous. Comparez les deux, complétez le vôtre, puis enregistrez : l’autre version restera dans l’historique.',
  theirs: (name: string) => `Lire la version ${ofName(name)}`,
  otherDraft: 'Un autre brouillon a été gardé depuis, sur un autre appareil ou une autre page.',
  otherDraftText: 'Le voici. Ce que vous venez d’écrire est dans le formulaire, rien n’est perdu.',
  history: 'Versions enregistrées',
  version: (name: string, when: string) => `${capitalise(when)}, par ${name}`,
  ended: 'Le compagnonnage est terminé : ces réponses se lisent, plus rien n’y change.',
} as const;

/** Words of the pages of the registers. */
export const notebookWords = {
  title: 'Carnet d’alliés',
  intro:
    'Celles et ceux qui connaissent tout le monde : une ligne par personne rencontrée au titre de sa fonction.',
  reminder: 'Pas de nom d’habitant. Pas d’adresse. Ni e-mail ni téléphone.',
  counters: (allies: number, families: number) =>
    `${count(allies, 'allié', 'alliés')}, ${count(families, 'famille', 'familles')}`,
  readyCount: (n: number) => `${count(n, 'prêt à recommander', 'prêts à recommander')}`,
  all: 'Tous',
  onlyReady: 'Prêts à recommander',
  filter: 'Voir',
  familyCount: (name: string, n: number) => `${name} (${String(n)})`,
  emptyTitle: 'Votre carnet est vide.',
  emptyText:
    'Notez la première personne rencontrée : un commerce, un club, une école suffisent pour commencer.',
  noneShown: 'Aucun allié ne répond à ce choix.',
  add: 'Ajouter un allié',
  structure: 'Structure',
  structureHint:
    'Le commerce, le club, le service. Pour un ancien mineur : son association, ou « sans structure ».',
  function: 'Fonction de la personne',
  functionHint: 'Ce qu’elle fait là, par exemple « tient la caisse ».',
  family: 'Famille',
  choose: 'Choisir',
  name: 'Nom (facultatif)',
  nameHint: 'Seulement si la personne le sait.',
  metOn: 'Rencontré le',
  readyToRefer: 'A dit oui pour recommander des habitants',
  note: 'Note (facultatif)',
  noteHint: 'Ce dont vous êtes convenus. Aucun jugement, et pas le nom de qui il pense recommander.',
  save: 'Enregistrer',
  lastSeen: (day: string) => `vu le ${day}`,
  neverSeen: 'jamais vu',
  ready: 'Prêt à recommander',
  contacts: 'Rencontres',
  addContact: 'Noter une rencontre',
  contactDay: 'Vus le',
  remove: 'Retirer du carnet',
  removeHint: 'La ligne pourra être remise.',
  removed: (n: number) => `Lignes retirées (${String(n)})`,
  restore: 'Remettre',
  restoreLabel: (name: string) => `Remettre ${name}`,
  isRemoved: 'Cette ligne a été retirée du carnet.',
  addedBy: (name: string) => `Ajouté par ${name}.`,
  changedTitle: 'Quelqu’un a modifié cette ligne pendant que vous écriviez.',
  changedText:
    'Voici ce qui est enregistré maintenant. Votre texte est dans le formulaire, rien n’est perdu.',
  yes: 'Oui',
  no: 'Non',
} as const;

export const needWords = {
  title: 'Besoins du quartier',
  intro:
    'Un besoin se dit du côté de l’habitant : « ne sait pas où faire le dépistage », et non « campagne cancer ».',
  first: 'Nos trois premiers besoins',
  others: 'Les autres',
  emptyTitle: 'Aucun besoin n’est encore noté.',
  emptyText: 'Relisez votre portrait de quartier : qu’est-ce que les gens d’ici n’arrivent pas à faire ?',
  add: 'Ajouter un besoin',
  theme: 'Thème',
  description: 'Ce que l’habitant ne peut pas faire aujourd’hui',
  descriptionHint: 'Une phrase. Jamais l’histoire d’une personne.',
  source: 'Source',
  sourceHint: 'Un document et son année, ou « entendu dans 6 structures ».',
  priority: 'Priorité',
  priorities: ['1, le premier', '2', '3'],
  priorityTag: (n: number) => `Priorité ${String(n)}`,
  remove: 'Retirer de la liste',
  isRemoved: 'Ce besoin a été retiré de la liste.',
} as const;
