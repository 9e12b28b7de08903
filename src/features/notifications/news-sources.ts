/** Where the news of each role come from: a line a source, which the list and its count share. */
import { adoptionOf, withoutUnseen } from '#src/features/adoption/index.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { getOutingNews } from '#src/features/doors/index.ts';
import { pointDue } from '#src/features/hill/index.ts';
import { listHandedIn, listPromises } from '#src/features/meetings/index.ts';
import { listRecentEvents } from '#src/features/milestones/index.ts';
import type { RecentEvent } from '#src/features/milestones/index.ts';
import { listOpenRuns, namesOfPersons, openOwnRun } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import { getOwnNews } from '#src/features/team/index.ts';
import {
  guideNewsWords,
  messengerNewsWords,
  outingNewsWords,
  teamNewsWords,
} from '#src/i18n/notifications.fr.ts';
import { routes } from '#src/routes.ts';
import type { Context, Role } from '#src/shared/context.ts';
import { parisDate, startOfDay } from '#src/shared/time.ts';
import type { Instant } from '#src/shared/time.ts';
import { duePromises, handedInNews, mentorLevelNews, teamLevelNews } from './desk-news.rules.ts';
import { mentorNews, opinionNews, teamNews } from './news.rules.ts';
import type { Named, Telling } from './news.rules.ts';
import type { NewsItem } from './notifications.types.ts';
import { runNews } from './run-news.rules.ts';

type Source = (ctx: Context, since: Instant) => Promise<readonly NewsItem[]>;

/** What happened in these runs, with the words to tell it. */
const readEvents = async (
  { db, viewer, now }: Context,
  runs: readonly OpenRun[],
  since: Instant,
): Promise<{ events: readonly RecentEvent[]; telling: Telling }> => {
  const runIds = runs.map(({ run }) => run.id);
  const { events, names } = await db.read(viewer.scope, async (tx) => {
    const found = await listRecentEvents(tx, runIds, { since, now });
    const writers = found.filter(({ kind }) => kind === 'commented').map(({ byPersonId }) => byPersonId);
    return { events: found, names: await namesOfPersons(tx, [...new Set(writers)]) };
  });
  const { milestoneById } = getCurriculum();
  const telling: Telling = {
    personId: viewer.personId,
    titleOf: (id) => (id === null ? '' : (milestoneById(id)?.title ?? '')),
    nameOf: (personId) => names.get(personId) ?? '',
  };
  return { events, telling };
};

const partnersOf = (runs: readonly OpenRun[]): ((runId: string) => Named) => {
  const byRun = new Map(runs.map(({ run, organisation }) => [run.id, organisation]));
  return (runId) => byRun.get(runId) ?? { name: '', slug: '' };
};

const ofTeam: Source = async (ctx, since) => {
  const opened = await openOwnRun(ctx);
  const { events, telling } = await readEvents(ctx, [opened], since);
  const month = await pointDue(ctx, opened);
  if (month === null) return teamNews(events, telling);
  const sentence = teamNewsWords.pointDue(month);
  const point = { id: `point-${month}`, at: startOfDay(month), sentence, href: routes.monthlyPoint() };
  return [...teamNews(events, telling), point];
};

/** Minutes and reports, the mentor's levels that the team may read, its own promises of which the day has come. */
const ofTeamDesk: Source = async (ctx, since) => {
  const { viewer, now, db } = ctx;
  const { run, scope } = await openOwnRun(ctx);
  const { handedIn, adoption, promises } = await db.read(scope, async (tx) => ({
    handedIn: await listHandedIn(tx, [run.id], { since, now }),
    adoption: (await adoptionOf(tx, [run.id], now)).get(run.id),
    promises: await listPromises(tx, [run.id], now),
  }));
  const read = adoption === undefined ? [] : withoutUnseen(adoption, 'team').ratings;
  return [
    ...handedInNews(handedIn, viewer.personId),
    ...mentorLevelNews(read, viewer.personId),
    ...duePromises(promises, 'partner', parisDate(now)).map(({ id, at, text }) => ({
      ...{ id: `${id}-due`, at, href: routes.board() },
      sentence: teamNewsWords.promiseDue(text),
    })),
  ];
};

/** What teams said of themselves, and the promises of mentors of which the day has come. */
const ofMentorDesk: Source = async (ctx) => {
  const { viewer, now, db } = ctx;
  const runs = await listOpenRuns(ctx);
  const runIds = runs.map(({ run }) => run.id);
  const { adoptions, promises } = await db.read(viewer.scope, async (tx) => ({
    adoptions: await adoptionOf(tx, runIds, now),
    promises: await listPromises(tx, runIds, now),
  }));
  const partnerOf = partnersOf(runs);
  return [
    ...[...adoptions].flatMap(([runId, { ratings }]) =>
      teamLevelNews(ratings, partnerOf(runId), viewer.personId),
    ),
    ...duePromises(promises, 'mentor', parisDate(now)).map(({ id, at, text, runId }) => {
      const { name, slug } = partnerOf(runId);
      const sentence = guideNewsWords.promiseDue(name, text);
      return { id: `${id}-due`, at, sentence, href: routes.partner(slug) };
    }),
  ];
};

const ofMentor: Source = async (ctx, since) => {
  const runs = await listOpenRuns(ctx);
  const { events, telling } = await readEvents(ctx, runs, since);
  return mentorNews(events, partnersOf(runs), telling);
};

const ofHeadOffice: Source = async (ctx, since) => {
  const runs = await listOpenRuns(ctx);
  const { events, telling } = await readEvents(ctx, runs, since);
  const today = parisDate(ctx.now);
  return [
    ...opinionNews(events, partnersOf(runs), telling),
    ...runs.flatMap((opened) => runNews(opened, today)),
  ];
};

const ofMessenger: Source = async (ctx) => {
  const { given, settled } = await getOwnNews(ctx);
  return [
    ...given.map(({ id, at, title, slug, dueOn }) => ({
      ...{ id, at, href: routes.module(slug) },
      sentence: messengerNewsWords.given(title, dueOn),
    })),
    ...settled.map(({ id, at }) => ({
      ...{ id: `${id}-settled`, at, href: routes.home('messenger') },
      sentence: messengerNewsWords.settled,
    })),
  ];
};

/** Outings of the viewer that were planned, moved or called off. */
const ofOutings: Source = async (ctx) =>
  (await getOutingNews(ctx)).map(({ id, at, campaignId, ...told }) => ({
    ...{ id: `outing-${id}`, at, href: routes.campaignDoors(campaignId) },
    sentence: outingNewsWords(told),
  }));

const sources: Readonly<Record<Role, readonly Source[]>> = {
  messenger: [ofMessenger, ofOutings],
  staff: [ofTeam, ofTeamDesk, ofOutings],
  manager: [ofTeam, ofTeamDesk, ofOutings],
  director: [ofTeam, ofTeamDesk, ofOutings],
  mentor: [ofMentor, ofMentorDesk],
  headOffice: [ofHeadOffice],
};

/** Everything that concerns the viewer since an instant, in no particular order. */
export const readNews = async (ctx: Context, since: Instant): Promise<readonly NewsItem[]> => {
  const items: NewsItem[] = [];
  for (const source of sources[ctx.viewer.role]) items.push(...(await source(ctx, since)));
  return items;
};
