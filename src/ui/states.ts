import type { IconName } from './icons.ts';
import type { stateWords } from '#src/i18n/ui.fr.ts';

/** A state of something that moves through the programme, or a flag beside it. */
export type StateName = keyof typeof stateWords;

type Tone = 'quiet' | 'plain' | 'outline' | 'door' | 'sun' | 'plum' | 'error' | 'info';

/** How each state looks; only those that ask somebody to act are coloured. */
export const stateLooks: Readonly<Record<StateName, { readonly tone: Tone; readonly icon: IconName }>> = {
  upcoming: { tone: 'quiet', icon: 'minus' },
  todo: { tone: 'outline', icon: 'flag-pennant' },
  inProgress: { tone: 'door', icon: 'circle-half' },
  submitted: { tone: 'plain', icon: 'hourglass' },
  changesRequested: { tone: 'sun', icon: 'arrow-counter-clockwise' },
  toDiscuss: { tone: 'plum', icon: 'chats-circle' },
  approved: { tone: 'plain', icon: 'check' },
  notApplicable: { tone: 'quiet', icon: 'prohibit' },
  blocked: { tone: 'error', icon: 'warning' },
  late: { tone: 'sun', icon: 'clock' },
  watch: { tone: 'outline', icon: 'eye' },
  paused: { tone: 'outline', icon: 'pause' },
};
