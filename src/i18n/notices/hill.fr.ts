/** What is said once after a write of this feature. */
export const hillNotices: Readonly<Record<string, string>> = {
  'hill.point-made': 'Le point du mois est enregistré.',
};
