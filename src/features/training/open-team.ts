import { openOwnRun } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { forbidden } from '#src/shared/errors.ts';
import { can } from './training.access.ts';
import type { TrainingPermission } from './training.access.ts';

/** The viewer's association, for somebody who has this permission there; refused to the others. */
export const openTeam = async (ctx: Context, permission: TrainingPermission): Promise<OpenRun> => {
  const opened = await openOwnRun(ctx);
  if (!can(ctx.viewer, permission, opened.access)) throw forbidden();
  return opened;
};
