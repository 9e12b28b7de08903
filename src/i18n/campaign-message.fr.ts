import type { HalfDay } from '#db/schema/lists.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { capitalise, count, formatHour, formatNumber, formatRelativeDay, onDate } from './format.ts';

/** The workshop where a message is written, and the message as it is said. */
export const workshopWords = {
  title: 'L’atelier message',
  back: 'La campagne',
  lead: 'Le message s’écrit avec les messagers, puis il remplit leur module « Ma campagne ».',
  held: 'L’atelier',
  heldOn: 'Quand a-t-il eu lieu ?',
  messengers: 'Combien de messagers étaient là ?',
  messengersHint: (fewest: number) =>
    `Un nombre, jamais des noms. La méthode en demande ${formatNumber(fewest)} au moins.`,
  message: 'Le message',
  spoken: 'Le message en 30 secondes',
  spokenHint: (most: number) =>
    `${formatNumber(most)} mots environ. Lisez-le à voix haute avant d’enregistrer.`,
  length: (words: number, seconds: number) =>
    `${count(words, 'mot', 'mots')}, environ ${count(seconds, 'seconde', 'secondes')}.`,
  tooLong: 'C’est plus de 30 secondes. Gardez une idée, puis coupez.',
  point: (rank: number) => `Point ${formatNumber(rank)}`,
  trueFalse: 'Vrai ou faux, préparé avec le partenaire',
  claim: (rank: number) => `Phrase ${formatNumber(rank)} : ce que l’on entend dire`,
  moreClaims: (n: number) => `Écrire ${count(n, 'autre phrase', 'autres phrases')}`,
  holds: 'C’est vrai',
  why: 'Pourquoi',
  answers: 'La question piège, l’acte, le papier',
  trapQuestion: 'La question piège',
  trapAnswer: 'La réponse préparée',
  act: 'L’acte possible tout de suite',
  leaflet: 'Ce que l’on laisse sur papier',
  slots: 'Les mots à remplir dans « Ma campagne »',
  slotsFilled: (filled: number, all: number) => `${formatNumber(filled)} sur ${formatNumber(all)} remplis`,
  slotsHint: 'Le lieu et le numéro d’un service peuvent s’écrire ici. Jamais ceux d’un habitant.',
  save: 'Enregistrer le message',
  read: 'Voir le message comme les messagers',
  never: 'N’écrivez ni nom, ni adresse, ni numéro d’un habitant.',
  theirs: 'Ce qui vient d’être enregistré',
  readOnly: 'L’équipe écrit ici le message.',
} as const;

export const messageWords = {
  title: 'Notre message',
  back: 'Accueil',
  none: 'Le message n’est pas encore écrit.',
  noneText: 'Votre équipe l’écrira à l’atelier.',
  say: 'À dire',
  points: 'Trois points',
  trueFalse: 'Vrai ou faux ?',
  isTrue: 'C’est vrai.',
  isFalse: 'C’est faux.',
  says: { true: 'Vrai', false: 'Faux' },
  right: 'Oui, c’est ça.',
  notQuite: 'Pas tout à fait.',
  trap: 'La question piège',
  answer: 'On peut répondre',
  act: 'Le geste',
  leaflet: 'Le papier',
  module: 'Lire « Ma campagne »',
  toReread: 'À relire',
  changed: (writtenOn: IsoDate, today: IsoDate) =>
    `Notre message a été écrit ${onDate(writtenOn, today)}. Vous avez lu ce module avant.`,
  reread: 'Relire notre message',
  redo: (campaign: string) => `À relire pour : ${campaign}`,
  done: (campaign: string) => `Relu pour : ${campaign}`,
  /** Before the words of a campaign, for those who listen. */
  ofCampaign: 'Pour cette campagne :',
  finished: (finished: number, total: number) =>
    `${formatNumber(finished)} sur ${formatNumber(total)} ont relu « Ma campagne » pour cette campagne.`,
} as const;

const halfDayWords: Readonly<Record<HalfDay, string>> = {
  morning: 'le matin',
  afternoon: 'l’après-midi',
  evening: 'le soir',
};

/** A messenger's next outing, on her first screen. */
export const ownOutingWords = {
  title: 'Prochaine sortie',
  when: ({ onDate, halfDay }: { readonly onDate: IsoDate; readonly halfDay: HalfDay }, today: IsoDate) =>
    `${capitalise(formatRelativeDay(onDate, today))}, ${halfDayWords[halfDay]}`,
  where: (sector: string, meetsAt: string | null, place: string | null) =>
    `${sector}${meetsAt === null ? '' : `, à ${formatHour(meetsAt)}`}${place === null ? '' : `. ${place}`}`,
  count: 'Compter les portes',
  message: messageWords.reread,
  readFirst: 'Lisez d’abord vos modules, de « Bienvenue » à « Ma sécurité ».',
} as const;
