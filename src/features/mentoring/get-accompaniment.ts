import { assignmentHistory, openOwnRun, standingExtension } from '#src/features/organisations/index.ts';
import type { Accompanied } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';

export type Accompaniment = {
  /** Who accompanies it today and who comes next, in the order they begin. */
  readonly people: readonly Accompanied[];
  /** Until when head office let the run go on after month 12; null when it did not. */
  readonly extendedUntil: IsoDate | null;
};

/** Who accompanies the viewer's association, and until when. */
export const getAccompaniment = async (ctx: Context): Promise<Accompaniment> => {
  const { run, assignments, scope } = await openOwnRun(ctx);
  const today = parisDate(ctx.now);
  const extension = await ctx.db.read(scope, (tx) => standingExtension(tx, run.id, ctx.now));
  return {
    people: assignmentHistory(assignments, today).filter(({ when }) => when === 'now' || when === 'next'),
    extendedUntil: run.endedOn === null ? (extension?.untilOn ?? null) : null,
  };
};
