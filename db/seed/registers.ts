import type { AllyFamily, NeedTheme } from '#db/schema/lists.ts';

/** The allies notebook and the needs register of an association. All invented: functions, never residents. */

export type Ally = {
  readonly structure: string;
  readonly function: string;
  readonly family: AllyFamily;
  readonly ready: boolean;
  readonly name?: string;
  readonly note?: string;
};

const ally = (family: AllyFamily, structure: string, role: string, ready = false, note?: string): Ally => ({
  structure,
  function: role,
  family,
  ready,
  ...(note === undefined ? {} : { note }),
});

/** 17 allies of 6 families; 6 are ready to recommend. */
export const allies: readonly Ally[] = [
  ally('shop', 'Boulangerie de la place', 'tient la caisse le matin', true, 'Affiche acceptée en vitrine.'),
  ally('shop', 'Café des Mineurs', 'patronne', true, 'Ouvert dès 6 h 30 ; le mieux est de passer vers 10 h.'),
  ally('shop', 'Salon de coiffure', 'coiffeuse'),
  ally('shop', 'Épicerie de nuit', 'gérant'),
  ally('club', 'Amicale colombophile', 'président', true, 'Prête sa salle le mardi.'),
  ally('club', 'Football, moins de 15 ans', 'entraîneur', true),
  ally('club', 'Club de pétanque', 'trésorière'),
  ally('club', 'Harmonie municipale', 'chef de pupitre'),
  ally('school', 'École maternelle', 'directrice'),
  ally('school', 'École élémentaire', 'parent élue', true, 'Sortie de 16 h 30, côté parking.'),
  ally('school', 'Collège', 'conseillère principale d’éducation'),
  ally('socialService', 'Centre social', 'animatrice familles', true),
  ally('socialService', 'CCAS', 'agent d’accueil'),
  ally('health', 'Pharmacie', 'préparatrice'),
  ally(
    'health',
    'Cabinet infirmier',
    'infirmière à domicile',
    false,
    'Préfère nous entendre avant de recommander.',
  ),
  ally('elder', 'Association des anciens mineurs', 'secrétaire'),
  ally('elder', 'Club du jeudi', 'animatrice bénévole'),
];

/** Fifteen of them, of five families, for the associations in the background. */
export const fewerAllies: readonly Ally[] = allies.slice(0, 15);

export type Need = {
  readonly theme: NeedTheme;
  readonly description: string;
  readonly source: string;
  readonly priority: 1 | 2 | 3;
};

export const needs: readonly Need[] = [
  {
    theme: 'work',
    description:
      'Renonce à un emploi ou à un stage faute de bus abordable, sans savoir qu’un tarif solidaire existe.',
    source: 'Entendu chez 6 structures sur 11, carnet de mars',
    priority: 1,
  },
  {
    theme: 'papers',
    description: 'Ne sait pas refaire un dossier en ligne quand le code a changé.',
    source: 'Centre social, relevé des permanences du premier trimestre',
    priority: 2,
  },
  {
    theme: 'loneliness',
    description: 'Ne sort plus depuis que le club a fermé l’après-midi.',
    source: 'Club du jeudi et cabinet infirmier, deux entretiens',
    priority: 3,
  },
];

/** Pillar and level of the first self-assessment, in the order of the grid. */
export const firstLevels = [1, 1, 2, 2, 1, 1, 1, 2] as const;
