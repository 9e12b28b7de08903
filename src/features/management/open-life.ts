import type { WriteTx } from '#db/types.ts';
import { openOwnRun } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { forbidden } from '#src/shared/errors.ts';
import { can } from './management.access.ts';
import type { LifePermission } from './management.access.ts';

/** The team of the viewer's own association, for somebody who has this permission; refused to the others. */
export const openLife = async (ctx: Context, permission: LifePermission): Promise<OpenRun> => {
  const opened = await openOwnRun(ctx);
  if (!can(ctx.viewer, permission, opened.access)) throw forbidden();
  return opened;
};

/** What every fact about the life of a team carries. */
export type Said = {
  readonly organisationId: string;
  readonly byPersonId: string;
  readonly recordedAt: number;
};

/** One write on the life of the viewer's team. */
export const changeLife = async <T>(
  ctx: Context,
  permission: LifePermission,
  change: (tx: WriteTx, said: Said, opened: OpenRun) => Promise<T>,
): Promise<T> => {
  const opened = await openLife(ctx, permission);
  const { viewer, now } = ctx;
  const said = { organisationId: opened.organisation.id, byPersonId: viewer.personId, recordedAt: now };
  return ctx.db.write(opened.scope, (tx) => change(tx, said, opened));
};
