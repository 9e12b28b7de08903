import { getCurriculum } from '#src/features/curriculum/index.ts';
import { findOwnRun, usualThresholds } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { endOfDay, parisDate } from '#src/shared/time.ts';
import { readMilestones } from './read-milestones.ts';
import { loadRunFacts } from './run-facts.ts';
import { streetOf } from './street.rules.ts';
import type { StreetDoor } from './street.rules.ts';

export type Street = { readonly doors: readonly StreetDoor[]; readonly lit: number; readonly month: number };

/**
 * « Notre rue » as a messenger sees it: which months are validated and which is running, nothing of what her team
 * declares or is asked to complete (R10). Null when her association has no run.
 */
export const getStreet = async (ctx: Context): Promise<Street | null> => {
  const own = await findOwnRun(ctx);
  if (own === null) return null;
  const today = parisDate(ctx.now);
  const runId = own.run.id;
  const loaded = await ctx.db.read(ctx.viewer.scope, (tx) => loadRunFacts(tx, [runId], endOfDay(today)));
  const facts = loaded.get(runId);
  if (facts === undefined) return null;
  // A door says nothing of lateness, so that no threshold matters here.
  const known = { ...own, thresholds: usualThresholds };
  const read = readMilestones(known, facts, getCurriculum(), today);
  const { doors, lit } = streetOf(read.milestones);
  const plain = doors.map(({ month, state }) => ({ month, state: plainSign(state) }));
  return { doors: plain, lit, month: read.clock.month };
};

const plainSign = (state: StreetDoor['state']): StreetDoor['state'] =>
  state === 'lit' || state === 'closed' ? state : 'open';
