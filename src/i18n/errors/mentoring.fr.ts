import type { mentoringErrors } from '#src/features/mentoring/mentoring.errors.ts';

export const mentoringSentences: Readonly<Record<keyof typeof mentoringErrors, string>> = {
  'mentoring.follow-up-seen': 'Dites en une phrase ce qui a été vu.',
  'mentoring.handover-empty': 'Écrivez quelques mots pour la personne qui vient.',
  'mentoring.phrase-empty': 'Écrivez la phrase.',
};
