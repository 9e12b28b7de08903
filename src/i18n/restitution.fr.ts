import type { CommitmentState, CommitmentWriting, HalfDay } from '#db/schema/lists.ts';
import type { ReportTextId } from '#src/features/restitution/restitution.types.ts';
import type { Step } from '#src/features/restitution/steps.rules.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { count, formatDate, formatDayMonth, formatNumber, formatPercent, list, NBSP } from './format.ts';
import { halfDayWords } from './lists.fr.ts';

export const commitmentStateWords: Readonly<Record<CommitmentState, string>> = {
  kept: 'Tenu',
  underWay: 'En cours',
  notKept: 'Non tenu',
};
export const writingWords: Readonly<Record<CommitmentWriting, string>> = {
  mail: 'Courriel ou courrier',
  minutes: 'Compte rendu relu par le partenaire',
  agreement: 'Convention ou avenant',
};

/** Common to the pages of one campaign. */
export const givingBackWords = {
  campaign: 'La campagne',
  noDetails: 'Ni nom, ni adresse, ni numéro, ni détail qui ferait reconnaître quelqu’un.',
  outing: ({ onDate: on, halfDay, pass }: { onDate: IsoDate; halfDay: HalfDay; pass: 1 | 2 }): string =>
    `Sortie du ${formatDayMonth(on)}, ${halfDayWords[halfDay]}${pass === 2 ? ', second passage' : ''}`,
  current: 'Texte enregistré',
  readOnly: 'La personne responsable écrit ici.',
  month: (months: number): string => `${formatNumber(months)}${NBSP}mois`,
} as const;

/** A figure as findings and the report say it. */
export const figureWords = {
  none: 'pas de donnée',
  small: 'caché',
  number: formatNumber,
  until: (said: string, day: IsoDate): string => `${said}, au ${formatDate(day)}`,
  hours: (hours: number): string => `${formatNumber(Math.round(hours * 10) / 10)}${NBSP}h`,
  share: (n: number, of: number, share: number): string =>
    `${formatPercent(share)} (${formatNumber(n)} sur ${formatNumber(of)})`,
} as const;

export const debriefWords = {
  title: 'Débriefings',
  of: (campaign: string): string => `Débriefings : ${campaign}`,
  intro:
    'Après une sortie, l’équipe se retrouve dix minutes. Elle dit ce qu’elle a entendu et ce qu’elle change.',
  waiting: (n: number): string => `${count(n, 'sortie attend son', 'sorties attendent leur')} débriefing.`,
  upToDate: 'Chaque sortie faite a son débriefing.',
  todayLeft: 'Il ne reste que la journée d’aujourd’hui à raconter.',
  noOuting: 'Aucune sortie n’est encore faite.',
  write: 'Écrire un débriefing',
  correct: 'Corriger ce débriefing',
  outings: 'Pour quelles sorties ?',
  outingsHint: 'Une seule, ou plusieurs si l’équipe s’est retrouvée une fois pour toutes.',
  heldOn: 'Date du débriefing',
  themes: 'Thèmes entendus',
  heard: 'Ce que nous avons entendu',
  heardHint: 'Facultatif. Sans identité : ni nom, ni adresse, ni numéro de porte.',
  change: 'Ce que nous changeons',
  changeHint: 'Facultatif. Une chose, à faire dès la prochaine sortie.',
  send: 'Enregistrer le débriefing',
  sendCorrection: 'Enregistrer la correction',
  done: 'Débriefings faits',
  none: 'Aucun débriefing pour le moment.',
  on: (date: IsoDate): string => `Débriefing du ${formatDate(date)}`,
  correctFor: (date: IsoDate): string => `Corriger ce débriefing, celui du ${formatDayMonth(date)}`,
  noTheme: 'Aucun thème coché',
  sentences: 'Phrases entendues',
  sentencesIntro:
    'Elles viennent des téléphones, sans signature. Gardez celles qui aident le commanditaire ; corrigez tout ce qui ferait reconnaître quelqu’un.',
  noSentence: 'Aucune phrase gardée.',
  aside: 'Mises de côté',
  correctSentence: 'Corriger',
  setAside: 'Mettre de côté',
  takeBack: 'Reprendre',
  quote: (text: string): string => `« ${text} »`,
  asideFor: (text: string): string => `Mettre de côté : ${text}`,
  takeBackFor: (text: string): string => `Reprendre : ${text}`,
  correctSentenceFor: (text: string): string => `Corriger : ${text}`,
  add: 'Ajouter une phrase',
  addSend: 'Ajouter cette phrase',
  sentence: 'La phrase',
  sentenceHint: 'Avec les mots de l’habitant, sans rien qui dise qui parle.',
  theme: 'Thème',
  noThemeChosen: 'Aucun',
  saveSentence: 'Enregistrer la phrase',
  printHow: 'Pour imprimer : menu du navigateur, puis « Imprimer ».',
} as const;

