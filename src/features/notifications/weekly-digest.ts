import { getPointDue } from '#src/features/hill/index.ts';
import { getNetworkPage, getPartnersPage, overviewQuery } from '#src/features/mentoring/index.ts';
import { getBoard } from '#src/features/milestones/index.ts';
import { digestWords as words } from '#src/i18n/notifications.fr.ts';
import type { Context } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import { headOfficeDigest, mentorDigest, teamDigest } from './digest.rules.ts';
import type { Digest, DigestLine } from './notifications.types.ts';
import { nextSendAt } from './sending.rules.ts';

const linesOf = async (ctx: Context): Promise<readonly DigestLine[]> => {
  const everything = overviewQuery(new URLSearchParams());
  switch (ctx.viewer.role) {
    case 'messenger':
      return [];
    case 'mentor':
      return mentorDigest((await getPartnersPage(ctx, everything)).first.lines);
    case 'headOffice':
      return headOfficeDigest((await getNetworkPage(ctx, everything)).decisions, parisDate(ctx.now));
    default:
      return teamDigest(await getBoard(ctx), await getPointDue(ctx));
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
