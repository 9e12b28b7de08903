/** What campaigns give back, read: facts as they were recorded at an instant; standing.rules.ts says what stands. */
import { and, eq, inArray, lte } from 'drizzle-orm';
import type { ReadTx } from '#db/types.ts';
import { sha256 } from '#src/shared/ids.ts';
import type { Instant } from '#src/shared/time.ts';
import { parisDate } from '#src/shared/time.ts';
import type { HeardSentence } from './restitution.types.ts';

export type ReportBackRows = Awaited<ReturnType<typeof readRows>>;

/** All rows of some campaigns at an instant: ten queries, however many campaigns. */
export const readRows = async (tx: ReadTx, campaignIds: readonly string[], at: Instant) => {
  const { q, t } = tx;
  const ids = [...campaignIds];
  const debriefs = await q
    .select()
    .from(t.debrief)
    .where(and(inArray(t.debrief.campaignId, ids), lte(t.debrief.recordedAt, at)));
  const findings = await q
    .select()
    .from(t.finding)
    .where(and(inArray(t.finding.campaignId, ids), lte(t.finding.recordedAt, at)));
  const uptakes = await q
    .select()
    .from(t.serviceUptake)
    .where(and(inArray(t.serviceUptake.campaignId, ids), lte(t.serviceUptake.recordedAt, at)));
  const reports = await q
    .select()
    .from(t.campaignReport)
    .where(and(inArray(t.campaignReport.campaignId, ids), lte(t.campaignReport.recordedAt, at)));
  return {
    sentences: await readSentences(tx, ids, at),
    debriefs,
    findings,
    uptakes,
    reports: reports.map((row) => ({ ...row, hash: sha256(row.frozen) })),
    ...(await readIncidents(tx, ids, at)),
    ...(await readCommitments(tx, ids, at)),
  };
};

const readSentences = async ({ q, t }: ReadTx, ids: string[], at: Instant): Promise<HeardSentence[]> => {
  const { heardSentence: sentence } = t;
  const rows = await q
    .select({
      id: sentence.id,
      campaignId: sentence.campaignId,
      outingId: sentence.outingId,
      theme: sentence.theme,
      text: sentence.text,
      filledOn: sentence.filledOn,
      removed: sentence.removed,
    })
    .from(sentence)
    .where(and(inArray(sentence.campaignId, ids), lte(sentence.filledOn, parisDate(at))));
  return rows.sort((a, b) => a.filledOn.localeCompare(b.filledOn) || (a.id < b.id ? -1 : 1));
};

const readIncidents = async ({ q, t }: ReadTx, ids: string[], at: Instant) => {
  const incidents = await q
    .select()
    .from(t.incident)
    .where(and(inArray(t.incident.campaignId, ids), lte(t.incident.recordedAt, at)));
  const incidentFollowUps = await q
    .select()
    .from(t.incidentFollowUp)
    .where(
      and(
        inArray(
          t.incidentFollowUp.incidentId,
          incidents.map(({ id }) => id),
        ),
        lte(t.incidentFollowUp.recordedAt, at),
      ),
    );
  return { incidents, incidentFollowUps };
};

const readCommitments = async ({ q, t }: ReadTx, ids: string[], at: Instant) => {
  const commitments = await q
    .select()
    .from(t.commitment)
    .where(and(inArray(t.commitment.campaignId, ids), lte(t.commitment.recordedAt, at)));
  const own = commitments.map(({ id }) => id);
  const { commitmentRemoved: removed, commitmentFollowUp: told } = t;
  const commitmentsRemoved = await q
    .select({ commitmentId: removed.commitmentId })
    .from(removed)
    .where(and(inArray(removed.commitmentId, own), lte(removed.recordedAt, at)));
  const commitmentFollowUps = await q
    .select()
    .from(told)
    .where(and(inArray(told.commitmentId, own), lte(told.recordedAt, at)));
  return { commitments, commitmentsRemoved, commitmentFollowUps };
};

/** The incidents of some associations, all campaigns together: two queries. */
export const readIncidentRows = async (tx: ReadTx, organisationIds: readonly string[], at: Instant) => {
  const { incident } = tx.t;
  const campaigns = await tx.q
    .selectDistinct({ id: incident.campaignId })
    .from(incident)
    .where(inArray(incident.organisationId, [...organisationIds]));
  return readIncidents(
    tx,
    campaigns.map(({ id }) => id),
    at,
  );
};

/** A sentence by its id within a campaign. */
export const findSentence = async (
  { q, t: { heardSentence: sentence } }: ReadTx,
  campaignId: string,
  id: string,
): Promise<{ readonly text: string; readonly removed: boolean } | null> => {
  const [row] = await q
    .select({ text: sentence.text, removed: sentence.removed })
    .from(sentence)
    .where(and(eq(sentence.id, id), eq(sentence.campaignId, campaignId)));
  return row ?? null;
};
