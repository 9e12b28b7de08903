import type { managementErrors } from '#src/features/management/management.errors.ts';

export const managementSentences: Readonly<Record<keyof typeof managementErrors, string>> = {
  'management.changed-since':
    'Quelqu’un d’autre a enregistré un changement pendant que vous écriviez. Relisez, puis enregistrez à nouveau.',
  'management.date': 'Cette date est trop loin. Vérifiez l’année.',
  'management.talk-date': 'Écrivez un jour de l’année passée, aujourd’hui au plus tard.',
  'management.start': 'Écrivez l’heure de début, par exemple 17:30.',
  'management.minutes': 'Écrivez une durée de 15 à 480 minutes.',
  'management.cancelled': 'Cette réunion est annulée. Remettez-la pour noter les présences.',
  'management.to-come': 'Cette réunion n’a pas encore eu lieu. Notez les présences ce jour-là ou après.',
  'management.was-held': 'Les présences sont déjà notées. Écrivez le jour où la réunion a eu lieu.',
  'management.decision-empty': 'Écrivez ce que l’équipe a décidé.',
  'management.who': 'Choisissez une personne qui était messagère ce jour-là.',
  'management.talk-minutes': 'Écrivez une durée de 5 à 240 minutes.',
  'management.hours': 'Écrivez les heures par mois, par exemple 15 ou 15,5.',
  'management.hours-unusual': 'Ces heures sont hors de 12 à 19. Cochez la case si le contrat le dit bien.',
  'management.hours-over': '{who} Changez la durée ou l’équipe, ou cochez « Prévoir quand même ».',
  'management.ends-before': 'Le dernier jour est avant le premier. Vérifiez les dates.',
  'management.count': 'Écrivez un nombre entier, de 0 à 999.',
  'management.more-than-promises': 'Ce nombre est plus grand que celui des promesses.',
};
