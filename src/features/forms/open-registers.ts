import { openOwnRun } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, forbidden } from '#src/shared/errors.ts';
import { can } from './forms.access.ts';

/** The viewer's own run, opened to change a register of it. */
export const openToNote = async (ctx: Context): Promise<OpenRun> => {
  const opened = await openOwnRun(ctx);
  if (opened.access.ended) throw new AppError('forms.run-ended');
  if (!can(ctx.viewer, 'register.write', opened.access)) throw forbidden();
  return opened;
};
