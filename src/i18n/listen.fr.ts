import { formatFileSize, formatNumber } from './format.ts';

/** « 40 s », then whole minutes. */
const length = (seconds: number): string =>
  seconds < 60 ? `${formatNumber(seconds)} s` : `${formatNumber(Math.round(seconds / 60))} min`;

/** « Écouter »: the page read aloud. */
export const listenWords = {
  group: 'Écouter la page',
  start: 'Écouter',
  stop: 'Arrêter',
  before: 'Avant',
  after: 'Après',
  rates: ['Vitesse normale', 'Vitesse rapide', 'Vitesse lente'],
  /** « Écouter (1 min – 180 ko) »: what it takes of one's time and of one's data. */
  recorded: (seconds: number | null, bytes: number): string =>
    `Écouter (${seconds === null ? '' : `${length(seconds)} – `}${formatFileSize(bytes)})`,
  how: 'Pour écouter cette page : Aide',
} as const;
