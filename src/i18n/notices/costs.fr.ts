/** What is said once after a write of this feature. */
export const costsNotices: Readonly<Record<string, string>> = {
  'costs.line-saved': 'La ligne est enregistrée.',
  'costs.line-removed': 'La ligne est enlevée. « Revenir en arrière » la remet.',
  'costs.undone': 'La version d’avant est remise.',
  'costs.head-saved': 'Le départ du budget est enregistré.',
};
