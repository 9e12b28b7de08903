import { getPointDue } from '#src/features/hill/index.ts';
import { listPromises } from '#src/features/meetings/index.ts';
import type { PromiseFact } from '#src/features/meetings/index.ts';
import { getNetworkPage, getPartnersPage, overviewQuery } from '#src/features/mentoring/index.ts';
import { getBoard } from '#src/features/milestones/index.ts';
import { listOpenRuns, openOwnRun } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import { digestWords as words } from '#src/i18n/notifications.fr.ts';
import type { Context } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import { headOfficeDigest, mentorDigest, promiseDigest, teamDigest } from './digest.rules.ts';
import type { Digest, DigestLine } from './notifications.types.ts';
import { nextSendAt } from './sending.rules.ts';

const promisesOf = (
  { db, viewer, now }: Context,
  runs: readonly OpenRun[],
): Promise<readonly PromiseFact[]> =>
  db.read(viewer.scope, (tx) =>
    listPromises(
      tx,
      runs.map(({ run }) => run.id),
      now,
    ),
  );

const ofMentor = async (ctx: Context): Promise<readonly DigestLine[]> => {
  const { first } = await getPartnersPage(ctx, overviewQuery(new URLSearchParams()));
  const runs = await listOpenRuns(ctx);
  const partnerOf = (runId: string) =>
    runs.find(({ run }) => run.id === runId)?.organisation ?? { name: '', slug: '' };
  const promises = promiseDigest(await promisesOf(ctx, runs), partnerOf, parisDate(ctx.now));
  return [...mentorDigest(first.lines), ...promises];
};

const linesOf = async (ctx: Context): Promise<readonly DigestLine[]> => {
  switch (ctx.viewer.role) {
    case 'messenger':
      return [];
    case 'mentor':
      return ofMentor(ctx);
    case 'headOffice':
      return headOfficeDigest(
        (await getNetworkPage(ctx, overviewQuery(new URLSearchParams()))).decisions,
        parisDate(ctx.now),
      );
    default:
      return teamDigest(await getBoard(ctx), {
        pointDue: await getPointDue(ctx),
        promises: await promisesOf(ctx, [await openOwnRun(ctx)]),
      });
  }
};

/** What waits for the viewer and for nobody else, as her next digest would say it; null when nothing does. */
export const weeklyDigest = async (ctx: Context): Promise<Digest | null> => {
  const lines = await linesOf(ctx);
  if (lines.length === 0) return null;
  return { name: ctx.viewer.displayName, lines, sendAt: nextSendAt(ctx.now) };
};

/** The same as a plain text, with whole addresses. */
export const digestText = ({ name, lines }: Digest, origin: URL): string =>
  [
    words.hello(name),
    '',
    words.waits(lines.length),
    ...lines.flatMap(({ sentence, href }) => ['', `- ${sentence}`, `  ${new URL(href, origin).href}`]),
    '',
    words.signature,
    '',
  ].join('\n');
