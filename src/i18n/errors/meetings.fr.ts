import type { meetingsErrors } from '#src/features/meetings/meetings.errors.ts';

export const meetingsSentences: Readonly<Record<keyof typeof meetingsErrors, string>> = {
  'meetings.date-far': 'Cette date est trop loin. Vérifiez l’année.',
  'meetings.time': 'Écrivez l’heure ainsi : 14:30.',
  'meetings.minutes': 'Écrivez une durée de 5 à 960 minutes.',
  'meetings.kind': 'Choisissez un format.',
  'meetings.partner': 'Choisissez une association.',
  'meetings.point-empty': 'Écrivez de quoi vous voulez parler.',
  'meetings.reported': 'Le compte rendu est envoyé : ce rendez-vous ne change plus.',
  'meetings.cancelled': 'Ce rendez-vous est annulé. Remettez-le d’abord.',
  'meetings.to-come': 'Ce rendez-vous n’a pas encore eu lieu. Changez sa date s’il a été avancé.',
  'meetings.promise-empty': 'Écrivez ce qui est promis.',
  'meetings.promise-side': 'Choisissez qui s’en charge.',
  'meetings.promise-settled': 'Quelqu’un l’a déjà dit. Rechargez la page.',
  'meetings.clearing-empty': 'Écrivez d’abord dans la note ce qui a débloqué la situation.',
  'meetings.notes-elsewhere':
    'D’autres notes de cet appel ont été gardées ailleurs. Les vôtres restent dans la page : comparez, puis recommencez.',
  'meetings.sent-meanwhile': 'Un compte rendu a été envoyé entre-temps. Rechargez la page pour le lire.',
  'meetings.seen-empty': 'Écrivez ce que vous avez vu.',
  'meetings.count': 'Écrivez un nombre de portes, de 0 à 99.',
  'meetings.criterion-sum': '« {criterion} » compte {sum} sur {doors} portes. Le total doit être {doors}.',
  'meetings.doors-missing': 'Écrivez le nombre de portes observées, ou videz la grille.',
  'meetings.personal-details':
    'N’écrivez pas de nom, de numéro ni d’adresse. Un mot avec une majuscule ressemble à un nom.',
  'meetings.proof-hidden': 'Une preuve est lue par l’équipe. Cochez « Visible par le partenaire ».',
};
