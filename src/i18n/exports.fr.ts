import type { IsoDate } from '#src/shared/time.ts';
import { formatDate, list } from './format.ts';

const yesNo = { yes: 'oui', no: 'non' } as const;

/** The two sheets of an .xlsx. */
export const workbookWords = {
  data: 'Données',
  definitions: 'Définitions',
  asOf: 'Chiffres arrêtés au',
  day: (date: IsoDate): string => formatDate(date),
  filters: 'Filtres',
  filtered: (filters: readonly string[]): string =>
    filters.length === 0 ? 'aucun, tout y est' : list(filters),
  column: 'Colonne',
  definition: 'Ce qu’elle dit',
  obvious: 'Comme son nom le dit.',
} as const;

/** The links under a table. */
export const exportLinkWords = {
  download: 'Télécharger :',
  csv: 'CSV',
  xlsx: 'Excel',
  csvOf: (title: string): string => `CSV, « ${title} »`,
  xlsxOf: (title: string): string => `Excel, « ${title} »`,
  definitions: 'Ce que disent les colonnes',
  definitionsOf: (title: string): string => `Ce que disent les colonnes de « ${title} »`,
  noted: 'Ce tableau nomme des personnes. Le journal note qui le télécharge.',
} as const;

/** « Tableaux à télécharger » */
export const exportsPageWords = {
  title: 'Tableaux à télécharger',
  intro: 'Chaque tableau contient les mêmes chiffres que sa page, au même moment.',
  csvTitle: 'CSV ou Excel ?',
  csvText:
    'Le fichier Excel a une deuxième feuille : la date, les filtres et le sens de chaque colonne. Le fichier CSV n’a que le tableau, pour un autre logiciel.',
  screen: 'Voir la page',
  screenOf: (title: string): string => `Voir la page de « ${title} »`,
  definitions: 'Définitions des chiffres',
  none: 'Aucun tableau à lui seul',
  noneText: 'Les tableaux d’un partenaire se téléchargent depuis sa fiche de douze mois.',
  home: 'Accueil',
  columnsTitle: (title: string): string => `Colonnes : ${title}`,
  columnsIntro: 'Ce que dit chaque colonne du fichier.',
  asOf: (date: IsoDate): string => `Chiffres arrêtés au ${formatDate(date)}.`,
  filters: (filters: readonly string[]): string =>
    filters.length === 0 ? 'Aucun filtre : tout y est.' : `Filtres : ${list(filters)}.`,
} as const;

