import { openPartnerRun } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, forbidden, notFound } from '#src/shared/errors.ts';
import { can } from './reports.access.ts';
import type { ReportPermission } from './reports.access.ts';
import { findReport } from './reports.store.ts';
import type { ReportRow } from './reports.types.ts';

export type OpenReport = { readonly opened: OpenRun; readonly row: ReportRow };

/** A report that the viewer may read: published, or a draft of her own association. The same 404 for any other. */
export const openReport = async (ctx: Context, id: string): Promise<OpenReport> => {
  const row = await ctx.db.read(ctx.viewer.scope, (tx) => findReport(tx, id));
  if (row === null) throw notFound();
  const opened = await openPartnerRun(ctx, row.slug);
  const permission = row.publishedAt === null ? 'report.readDraft' : 'report.readPublished';
  if (!can(ctx.viewer, permission, opened.access)) throw notFound();
  return { opened, row };
};

/** The same to do something with it. */
export const openReportTo = async (
  ctx: Context,
  permission: ReportPermission,
  id: string,
): Promise<OpenReport> => {
  const report = await openReport(ctx, id);
  requireReport(ctx, permission, report.opened);
  return report;
};

/** Refuses somebody who lacks a permission on the reports of a run. */
export const requireReport = (
  { viewer }: Context,
  permission: ReportPermission,
  { access }: OpenRun,
): void => {
  if (can(viewer, permission, access)) return;
  if (can(viewer, permission, { ...access, ended: false })) throw new AppError('reports.run-ended');
  throw forbidden();
};

/** Refuses what a published report no longer allows. */
export const refuseIfPublished = ({ publishedAt }: ReportRow): void => {
  if (publishedAt !== null) throw new AppError('reports.already-published');
};
