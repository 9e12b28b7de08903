import { eq, inArray } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import type { FactRow } from './change-meetings.ts';
import type { Criteria, ReportFact, ReportText } from './meetings.types.ts';

const select = ({ q, t: { visitReport: report } }: ReadTx) =>
  q
    .select({
      id: report.id,
      meetingId: report.meetingId,
      attempt: report.attempt,
      onDate: report.onDate,
      doors: report.doors,
      criteria: report.criteria,
      seen: report.seen,
      strength: report.strength,
      axis: report.axis,
      decision: report.decision,
      nextOn: report.nextOn,
      shared: report.shared,
      byPersonId: report.byPersonId,
      recordedAt: report.recordedAt,
    })
    .from(report);

type Row = Omit<ReportFact, 'criteria'> & { readonly criteria: unknown };
const inAttempts = (rows: readonly Row[]): ReportFact[] =>
  rows
    .map((row) => ({ ...row, criteria: row.criteria as Criteria | null }))
    .sort((a, b) => a.attempt - b.attempt);

/** Every report of a visit, the first attempt first. */
export const listReports = async (tx: ReadTx, meetingId: string): Promise<ReportFact[]> =>
  inAttempts(await select(tx).where(eq(tx.t.visitReport.meetingId, meetingId)));

/** Every report of these runs, the first attempts first. */
export const listReportsOf = async (tx: ReadTx, runIds: readonly string[]): Promise<ReportFact[]> =>
  inAttempts(await select(tx).where(inArray(tx.t.visitReport.runId, [...runIds])));

export const insertReport = async (
  tx: WriteTx,
  row: FactRow & ReportText & { meetingId: string; attempt: number },
): Promise<void> => {
  await tx.q.insert(tx.t.visitReport).values(row).returning({ id: tx.t.visitReport.id });
};
