import { openTeam } from './open-team.ts';
import type { Context } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import { readTeam } from './get-team.ts';
import { isSlowToBegin } from './team.rules.ts';

export type TeamAlerts = {
  /** People who asked for help and wait. */
  readonly help: number;
  /** People who came a week ago or more and have not begun. */
  readonly slow: number;
};

/** How many people of the team wait for something, for the first screen; null for those who do not read the team. */
export const getTeamAlerts = async (ctx: Context): Promise<TeamAlerts | null> => {
  if (ctx.viewer.role !== 'manager' && ctx.viewer.role !== 'director') return null;
  const { organisation, scope } = await openTeam(ctx, 'team.read');
  const today = parisDate(ctx.now);
  const { lines } = await ctx.db.read(scope, (tx) => readTeam(tx, organisation.id, today));
  return {
    help: lines.filter(({ help }) => help.length > 0).length,
    slow: lines.filter((line) => isSlowToBegin(line, today)).length,
  };
};
