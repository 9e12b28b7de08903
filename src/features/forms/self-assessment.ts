import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Pillar } from '#src/features/curriculum/curriculum.types.ts';
import { openOwnRun, programmeClock, yearlyRound } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, forbidden } from '#src/shared/errors.ts';
import { latest } from '#src/shared/facts.ts';
import { newId } from '#src/shared/ids.ts';
import { parisDate } from '#src/shared/time.ts';
import { can } from './forms.access.ts';
import type { AutoValue } from './forms.types.ts';
import { gridValue, latestOf, openRound, roundsOf, startingRatings } from './grid.rules.ts';
import type { Rating } from './grid.rules.ts';
import { insertTeamRatings, listTeamRatings } from './grid.store.ts';

export type GridView = {
  readonly round: string;
  /** Past and present rounds, earliest first. */
  readonly rounds: readonly string[];
  readonly pillars: readonly {
    readonly pillar: Pillar;
    /** In the round that is open. */
    readonly level: number | null;
    /** Round → level, for the history. */
    readonly levels: Readonly<Record<string, number>>;
  }[];
  readonly rated: number;
  /** Where the starting self-assessment stands (J01.5). */
  readonly starting: AutoValue;
  /** The last rating this page has shown (R17). */
  readonly base: string;
  readonly editable: boolean;
};

const roundOf = ({ run, pauses }: OpenRun, now: number): string => {
  const today = parisDate(now);
  return openRound(programmeClock(run, pauses, today).month, yearlyRound(run, today));
};

/** The team's own grid: the round that is open, and those before. */
export const getSelfAssessment = async (ctx: Context): Promise<GridView> => {
  const opened = await openOwnRun(ctx);
  const ratings = await ctx.db.read(opened.scope, (tx) => listTeamRatings(tx, [opened.run.id]));
  const round = roundOf(opened, ctx.now);
  const rounds = roundsOf(ratings);
  const levelsOf = new Map(rounds.map((each) => [each, latestOf(ratings, each)]));
  const { grid } = getCurriculum();
  const current = latestOf(ratings, round);
  return {
    round,
    rounds,
    pillars: grid.pillars.map((pillar) => ({
      pillar,
      level: current.get(pillar.id)?.level ?? null,
      levels: Object.fromEntries(
        rounds.flatMap((each) => {
          const level = levelsOf.get(each)?.get(pillar.id)?.level;
          return level === undefined ? [] : [[each, level]];
        }),
      ),
    })),
    rated: grid.pillars.filter(({ id }) => current.has(id)).length,
    starting: gridValue(grid, startingRatings(grid, ratings)),
    base: latest(ratings)?.id ?? '',
    editable: can(ctx.viewer, 'grid.rate', opened.access),
  };
};

/**
 * Records the levels that changed, in the open round; answers how many pillars have one. When somebody rated since
 * the page was opened, nothing is recorded: both are shown (R17).
 */
export const ratePillars = async (
  ctx: Context,
  { base, levels }: { base: string; levels: ReadonlyMap<string, number> },
): Promise<void> => {
  const opened = await openOwnRun(ctx);
  if (!can(ctx.viewer, 'grid.rate', opened.access)) throw forbidden();
  if (levels.size === 0) throw new AppError('forms.no-level');
  const round = roundOf(opened, ctx.now);
  await ctx.db.write(opened.scope, async (tx) => {
    const ratings = await listTeamRatings(tx, [opened.run.id]);
    const current = latestOf(ratings, round);
    const changed = [...levels].filter(([pillarId, level]) => current.get(pillarId)?.level !== level);
    if (changed.length > 0) {
      if ((latest(ratings)?.id ?? '') !== base) throw new AppError('forms.changed-meanwhile');
      const recordedAt = Math.max(ctx.now, (latest(ratings)?.recordedAt ?? 0) + 1);
      await insertTeamRatings(
        tx,
        changed.map(([pillarId, level]): Rating & { runId: string; organisationId: string } => ({
          id: newId(),
          runId: opened.run.id,
          organisationId: opened.organisation.id,
          pillarId,
          level,
          round,
          byPersonId: ctx.viewer.personId,
          recordedAt,
        })),
      );
    }
    tx.audit({
      action: 'forms.pillars-rated',
      object: `run:${opened.run.id}`,
      payload: { round, changed: changed.length },
    });
  });
};