export const incidentWords = {
  title: 'Incidents',
  of: (campaign: string): string => `Incidents : ${campaign}`,
  intro: 'Un incident touche l’équipe. On y répond dans les 48 heures.',
  counted: (counted: number, told: number): string =>
    counted === 0
      ? `Les bilans de sortie n’en comptent aucun ; ${count(told, 'est décrit', 'sont décrits')} ici.`
      : `Les bilans de sortie en comptent ${formatNumber(counted)} ; ${count(told, 'est décrit', 'sont décrits')} ici.`,
  overdue: (n: number): string =>
    `${count(n, 'incident reste ouvert', 'incidents restent ouverts')} depuis plus de 48 heures.`,
  median: (hours: number | null): string =>
    hours === null
      ? 'Aucun incident n’a encore eu de réponse.'
      : `Première réponse, le plus souvent : ${count(Math.max(1, Math.round(hours)), 'heure', 'heures')} (délai médian).`,
  tell: 'Noter un incident',
  kind: 'Que s’est-il passé ?',
  onDate: 'Date',
  outing: 'Sortie',
  noOuting: 'Aucune en particulier',
  note: 'Ce dont l’équipe a besoin',
  noteHint: 'Facultatif. Jamais qui l’a fait, ni où.',
  send: 'Noter cet incident',
  none: 'Aucun incident noté',
  noneText: 'Tant mieux. Notez-le ici si cela arrive, même s’il paraît petit.',
  heading: (kind: string, on: IsoDate): string => `${kind}, le${NBSP}${formatDate(on)}`,
  open: (hours: number): string =>
    hours < 48
      ? `Ouvert depuis ${count(hours, 'heure', 'heures')}`
      : `Ouvert depuis ${count(Math.floor(hours / 24), 'jour', 'jours')}`,
  closed: 'Clos',
  followUps: 'Suites données',
  noFollowUp: 'Rien n’a encore été fait.',
  follow: 'Dire ce qui a été fait',
  followFor: (heading: string): string => `Dire ce qui a été fait : ${heading}`,
  text: 'Ce qui a été fait',
  textHint: 'Une phrase. Pas de nom.',
  close: 'L’incident est clos',
  closeHint: 'Vous pourrez le rouvrir en ajoutant une suite.',
  followSend: 'Enregistrer la suite',
  when: (on: IsoDate): string => `le${NBSP}${formatDate(on)}`,
} as const;

export const findingWords = {
  title: 'Constats',
  of: (campaign: string): string => `Constats : ${campaign}`,
  intro:
    'Un constat : une phrase, un nombre, ce que ce nombre ne dit pas, une demande au partenaire. Cinq suffisent.',
  none: 'Aucun constat pour le moment',
  noneText: 'Relisez les débriefings et les chiffres, puis écrivez le premier.',
  many: (n: number): string =>
    n > 5
      ? `${formatNumber(n)} constats : le bilan reprend les cinq premiers validés.`
      : `${count(n, 'constat', 'constats')} sur cinq conseillés.`,
  number: (n: number): string => `Constat ${formatNumber(n)}`,
  validated: 'Validé',
  draft: 'À valider',
  figure: 'Le nombre',
  limits: 'Ce que ce nombre ne dit pas',
  request: 'Demande au partenaire',
  noRequest: 'Pas encore de demande',
  add: 'Ajouter un constat',
  addSend: 'Ajouter ce constat',
  text: 'Le constat, en une phrase',
  textHint: 'Ce que les chiffres et les débriefings montrent. Pas de nom, pas d’adresse.',
  choice: (label: string, said: string): string => `${label} : ${said}`,
  indicator: 'Nombre sur lequel il s’appuie',
  indicatorHint: 'Essaim le calcule. Sous 10, il est caché.',
  noIndicator: 'Aucun nombre',
  limitsHint: 'Qui n’a pas été rencontré, ce qui n’a pas été demandé.',
  requestHint: 'Facultatif. Un verbe et une chose que le partenaire peut décider.',
  correct: 'Corriger',
  correctFor: (text: string): string => `Corriger : ${text}`,
  correctSend: 'Enregistrer la correction',
  validate: 'Valider',
  validateFor: (text: string): string => `Valider : ${text}`,
  withhold: 'Ne plus valider',
  withholdFor: (text: string): string => `Ne plus valider : ${text}`,
  remove: 'Enlever',
  removeFor: (text: string): string => `Enlever : ${text}`,
  removed: 'Enlevés',
  restore: 'Remettre',
  restoreFor: (text: string): string => `Remettre : ${text}`,
  onlyLeads: 'La personne responsable ou la direction valide. Le commanditaire lit alors le constat.',
} as const;

