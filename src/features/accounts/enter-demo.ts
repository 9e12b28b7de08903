import type { Role } from '#db/schema/lists.ts';
import type { PublicContext } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { findDemoMembership } from './demo.store.ts';
import { listMemberships } from './accounts.store.ts';
import type { Who } from './session.ts';

/** The invented person who shows what a role sees; only the demonstration's database names one. */
export const enterDemo = async ({ db }: PublicContext, role: Role): Promise<Who> => {
  const scope = { kind: 'system', organisationId: null } as const;
  return db.read(scope, async (tx) => {
    const found = await findDemoMembership(tx, role);
    if (found === null) throw notFound();
    const membership = (await listMemberships(tx, found.accountId)).find(
      ({ id }) => id === found.membershipId,
    );
    if (membership === undefined) throw notFound();
    return { accountId: found.accountId, membership };
  });
};
