import type { HalfDay, IncidentKind, NeedTheme } from '#db/schema/lists.ts';

/** Words of the closed lists that several pages show: one word for one thing. */
export const halfDayWords: Readonly<Record<HalfDay, string>> = {
  morning: 'matin',
  afternoon: 'après-midi',
  evening: 'soir',
};

/** What is heard at the doors, and what the needs are about: the list of IND-17 (domain.md 5e). */
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

export const incidentKindWords: Readonly<Record<IncidentKind, string>> = {
  verbal: 'Paroles dures',
  dog: 'Chien',
  fall: 'Chute',
  other: 'Autre incident',
};
