/** What is said once after a write of the partner, or of a conversation. */
export const declaringNotices: Readonly<Record<string, string>> = {
  'milestones.declared': 'C’est coché.',
  'milestones.undeclared': 'Ce point n’est plus coché.',
  'milestones.missing-said': 'C’est noté. Vous pouvez envoyer le jalon en l’état.',
  'milestones.confirmed': 'C’est confirmé.',
  'milestones.unconfirmed': 'La confirmation est retirée.',
  'milestones.proof-added': 'La preuve est ajoutée.',
  'milestones.note-replaced': 'Le texte est modifié. L’ancien reste dans l’historique.',
  'milestones.proof-removed': 'La preuve est enlevée.',
  'milestones.proof-restored': 'La preuve est remise.',
  'milestones.taken-back': 'Votre envoi est repris. Vous pouvez le modifier.',
  'milestones.commented': 'Votre message est envoyé.',
  'milestones.block-raised': 'C’est signalé. La personne qui vous accompagne le voit.',
  'milestones.block-cleared': 'Le blocage est levé.',
  'milestones.draft-kept': 'Brouillon gardé.',
};
