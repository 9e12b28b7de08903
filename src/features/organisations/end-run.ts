import type { Context } from '#src/shared/context.ts';
import { AppError, forbidden } from '#src/shared/errors.ts';
import { parisDate } from '#src/shared/time.ts';
import { openPartnerRun } from './open-run.ts';
import { canOnRun } from './organisations.access.ts';
import { endRun } from './organisations.store.ts';

/** Head office ends a run as adopted or stopped; it stays readable (R23). */
export const endMentorship = async (
  ctx: Context,
  slug: string,
  reason: 'adopted' | 'stopped',
): Promise<void> => {
  const opened = await openPartnerRun(ctx, slug);
  if (opened.access.ended) throw new AppError('organisations.run-ended');
  if (!canOnRun(ctx.viewer, 'run.end', opened.access)) throw forbidden();
  await ctx.db.write(opened.scope, async (tx) => {
    const row = {
      runId: opened.run.id,
      organisationId: opened.organisation.id,
      endedOn: parisDate(ctx.now),
      reason,
    };
    if (!(await endRun(tx, row))) throw new AppError('organisations.run-ended');
    tx.audit({ action: 'organisations.run-ended', object: `run:${opened.run.id}`, payload: { reason } });
  });
};
