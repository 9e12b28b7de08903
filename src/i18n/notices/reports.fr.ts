/** What is said once after a write of this feature. */
export const reportsNotices: Readonly<Record<string, string>> = {
  'reports.begun': 'Le rapport est commencé. Écrivez ses textes quand vous voulez.',
  'reports.saved': 'Le rapport est enregistré.',
  'reports.removed': 'Le rapport est enlevé de la liste.',
  'reports.published': 'Le rapport est publié. Il ne changera plus.',
  'reports.withdrawn': 'Le rapport est retiré.',
};
