import { getCurriculum } from '#src/features/curriculum/index.ts';
import { openOwnRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, forbidden, notFound } from '#src/shared/errors.ts';
import { latest } from '#src/shared/facts.ts';
import { newId } from '#src/shared/ids.ts';
import { roundAt } from './adoption-of.ts';
import { can } from './adoption.access.ts';
import { insertRatings, listRatings } from './adoption.store.ts';
import { latestOf, standingOf } from './grid.rules.ts';

export type PillarRating = {
  readonly pillarId: string;
  readonly level: number | null;
  /** The last level of the team on this pillar that the page had shown. */
  readonly base: string;
};

/**
 * Records the team's level of a pillar in the round that is open; answers the pillars that wait for theirs. When
 * somebody rated it since the page was opened, nothing is recorded: both are shown (R17).
 */
export const ratePillar = async (
  ctx: Context,
  { pillarId, level, base }: PillarRating,
): Promise<{ waiting: readonly string[] }> => {
  const opened = await openOwnRun(ctx);
  const { pillars } = getCurriculum().grid;
  if (!can(ctx.viewer, 'grid.rate', opened.access)) throw forbidden();
  if (!pillars.some(({ id }) => id === pillarId)) throw notFound();
  if (level === null) throw new AppError('adoption.no-level', {}, { level: 'adoption.no-level' });
  const { round } = roundAt(opened.run, opened.pauses, ctx.now);
  return ctx.db.write(opened.scope, async (tx) => {
    const ratings = standingOf(await listRatings(tx, [opened.run.id]), 'team');
    const current = latestOf(ratings, round);
    const last = latest(ratings.filter((rating) => rating.pillarId === pillarId));
    const changes = current.get(pillarId)?.level !== level;
    if (changes) {
      if ((last?.id ?? '') !== base) throw new AppError('adoption.changed-meanwhile');
      await insertRatings(tx, [
        {
          ...{ id: newId(), runId: opened.run.id, organisationId: opened.organisation.id },
          ...{ pillarId, voice: 'team', level, coreMissing: false, observed: null, round },
          byPersonId: ctx.viewer.personId,
          recordedAt: Math.max(ctx.now, (last?.recordedAt ?? 0) + 1),
        },
      ]);
    }
    tx.audit({
      action: 'adoption.pillar-rated',
      object: `run:${opened.run.id}`,
      payload: { round, pillar: pillarId, changes },
    });
    return { waiting: pillars.map(({ id }) => id).filter((id) => id !== pillarId && !current.has(id)) };
  });
};
