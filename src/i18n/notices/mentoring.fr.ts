/** What is said once after a write of this feature. */
export const mentoringNotices: Readonly<Record<string, string>> = {
  'mentoring.set-aside': 'Mis de côté. La ligne reviendra seule.',
  'mentoring.seen': 'Tout est marqué comme vu.',
  'mentoring.unseen': 'Ce qui était nouveau l’est de nouveau.',
  'mentoring.brought-back': 'La ligne est de retour.',
  'mentoring.followed-up': 'C’est noté.',
  'mentoring.sharing-given': 'Votre association peut être montrée aux autres.',
  'mentoring.sharing-withdrawn': 'Votre association n’est plus montrée, dès maintenant.',
  'mentoring.note-left': 'Votre mot est laissé.',
  'mentoring.phrase-added': 'La phrase est ajoutée pour tous les mentors.',
  'mentoring.phrase-changed': 'La phrase est changée. Les réponses déjà envoyées gardent leurs mots.',
  'mentoring.phrase-removed': 'La phrase est retirée. Vous pouvez la remettre.',
  'mentoring.phrase-restored': 'La phrase est de retour.',
};
