import { listOpenRuns, openOwnRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { PARTNER_TEAM } from '#src/shared/access.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { can } from './reports.access.ts';
import { listReports } from './reports.store.ts';
import type { ReportRow } from './reports.types.ts';

export type ListedReport = ReportRow & { readonly association: string };

export type ReportsPage = {
  readonly drafts: readonly ListedReport[];
  readonly published: readonly ListedReport[];
  /** Null for those who read only: the first day of the run, to begin a report with. */
  readonly begins: IsoDate | null;
  readonly ended: boolean;
  readonly today: IsoDate;
};

/** The reports of the viewer's association; for a guide, those that her partners published. */
export const getReports = async (ctx: Context): Promise<ReportsPage> => {
  const { db, viewer, now } = ctx;
  const own = (PARTNER_TEAM as readonly string[]).includes(viewer.role);
  const runs = own ? [await openOwnRun(ctx)] : await listOpenRuns(ctx);
  const names = new Map(runs.map(({ organisation }) => [organisation.id, organisation.name]));
  const rows = await db.read(viewer.scope, (tx) => listReports(tx, [...names.keys()]));
  const listed = rows.map((row) => ({ ...row, association: names.get(row.organisationId) ?? '' }));
  const [run] = runs;
  const writes = run !== undefined && can(viewer, 'report.write', run.access);
  return {
    drafts: own ? listed.filter(({ publishedAt }) => publishedAt === null) : [],
    published: listed
      .filter(({ publishedAt }) => publishedAt !== null)
      .sort((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0)),
    begins: writes ? run.run.startMonth : null,
    ended: own && run?.access.ended === true,
    today: parisDate(now),
  };
};
