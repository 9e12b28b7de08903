import type { adoptionErrors } from '#src/features/adoption/adoption.errors.ts';

export const adoptionSentences: Readonly<Record<keyof typeof adoptionErrors, string>> = {
  'adoption.no-level': 'Choisissez un niveau, puis enregistrez.',
  'adoption.changed-meanwhile':
    'Quelqu’un a donné un niveau à ce pilier pendant que vous choisissiez. Comparez, puis enregistrez le vôtre.',
  'adoption.core-missing':
    'Un élément du noyau manque : le niveau s’arrête à 2. Baissez le niveau, ou décochez la case.',
  'adoption.not-observed': 'Dites en une phrase ce que vous avez vu ou lu. On le demande dès le niveau 2.',
  'adoption.no-reason': 'Écrivez pourquoi ce niveau est retiré.',
  'adoption.survey-open': 'Un questionnaire est déjà ouvert. Fermez-le avant d’en ouvrir un autre.',
  'adoption.survey-done': 'Le questionnaire de cette période a déjà eu lieu.',
  'adoption.survey-closed': 'Ce questionnaire est fermé. Rien n’a été envoyé.',
  'adoption.nothing-answered': 'Répondez au moins à une question, puis envoyez.',
};