export const commitmentWords = {
  title: 'Engagements du partenaire',
  of: (campaign: string): string => `Engagements : ${campaign}`,
  intro: 'Un engagement dit un verbe, une chose et une date. Nous redemandons à 1, 3 et 6 mois.',
  notHeld: 'La restitution n’a pas encore sa date : les suivis se compteront à partir d’elle.',
  sayHeld: 'Dire la date de la restitution',
  none: 'Aucun engagement pour le moment',
  noneText: 'Deux suffisent, s’ils sont écrits et datés.',
  by: (structure: string, who: string): string => `${structure}, ${who}`,
  due: (on: IsoDate): string => `Avant le ${formatDate(on)}`,
  writtenIn: 'Où est-ce écrit ?',
  answers: (finding: string): string => `Répond au constat : ${finding}`,
  add: 'Ajouter un engagement',
  addSend: 'Ajouter cet engagement',
  structure: 'Structure qui s’engage',
  function: 'Fonction de la personne qui s’engage',
  functionHint: 'Quelqu’un qui peut le décider. Sa fonction, pas son nom.',
  text: 'Ce qui va changer',
  textHint: 'Un verbe et une chose qu’on peut aller voir. « Réfléchir à » n’en est pas un.',
  dueOn: 'Avant le',
  finding: 'Constat auquel il répond',
  noFinding: 'Aucun en particulier',
  remove: 'Enlever cet engagement',
  removeFor: (text: string): string => `Enlever cet engagement : ${text}`,
  removeText: 'Pour une erreur de saisie seulement. Un engagement non tenu se dit dans son suivi.',
  removeSend: 'Enlever',
  removeSendFor: (text: string): string => `Enlever : ${text}`,
  followUps: 'Suivi',
  atMonth: (month: number, on: IsoDate): string =>
    `À ${formatNumber(month)}${NBSP}mois, le ${formatDate(on)}`,
  coming: 'À venir',
  toAsk: 'À demander',
  late: (n: number): string => `${count(n, 'suivi est à demander', 'suivis sont à demander')} au partenaire.`,
  follow: 'Dire où cela en est',
  followFor: (month: number, text: string): string =>
    `Dire où cela en est, à ${formatNumber(month)}${NBSP}mois : ${text}`,
  state: 'Où cela en est',
  note: 'En quelques mots',
  noteHint: 'Facultatif. Ce que l’on peut voir sur place.',
  followSend: 'Enregistrer le suivi',
  lost: 'Le suivi que vous aviez écrit',
  lostText: 'Son engagement a été enlevé pendant ce temps. Copiez votre texte s’il doit servir ailleurs.',
  uptake: 'Recours constatés par le partenaire',
  uptakeIntro:
    'Un recours : un habitant qui a utilisé le service après la campagne. Le partenaire les compte, à 1 et 3 mois. L’effet propre ne peut pas en être déduit sans groupe de comparaison.',
  uptakeMonth: (month: number): string => `À ${formatNumber(month)}${NBSP}mois`,
  n: 'Nombre de recours',
  source: 'D’où vient ce nombre ?',
  sourceHint: 'Par exemple « rendez-vous pris à l’accueil, comptés par le service ».',
  uptakeSend: 'Enregistrer ce nombre',
  uptakeNone: 'Pas encore donné',
  uptakeSaid: (n: number, source: string): string => `${formatNumber(n)} (${source})`,
  uptakeFor: (month: number): string => `Noter le nombre à ${formatNumber(month)}${NBSP}mois`,
} as const;

