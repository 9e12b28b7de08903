import { getAllies, getNeeds } from '#src/features/forms/index.ts';
import { readRunAt } from '#src/features/milestones/index.ts';
import { trainingBetween } from '#src/features/training/index.ts';
import type { Context } from '#src/shared/context.ts';
import { endOfDay, parisDate } from '#src/shared/time.ts';
import type { OpenReport } from './open-report.ts';
import { reportDocument } from './report-document.rules.ts';
import type { ReportDocument } from './reports.types.ts';

const EVERY = { ready: false, family: null };

/** What a draft says today; the figures stop at the end of its period, or today. */
export const composeReport = async (ctx: Context, { opened, row }: OpenReport): Promise<ReportDocument> => {
  const today = parisDate(ctx.now);
  const at = row.toOn < today ? endOfDay(row.toOn) : ctx.now;
  const run = await readRunAt(ctx, opened, at);
  const { groups } = await getAllies(ctx, EVERY);
  const { first, others } = await getNeeds(ctx);
  const span = { from: row.fromOn, to: run.asOf };
  const training = await ctx.db.read(opened.scope, (tx) => trainingBetween(tx, opened.organisation.id, span));
  return reportDocument(row, {
    organisation: opened.organisation.name,
    run,
    training,
    allies: groups.flatMap(({ allies }) => allies),
    needs: [...first, ...others],
  });
};
