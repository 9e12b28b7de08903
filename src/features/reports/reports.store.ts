import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { ReportRow, ReportTexts } from './reports.types.ts';

const select = async (
  { q, t: { report, reportPublished: published, reportWithdrawn: withdrawn } }: ReadTx,
  where: SQL | undefined,
): Promise<ReportRow[]> => {
  const rows = await q
    .select({
      id: report.id,
      runId: report.runId,
      organisationId: report.organisationId,
      title: report.title,
      fromOn: report.fromOn,
      toOn: report.toOn,
      texts: report.texts,
      updatedAt: report.updatedAt,
      code: published.code,
      frozen: published.frozen,
      publishedAt: published.recordedAt,
      withdrawnAt: withdrawn.recordedAt,
      withdrawnReason: withdrawn.reason,
    })
    .from(report)
    .leftJoin(published, eq(published.reportId, report.id))
    .leftJoin(withdrawn, eq(withdrawn.reportId, report.id))
    .where(and(where, isNull(report.removedAt)));
  return rows
    .map((row) => ({ ...row, texts: row.texts as ReportTexts }))
    .sort((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1));
};

/** The reports of some associations, the one touched last first. */
export const listReports = (tx: ReadTx, organisationIds: readonly string[]): Promise<ReportRow[]> =>
  organisationIds.length === 0
    ? Promise.resolve([])
    : select(tx, inArray(tx.t.report.organisationId, [...organisationIds]));

/** A report with the address of its association; null when there is none. */
export const findReport = async (
  tx: ReadTx,
  id: string,
): Promise<(ReportRow & { readonly slug: string }) | null> => {
  const row = (await select(tx, eq(tx.t.report.id, id)))[0];
  if (row === undefined) return null;
  const { organisation } = tx.t;
  const places = await tx.q
    .select({ slug: organisation.slug })
    .from(organisation)
    .where(eq(organisation.id, row.organisationId));
  return { ...row, slug: places[0]?.slug ?? '' };
};

type Written = {
  readonly title: string;
  readonly fromOn: IsoDate;
  readonly toOn: IsoDate;
  readonly texts: ReportTexts;
};

export const insertReport = async (
  tx: WriteTx,
  row: Written & {
    id: string;
    runId: string;
    organisationId: string;
    byPersonId: string;
    recordedAt: number;
  },
): Promise<void> => {
  await tx.q
    .insert(tx.t.report)
    .values({ ...row, updatedAt: row.recordedAt })
    .returning({ id: tx.t.report.id });
};

/** Writes a draft; false when somebody else changed it since `seenAt`, or it is the draft of nobody. */
export const updateReport = async (
  tx: WriteTx,
  { id, organisationId, seenAt, now }: { id: string; organisationId: string; seenAt: number; now: number },
  written: Written,
): Promise<boolean> => {
  const { report } = tx.t;
  const rows = await tx.q
    .update(report)
    .set({ ...written, updatedAt: now })
    .where(and(eq(report.id, id), eq(report.organisationId, organisationId), eq(report.updatedAt, seenAt)))
    .returning({ id: report.id });
  return rows.length === 1;
};

/** Takes a draft off the list. */
export const removeReport = async (
  tx: WriteTx,
  { id, organisationId, now }: { id: string; organisationId: string; now: number },
): Promise<void> => {
  const { report } = tx.t;
  await tx.q
    .update(report)
    .set({ removedAt: now })
    .where(and(eq(report.id, id), eq(report.organisationId, organisationId)))
    .returning({ id: report.id });
};

/** Publishes a report, once; false when it was already. */
export const insertPublished = async (
  tx: WriteTx,
  row: { reportId: string; code: string; frozen: string; byPersonId: string; recordedAt: number },
): Promise<boolean> => {
  const { reportPublished: published } = tx.t;
  const rows = await tx.q
    .insert(published)
    .values(row)
    .onConflictDoNothing({ target: published.reportId })
    .returning({ id: published.reportId });
  return rows.length === 1;
};

/** Withdraws a published report, once; false when it was already. */
export const insertWithdrawn = async (
  tx: WriteTx,
  row: { reportId: string; reason: string; byPersonId: string; recordedAt: number },
): Promise<boolean> => {
  const { reportWithdrawn: withdrawn } = tx.t;
  const rows = await tx.q
    .insert(withdrawn)
    .values(row)
    .onConflictDoNothing({ target: withdrawn.reportId })
    .returning({ id: withdrawn.reportId });
  return rows.length === 1;
};
