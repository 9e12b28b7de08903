/** What is said once after a write of this feature. */
export const trainingNotices: Readonly<Record<string, string>> = {
  'training.certificate-issued': 'Votre attestation est prête. Vous pouvez l’imprimer.',
  'training.name-erased': 'Votre nom est effacé de cette attestation.',
  'training.certificate-revoked': 'L’attestation est annulée.',
  'training.session-added': 'La séance est ajoutée. Vous pouvez imprimer sa feuille.',
  'training.presence-recorded': 'Les présences sont enregistrées.',
  'training.session-cancelled': 'La séance est annulée. Vous pouvez la remettre.',
  'training.session-restored': 'La séance est remise.',
};
