import type { Context } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import type { ErrorCode } from '#src/shared/errors.ts';
import { inOrder, latest } from '#src/shared/facts.ts';
import { says } from '#src/shared/says.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { can } from './management.access.ts';
import { changeLife, openLife } from './open-life.ts';
import { contradictions, recommendedShares } from './recruitment.rules.ts';
import type { RecruitmentCounts } from './recruitment.rules.ts';
import { insertRecruitment, listRecruitment } from './recruitment.store.ts';

export type RecruitmentVersion = { readonly on: IsoDate; readonly counts: RecruitmentCounts };
export type RecruitmentPage = {
  readonly counts: RecruitmentCounts;
  /** The version that the form was read over (R17); `''` when there is none. */
  readonly seen: string;
  readonly shares: ReturnType<typeof recommendedShares>;
  /** What was said before, the last one first, today's included. */
  readonly history: readonly RecruitmentVersion[];
  readonly editable: boolean;
};

/** The numbers of the recruitment of the viewer's association. */
export const getRecruitment = async (ctx: Context): Promise<RecruitmentPage> => {
  const { scope, run, access } = await openLife(ctx, 'life.read');
  const rows = await ctx.db.read(scope, (tx) => listRecruitment(tx, [run.id]));
  const last = latest(rows);
  return {
    counts: last?.counts ?? {},
    seen: last?.id ?? '',
    shares: recommendedShares(last?.counts ?? {}),
    history: inOrder(rows)
      .map(({ recordedAt, counts }) => ({ on: parisDate(recordedAt), counts }))
      .reverse(),
    editable: can(ctx.viewer, 'life.write', access),
  };
};

/** Keeps the numbers as they stand today, once; refused when they contradict each other, or changed since (R17). */
export const saveRecruitment = (
  ctx: Context,
  { seen, counts }: { seen: string; counts: RecruitmentCounts },
): Promise<void> => {
  const wrong = contradictions(counts);
  const fields = Object.fromEntries(
    wrong.map((name) => [name, 'management.more-than-promises' satisfies ErrorCode] as const),
  );
  if (wrong.length > 0) throw new AppError('management.more-than-promises', {}, fields);
  return changeLife(ctx, 'life.write', async (tx, said, { run }) => {
    const last = latest(await listRecruitment(tx, [run.id]));
    const repeated = last !== null && last.id !== seen && says(last, { counts });
    if ((last?.id ?? '') !== seen && !repeated) throw new AppError('management.changed-since');
    if (!repeated) await insertRecruitment(tx, said, { runId: run.id, counts });
    tx.audit({
      action: 'management.recruitment-saved',
      object: `run:${run.id}`,
      payload: repeated ? { repeated } : {},
    });
  });
};
