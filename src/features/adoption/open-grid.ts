import { openOwnRun } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { endOfDay, isIsoDate, parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { adoptionOf } from './adoption-of.ts';
import type { Adoption } from './adoption.types.ts';
import { withoutUnseen } from './voices.rules.ts';

/** The day that an address asks for: today without one; the 404 of R20 for a day that does not exist or has not come. */
export const askedDay = (ctx: Context, day: string | null): IsoDate => {
  const today = parisDate(ctx.now);
  if (day === null) return today;
  if (!isIsoDate(day) || day > today) throw notFound();
  return day;
};

/** The grid of a run as it was known on the evening of a day. */
export const readAdoption = async (
  ctx: Context,
  { run, scope }: OpenRun,
  day: IsoDate,
): Promise<Adoption> => {
  const found = await ctx.db.read(scope, (tx) => adoptionOf(tx, [run.id], endOfDay(day)));
  const adoption = found.get(run.id);
  if (adoption === undefined) throw notFound();
  return adoption;
};

/** The same as the association's own team may read it: without what it may not see before it has said its own. */
export const readOwnAdoption = async (ctx: Context, opened: OpenRun, day: IsoDate): Promise<Adoption> => {
  const today = parisDate(ctx.now);
  const adoption = await readAdoption(ctx, opened, day);
  return withoutUnseen(adoption, 'team', day === today ? adoption : await readAdoption(ctx, opened, today));
};

/** The run of the viewer's own association with its grid, as her team may read it. */
export const openOwnGrid = async (
  ctx: Context,
  day: IsoDate,
): Promise<{ readonly opened: OpenRun; readonly adoption: Adoption }> => {
  const opened = await openOwnRun(ctx);
  return { opened, adoption: await readOwnAdoption(ctx, opened, day) };
};
