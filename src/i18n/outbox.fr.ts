import { formatFileSize } from './format.ts';

/** What a phone keeps and what waits in it. The phone itself writes numbers in place of `{n}`. */
export const outboxWords = {
  title: 'Mon téléphone',
  intro: 'Ce qui est gardé dans ce téléphone s’ouvre sans réseau.',
  waitingOne: '1 chose n’est pas encore envoyée. Elle est gardée dans ce téléphone.',
  see: 'Voir',
  waitingMany: '{n} choses ne sont pas encore envoyées. Elles sont gardées dans ce téléphone.',

  keep: (bytes: number): string => `Garder dans mon téléphone (${formatFileSize(bytes)})`,
  keepAgain: (bytes: number): string => `Garder la nouvelle version (${formatFileSize(bytes)})`,
  kept: 'Gardé dans ce téléphone',
  remove: 'Enlever',
  stop: 'Arrêter',
  size: formatFileSize,
  progress: (done: string, all: string): string => `${done} sur ${all}`,
  keepFailed: 'Le réseau s’est arrêté. Réessayez plus tard.',
  full: 'Ce téléphone est plein. Enlevez un module ou des photos.',
  blocked: 'Ce téléphone ne garde rien. Le travail se fait avec du réseau.',
  openPhone: 'Voir ce qui est dans mon téléphone',

  keptTitle: 'Ce qui est gardé',
  keptNone: 'Rien n’est gardé pour l’instant.',
  keptHow: 'Ouvrez un module. Appuyez sur « Garder dans mon téléphone ».',
  keptOn: (date: string, size: string): string => `Gardé le ${date}, ${size}.`,
  words: 'Les mots difficiles',
  toModules: 'Mes modules',
  ios: 'Pour garder vos modules, ajoutez Essaim à l’écran d’accueil.',
  iosSteps: ['Appuyez sur le bouton de partage.', 'Appuyez sur « Sur l’écran d’accueil ».'],

  sendTitle: 'Ce que vous avez fait',
  sendNone: 'Tout est envoyé.',
  states: {
    waiting: 'sur ce téléphone',
    received: 'reçu',
    seen: 'vu par votre responsable',
    refused: 'pas accepté',
  },
  putAway: 'J’ai compris',
  sendNow: 'Envoyer maintenant',
  wrongCode: 'Ce n’est pas le bon code secret. Essayez encore.',
  waitCode: 'Trop d’essais. Attendez 15 minutes, ou demandez à votre responsable.',
  locked: 'Cette ligne s’ouvre avec votre code secret.',
  script: 'Garder des modules demande un téléphone plus récent, ou JavaScript.',

  labels: {
    section: (title: string): string => `Page lue : ${title}`,
    answer: (title: string): string => `Réponse : ${title}`,
    pass: (title: string): string => `Question passée : ${title}`,
    keptPhrase: (sentence: string): string => `Phrase gardée : ${sentence}`,
    leftPhrase: (sentence: string): string => `Phrase enlevée : ${sentence}`,
    visit: (title: string): string => `Une visite : ${title}`,
    reminder: (question: string): string => `Petit rappel passé : ${question}`,
    help: 'Demande d’aide',
    change: (title: string): string => `Du nouveau, vu : ${title}`,
  },

  keptEnd: 'C’est la fin de ce module.',
  keptEndText: 'Ce que vous avez fait est gardé. Il part quand il y a du réseau.',

  offlineTitle: 'Sans réseau',
  offlineText: 'Cette page n’est pas dans ce téléphone. Elle s’ouvrira quand il y aura du réseau.',
  answerKept: 'Ce que vous venez de faire est gardé dans ce téléphone.',
  tryAgain: 'Revenir à l’accueil',
  signedOut: 'Vous êtes sorti. Vos pages ne s’ouvrent plus ici.',

  leaveOne: '1 chose n’est pas envoyée. Elle reste gardée pour vous dans ce téléphone.',
  leaveMany: '{n} choses ne sont pas envoyées. Elles restent gardées pour vous dans ce téléphone.',
  leaveAgain: 'Appuyez encore sur « Sortir » pour sortir.',
  voices: (bytes: number): string => `Avec les voix (+ ${formatFileSize(bytes)})`,
} as const;
