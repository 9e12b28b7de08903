import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { parisDate } from '#src/shared/time.ts';
import { listMemberships } from './accounts.store.ts';
import type { Who } from './session.ts';

/** Another membership of the same account that holds today; somebody else's is like one that does not exist. */
export const switchRole = async ({ db, viewer, now }: Context, membershipId: string): Promise<Who> => {
  const today = parisDate(now);
  const memberships = await db.read(viewer.scope, (tx) => listMemberships(tx, viewer.accountId));
  const chosen = memberships.find(({ id }) => id === membershipId);
  if (chosen === undefined || chosen.startsOn > today || (chosen.endsOn !== null && chosen.endsOn < today)) {
    throw notFound();
  }
  return { accountId: viewer.accountId, membership: chosen };
};
