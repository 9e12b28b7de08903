/** What is said once after a write of this feature. */
export const accountsNotices: Readonly<Record<string, string>> = {
  'accounts.welcome': 'Votre phrase secrète est enregistrée. Bienvenue.',
  'accounts.signed-out': 'Vous êtes sorti. À bientôt.',
  'accounts.role-switched': 'Vous avez changé de rôle.',
  'accounts.forgotten': 'C’est fait. Votre prénom n’est plus sur ce téléphone.',
  'accounts.sessions-ended': 'Les autres appareils sont déconnectés.',
};
