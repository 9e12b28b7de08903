import type { Hypothesis } from '#src/features/costs/budget.rules.ts';
import type { BudgetSide, CostPost } from '#src/features/costs/costs.types.ts';
import type { IsoDate } from '#src/shared/time.ts';
import {
  capitalise,
  count,
  formatCell,
  formatDate,
  formatMonth,
  formatNumber,
  formatPercent,
  ofMonth,
} from './format.ts';

const euros = (cents: number): string => formatCell.euro(cents / 100);
const posts: Readonly<Record<CostPost, string>> = {
  doors: 'Portes',
  training: 'Formation',
  support: 'Encadrement',
  expenses: 'Frais',
  reportBack: 'Restitution',
};
const hours = (value: number): string => `${formatNumber(Math.round(value * 10) / 10)} h`;

/** The lines of a cost and of a budget, and the way back from the last change. */
export const lineWords = {
  add: 'Ajouter une ligne',
  change: (label: string): string => `Changer « ${label} »`,
  save: 'Enregistrer la ligne',
  saveOf: (label: string): string => `Enregistrer la ligne « ${label} »`,
  remove: 'Enlever la ligne',
  removeOf: (label: string): string => `Enlever la ligne « ${label} »`,
  undo: 'Revenir en arrière',
  undoText: 'Remet la version d’avant le dernier changement.',
} as const;

/** « Ce que coûte cette campagne » */
export const costWords = {
  title: 'Coût de la campagne',
  intro:
    'Tout ce que la campagne a coûté, y compris ce qui a été prêté ou donné. Des totaux, jamais un salaire.',
  pageTitle: (campaign: string): string => `Coût : ${campaign}`,
  posts,
  postOptions: Object.entries(posts).map(([value, label]) => ({ value, label })),
  euros,
  none: 'Aucune ligne pour le moment',
  noneText: 'Ajoutez une ligne par dépense, prêt ou don. Le coût par foyer se calcule ensuite.',
  table: (campaign: string): string => `Coût de « ${campaign} », ligne par ligne`,
  post: 'Poste',
  line: 'Ligne',
  amount: 'Montant',
  how: 'Comment c’est calculé',
  lentTag: 'Prêté ou donné',
  total: 'Coût complet',
  paid: 'Sans ce qui a été prêté ou donné',
  perHousehold: 'Coût par foyer rencontré',
  perHouseholdIs: (met: number, until: IsoDate | null): string =>
    `Coût complet divisé par ${count(met, 'foyer rencontré', 'foyers rencontrés')}${until === null ? '' : `, au ${formatDate(until)}`}.`,
  perHouseholdHidden: 'Il se calcule quand le nombre de foyers rencontrés peut se montrer.',
  perHouseholdNone: 'Il se calcule quand il y a des lignes et des foyers rencontrés.',
  whoSees: 'Seuls la direction et VoisinMalin voient ce chiffre.',
  byPost: 'Par poste',
  known: 'Les heures qu’Essaim connaît',
  knownText: 'Multipliez-les par votre coût horaire, charges comprises, pour écrire vos lignes.',
  field: (value: number | null): string =>
    value === null ? 'Porte-à-porte : pas encore d’heures notées.' : `Porte-à-porte : ${hours(value)}.`,
  meetings: (value: number): string =>
    `Réunions d’équipe tenues : ${hours(value)}, toutes les personnes ensemble.`,
  training: (value: number): string => `Formation des messagers : ${hours(value)}.`,
  label: 'Ce que c’est',
  labelHint: 'Par exemple « Heures des messagers aux portes ».',
  amountHint: 'En euros, par exemple 1 250,50.',
  howHint: 'Par exemple « 42 h à 16,80 €, charges comprises ».',
  lent: 'Prêté ou donné, sans facture',
  keptNow: 'Le tableau montre ce qui est enregistré maintenant. Votre texte est encore dans le formulaire.',
  campaigns: 'Campagne',
} as const;

const hypotheses: Readonly<Record<Hypothesis, string>> = {
  cautious: 'Hypothèse prudente',
  high: 'Hypothèse haute',
};
const sides: Readonly<Record<BudgetSide, string>> = { income: 'Recette', expense: 'Dépense' };

/** « Budget sur 24 mois » */
export const budgetWords = {
  title: 'Budget sur 24 mois',
  intro: 'Trimestre par trimestre, en deux hypothèses. Prudente : le financeur le plus fragile se retire.',
  hypotheses,
  sides,
  sideOptions: Object.entries(sides).map(([value, label]) => ({ value, label })),
  euros,
  head: 'Le départ',
  month: 'Premier mois',
  monthHint: 'Par exemple 2027-01.',
  opening: 'En caisse au départ',
  openingHint: 'En euros, par exemple 12 400,00.',
  headSave: 'Enregistrer le départ',
  none: 'Aucune ligne pour le moment',
  noneText: 'Écrivez d’abord le départ, puis une ligne par recette et par dépense.',
  table: (hypothesis: Hypothesis): string => `${hypotheses[hypothesis]}, trimestre par trimestre`,
  line: 'Ligne',
  quarter: (from: IsoDate): string => capitalise(formatMonth(from)),
  quarterField: (from: IsoDate): string => `Trimestre ${ofMonth(from)}`,
  missionTag: 'mission',
  income: 'Recettes',
  expense: 'Dépenses',
  balance: 'En caisse à la fin',
  shortage: (month: IsoDate): string => `En ${formatMonth(month)}, vous ne pourriez plus payer l’équipe.`,
  noShortage: 'Dans cette hypothèse, l’équipe est payée pendant les 24 mois.',
  shortageIs:
    'Dans un trimestre, un tiers des sommes tombe chaque mois. Le premier mois où la caisse est vide est nommé.',
  missions: (share: number): string => `Les missions paient ${formatPercent(share)} des recettes.`,
  noMissions: 'Aucune recette n’est écrite.',
  lines: 'Les lignes',
  side: 'Recette ou dépense ?',
  label: 'Ce que c’est',
  labelHint: 'Par exemple « Mission pour un bailleur » ou « Salaires des messagers ».',
  mission: 'Cette recette paie une mission',
  amounts: (hypothesis: Hypothesis): string => `${hypotheses[hypothesis]}, en euros`,
  amountsHint: 'Laissez vide un trimestre sans somme.',
  keptNow:
    'Les tableaux montrent ce qui est enregistré maintenant. Votre texte est encore dans le formulaire.',
} as const;