type StepWords = {
  readonly title: string;
  readonly why: string;
  readonly send: string;
  readonly undone: string;
};
const stepWords: Readonly<Record<Step, StepWords>> = {
  reportBackHeld: {
    title: 'Restitution au partenaire',
    why: 'Les messagers présentent, le partenaire répond. Leur temps est payé.',
    send: 'La restitution a eu lieu',
    undone: 'La restitution n’est pas encore notée.',
  },
  residentsTold: {
    title: 'Retour aux habitants',
    why: 'Dans les mêmes rues : ce qui a été entendu, ce qui change, ce qui ne changera pas.',
    send: 'Le retour aux habitants est fait',
    undone: 'Le retour aux habitants n’est pas encore noté.',
  },
  sheetsDestroyed: {
    title: 'Feuilles de papier détruites',
    why: 'Les feuilles de sortie et de comptage, y compris celles des sacs. Aucune photo.',
    send: 'Les feuilles sont détruites',
    undone: 'La destruction n’est pas encore notée.',
  },
  closed: {
    title: 'Fin de la campagne',
    why: 'Une campagne fermée se lit toujours. Les suivis continuent.',
    send: 'Fermer la campagne',
    undone: 'La campagne est ouverte.',
  },
};

export const returnWords = {
  title: 'Restitution',
  of: (campaign: string): string => `Restitution : ${campaign}`,
  intro: 'Rendre ce qui a été entendu, pas à pas.',
  steps: stepWords,
  missing: (missing: readonly Step[]): string =>
    missing.length === 0
      ? 'Les trois étapes sont faites.'
      : `Il manque : ${list(missing.map((step) => stepWords[step].title.toLocaleLowerCase('fr')))}.`,
  missingReport: 'Le bilan n’est pas publié.',
  missingFindings: 'Aucun constat n’est validé.',
  missingCommitments: (n: number): string =>
    n === 0 ? 'Aucun engagement n’est noté.' : 'Un seul engagement est noté ; deux sont conseillés.',
  done: 'Fait',
  toDo: 'À faire',
  sayFor: (title: string): string => `Dire que c’est fait : ${title.toLocaleLowerCase('fr')}`,
  tooLong: 'Ouvert depuis plus de 48 heures',
  toAsk: 'À redemander au partenaire',
  said: (on: IsoDate): string => `Fait le ${formatDate(on)}`,
  date: 'Date',
  messengers: 'Messagers présents',
  messengersHint: 'Un nombre, deux au moins. Pas de nom.',
  sheets: 'Nombre de feuilles',
  papers: (n: number): string =>
    n === 0
      ? 'Aucune sortie n’a été comptée sur papier. Restent les feuilles de sortie.'
      : `${count(n, 'sortie a été comptée', 'sorties ont été comptées')} sur papier.`,
  notes: {
    reportBackHeld: {
      label: 'Avis du partenaire sur la campagne',
      hint: 'Facultatif. Ce qu’il a dit, sans le nom de la personne.',
    },
    residentsTold: {
      label: 'Ce qui a été dit, et comment',
      hint: 'Affiche, papier dans la boîte, second passage…',
    },
    sheetsDestroyed: { label: 'Comment', hint: 'Par exemple « broyées à deux, au bureau ».' },
    closed: { label: 'Pourquoi fermer maintenant', hint: 'À écrire s’il manque une étape.' },
  } satisfies Record<Step, { label: string; hint: string }>,
  undo: 'Annuler cette étape',
  undoFor: (title: string): string => `Annuler cette étape : ${title}`,
  messengersSaid: (n: number): string => count(n, 'messager présent', 'messagers présents'),
  sheetsSaid: (n: number): string => count(n, 'feuille', 'feuilles'),
  places: {
    debriefs: 'Débriefings',
    incidents: 'Incidents',
    findings: 'Constats',
    commitments: 'Engagements',
    report: 'Bilan de campagne',
  },
  before: 'Ce qui nourrit la restitution',
} as const;

