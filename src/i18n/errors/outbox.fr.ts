import type { outboxErrors } from '#src/features/outbox/outbox.errors.ts';

export const outboxSentences: Readonly<Record<keyof typeof outboxErrors, string>> = {
  'outbox.unreadable': 'Cet envoi n’a pas pu être lu.',
  'outbox.unknown-kind': 'Essaim ne connaît pas cet envoi. Demandez à votre responsable.',
  'outbox.gone': 'Ce texte n’est plus dans Essaim.',
  'outbox.other-person': 'Cet envoi est à une autre personne. Il part quand elle entre.',
};
