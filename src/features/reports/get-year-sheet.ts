import { readAdoption, readOwnAdoption } from '#src/features/adoption/index.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { askedInstant, readRunAt } from '#src/features/milestones/index.ts';
import type { RunRead } from '#src/features/milestones/index.ts';
import { activeOn, openOwnRun, openPartnerRun } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import { PARTNER_TEAM } from '#src/shared/access.ts';
import type { Context } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';

export type YearSheet = {
  readonly name: string;
  readonly slug: string;
  readonly read: RunRead;
  readonly asOf: IsoDate;
  readonly today: IsoDate;
  /** Who accompanied it that day, by name. */
  readonly mentors: readonly string[];
  /** The mentor's level of each pillar that day (R15); null: none yet. */
  readonly levels: readonly {
    readonly pillar: string;
    readonly level: number | null;
    readonly on: IsoDate | null;
  }[];
};

/** The twelve months of the viewer's own run, at the end of a past day when asked. */
export const getYearSheet = async (ctx: Context, asked: string | null): Promise<YearSheet> =>
  sheetOf(ctx, await openOwnRun(ctx), asked);

/** The same of a partner, for its guides. */
export const getPartnerYearSheet = async (
  ctx: Context,
  slug: string,
  asked: string | null,
): Promise<YearSheet> => sheetOf(ctx, await openPartnerRun(ctx, slug), asked);

/** A team reads those of the open round once it has said its own, as on its grid. */
const levelsOf = async (ctx: Context, opened: OpenRun, day: IsoDate): Promise<YearSheet['levels']> => {
  const isTeam = PARTNER_TEAM.some((role) => role === ctx.viewer.role);
  const { mentor } = await (isTeam ? readOwnAdoption : readAdoption)(ctx, opened, day);
  return getCurriculum().grid.pillars.map(({ id, title }) => {
    const rating = mentor.get(id);
    return {
      pillar: title,
      level: rating?.level ?? null,
      on: rating === undefined ? null : parisDate(rating.recordedAt),
    };
  });
};

const sheetOf = async (ctx: Context, opened: OpenRun, asked: string | null): Promise<YearSheet> => {
  const { read, asOf } = await readRunAt(ctx, opened, askedInstant(asked, ctx.now));
  const mentors = opened.assignments.filter((one) => activeOn([one], asOf).length === 1);
  return {
    name: opened.organisation.name,
    slug: opened.organisation.slug,
    read,
    asOf,
    today: parisDate(ctx.now),
    mentors: [...new Set(mentors.map(({ displayName }) => displayName))],
    levels: await levelsOf(ctx, opened, asOf),
  };
};