type Asked = { readonly label: string; readonly hint: string };
export const reportTextWords: Readonly<Record<ReportTextId, Asked>> = {
  done: { label: 'Ce qui a été fait', hint: 'Page 1. Les étapes, l’atelier, les sorties. Pas de nom.' },
  heard: {
    label: 'Paroles entendues',
    hint: 'Page 2. Deux ou trois phrases, sans rien qui fasse reconnaître quelqu’un.',
  },
  failed: {
    label: 'Ce qui n’a pas marché',
    hint: 'Page 4, obligatoire. Ce que vous referiez autrement, et pourquoi.',
  },
  next: { label: 'Merci, et la suite', hint: 'Page 4. Qui remercier (des structures), ce qui vient après.' },
};

export const campaignReportWords = {
  title: 'Bilan de campagne',
  of: (campaign: string): string => `Bilan : ${campaign}`,
  intro:
    'Quatre pages : le plan, les chiffres, les constats, ce qui n’a pas marché. Essaim calcule, vous écrivez le reste.',
  check: 'Vérifier puis publier',
  save: 'Enregistrer',
  preview: 'Le bilan comme il est aujourd’hui',
  checkTitle: 'Vérifier avant de publier',
  checkIntro:
    'Voici le bilan comme il sera publié. Un bilan publié ne change plus, même si les chiffres changent ensuite.',
  remind: 'Aucune parole ne permet de reconnaître un habitant.',
  publish: 'Publier',
  failedFirst: 'Écrivez d’abord ce qui n’a pas marché : cette page est obligatoire.',
  kept: (label: string): string => `Texte enregistré : ${label}`,
  change: 'Changer les textes',
  onlyLeads: 'La personne responsable ou la direction publie le bilan.',
  publishedOn: (on: IsoDate): string => `Publié le ${formatDate(on)}`,
  hash: 'Empreinte',
  pdf: 'Télécharger le PDF',
  xlsx: 'Chiffres (Excel)',
  csv: 'Chiffres (CSV)',
  print: 'Page à imprimer',
  printHow: 'Pour imprimer : menu du navigateur, puis « Imprimer ».',
  again: 'Préparer une nouvelle version',
  againText: 'Celle-ci reste publiée jusqu’à ce que vous publiiez la suivante.',
  none: 'Le bilan n’est pas encore publié.',
  sentences: 'Phrases gardées dans les débriefings',
  page: (page: number, pages: number): string => `page ${String(page)} sur ${String(pages)}`,
  demo: 'Données inventées',
  tableTitle: 'Chiffres du bilan',
  columns: {
    indicator: { label: 'Indicateur', kind: 'text', definition: null },
    name: { label: 'Nom', kind: 'text', definition: null },
    value: {
      label: 'Valeur',
      kind: 'number',
      definition: 'Vide sous 10, ou sans donnée. Une part va de 0 à 1.',
    },
    said: { label: 'Comme le bilan l’écrit', kind: 'text', definition: null },
    definition: { label: 'Ce qu’il compte', kind: 'text', definition: null },
  },
} as const;

