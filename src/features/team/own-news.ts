import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Context } from '#src/shared/context.ts';
import { currentId, latest } from '#src/shared/facts.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { listAssignments, listHelp } from './team.store.ts';

/** What her team told a messenger: a module to read by a day, and that what she asked for is settled. */
export type OwnNews = {
  readonly given: readonly {
    readonly id: string;
    readonly at: Instant;
    readonly title: string;
    readonly slug: string;
    readonly dueOn: IsoDate;
  }[];
  readonly settled: readonly { readonly id: string; readonly at: Instant }[];
};

/** The news of a messenger; nobody else has any of this kind. A module that was taken back is no news any more. */
export const getOwnNews = async ({ db, viewer }: Context): Promise<OwnNews> => {
  if (viewer.role !== 'messenger') return { given: [], settled: [] };
  const of = { personId: viewer.personId };
  const { facts, help } = await db.read(viewer.scope, async (tx) => ({
    facts: await listAssignments(tx, of),
    help: await listHelp(tx, of),
  }));
  const { moduleById, redirects } = getCurriculum();
  const standing = [...Map.groupBy(facts, ({ moduleId }) => moduleId).values()].flatMap(
    (all) => latest(all) ?? [],
  );
  return {
    given: standing.flatMap(({ id, moduleId, dueOn, recordedAt }) => {
      const module = moduleById(currentId(moduleId, redirects));
      if (dueOn === null || module === null) return [];
      return { id, at: recordedAt, title: module.title, slug: module.slug, dueOn };
    }),
    settled: help.flatMap(({ id, settledAt }) => (settledAt === null ? [] : { id, at: settledAt })),
  };
};
