import type { reviewsErrors } from '#src/features/milestones/reviews.errors.ts';

export const reviewsSentences: Readonly<Record<keyof typeof reviewsErrors, string>> = {
  'milestones.review-incomplete': 'Il reste quelque chose à compléter avant d’envoyer votre réponse.',
  'milestones.review-line-missing': 'Choisissez une réponse pour ce point.',
  'milestones.review-line-twice': 'Ce point a reçu deux réponses. Gardez-en une.',
  'milestones.review-item-not-sent': 'Ce point n’est plus dans l’envoi. Rechargez la page.',
  'milestones.review-already-accepted':
    'Ce point est déjà validé et le reste. Annulez la décision précédente s’il le faut.',
  'milestones.review-comment-required': 'Écrivez un commentaire : ce qui marche, ce qu’il faut ajouter.',
  'milestones.review-adaptation-required': 'Dites ce qui est différent et pourquoi.',
  'milestones.review-adaptation-touches-core':
    'Une adaptation qui touche au noyau ne se valide pas. Choisissez « À compléter » ou « Parlons-en ».',
  'milestones.review-adaptation-needs-verdict':
    'Vous décrivez une adaptation. Choisissez « Valider avec adaptation », ou videz ces champs.',
  'milestones.review-reservation-needs-acceptance':
    'Une réserve accompagne une validation. Choisissez « Valider », ou videz la réserve.',
  'milestones.review-reservation-incomplete': 'Une réserve dit quoi, pour quelle date, et par qui.',
  'milestones.review-missing-item-needs-reservation':
    'L’association dit qu’il manque quelque chose ici. Pour valider, écrivez une réserve.',
  'milestones.review-decided':
    'Une autre personne a décidé avant vous. Sa décision compte ; votre texte est gardé ci-dessous.',
  'milestones.review-other-sending':
    'L’association a modifié son envoi entre-temps. Relisez, puis envoyez : votre texte est gardé.',
  'milestones.review-awaits-mentor': 'L’avis de la personne qui accompagne vient d’abord.',
  'milestones.review-reopened':
    'Une décision a été prise puis annulée pendant que vous écriviez. Relisez, puis envoyez : votre texte est gardé.',
  'milestones.review-undone': 'Cette décision est déjà annulée.',
  'milestones.undo-reason': 'Dites en une phrase pourquoi vous annulez. L’association lira cette phrase.',
  'milestones.reservation-lifted': 'Cette réserve est déjà levée.',
  'milestones.not-applicable-reason': 'Dites en une phrase pourquoi ce point ne concerne pas l’association.',
  'milestones.not-applicable-core':
    'Ce point fait partie du noyau de la méthode : il concerne toujours l’association.',
  'milestones.not-applicable-already': 'Ce point est déjà marqué « ne nous concerne pas ».',
  'milestones.applicable-reason': 'Dites en une phrase pourquoi ce point concerne à nouveau l’association.',
  'milestones.applicable-already': 'Ce point concerne déjà l’association.',
};
