import { openPartnerRun } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { latest } from '#src/shared/facts.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { gridView } from './grid-view.ts';
import type { GridView } from './grid-view.ts';
import { standingOf } from './grid.rules.ts';
import { askedDay, readAdoption } from './open-grid.ts';

export type PartnerGridPage = GridView & { readonly organisation: OpenRun['organisation'] };

/** The grid of a partner as its guides read it, today or on the evening of a past day. */
export const getPartnerGrid = async (
  ctx: Context,
  slug: string,
  day: string | null,
): Promise<PartnerGridPage> => {
  const opened = await openPartnerRun(ctx, slug);
  const asOf = askedDay(ctx, day);
  return {
    ...gridView(await readAdoption(ctx, opened, asOf), asOf),
    organisation: opened.organisation,
  };
};

/** The day of the mentor's last level that stands, or null. */
export const getPartnerGridDay = async (ctx: Context, slug: string): Promise<IsoDate | null> => {
  const { adoption } = await getPartnerGrid(ctx, slug, null);
  const last = latest(standingOf(adoption.ratings, 'mentor'));
  return last === null ? null : parisDate(last.recordedAt);
};
