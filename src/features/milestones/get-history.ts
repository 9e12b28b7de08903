import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Milestone } from '#src/features/curriculum/index.ts';
import { namesOfPersons } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { endOfDay, parisDate } from '#src/shared/time.ts';
import { historyOf } from './history.rules.ts';
import type { HistoryEvent } from './history.rules.ts';
import { listComments } from './milestones.store.ts';
import { loadRunFacts } from './run-facts.ts';

export type HistoryLine = HistoryEvent & { readonly author: string; readonly itemTitle: string | null };
export type History = { readonly milestone: Milestone; readonly lines: readonly HistoryLine[] };

/** What happened on a milestone, with names; read by the partner and by its guides alike. `itemId` narrows it. */
export const getHistory = async (
  ctx: Context,
  opened: OpenRun,
  milestoneId: string,
  itemId: string | null = null,
): Promise<History> => {
  const milestone = getCurriculum().milestoneById(milestoneId);
  if (milestone === null) throw notFound();
  const { run, scope } = opened;
  return ctx.db.read(scope, async (tx) => {
    const facts = (await loadRunFacts(tx, [run.id], endOfDay(parisDate(ctx.now)))).get(run.id);
    if (facts === undefined) throw notFound();
    const all = historyOf(milestone, facts, await listComments(tx, run.id));
    const events = itemId === null ? all : all.filter((one) => one.itemId === itemId);
    const names = await namesOfPersons(tx, [...new Set(events.map(({ byPersonId }) => byPersonId))]);
    const lines = events.map((one) => ({
      ...one,
      author: names.get(one.byPersonId) ?? '',
      itemTitle: one.itemId === null ? null : (getCurriculum().itemById(one.itemId)?.title ?? null),
    }));
    return { milestone, lines };
  });
};
