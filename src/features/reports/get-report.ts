import { shortHash, writeCode } from '#src/features/training/index.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { sha256 } from '#src/shared/ids.ts';
import { composeReport } from './compose-report.ts';
import { openReport, openReportTo, refuseIfPublished } from './open-report.ts';
import { freezeReport, thawReport } from './frozen-report.rules.ts';
import { can } from './reports.access.ts';
import type { ReportDocument, ReportRow } from './reports.types.ts';

/** A report once it is published: what was kept, whatever is true today. */
export type PublishedReport = {
  readonly id: string;
  readonly document: ReportDocument;
  /** As it is printed. */
  readonly code: string;
  /** The beginning of the SHA-256 of what is kept. */
  readonly hash: string;
  readonly publishedAt: number;
  readonly withdrawnAt: number | null;
  readonly withdrawnReason: string | null;
};

export type ReportPage = {
  readonly row: ReportRow;
  readonly association: string;
  readonly published: PublishedReport | null;
  /** What a draft says today. */
  readonly draft: ReportDocument | null;
  readonly mayWrite: boolean;
  readonly mayWithdraw: boolean;
};

const publishedOf = (row: ReportRow): PublishedReport | null => {
  const { id, code, frozen, publishedAt, withdrawnAt, withdrawnReason } = row;
  if (code === null || frozen === null || publishedAt === null) return null;
  return {
    ...{ id, publishedAt, withdrawnAt, withdrawnReason },
    document: thawReport(frozen),
    code: writeCode(code),
    hash: shortHash(sha256(frozen)),
  };
};

/** A report as its page shows it: a draft to write, or what was published. */
export const getReport = async (ctx: Context, id: string): Promise<ReportPage> => {
  const report = await openReport(ctx, id);
  const { row, opened } = report;
  const published = publishedOf(row);
  return {
    row,
    published,
    association: opened.organisation.name,
    draft: published === null ? await composeReport(ctx, report) : null,
    mayWrite: can(ctx.viewer, 'report.write', opened.access),
    mayWithdraw: published?.withdrawnAt === null && can(ctx.viewer, 'report.withdraw', opened.access),
  };
};

/** What is about to be published. `base` names what this page shows: publishing refuses anything else (R17). */
export const getReportCheck = async (
  ctx: Context,
  id: string,
): Promise<{ row: ReportRow; document: ReportDocument; base: string; mayPublish: boolean }> => {
  const report = await openReportTo(ctx, 'report.readDraft', id);
  refuseIfPublished(report.row);
  const document = await composeReport(ctx, report);
  return {
    row: report.row,
    document,
    base: sha256(freezeReport(document)),
    mayPublish: can(ctx.viewer, 'report.publish', report.opened.access),
  };
};

/** A published report to print or to take away; one that was withdrawn is no more. */
export const getPublishedReport = async (ctx: Context, id: string): Promise<PublishedReport> => {
  const published = publishedOf((await openReport(ctx, id)).row);
  if (published === null || published.withdrawnAt !== null) throw notFound();
  return published;
};
