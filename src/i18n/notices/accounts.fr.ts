/** What is said once after a write of this feature. */
export const accountsNotices: Readonly<Record<string, string>> = {
  'accounts.welcome': 'Votre phrase secrète est enregistrée. Bienvenue.',
  'accounts.signed-out': 'Vous êtes sorti. À bientôt.',
  'accounts.role-switched': 'Vous avez changé de rôle.',
  'accounts.sessions-ended': 'Les autres appareils sont déconnectés.',
};
