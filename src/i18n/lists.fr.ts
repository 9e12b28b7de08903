import type { HalfDay, IncidentKind, NeedTheme } from '#db/schema/lists.ts';

/** The closed lists of a campaign, in the words of lessons and of IND-17: at the doors, in figures, when giving back. */
export const needThemeWords: Readonly<Record<NeedTheme, string>> = {
  housing: 'Logement',
  cold: 'Froid',
  health: 'Santé',
  papers: 'Papiers',
  work: 'Emploi',
  children: 'Enfants',
  loneliness: 'Solitude',
  neighbourhood: 'Cadre de vie',
  other: 'Autre',
};

export const halfDayWords: Readonly<Record<HalfDay, string>> = {
  morning: 'matin',
  afternoon: 'après-midi',
  evening: 'soir',
};

export const incidentKindWords: Readonly<Record<IncidentKind, string>> = {
  verbal: 'Paroles agressives',
  dog: 'Chien',
  fall: 'Chute',
  other: 'Autre incident',
};
