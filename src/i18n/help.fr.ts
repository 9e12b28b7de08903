import type { HelpAudience } from '#src/features/curriculum/curriculum.types.ts';

export const helpWords = {
  title: 'Aide',
  lead: 'Choisissez ce que vous voulez faire. Chaque page montre les gestes, un par un.',
  audiences: {
    messenger: 'Pour les messagers',
    team: 'Pour l’équipe de l’association',
    mentor: 'Pour les mentors',
    headOffice: 'Pour le siège',
  } satisfies Record<HelpAudience, string>,
  others: 'L’aide des autres rôles',
  call: 'Parler à quelqu’un',
  callText: 'Appelez la personne responsable de votre équipe.',
  sources: 'Sources',
} as const;