/** The words that a report is published with: changing them changes the next ones only. */
export const reportWords = {
  title: (campaign: string): string => `Bilan de la campagne « ${campaign} »`,
  head: (organisation: string, asOf: IsoDate): string[] => [
    organisation,
    `Chiffres arrêtés au ${formatDate(asOf)}`,
  ],
  pages: {
    plan: '1. Le plan et le message',
    figures: '2. Les chiffres et leurs limites',
    findings: '3. Les constats et les engagements',
    failed: '4. Ce qui n’a pas marché, et la suite',
  },
  planTable: 'Le plan',
  planHeads: ['Repère', 'Ce qui était prévu'],
  plan: {
    commissioningPartner: 'Commanditaire',
    deliveryPartner: 'Partenaire qui reçoit',
    aim: 'But',
    audience: 'Public',
    expectedAct: 'Acte attendu',
    dates: 'Dates',
    target: 'Foyers à rencontrer',
    sectors: 'Secteurs',
    outings: 'Sorties faites',
  },
  dates: (from: IsoDate | null, to: IsoDate | null): string =>
    from === null || to === null ? 'non dites' : `du ${formatDate(from)} au ${formatDate(to)}`,
  target: (n: number | null): string => (n === null ? 'non dit' : formatNumber(n)),
  sectors: (n: number, doors: number): string =>
    `${count(n, 'secteur', 'secteurs')}, ${count(doors, 'porte visée', 'portes visées')}`,
  outings: (first: number, second: number): string =>
    `${formatNumber(first)} au premier passage, ${formatNumber(second)} au second`,
  notSaid: 'non dit',
  message: 'Le message',
  noMessage: 'Le message n’a pas été écrit dans Essaim.',
  done: 'Ce qui a été fait',
  figuresTable: 'Les chiffres de la campagne',
  figuresHeads: ['Indicateur', 'Nombre'],
  themesTitle: 'Thèmes entendus',
  themes: (shown: readonly (readonly [string, number])[], small: number): string =>
    [
      ...shown.map(([theme, n]) => `${theme} : ${formatNumber(n)}`),
      ...(small === 0
        ? []
        : shown.length === 0
          ? [count(small, 'thème caché', 'thèmes cachés')]
          : [count(small, 'autre thème caché', 'autres thèmes cachés')]),
    ].join(' ; '),
  noThemes: 'Aucun thème n’a été compté.',
  limitsTitle: 'Ce que ces chiffres ne disent pas',
  limits: [
    'L’unité est la porte, pas la personne. Rien n’est noté sur les habitants.',
    'Sous 10, un nombre est caché, pour que personne ne soit reconnu. Un autre l’est aussi s’il le ferait deviner.',
    'Les portes restées fermées n’ont rien dit : ces chiffres ne valent pas pour tout le quartier.',
    'L’effet propre de la campagne ne peut pas être déduit sans groupe de comparaison.',
  ],
  uptakeTitle: 'Recours constatés par le partenaire',
  uptake: (month: number, said: string, source: string): string =>
    `À ${formatNumber(month)}${NBSP}mois : ${said} (${source}).`,
  finding: (n: number): string => `Constat ${formatNumber(n)}`,
  figure: (label: string, said: string): string => `${label} : ${said}.`,
  limitsOf: (limits: string): string => `Ce que ce nombre ne dit pas : ${limits}`,
  request: (request: string): string => `Demande : ${request}`,
  noFindings: 'Aucun constat n’a été validé.',
  commitments: 'Engagements du partenaire',
  commitmentHeads: ['Engagement', 'Qui', 'Avant le', 'Où cela en est'],
  noCommitments: 'Aucun engagement n’est noté.',
  moreCommitments: (n: number): string =>
    `${count(n, 'autre engagement est suivi', 'autres engagements sont suivis')} dans Essaim.`,
  notFollowed: 'pas encore demandé',
  heard: 'Paroles entendues',
  failed: 'Ce qui n’a pas marché',
  next: 'Merci, et la suite',
  held: (on: IsoDate, messengers: number): string =>
    `Restitution tenue le ${formatDate(on)}, avec ${count(messengers, 'messager', 'messagers')}.`,
  opinion: (opinion: string): string => `Avis du partenaire : ${opinion}`,
  told: (on: IsoDate, how: string): string => `Retour aux habitants fait le ${formatDate(on)} : ${how}`,
  destroyed: (on: IsoDate): string => `Feuilles de papier détruites le ${formatDate(on)}.`,
  empty: 'Rien n’est écrit dans cette partie.',
  day: (on: IsoDate): string => formatDate(on),
} as const;

/** On the first screen of the team, and on the page of a campaign. */
export const returnAlertWords = {
  title: 'À suivre dans les campagnes',
  ownTitle: 'À suivre',
  incidents: (n: number): string =>
    `${count(n, 'incident ouvert', 'incidents ouverts')} depuis plus de 48 heures`,
  followUps: (n: number): string =>
    `${count(n, 'engagement à redemander', 'engagements à redemander')} au partenaire`,
  debriefs: (n: number): string => count(n, 'sortie sans débriefing', 'sorties sans débriefing'),
  due: (text: string, month: number): string => `Suivi à ${formatNumber(month)}${NBSP}mois : ${text}`,
} as const;
