import { canOnRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { forbidden } from '#src/shared/errors.ts';
import { openGuidedRun } from './open-guided-run.ts';

export type EndPage = {
  readonly name: string;
  readonly ended: boolean;
  readonly validated: number;
  readonly total: number;
  /** What an end leaves as it is. */
  readonly open: { readonly waiting: number; readonly blocks: number; readonly reservations: number };
};

/** What head office reads before it ends a mentorship (R23). */
export const getEndPage = async (ctx: Context, slug: string): Promise<EndPage> => {
  const { opened, read } = await openGuidedRun(ctx, slug);
  const { ended } = opened.access;
  if (!ended && !canOnRun(ctx.viewer, 'run.end', opened.access)) throw forbidden();
  const { milestones, progress } = read;
  return {
    ended,
    name: opened.organisation.name,
    validated: progress.validated,
    total: progress.total,
    open: {
      waiting: milestones.filter(({ state }) => state.sent.waiting !== null).length,
      blocks: milestones.flatMap(({ openBlocks }) => openBlocks).length,
      reservations: milestones.flatMap(({ items }) => items).filter(({ reservation }) => reservation !== null)
        .length,
    },
  };
};
