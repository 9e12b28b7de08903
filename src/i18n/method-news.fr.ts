import type { ReleaseKind } from '#src/features/curriculum/curriculum.types.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { capitalise, count, formatDay, formatMinutes, formatNumber, onDate } from './format.ts';

const kinds: Readonly<Record<ReleaseKind, readonly [one: string, several: string]>> = {
  module: ['module', 'modules'],
  item: ['point de contrôle', 'points de contrôle'],
  scenario: ['situation', 'situations'],
};

/** « Quoi de neuf dans la méthode » */
export const methodNewsWords = {
  title: 'Quoi de neuf dans la méthode',
  intro: 'Ce qui a changé dans les textes. Ce que vous avez fait reste fait.',
  since: 'Depuis quelle date ?',
  show: 'Voir',
  quick: 'Dates proposées',
  days: (n: number): string => `Depuis ${formatNumber(n)} jours`,
  months: (n: number): string => `Depuis ${formatNumber(n)} mois`,
  beginning: 'Depuis le début du programme',
  wrongDate: (text: string): string =>
    `« ${text} » n’est pas une date. Écrivez-la comme 2026-11-24. Voici les 30 derniers jours.`,
  count: (n: number, since: IsoDate, today: IsoDate): string =>
    `${count(n, 'texte a changé', 'textes ont changé')} depuis ${onDate(since, today)}.`,
  none: (since: IsoDate, today: IsoDate): string => `Rien n’a changé depuis ${onDate(since, today)}.`,
  noneText: 'Choisissez une date plus ancienne, ou relisez un module.',
  day: (date: IsoDate, today: IsoDate): string =>
    capitalise(
      date.slice(0, 4) === today.slice(0, 4) ? formatDay(date) : `${formatDay(date)} ${date.slice(0, 4)}`,
    ),
  place: (kind: ReleaseKind, month: number | null): string =>
    month === null
      ? capitalise(kinds[kind][0])
      : `${capitalise(kinds[kind][0])} – mois ${formatNumber(month)}`,
  minutes: (n: number): string => `${formatMinutes(n)} à lire`,
  see: 'Voir les phrases changées',
  typos: (n: number): string =>
    `${count(n, 'texte où une coquille est corrigée', 'textes où des coquilles sont corrigées')}.`,
  first: (kind: ReleaseKind, n: number): string =>
    n === 1
      ? { module: 'Nouveau module', item: 'Nouveau point de contrôle', scenario: 'Nouvelle situation' }[kind]
      : `${formatNumber(n)} ${kind === 'scenario' ? 'nouvelles' : 'nouveaux'} ${kinds[kind][1]}`,
  monthShort: (month: number): string => `Mois ${formatNumber(month)}`,
  board: (n: number): string => `La méthode a changé depuis 30 jours : ${count(n, 'texte', 'textes')}`,
} as const;
