/** « Écouter »: the page read aloud. */
export const listenWords = {
  group: 'Écouter la page',
  start: 'Écouter',
  stop: 'Arrêter',
  before: 'Avant',
  after: 'Après',
  rates: ['Vitesse normale', 'Vitesse rapide', 'Vitesse lente'],
  how: 'Pour écouter cette page : Aide',
} as const;
