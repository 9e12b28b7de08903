/** What stands of the facts about what a campaign gives back: of each thing the last version counts. Pure. */
import type { NeedTheme } from '#db/schema/lists.ts';
import { byTime, inOrder, latest } from '#src/shared/facts.ts';
import { thaw } from './frozen-report.rules.ts';
import type { ReportBackRows } from './restitution.store.ts';
import type {
  Commitment,
  CommitmentFollowUp,
  Debrief,
  Finding,
  FollowUpMonth,
  Incident,
  ReportBack,
} from './restitution.types.ts';

const groupsOf = <T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> =>
  Map.groupBy(rows, keyOf);

/** Everything that was said of some campaigns. */
export const standing = (rows: ReportBackRows): ReportBack => ({
  sentences: rows.sentences,
  debriefs: debriefsOf(rows.debriefs),
  incidents: incidentsOf(rows),
  findings: findingsOf(rows.findings),
  commitments: commitmentsOf(rows),
  uptakes: lastOfEach(
    rows.uptakes,
    ({ campaignId, afterMonths }) => `${campaignId} ${String(afterMonths)}`,
  ).map((row) => ({ ...row, afterMonths: row.afterMonths === 3 ? 3 : 1 })),
  ...reportsOf(rows.reports),
});

const lastOfEach = <T extends { id: string; recordedAt: number }>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): T[] => [...groupsOf([...rows].sort(byTime), keyOf).values()].flatMap((own) => latest(own) ?? []);

/** The last version over each outing; those written together are one debrief. */
const debriefsOf = (rows: ReportBackRows['debriefs']): Debrief[] => {
  const last = lastOfEach(rows, ({ id, outingId }) => outingId ?? id);
  return [...groupsOf(last, ({ campaignId, recordedAt }) => `${campaignId} ${String(recordedAt)}`).values()]
    .flatMap((own) => {
      const [first] = own;
      if (first === undefined) return [];
      const { outingId: _outingId, themes, ...debrief } = first;
      const outingIds = own.flatMap(({ outingId }) => outingId ?? []);
      return [{ ...debrief, themes: themes as readonly NeedTheme[], outingIds }];
    })
    .sort((a, b) => b.heldOn.localeCompare(a.heldOn) || b.recordedAt - a.recordedAt);
};

/** Incidents with their follow-up, the latest first. */
export const incidentsOf = ({
  incidents,
  incidentFollowUps,
}: Pick<ReportBackRows, 'incidents' | 'incidentFollowUps'>): Incident[] => {
  const told = groupsOf(incidentFollowUps, ({ incidentId }) => incidentId);
  return inOrder(incidents)
    .map((incident) => ({ ...incident, followUps: inOrder(told.get(incident.id) ?? []) }))
    .sort((a, b) => b.onDate.localeCompare(a.onDate) || b.recordedAt - a.recordedAt);
};

const findingsOf = (rows: ReportBackRows['findings']): Finding[] =>
  lastOfEach(rows, ({ findingId }) => findingId);

const commitmentsOf = (rows: ReportBackRows): Commitment[] => {
  const removed = new Set(rows.commitmentsRemoved.map(({ commitmentId }) => commitmentId));
  const told = groupsOf(rows.commitmentFollowUps, ({ commitmentId }) => commitmentId);
  return inOrder(rows.commitments).map((commitment) => ({
    ...commitment,
    removed: removed.has(commitment.id),
    followUps: lastOfEach(told.get(commitment.id) ?? [], ({ afterMonths }) => String(afterMonths))
      .map((row): CommitmentFollowUp => ({ ...row, afterMonths: row.afterMonths as FollowUpMonth }))
      .sort((a, b) => a.afterMonths - b.afterMonths),
  }));
};

/** The report published last, and what was written since. */
const reportsOf = (rows: ReportBackRows['reports']): Pick<ReportBack, 'draft' | 'published'> => {
  const kept = inOrder(rows).map((row) => ({ ...row, kept: thaw(row.frozen) }));
  const last = kept.at(-1);
  const out = kept.findLast(({ kept: { kind } }) => kind === 'published');
  return {
    draft:
      last?.kept.kind === 'draft'
        ? { id: last.id, texts: last.kept.texts, recordedAt: last.recordedAt }
        : null,
    published:
      out?.kept.kind === 'published'
        ? {
            ...{ id: out.id, campaignId: out.campaignId, document: out.kept.document },
            ...{ hash: out.hash, publishedAt: out.recordedAt },
          }
        : null,
  };
};
