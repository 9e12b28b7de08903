import type { ReadTx } from '#db/types.ts';
import type { Instant } from '#src/shared/time.ts';
import { readIncidentRows, readRows } from './restitution.store.ts';
import type { Incident, ReportBack } from './restitution.types.ts';
import { incidentsOf, standing } from './standing.rules.ts';

/** All that was said of one campaign after its doors, as it stood at an instant. */
export const readReportBack = async (tx: ReadTx, campaignId: string, at: Instant): Promise<ReportBack> =>
  standing(await readRows(tx, [campaignId], at));

/** The same of several campaigns, by campaign: ten queries, however many. */
export const readReportBacks = async (
  tx: ReadTx,
  campaignIds: readonly string[],
  at: Instant,
): Promise<ReadonlyMap<string, ReportBack>> => {
  const rows = await readRows(tx, campaignIds, at);
  const of = <T extends { readonly campaignId: string }>(all: readonly T[], id: string): T[] =>
    all.filter(({ campaignId }) => campaignId === id);
  return new Map(
    campaignIds.map((id) => {
      const own = {
        ...rows,
        sentences: of(rows.sentences, id),
        debriefs: of(rows.debriefs, id),
        incidents: of(rows.incidents, id),
        findings: of(rows.findings, id),
        commitments: of(rows.commitments, id),
        uptakes: of(rows.uptakes, id),
        reports: of(rows.reports, id),
      };
      return [id, standing(own)];
    }),
  );
};

/** The incidents of some associations with their follow-up, all campaigns together, the latest first. */
export const listIncidents = async (
  tx: ReadTx,
  organisationIds: readonly string[],
  at: Instant,
): Promise<readonly Incident[]> => incidentsOf(await readIncidentRows(tx, organisationIds, at));
