import { openOwnRun, programmeClock } from '#src/features/organisations/index.ts';
import { PARTNER_TEAM } from '#src/shared/access.ts';
import type { Context } from '#src/shared/context.ts';
import { isAppError } from '#src/shared/errors.ts';
import { parisDate } from '#src/shared/time.ts';

/** The month in which the team's own run is; null for the others, who have none. */
export const currentMonth = async (ctx: Context): Promise<number | null> => {
  if (!PARTNER_TEAM.some((role) => role === ctx.viewer.role)) return null;
  try {
    const { run, pauses } = await openOwnRun(ctx);
    return programmeClock(run, pauses, parisDate(ctx.now)).month;
  } catch (error) {
    // An association whose mentorship is not opened yet may read already.
    if (isAppError(error) && error.code === 'not-found') return null;
    throw error;
  }
};
