import type { DoorOutcome, HalfDay } from '#db/schema/lists.ts';
import type { SheetProblem, WithinTalks } from '#src/features/doors/index.ts';
import { count, formatDay, formatHour } from './format.ts';
import { halfDayWords } from './lists.fr.ts';

const outcomes: Readonly<Record<DoorOutcome, string>> = {
  talked: 'On a parlé',
  noTime: 'Pas le temps',
  nobody: 'Personne',
  refused: 'Ne veut pas',
};

const withinTalks: Readonly<Record<WithinTalks, string>> = {
  otherLanguage: 'Dans une autre langue',
  previouslyUnaware: 'Ne connaissait pas',
  foundUseful: 'Passage utile',
  intendsAction: 'Pense agir',
  immediateActions: 'Acte fait à la porte',
  handovers: 'Relais transmis, avec accord',
};

const whenOf = (onDate: string, halfDay: HalfDay): string => `${formatDay(onDate)}, ${halfDayWords[halfDay]}`;

type Meeting = { onDate: string; halfDay: HalfDay; meetsAt: string | null; place: string | null };

/** Words at the doors: the buttons, the sheet, the paper. */
export const doorsWords = {
  /** « Sortie mardi 24 novembre à 17 h, rue des Tilleuls. Rendez-vous : devant l’école. », to send to the others. */
  invitation: ({ onDate, halfDay, meetsAt, place }: Meeting, sector: string): string => {
    const when = meetsAt === null ? whenOf(onDate, halfDay) : `${formatDay(onDate)} à ${formatHour(meetsAt)}`;
    return `Sortie ${when}, ${sector}.${place === null ? '' : ` Rendez-vous : ${place}.`}`;
  },
  title: 'Compter les portes',
  outcomes,
  withinTalks,
  when: whenOf,
  passes: { 1: 'Premier passage', 2: 'Second passage' },
  none: 'Aucune sortie ces jours-ci.',
  noneText: 'La personne responsable prévoit les sorties.',
  plan: 'Prévoir une sortie',
  today: 'Aujourd’hui',
  near: 'Ces jours-ci',
  count: 'Compter les portes',
  seeSheet: 'Voir le bilan',
  toList: 'Les sorties de ces jours-ci',
  cancelled: 'Annulée',
  notYet: 'Cette sortie n’a pas commencé. Vous compterez ce jour-là.',
  offline: 'Chaque porte est gardée dans ce téléphone, même sans réseau.',
  buttons: 'Ce qui s’est passé à la porte',
  noted: 'Noté : {what}',
  taken: 'Enlevé : {what}',
  undo: 'Annuler',
  what: 'De quoi ? (si vous voulez)',
  needsHelp: 'A besoin d’aide',
  revisit: 'Revenir',
  lastDoors: 'Voir les dernières portes',
  lastHint: 'Les dernières portes de ce téléphone.',
  remove: 'Enlever',
  removeOne: (outcome: string): string => `Enlever une porte « ${outcome} »`,
  olderHint: 'Essaim ne sait pas dans quel ordre les portes ont été comptées.',
  sums: {
    doors: { one: '{n} porte', many: '{n} portes' },
    talks: { one: '{n} discussion', many: '{n} discussions' },
  },
  toSendOne: '1 porte à envoyer',
  toSendMany: '{n} portes à envoyer',
  allSent: 'Tout est envoyé',
  done: 'J’ai fini',
  passTo: { 1: 'Revenir au premier passage', 2: 'Passer au second passage' },
  closed: 'Le bilan est envoyé.',

  sheet: 'Bilan de sortie',
  summary: 'Ce que vous avez compté',
  knocked: 'Portes frappées',
  met: 'Foyers rencontrés',
  themes: 'Thèmes',
  doorsOf: (n: number): string => count(n, 'porte', 'portes'),
  numbers: 'Ce qu’un bouton ne dit pas',
  numbersHint: 'Comptez des foyers, sans nom ni adresse. Une case vide ne compte pas.',
  leaflets: 'Papiers laissés',
  incidents: 'Incidents',
  minutes: 'Durée',
  minutesUnit: 'minutes',
  people: 'Personnes de l’équipe présentes',
  heard: 'Ce que j’ai entendu',
  heardHint: 'Une phrase. N’écrivez pas de nom.',
  heardTheme: 'Thème de la phrase',
  noTheme: 'Sans thème',
  send: 'Envoyer',
  more: (label: string): string => `Plus un : ${label}`,
  less: (label: string): string => `Moins un : ${label}`,
  toMend: 'À corriger',
  theirs: 'Le bilan de l’autre personne',
  filledOn: 'Rempli le',
  problem: (problem: SheetProblem, paper: { readonly total: number; readonly doors: number }): string =>
    problem === 'total'
      ? `Le total écrit est ${String(paper.total)}. Les quatre nombres font ${String(paper.doors)}.`
      : problem === 'revisit'
        ? '« Revenir » ne peut pas dépasser « Pas le temps ».'
        : problem === 'needsHelp'
          ? '« A besoin d’aide » ne peut pas dépasser « On a parlé ».'
          : problem === 'themes'
            ? 'Un thème ne peut pas dépasser « On a parlé ».'
            : problem === 'own'
              ? 'Un chiffre de la campagne ne peut pas dépasser « On a parlé ».'
              : `« ${withinTalks[problem]} » ne peut pas dépasser « On a parlé ».`,

  paper: 'Portes comptées sur papier',
  paperHint: 'Recopiez les totaux de la feuille. Ils s’ajoutent aux boutons.',
  total: 'Portes frappées, en tout',
  totalHint: 'Pour vérifier : la somme des quatre nombres.',
  save: 'Enregistrer',
  print: 'Feuille à imprimer',
  printTitle: 'Feuille de comptage',
  printHow: 'Un trait par porte, une fois la porte refermée. Ni nom, ni adresse, ni numéro de porte.',
  destroy: 'À détruire après la saisie.',
  sector: 'Secteur',
  day: 'Jour et demi-journée',
  outcome: 'Ce qui s’est passé',
  details: 'Ce qui s’est dit',
  tallies: 'Un trait par porte',
  sum: 'Total',

  outings: 'Les sorties',
  next: 'À venir',
  past: 'Passées',
  noOuting: 'Aucune sortie n’est prévue.',
  team: 'Équipe',
  meet: 'Rendez-vous',
  planned: 'Durée prévue',
} as const;
