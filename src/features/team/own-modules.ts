import type { Context } from '#src/shared/context.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { toRead } from './get-team.ts';
import { listAssignments } from './team.store.ts';

/** What the viewer was given to read, by module id, the nearest day first; empty for those who are given nothing. */
export const getGivenModules = async ({ db, viewer }: Context): Promise<ReadonlyMap<string, IsoDate>> => {
  if (viewer.role !== 'messenger') return new Map();
  const facts = await db.read(viewer.scope, (tx) => listAssignments(tx, { personId: viewer.personId }));
  return new Map(toRead(facts).map(({ moduleId, dueOn }) => [moduleId, dueOn]));
};
