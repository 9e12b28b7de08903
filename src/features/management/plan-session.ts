import { listMembers } from '#src/features/organisations/index.ts';
import { addSession } from '#src/features/training/index.ts';
import type { Context } from '#src/shared/context.ts';
import { askHours } from './planned-hours.ts';
import { teamLines } from './planned-hours.rules.ts';

type SessionInput = Parameters<typeof addSession>[1] & { readonly anyway: boolean };

/** A session of training for the whole team: asks before it exceeds somebody's month; answers its id. */
export const planSession = (ctx: Context, { anyway, ...session }: SessionInput): Promise<string> =>
  addSession(ctx, session, async (tx, organisationId) => {
    const members = await listMembers(tx, organisationId);
    const lines = teamLines('sessions', members, { ...session, present: null });
    await askHours(tx, organisationId, { lines, instead: [], anyway });
  });
