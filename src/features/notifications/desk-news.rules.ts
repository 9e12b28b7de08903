/** What minutes, levels and promises make news of. Pure; nobody is told of what she did herself. */
import type { Rating, Voice } from '#src/features/adoption/index.ts';
import type { HandedIn, PromiseFact } from '#src/features/meetings/index.ts';
import { meetingTitle } from '#src/i18n/meetings.fr.ts';
import { guideNewsWords as guideWords, teamNewsWords as teamWords } from '#src/i18n/notifications.fr.ts';
import { routes } from '#src/routes.ts';
import { addDays, parisDate, startOfDay } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { Named } from './news.rules.ts';
import type { NewsItem } from './notifications.types.ts';

/** For a partner's team: what may be read of a call or a visit, each version once. */
export const handedInNews = (handedIn: readonly HandedIn[], personId: string): NewsItem[] =>
  handedIn
    .filter((one) => one.byPersonId !== personId && one.shared)
    .map(({ id, meetingId, recordedAt, kind, title, onDate, attempt }) => ({
      ...{ id, at: recordedAt, href: routes.call(meetingId) },
      sentence: teamWords.handedIn(meetingTitle(kind, onDate, title), attempt > 1),
    }));

/** The levels of one voice that somebody else gave, a line a day. */
const levelDays = (ratings: readonly Rating[], voice: Voice, personId: string): readonly Rating[][] => [
  ...Map.groupBy(
    ratings.filter((one) => one.voice === voice && one.undone === null && one.byPersonId !== personId),
    ({ recordedAt }) => parisDate(recordedAt),
  ).values(),
];

const levelItem = (day: readonly Rating[], sentence: (n: number) => string, href: string): NewsItem => ({
  id: `levels-${day[0]?.id ?? ''}`,
  at: Math.max(...day.map(({ recordedAt }) => recordedAt)),
  sentence: sentence(new Set(day.map(({ pillarId }) => pillarId)).size),
  href,
});

/** For a partner's team: the levels that the mentor gave and that it may read. */
export const mentorLevelNews = (ratings: readonly Rating[], personId: string): NewsItem[] =>
  levelDays(ratings, 'mentor', personId).map((day) =>
    levelItem(day, teamWords.levels, routes.selfAssessment()),
  );

/** For a mentor: the levels that a team gave itself. */
export const teamLevelNews = (
  ratings: readonly Rating[],
  { name, slug }: Named,
  personId: string,
): NewsItem[] =>
  levelDays(ratings, 'team', personId).map((day) =>
    levelItem(day, (n) => guideWords.levels(name, n), routes.partnerGrid(slug)),
  );

/** How far ahead the digest looks: a week. */
const DIGEST_DAYS = 7;

/** The open promises of a side, of which the date has come; news from that morning on. */
export const duePromises = (promises: readonly PromiseFact[], side: PromiseFact['side'], today: IsoDate) =>
  openUntil(promises, side, today).map((promise) => ({ ...promise, at: startOfDay(promise.dueOn) }));

/** Those that a digest tells: passed already, or due within the week. */
export const promisesOfWeek = (promises: readonly PromiseFact[], side: PromiseFact['side'], today: IsoDate) =>
  openUntil(promises, side, addDays(today, DIGEST_DAYS - 1));

const openUntil = (promises: readonly PromiseFact[], side: PromiseFact['side'], day: IsoDate) =>
  promises.filter((one) => one.settled === null && one.side === side && one.dueOn <= day);
