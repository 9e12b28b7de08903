/** What is said once after a write of this feature. */
export const guestsNotices: Readonly<Record<string, string>> = {
  'guests.revoked': 'Le lien est fermé. Il n’ouvre plus rien.',
};
