import type { FieldFace } from '#db/schema/lists.ts';

/** What a messenger comes back to: her sentences, a question that returns, her visits. */
export const practiceWords = {
  practice: 'S’entraîner',

  phrases: 'Mes phrases',
  phrasesRow: 'Les phrases que vous avez gardées.',
  phrasesIntro: 'Vous avez gardé ces phrases.',
  noPhrase: 'Aucune phrase gardée.',
  noPhraseText: 'À la fin d’une situation, choisissez « Garder cette phrase ».',
  keepPhrase: 'Garder cette phrase',
  kept: 'Phrase gardée.',
  seePhrases: 'Voir mes phrases',
  leave: 'Enlever',
  leaveThis: (sentence: string): string => `Enlever : ${sentence}`,
  takeBack: 'Remettre cette phrase',
  from: (title: string): string => `Situation « ${title} »`,
  gone: 'Phrase d’une situation retirée.',

  reminder: 'Petit rappel',
  reminderRow: 'Petit rappel (1 minute)',
  reminderWhy: 'Une question que vous avez déjà vue.',
  noReminder: 'Pas de rappel aujourd’hui.',
  noReminderText: 'Une question difficile revient ici après quelques jours.',
  changed: 'Cette question a changé depuis votre réponse.',
  pass: 'Passer',
  home: 'Revenir à l’accueil',

  tried: 'Je l’ai essayé',
  triedRow: (title: string): string => `Je l’ai essayé : ${title}`,
  triedWhy: 'Dites comment votre visite s’est passée.',
  triedIntro: 'Vous avez fait une vraie visite. Notez-la ici.',
  hers: 'Cette note est à vous. Personne d’autre ne la lit.',
  toDo: 'À faire sur le terrain :',
  how: 'Comment cela s’est passé ?',
  faces: { well: 'Bien', soSo: 'Moyen', hard: 'Difficile' } satisfies Record<FieldFace, string>,
  sentence: 'Une phrase, si vous voulez',
  sentenceHint: 'N’écrivez pas de nom, de numéro ni d’adresse.',
  note: 'Noter',
  visits: 'Mes visites',
} as const;
