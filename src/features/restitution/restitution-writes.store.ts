/** What campaigns give back, written: facts are inserted only; a sentence that was heard is corrected in place. */
import { and, eq } from 'drizzle-orm';
import type { WriteTx } from '#db/types.ts';
import type { CampaignFactKind, CommitmentState, IncidentKind, NeedTheme } from '#db/schema/lists.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import type { CommitmentText, DebriefText, FindingText, FollowUpMonth } from './restitution.types.ts';

/** What every fact about a campaign carries. */
export type SaidRow = {
  readonly id: string;
  readonly campaignId: string;
  readonly organisationId: string;
  readonly byPersonId: string;
  readonly recordedAt: Instant;
};

export const insertDebriefs = async (
  { q, t }: WriteTx,
  rows: readonly (SaidRow & DebriefText & { outingId: string })[],
): Promise<void> => {
  await q
    .insert(t.debrief)
    .values([...rows])
    .returning({ id: t.debrief.id });
};

export const insertSentence = async (
  { q, t }: WriteTx,
  row: {
    id: string;
    campaignId: string;
    outingId: string | null;
    organisationId: string;
    theme: NeedTheme | null;
    text: string;
    filledOn: IsoDate;
  },
): Promise<void> => {
  await q
    .insert(t.heardSentence)
    .values({ ...row, removed: false })
    .returning({ id: t.heardSentence.id });
};

/** Corrects or puts aside a sentence; false when it is not what `seen` was. */
export const updateSentence = async (
  { q, t: { heardSentence: sentence } }: WriteTx,
  place: { campaignId: string; id: string; seen: string },
  written: { text?: string; theme?: NeedTheme | null; removed?: boolean },
): Promise<boolean> => {
  const rows = await q
    .update(sentence)
    .set(written)
    .where(
      and(
        eq(sentence.id, place.id),
        eq(sentence.campaignId, place.campaignId),
        eq(sentence.text, place.seen),
      ),
    )
    .returning({ id: sentence.id });
  return rows.length === 1;
};

export const insertIncident = async (
  { q, t }: WriteTx,
  row: SaidRow & { outingId: string | null; kind: IncidentKind; onDate: IsoDate; note: string | null },
): Promise<void> => {
  await q.insert(t.incident).values(row).returning({ id: t.incident.id });
};

export const insertIncidentFollowUp = async (
  { q, t }: WriteTx,
  row: Omit<SaidRow, 'campaignId'> & { incidentId: string; text: string; closed: boolean },
): Promise<void> => {
  await q.insert(t.incidentFollowUp).values(row).returning({ id: t.incidentFollowUp.id });
};

export const insertFinding = async (
  { q, t }: WriteTx,
  row: SaidRow & FindingText & { findingId: string; validated: boolean; removed: boolean },
): Promise<void> => {
  await q.insert(t.finding).values(row).returning({ id: t.finding.id });
};

export const insertCommitment = async ({ q, t }: WriteTx, row: SaidRow & CommitmentText): Promise<void> => {
  await q.insert(t.commitment).values(row).returning({ id: t.commitment.id });
};

/** Takes a commitment out, once. */
export const insertCommitmentRemoved = async (
  { q, t: { commitmentRemoved: removed } }: WriteTx,
  row: Omit<SaidRow, 'id' | 'campaignId'> & { commitmentId: string },
): Promise<void> => {
  await q
    .insert(removed)
    .values(row)
    .onConflictDoNothing({ target: removed.commitmentId })
    .returning({ id: removed.commitmentId });
};

export const insertCommitmentFollowUp = async (
  { q, t }: WriteTx,
  row: Omit<SaidRow, 'campaignId'> & {
    commitmentId: string;
    afterMonths: FollowUpMonth;
    state: CommitmentState;
    text: string | null;
  },
): Promise<void> => {
  await q.insert(t.commitmentFollowUp).values(row).returning({ id: t.commitmentFollowUp.id });
};

export const insertUptake = async (
  { q, t }: WriteTx,
  row: SaidRow & { afterMonths: 1 | 3; n: number; source: string },
): Promise<void> => {
  await q.insert(t.serviceUptake).values(row).returning({ id: t.serviceUptake.id });
};

export const insertStep = async (
  { q, t }: WriteTx,
  row: SaidRow & {
    kind: CampaignFactKind;
    done: boolean;
    onDate: IsoDate | null;
    n: number | null;
    note: string | null;
  },
): Promise<void> => {
  await q.insert(t.campaignFact).values(row).returning({ id: t.campaignFact.id });
};

export const insertReport = async ({ q, t }: WriteTx, row: SaidRow & { frozen: string }): Promise<void> => {
  await q.insert(t.campaignReport).values(row).returning({ id: t.campaignReport.id });
};
