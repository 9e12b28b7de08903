import { count, formatDate, formatWhen, onDate } from './format.ts';

type ThresholdName =
  | 'watchDays'
  | 'silentDays'
  | 'promiseDays'
  | 'callDays'
  | 'returnsToWatch'
  | 'longPauseDays'
  | 'setAsideDays';

const units: Readonly<Record<ThresholdName, readonly [string, string]>> = {
  watchDays: ['jour', 'jours'],
  silentDays: ['jour', 'jours'],
  promiseDays: ['jour ouvré', 'jours ouvrés'],
  callDays: ['jour', 'jours'],
  returnsToWatch: ['retour', 'retours'],
  longPauseDays: ['jour', 'jours'],
  setAsideDays: ['jour', 'jours'],
};
const amount = (name: ThresholdName, n: number): string => count(n, ...units[name]);

/** The page of head office where the numbers behind lateness and lists are set. */
export const thresholdWords = {
  title: 'Seuils du programme',
  intro:
    'Ces nombres décident des états et des listes. Un changement vaut à partir d’un jour ; le passé garde ses seuils.',
  names: {
    watchDays: 'Retard à surveiller',
    silentDays: 'Silence',
    promiseDays: 'Promesse de réponse',
    callDays: 'Appel sans ordre du jour',
    returnsToWatch: 'Retours à surveiller',
    longPauseDays: 'Longue pause',
    setAsideDays: 'Mise de côté',
  } satisfies Record<ThresholdName, string>,
  effects: {
    watchDays: 'Un jalon a ce nombre de jours de retard ou moins : à surveiller. Au-delà : en retard.',
    silentDays: 'Rien de nouveau depuis ce nombre de jours : l’association est à surveiller.',
    promiseDays:
      'Une association reçoit sa réponse dans ce délai. Au-delà, la relecture passe en tête de liste.',
    callDays: 'Un appel prévu d’ici là doit avoir un ordre du jour.',
    returnsToWatch: 'Un jalon revenu ce nombre de fois rend l’association à surveiller.',
    longPauseDays: 'Une pause plus longue est signalée au siège.',
    setAsideDays: 'Une ligne mise de côté revient après ce délai.',
  } satisfies Record<ThresholdName, string>,
  amount,
  unit: (name: ThresholdName): string => units[name][1],
  bounds: (name: ThresholdName, least: number, most: number) =>
    `De ${String(least)} à ${amount(name, most)}.`,
  change: 'Changer',
  changeOf: (title: string) => `Changer : ${title}`,
  value: 'Nouvelle valeur',
  from: 'À partir du',
  fromHint: 'Aujourd’hui ou plus tard.',
  save: 'Enregistrer',
  saveOf: (title: string) => `Enregistrer : ${title}`,
  coming: (name: ThresholdName, n: number, date: string) =>
    `${amount(name, n)} à partir du ${formatDate(date)}.`,
  undo: 'Annuler ce changement',
  undoOf: (title: string, date: string) => `Annuler ce changement : ${title}, ${formatDate(date)}`,
  history: (n: number) => `Historique (${count(n, 'changement', 'changements')})`,
  usual: (name: ThresholdName, n: number) => `Au départ : ${amount(name, n)}.`,
  set: (by: string, name: ThresholdName, n: number, date: string, at: number, now: number) =>
    `${by}, ${formatWhen(at, now)} : ${amount(name, n)} à partir du ${formatDate(date)}.`,
  undone: (by: string, date: string, at: number, now: number, today: string) =>
    `${by}, ${formatWhen(at, now)} : le changement prévu ${onDate(date, today)} est annulé.`,
} as const;
