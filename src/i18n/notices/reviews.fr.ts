/** What is said once after an answer of a mentor or of head office. */
export const reviewsNotices: Readonly<Record<string, string>> = {
  'milestones.review-approved': 'Jalon validé. L’association le voit tout de suite.',
  'milestones.review-changesRequested': 'Réponse envoyée : le jalon est à compléter.',
  'milestones.review-toDiscuss': 'Réponse envoyée : parlez-en au prochain appel.',
  'milestones.review-opinion': 'Avis envoyé. VoisinMalin décide.',
  'milestones.review-undone': 'Décision annulée. L’association lit votre raison.',
  'milestones.reservation-lifted': 'Réserve levée : le point compte comme validé.',
  'milestones.not-applicable': 'Ce point ne compte plus pour cette association.',
  'milestones.applicable': 'Ce point compte à nouveau pour cette association.',
};
