import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Module } from '#src/features/curriculum/index.ts';
import type { Context } from '#src/shared/context.ts';
import { scopeIn } from '#src/shared/context.ts';
import { currentId } from '#src/shared/facts.ts';
import { eventsOfOrganisation } from './learning.store.ts';
import { ownAudience } from './list-modules.ts';

/**
 * The modules of the viewer's own path that most people of her association opened, then those that nobody did, in
 * order. An order only: neither a name nor a number leaves this function (R10).
 */
export const mostReadModules = async ({ db, viewer }: Context, most: number): Promise<readonly Module[]> => {
  const { modules, redirects } = getCurriculum();
  const events = await db.read(scopeIn(viewer, viewer.organisationId), (tx) =>
    eventsOfOrganisation(tx, viewer.organisationId),
  );
  const readersOf = new Map<string, Set<string>>();
  for (const { personId, moduleId } of events) {
    const id = currentId(moduleId, redirects);
    readersOf.set(id, (readersOf.get(id) ?? new Set()).add(personId));
  }
  const count = ({ id }: Module): number => readersOf.get(id)?.size ?? 0;
  const own = ownAudience(viewer.role);
  return modules
    .filter(({ audience }) => audience === own)
    .toSorted((a, b) => count(b) - count(a))
    .slice(0, most);
};
