import type { doorsErrors } from '#src/features/doors/doors.errors.ts';

export const doorsSentences: Readonly<Record<keyof typeof doorsErrors, string>> = {
  'doors.not-of-the-team': 'Cette sortie est celle d’une autre équipe.',
  'doors.not-yet': 'Cette sortie n’a pas commencé. Vous compterez ce jour-là.',
  'doors.sheet-changed': 'Quelqu’un d’autre a envoyé ce bilan. Comparez, puis envoyez le bon.',
  'doors.sheet-closed': 'Le bilan est envoyé. Le passage ne change plus.',
  'doors.too-many': 'Ce nombre est trop grand. Vérifiez-le.',
};
