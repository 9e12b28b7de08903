import type { IconName } from './icons.ts';
import type { navWords } from '#src/i18n/ui.fr.ts';
import { routes } from '#src/routes.ts';
import type { Role } from '#src/shared/context.ts';

/** The places of the navigation, as a page names its own: `<Page current="milestones">`. */
export type NavKey = keyof typeof navWords;

export type NavEntry = {
  readonly key: NavKey;
  readonly href: string;
  readonly icon: IconName;
  /** Places reached from here that have no entry of their own. */
  readonly holds?: readonly NavKey[];
};

const partner: readonly NavEntry[] = [
  { key: 'board', href: routes.board(), icon: 'house-line' },
  { key: 'milestones', href: routes.milestones(), icon: 'flag-pennant' },
  { key: 'learning', href: routes.learningPath(), icon: 'book-open' },
  { key: 'allies', href: routes.allies(), icon: 'handshake' },
  { key: 'thread', href: routes.thread(), icon: 'chats-circle' },
];

/** Those who may know the messengers by name; the registers are on the first screen. */
const lead: readonly NavEntry[] = partner.map((entry) => {
  if (entry.key === 'board') return { ...entry, holds: ['allies'] };
  return entry.key === 'allies' ? { key: 'team', href: routes.team(), icon: 'users-three' } : entry;
});

/** Five places at most: that is what fits under a thumb at 320 px. */
const entries: Readonly<Record<Role, readonly NavEntry[]>> = {
  messenger: [
    { key: 'home', href: routes.home('messenger'), icon: 'house-line' },
    { key: 'learning', href: routes.learningPath(), icon: 'book-open' },
    { key: 'doors', href: routes.doors(), icon: 'signpost' },
    { key: 'me', href: routes.me(), icon: 'user-circle' },
  ],
  staff: partner,
  manager: lead,
  director: lead,
  mentor: [
    { key: 'partners', href: routes.partners(), icon: 'buildings' },
    { key: 'reviews', href: routes.reviewQueue(), icon: 'seal-check' },
    { key: 'learning', href: routes.learningPath(), icon: 'book-open' },
  ],
  headOffice: [
    { key: 'administration', href: routes.administration(), icon: 'house-line', holds: ['managedPartners'] },
    { key: 'partners', href: routes.partners(), icon: 'buildings' },
    { key: 'reviews', href: routes.reviewQueue(), icon: 'seal-check' },
    { key: 'contents', href: routes.contents(), icon: 'book-open' },
    { key: 'people', href: routes.people(), icon: 'users-three' },
  ],
};

/** Where a role can go from any page. */
export const navigationFor = (role: Role): readonly NavEntry[] => entries[role];
