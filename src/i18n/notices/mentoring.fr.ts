/** What is said once after a write of this feature. */
export const mentoringNotices: Readonly<Record<string, string>> = {
  'mentoring.set-aside': 'Mis de côté. La ligne reviendra seule.',
  'mentoring.seen': 'Tout est marqué comme vu.',
  'mentoring.unseen': 'Ce qui était nouveau l’est de nouveau.',
  'mentoring.brought-back': 'La ligne est de retour.',
};
