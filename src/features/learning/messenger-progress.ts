import type { ReadTx } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { currentId } from '#src/shared/facts.ts';
import { eventsOfOrganisation } from './learning.store.ts';

export type MessengerProgress = {
  /** Modules begun (finished ones too) and modules finished, of `total`; never an answer (R10). */
  readonly begun: number;
  readonly finished: number;
  readonly total: number;
};

/**
 * How far each person of an association is in the messengers' modules; who did nothing yet is at 0. For the use cases
 * that know who may read it by name.
 */
export const messengerProgress = async (
  tx: ReadTx,
  organisationId: string,
): Promise<(personId: string) => MessengerProgress> => {
  const { modules, redirects } = getCurriculum();
  const theirs = new Set(modules.filter(({ audience }) => audience === 'messenger').map(({ id }) => id));
  const events = Map.groupBy(await eventsOfOrganisation(tx, organisationId), ({ personId }) => personId);
  return (personId) => {
    const own = events.get(personId) ?? [];
    const of = (list: typeof own): number =>
      new Set(list.map(({ moduleId }) => currentId(moduleId, redirects)).filter((id) => theirs.has(id))).size;
    return {
      begun: of(own),
      finished: of(own.filter(({ kind }) => kind === 'moduleFinished')),
      total: theirs.size,
    };
  };
};
