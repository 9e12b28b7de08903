/** What is said once after a write of this feature. */
export const learningNotices: Readonly<Record<string, string>> = {
  'learning.changes-seen': 'C’est noté. Ce module reste terminé.',
};
