/** What is said once after a write of this feature. */
export const guestsNotices: Readonly<Record<string, string>> = {
  'guests.made-already':
    'Ce lien est déjà fait, et ne se montre qu’une fois. S’il n’est pas copié, fermez-le et faites-en un autre.',
  'guests.revoked': 'Le lien est fermé. Il n’ouvre plus rien.',
};
