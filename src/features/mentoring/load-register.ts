import { getCurriculum } from '#src/features/curriculum/index.ts';
import { listOpenRuns, openOwnRun } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import { PARTNER_TEAM } from '#src/shared/access.ts';
import type { Context } from '#src/shared/context.ts';
import type { Instant } from '#src/shared/time.ts';
import { registerOf } from './adaptations.rules.ts';
import type { Adaptation } from './adaptations.rules.ts';
import { listAdaptationRows, listFollowUps } from './adaptations.store.ts';

/** The runs whose adaptations the viewer may read: her own association's, or those she accompanies (R10). */
export const readableRuns = async (ctx: Context): Promise<readonly OpenRun[]> =>
  (PARTNER_TEAM as readonly string[]).includes(ctx.viewer.role)
    ? [await openOwnRun(ctx)]
    : await listOpenRuns(ctx);

/** The adaptations of some runs as known at an instant, newest first: two queries however many runs. */
export const loadRegister = async (
  ctx: Context,
  runs: readonly OpenRun[],
  at: Instant = ctx.now,
): Promise<readonly Adaptation[]> => {
  const byRun = new Map(runs.map(({ run, organisation }) => [run.id, organisation]));
  const runIds = [...byRun.keys()];
  const { rows, followUps } = await ctx.db.read(ctx.viewer.scope, async (tx) => ({
    rows: await listAdaptationRows(tx, runIds, at),
    followUps: await listFollowUps(tx, runIds, at),
  }));
  return registerOf(rows, {
    followUps,
    partnerOf: (runId) => byRun.get(runId) ?? null,
    itemOf: (itemId) => getCurriculum().itemById(itemId),
    at,
  });
};
