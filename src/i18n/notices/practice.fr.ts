/** What is said once after a write of this feature. */
export const practiceNotices: Readonly<Record<string, string>> = {
  'practice.phrase-kept': 'Phrase gardée dans « Mes phrases ».',
  'practice.phrase-left': 'Phrase enlevée.',
  'practice.reminder-skipped': 'C’est passé. Pas d’autre rappel aujourd’hui.',
  'practice.visit-noted': 'C’est noté, pour vous.',
};