/** What a figure counts, by which rule, and where it comes from. */
export const definitionsWords = {
  title: 'Définitions des chiffres',
  intro: 'Un chiffre a une seule définition, la même à l’écran, sur papier et dans les fichiers.',
  figure: 'Chiffre',
  means: 'Ce qu’il compte',
  rule: 'Règle',
  source: 'D’où il vient',
  lines: [
    {
      figure: 'Déclaré',
      means: 'Un point que l’équipe a coché ou confirmé, ou qu’Essaim trouve atteint, ou qui a été accepté.',
      rule: 'R2',
      source: 'Les cases cochées par l’équipe, jalon par jalon.',
    },
    {
      figure: 'Validé',
      means:
        'Un point accepté dans une réponse qui tient toujours, sans réserve en cours. Il est toujours déclaré aussi.',
      rule: 'R2, R4, R5',
      source: 'Les réponses de VoisinMalin aux jalons envoyés.',
    },
    {
      figure: 'Sur (le total)',
      means:
        'Les points du programme qui existent ce jour-là, sans ceux qui ne concernent pas l’association.',
      rule: 'R2, R7',
      source: 'Le programme publié dans Essaim.',
    },
    {
      figure: 'Attendu à ce jour',
      means: 'Les points des mois dont le dernier jour est passé, pauses comprises.',
      rule: 'R2, R8',
      source: 'Le calendrier du compagnonnage.',
    },
    {
      figure: 'Jours de retard',
      means:
        'Les jours depuis la fin du mois, ou depuis la dernière réponse. Rien ne court pendant une pause, ni pendant que VoisinMalin lit.',
      rule: 'R6, R8',
      source: 'Le calendrier, les envois et les réponses.',
    },
    {
      figure: 'Jalon validé',
      means: 'Un jalon dont tous les points sont acceptés dans une réponse qui tient toujours.',
      rule: 'R3, R4',
      source: 'Les réponses de VoisinMalin.',
    },
    {
      figure: 'Temps de formation',
      means:
        'Le temps prévu des modules terminés et des séances suivies par les messagers. Il n’est pas mesuré.',
      rule: 'Décision 0024',
      source: 'Les modules terminés et les feuilles de présence.',
    },
    {
      figure: 'Messagers dans l’équipe',
      means: 'Les personnes qui ont été messagères au moins un jour de la période.',
      rule: 'R10',
      source: 'La liste de l’équipe.',
    },
    {
      figure: 'Alliés rencontrés',
      means: 'Les lignes du carnet vues au moins une fois dans la période.',
      rule: 'Carnet d’alliés',
      source: 'Les dates de rencontre du carnet.',
    },
    {
      figure: 'Besoins notés',
      means: 'Les lignes du registre écrites dans la période et toujours là.',
      rule: 'Registre des besoins',
      source: 'Le registre des besoins.',
    },
    {
      figure: 'État d’une association',
      means: 'Le premier qui convient : bloqué, en retard, à surveiller, à l’heure.',
      rule: 'R6, R8, R14',
      source: 'Les jalons, les appels à l’aide, les points du mois et les seuils de ce jour-là.',
    },
    {
      figure: 'Niveau d’adoption',
      means:
        'Le dernier niveau donné par le mentor et non retiré, pilier par pilier. Il n’y a pas de moyenne.',
      rule: 'R15',
      source: 'La grille d’adoption.',
    },
    {
      figure: 'Voix des messagers',
      means: 'Le nombre de oui, d’un peu et de non à chaque question. Rien sous quatre réponses.',
      rule: 'R15',
      source: 'Le questionnaire fermé, sans nom.',
    },
    {
      figure: 'Place sur la colline',
      means: 'Où l’équipe place un chantier, de 1 « On cherche » à 5 « C’est fait ».',
      rule: 'Point du mois',
      source: 'Les points du mois de l’équipe.',
    },
    {
      figure: 'Attente d’une réponse',
      means: 'Les jours ouvrés entre un envoi et sa première réponse, sur 90 jours.',
      rule: 'R16, R18',
      source: 'Les envois et les réponses.',
    },
    {
      figure: 'Point qui bloque',
      means: 'Un point sur lequel deux associations ou plus butent aujourd’hui.',
      rule: 'R6, R14',
      source: 'Les appels à l’aide, les retours, les réserves et les retards.',
    },
    {
      figure: 'Promesse dont la date est passée',
      means: 'Les jours depuis la date promise, tant que la promesse est en cours.',
      rule: 'Promesses',
      source: 'Les promesses notées pendant les appels.',
    },
    {
      figure: 'Petits nombres',
      means:
        'Un nombre de moins de 10 habitants n’est jamais montré, zéro compris. Une soustraction ne permet pas de le retrouver.',
      rule: 'R22',
      source: 'Campagnes de porte-à-porte.',
    },
  ],
} as const;

/** What a cell says. */
export const exportCellWords = {
  ...yesNo,
  yesOrNo: (value: boolean): string => (value ? yesNo.yes : yesNo.no),
  proofs: {
    note: 'note',
    link: 'lien',
    file: 'fichier',
    form: 'formulaire',
    visitReport: 'compte rendu de visite',
  },
  validators: {
    manager: 'Responsable',
    director: 'Direction',
    mentor: 'Mentor',
    headOffice: 'Siège',
    platform: 'Essaim',
  },
  withReservation: 'validé avec réserve',
} as const;

/** What was filtered, in words. */
export const exportFilterWords = {
  on: (date: IsoDate): string => `au ${formatDate(date)}`,
  partner: (name: string): string => name,
  milestone: (title: string): string => `jalon « ${title} »`,
  family: (name: string): string => `famille « ${name} »`,
  ready: 'prêts à recommander',
  help: 'aide demandée',
  notBegun: 'pas commencé',
  month: (month: string): string => `mois ${month}`,
} as const;

const text = (label: string, definition: string | null = null) => ({
  label,
  kind: 'text' as const,
  definition,
});
const number = (label: string, definition: string | null = null) => ({
  label,
  kind: 'number' as const,
  definition,
});
const date = (label: string, definition: string | null = null) => ({
  label,
  kind: 'date' as const,
  definition,
});

