/** What is news for whom. Pure: what happened in, sentences out. Nobody is told of what she did herself. */
import type { RecentEvent } from '#src/features/milestones/index.ts';
import { routes } from '#src/routes.ts';
import { guideNewsWords as guideWords, teamNewsWords as teamWords } from '#src/i18n/notifications.fr.ts';
import type { Instant } from '#src/shared/time.ts';
import type { NewsItem } from './notifications.types.ts';

/** How far back the list goes. */
export const NEWS_DAYS = 60;

/** What the sentences need to know beside the event. */
export type Telling = {
  readonly personId: string;
  readonly titleOf: (milestoneId: string | null) => string;
  readonly nameOf: (personId: string) => string;
};

/** The events that are told to this person: those of others, and none that was undone since. */
const toldTo = (events: readonly RecentEvent[], { personId }: Telling): RecentEvent[] =>
  events.filter(({ byPersonId, undone }) => byPersonId !== personId && !undone);

const teamSentence = (event: RecentEvent, { titleOf, nameOf }: Telling): string | null => {
  const title = titleOf(event.milestoneId);
  switch (event.kind) {
    case 'returned':
      return teamWords.returned(title);
    case 'approved':
      return teamWords.approved(title);
    case 'opinion':
      return teamWords.opinion(title);
    case 'reviewUndone':
      return teamWords.reviewUndone(title);
    case 'reservationLifted':
      return teamWords.reservationLifted(title);
    case 'unblocked':
      return teamWords.unblocked(title);
    case 'commented':
      return teamWords.commented(nameOf(event.byPersonId), title);
    default:
      return null;
  }
};

const teamHref = ({ kind, milestoneId, itemId }: RecentEvent): string => {
  if (milestoneId === null) return routes.thread();
  return kind === 'commented' && itemId !== null
    ? routes.item(milestoneId, itemId)
    : routes.milestone(milestoneId);
};

/** For the partner's team: answers, reserves lifted, blocks cleared, messages. */
export const teamNews = (events: readonly RecentEvent[], telling: Telling): NewsItem[] =>
  toldTo(events, telling).flatMap((event) => {
    const sentence = teamSentence(event, telling);
    if (sentence === null) return [];
    return { id: event.id, at: event.recordedAt, sentence, href: teamHref(event) };
  });

/** A partner as its guides name it. */
export type Named = { readonly name: string; readonly slug: string };

const guideHref = ({ milestoneId, itemId, kind }: RecentEvent, { slug }: Named): string => {
  if (milestoneId === null) return routes.partnerThread(slug);
  return kind === 'commented' && itemId !== null
    ? routes.partnerItem(slug, milestoneId, itemId)
    : routes.partnerMilestone(slug, milestoneId);
};

const mentorSentence = (event: RecentEvent, { name }: Named, { titleOf, nameOf }: Telling): string | null => {
  const title = titleOf(event.milestoneId);
  switch (event.kind) {
    case 'sent':
      return guideWords.sent(name, title);
    case 'blocked':
      return guideWords.blocked(name, title);
    case 'commented':
      return guideWords.commented(name, nameOf(event.byPersonId), title);
    default:
      return null;
  }
};

/** What was taken back is no news; the fact of taking back is named after the sending. */
const takenBack = (events: readonly RecentEvent[]): ReadonlySet<string> =>
  new Set(events.filter(({ kind }) => kind === 'takenBack').map(({ id }) => id.replace(/-back$/, '')));

/** For a mentor: sendings, blocks, messages, each with the partner's name. */
export const mentorNews = (
  events: readonly RecentEvent[],
  partnerOf: (runId: string) => Named,
  telling: Telling,
): NewsItem[] => {
  const back = takenBack(events);
  return toldTo(events, telling).flatMap((event) => {
    const partner = partnerOf(event.runId);
    const sentence = back.has(event.id) ? null : mentorSentence(event, partner, telling);
    if (sentence === null) return [];
    return { id: event.id, at: event.recordedAt, sentence, href: guideHref(event, partner) };
  });
};

/** For head office: the opinions that it has to settle. */
export const opinionNews = (
  events: readonly RecentEvent[],
  partnerOf: (runId: string) => Named,
  telling: Telling,
): NewsItem[] =>
  toldTo(events, telling)
    .filter(({ kind }) => kind === 'opinion')
    .map((event) => {
      const partner = partnerOf(event.runId);
      const sentence = guideWords.opinion(partner.name, telling.titleOf(event.milestoneId));
      return { id: event.id, at: event.recordedAt, sentence, href: guideHref(event, partner) };
    });

/** The last one first; each fact once, and nothing from the future. */
export const newestFirst = (
  items: readonly NewsItem[],
  { since, now }: { since: Instant; now: Instant },
): NewsItem[] =>
  [...new Map(items.map((item) => [item.id, item])).values()]
    .filter(({ at }) => at >= since && at <= now)
    .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));

/** How many came after the person said that she had read them all. */
export const countFresh = (items: readonly NewsItem[], seenAt: Instant): number =>
  items.filter(({ at }) => at > seenAt).length;
