import type { ReadTx } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Module } from '#src/features/curriculum/index.ts';
import { currentId } from '#src/shared/facts.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { factsOfPerson, listFinishersIn } from './learning.store.ts';
import { moduleProgress } from './learning.rules.ts';

/** A module of messengers and the days one person began and finished it; never a page, an answer, an hour (R10). */
export type PersonModule = {
  readonly module: Module;
  readonly begunOn: IsoDate | null;
  readonly finishedOn: IsoDate | null;
};

/** The messengers' modules in the order of the path, as somebody who may know them by name reads them. */
export const personModules = async (tx: ReadTx, personId: string): Promise<readonly PersonModule[]> => {
  const { modules, redirects } = getCurriculum();
  const facts = await factsOfPerson(tx, personId);
  const first = new Map<string, number>();
  for (const { moduleId, receivedAt } of facts.events) {
    const id = currentId(moduleId, redirects);
    first.set(id, Math.min(first.get(id) ?? receivedAt, receivedAt));
  }
  const dayOf = (at: number | null | undefined): IsoDate | null =>
    at === null || at === undefined ? null : parisDate(at);
  return modules
    .filter(({ audience }) => audience === 'messenger')
    .map((module) => ({
      module,
      begunOn: dayOf(first.get(module.id)),
      finishedOn: dayOf(moduleProgress(module, facts, redirects).finishedAt),
    }));
};

/** Who of these associations had finished, at an instant, which of these modules, by today's ids: two sets of ids, no name, no day. */
export const finishedModules = async (
  tx: ReadTx,
  organisationIds: readonly string[],
  moduleIds: readonly string[],
  at: Instant,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const { redirects } = getCurriculum();
  const older = redirects
    .map(({ from }) => from)
    .filter((id) => moduleIds.includes(currentId(id, redirects)));
  const found = new Map<string, Set<string>>();
  const rows = await listFinishersIn(tx, { organisationIds, moduleIds: [...moduleIds, ...older], at });
  for (const { personId, moduleId } of rows) {
    const modules = found.get(personId) ?? new Set();
    found.set(personId, modules.add(currentId(moduleId, redirects)));
  }
  return found;
};
