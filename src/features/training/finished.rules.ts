/** A module finished once, with the title and the planned minutes of the version that was read (decision 0024). */
import type { ReleaseLine } from '#src/features/curriculum/curriculum.types.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import type { FinishedModule } from './training.types.ts';

/** A row of learning_event that says a module was finished. */
export type Finish = {
  readonly personId: string;
  readonly moduleId: string;
  readonly contentVersion: string;
  readonly receivedAt: Instant;
};

type Releases = ReadonlyMap<
  string,
  readonly Pick<ReleaseLine, 'version' | 'date' | 'title' | 'plannedMinutes'>[]
>;

/**
 * Each module that each person finished, once, on the day she first did, oldest first. The id, title and minutes are
 * those it had then: no later edit, release, renaming or merge of modules moves what was counted.
 */
export const finishedModules = (
  finishes: readonly Finish[],
  releases: Releases,
): readonly FinishedModule[] => {
  const first = new Map<string, Finish>();
  for (const finish of [...finishes].sort((a, b) => a.receivedAt - b.receivedAt)) {
    const key = `${finish.personId} ${finish.moduleId}`;
    if (!first.has(key)) first.set(key, finish);
  }
  return [...first.values()].map(({ personId, moduleId, contentVersion, receivedAt }) => {
    const on = parisDate(receivedAt);
    const release = releaseRead(releases.get(moduleId) ?? [], contentVersion, on);
    return {
      personId,
      id: moduleId,
      title: release?.title ?? moduleId,
      on,
      minutes: release?.plannedMinutes ?? 0,
    };
  });
};

/** The release of that version; of a version that was never released (a copy under work), the one of that day. */
const releaseRead = <R extends { readonly version: string; readonly date: IsoDate }>(
  releases: readonly R[],
  version: string,
  on: IsoDate,
): R | undefined =>
  releases.find((release) => release.version === version) ??
  releases.findLast(({ date }) => date <= on) ??
  releases[0];
