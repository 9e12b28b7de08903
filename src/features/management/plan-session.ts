import { listMembers } from '#src/features/organisations/index.ts';
import { addSession, findSameSession } from '#src/features/training/index.ts';
import type { Context } from '#src/shared/context.ts';
import { openLife } from './open-life.ts';
import { askHours } from './planned-hours.ts';
import { teamLines } from './planned-hours.rules.ts';

type SessionInput = Parameters<typeof addSession>[1] & { readonly anyway: boolean };

/** A session of training for the whole team: asks before it exceeds somebody's month, once; answers its id. */
export const planSession = async (ctx: Context, { anyway, ...session }: SessionInput): Promise<string> => {
  const { scope, organisation } = await openLife(ctx, 'life.read');
  await ctx.db.read(scope, async (tx) => {
    if ((await findSameSession(tx, organisation.id, session)) !== null) return;
    const members = await listMembers(tx, organisation.id);
    const lines = teamLines('sessions', members, { ...session, present: null });
    await askHours(tx, organisation.id, { lines, instead: [], anyway });
  });
  return addSession(ctx, session);
};
