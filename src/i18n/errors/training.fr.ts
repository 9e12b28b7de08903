import type { trainingErrors } from '#src/features/training/training.errors.ts';

export const trainingSentences: Readonly<Record<keyof typeof trainingErrors, string>> = {
  'training.nothing-finished': 'Terminez d’abord un module. Vous pourrez alors éditer votre attestation.',
  'training.name-empty': 'Écrivez votre prénom et votre nom.',
  'training.name-letters': 'Écrivez votre nom comme sur vos papiers, sans chiffre ni signe.',
  'training.reason': 'Choisissez pourquoi vous annulez cette attestation.',
  'training.already-revoked': 'Cette attestation est déjà annulée.',
  'training.session-title': 'Écrivez le titre de la séance.',
  'training.session-date': 'Cette date est trop loin. Vérifiez l’année.',
  'training.session-start': 'Écrivez l’heure de début, par exemple 09:30.',
  'training.session-minutes': 'Écrivez une durée de 15 à 480 minutes.',
  'training.session-cancelled': 'Cette séance est annulée. Remettez-la pour noter les présences.',
  'training.session-to-come': 'Cette séance n’a pas encore eu lieu. Notez les présences ce jour-là ou après.',
  'training.too-many-checks': 'Trop de codes essayés depuis ce réseau. Réessayez dans {minutes} minutes.',
};
