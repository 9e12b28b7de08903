/** What is said once after a write of this feature. */
export const mentoringNotices: Readonly<Record<string, string>> = {
  'mentoring.set-aside': 'Mis de côté pour 7 jours.',
  'mentoring.brought-back': 'La ligne est de retour.',
};
