import type { messageErrors } from '#src/features/doors/message.errors.ts';

export const messageSentences: Readonly<Record<keyof typeof messageErrors, string>> = {
  'message.changed-meanwhile':
    'Quelqu’un a changé le message pendant que vous écriviez. Vos mots sont gardés ci-dessous, les siens sont au-dessus du formulaire.',
  'message.to-come': 'Ce jour n’est pas encore venu. Écrivez le jour de l’atelier quand il a eu lieu.',
  'message.claim-missing': 'Écrivez la phrase que ce « Pourquoi » explique.',
};
