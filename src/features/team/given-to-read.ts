import type { ReadTx } from '#db/types.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { givenModules } from './team.rules.ts';
import { listAssignments } from './team.store.ts';

/** What everybody of an association was given to read, and by when. */
export const givenToRead = async (
  tx: ReadTx,
  organisationId: string,
): Promise<readonly { personId: string; moduleId: string; dueOn: IsoDate }[]> => {
  const facts = await listAssignments(tx, { organisationId });
  return [...Map.groupBy(facts, ({ personId }) => personId)].flatMap(([personId, own]) =>
    givenModules(own).map((given) => ({ personId, ...given })),
  );
};