const declared = 'Coché ou confirmé par l’équipe, ou trouvé atteint par Essaim, ou accepté dans une réponse.';
const validated = 'Accepté dans une réponse qui tient toujours, sans réserve en cours.';

/** The columns of each table: ids are permanent, and a new column comes last. */
export const exportTables = {
  milestones: {
    title: 'Jalons',
    columns: {
      month: number('Mois', 'Mois du programme, de 1 à 12.'),
      milestone: text('Jalon'),
      beginsOn: date('Début', 'Premier jour du mois, pauses comprises.'),
      dueOn: date('Fin', 'Dernier jour du mois, pauses comprises.'),
      state: text('État', 'Le signe le plus fort : un blocage ou un retard passe avant l’état.'),
      declared: number('Déclarés', `Points du jalon : ${declared.toLowerCase()}`),
      validated: number('Validés', `Points du jalon : ${validated.toLowerCase()}`),
      counted: number('Sur', 'Points du jalon qui concernent l’association ce jour-là.'),
      approvedOn: date('Validé le', 'Jour de la réponse qui a accepté tout le jalon.'),
      daysLate: number(
        'Jours de retard',
        'Depuis la fin du mois ou la dernière réponse ; arrêté pendant une pause ou une lecture.',
      ),
    },
  },
  items: {
    title: 'Points de contrôle',
    columns: {
      month: number('Mois', 'Mois du programme, de 1 à 12.'),
      milestone: text('Jalon'),
      item: text('Point'),
      core: text('Noyau', 'Oui : le point fait partie du noyau de la méthode.'),
      validator: text('Validé par', 'Qui règle ce point.'),
      state: text('État', 'Ce que l’équipe ou Essaim en a dit en dernier.'),
      counted: text(
        'Compté',
        'Oui : le point entre dans le total. Non : il ne concerne pas l’association, ou il est nouveau.',
      ),
      declared: text('Déclaré', declared),
      declaredOn: date('Dit le', 'Jour du dernier geste de l’équipe sur ce point.'),
      validated: text('Validé', validated),
      answeredOn: date('Répondu le', 'Jour de la dernière réponse qui parle de ce point.'),
      reservation: text('Réserve', 'Ce qui reste à régler, tant que la réserve est ouverte.'),
      proofs: number('Preuves', 'Nombre de preuves qui tiennent.'),
      proofKinds: text('Sortes de preuves'),
      lastProofOn: date('Dernière preuve le'),
    },
  },
  history: {
    title: 'Historique d’un jalon',
    columns: {
      on: date('Date'),
      at: text('Heure', 'Heure de Paris.'),
      what: text('Ce qui s’est passé'),
      item: text('Point'),
      words: text('Texte', 'Les mots écrits à ce moment.'),
      undone: text('Annulé depuis', 'Oui : cette réponse a été annulée plus tard.'),
    },
  },
  allies: {
    title: 'Carnet d’alliés',
    columns: {
      family: text('Famille'),
      structure: text('Structure'),
      function: text('Fonction'),
      name: text('Nom'),
      ready: text('Prêt à recommander'),
      firstMetOn: date('Rencontré le', 'Première rencontre notée.'),
      lastMetOn: date('Revu le', 'Dernière rencontre notée.'),
      contacts: number('Rencontres', 'Nombre de jours de rencontre notés.'),
      note: text('Note'),
    },
  },
  needs: {
    title: 'Besoins du quartier',
    columns: {
      priority: number('Priorité', '1 passe en premier.'),
      theme: text('Thème'),
      description: text('Ce que l’habitant ne peut pas faire'),
      source: text('Source', 'D’où vient ce besoin : une enquête, un allié, un chiffre public.'),
      recordedOn: date('Noté le'),
    },
  },
  team: {
    title: 'Équipe',
    columns: {
      name: text('Prénom'),
      startsOn: date('Arrivée le'),
      endsOn: date('Départ le'),
      begun: number(
        'Modules commencés',
        'Modules des messagers ouverts au moins une fois, terminés compris.',
      ),
      finished: number('Modules terminés', 'Toutes les pages vues, chaque question répondue ou passée.'),
      total: number('Sur', 'Modules des messagers.'),
      toRead: number('Modules à lire', 'Donnés à lire par la personne responsable.'),
      help: number('Demandes d’aide', 'Demandes qui attendent une réponse.'),
      heardOn: date('Dernières nouvelles le', 'Dernier jour où son téléphone a envoyé quelque chose.'),
      hasCard: text('Carte d’accès'),
    },
  },
  teamMeetings: {
    title: 'Réunions d’équipe',
    columns: {
      on: date('Date'),
      startsAt: text('Heure de début'),
      minutes: number('Durée prévue (minutes)'),
      place: text('Lieu'),
      state: text('État', 'Tenue : les présences sont notées.'),
      present: number('Messagers présents', 'Vide tant que la réunion n’est pas tenue.'),
      expected: number('Messagers attendus', 'Les messagers de l’équipe ce jour-là.'),
      decisions: number('Décisions'),
      done: number('Décisions faites'),
    },
  },
  plannedHours: {
    title: 'Heures prévues',
    columns: {
      month: text('Mois'),
      person: text('Personne'),
      outings: number('Sorties (minutes)'),
      meetings: number('Réunions (minutes)'),
      sessions: number('Séances (minutes)'),
      modules: number('Modules (minutes)', 'Terminés dans le mois, ou à lire dans le mois.'),
      talks: number('Points individuels (minutes)'),
      planned: number('Prévu en tout (minutes)'),
      contract: number('Contrat (minutes)', 'Pour ses seuls jours dans le mois.'),
      left: number('Reste (minutes)', 'Contrat moins prévu ; négatif quand le contrat est dépassé.'),
      state: text('Où on en est', 'Le dixième en plus est une limite à vérifier avec qui tient la paie.'),
    },
  },
  recruitment: {
    title: 'Recrutement',
    columns: {
      on: date('Noté le'),
      counter: text('Compteur'),
      n: number('Nombre', 'Vide : non noté.'),
    },
  },
  cost: {
    title: 'Coût d’une campagne',
    columns: {
      post: text('Poste'),
      label: text('Ligne'),
      euros: number('Montant (euros)'),
      how: text('Comment c’est calculé'),
      lent: text('Prêté ou donné'),
    },
  },
  budget: {
    title: 'Budget sur 24 mois',
    columns: {
      hypothesis: text('Hypothèse'),
      side: text('Recette ou dépense'),
      label: text('Ligne'),
      mission: text('Mission'),
      q1: number('Trimestre 1 (euros)'),
      q2: number('Trimestre 2 (euros)'),
      q3: number('Trimestre 3 (euros)'),
      q4: number('Trimestre 4 (euros)'),
      q5: number('Trimestre 5 (euros)'),
      q6: number('Trimestre 6 (euros)'),
      q7: number('Trimestre 7 (euros)'),
      q8: number('Trimestre 8 (euros)'),
    },
  },
  paidTime: {
    title: 'Temps de formation',
    columns: {
      month: text('Mois'),
      person: text('Personne'),
      modules: number('Modules (minutes)', 'Temps prévu des modules terminés dans le mois.'),
      sessions: number('Séances (minutes)', 'Durée prévue des séances suivies dans le mois.'),
      total: number('Total (minutes)'),
      totalSaid: text('Total (heures et minutes)'),
    },
  },
  sessions: {
    title: 'Séances en salle',
    columns: {
      on: date('Date'),
      startsAt: text('Heure de début'),
      title: text('Séance'),
      minutes: number('Durée prévue (minutes)'),
      place: text('Lieu'),
      present: number('Personnes présentes', 'Vide tant que la feuille n’est pas recopiée.'),
      cancelled: text('Annulée'),
    },
  },
  contents: {
    title: 'Contenus',
    columns: {
      id: text('Identifiant', 'Permanent, quel que soit le titre.'),
      title: text('Titre'),
      audience: text('Pour qui'),
      month: number('Mois'),
      status: text('État'),
      version: number('Version', 'Nombre de textes publiés.'),
      on: date('Date', 'De la dernière version, ou de la dernière mise à jour.'),
      score: number('Lecture', 'Indice de lisibilité, de 0 (difficile) à 100 (facile).'),
      minutes: number('Durée (minutes)'),
      recorded: number('Voix', 'Pages qui ont leur enregistrement.'),
      pages: number('Pages'),
    },
  },
} as const;
