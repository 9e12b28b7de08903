import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import type { ReadTx } from '#db/types.ts';
import type { Instant } from '#src/shared/time.ts';

/** Rows of campaigns as they were known at an instant; assembled by campaign.rules.ts. */

export type Rows = Awaited<ReturnType<typeof readRows>>;

/** Everything that the campaigns of these associations are made of: six queries, however many campaigns. */
export const readRows = async ({ q, t }: ReadTx, organisationIds: readonly string[], at: Instant) => {
  const ids = [...organisationIds];
  const campaigns = await q
    .select()
    .from(t.campaign)
    .where(and(inArray(t.campaign.organisationId, ids), lte(t.campaign.recordedAt, at)));
  const campaignIds = campaigns.map(({ id }) => id);
  const plans = await q
    .select()
    .from(t.campaignPlan)
    .where(and(inArray(t.campaignPlan.campaignId, campaignIds), lte(t.campaignPlan.recordedAt, at)));
  const sectors = await q
    .select()
    .from(t.sectorVersion)
    .where(and(inArray(t.sectorVersion.campaignId, campaignIds), lte(t.sectorVersion.recordedAt, at)));
  const outings = await q
    .select()
    .from(t.outingVersion)
    .where(and(inArray(t.outingVersion.campaignId, campaignIds), lte(t.outingVersion.recordedAt, at)));
  const members = await q
    .select()
    .from(t.outingMember)
    .where(and(inArray(t.outingMember.campaignId, campaignIds), lte(t.outingMember.recordedAt, at)));
  const messages = await q
    .select()
    .from(t.campaignMessage)
    .where(and(inArray(t.campaignMessage.campaignId, campaignIds), lte(t.campaignMessage.recordedAt, at)));
  const facts = await q
    .select()
    .from(t.campaignFact)
    .where(and(inArray(t.campaignFact.campaignId, campaignIds), lte(t.campaignFact.recordedAt, at)));
  return { campaigns, plans, sectors, outings, members, messages, facts };
};

/** How long the audit chain of each of these associations is. */
export const chainLengths = async (
  { q, t: { auditEntry, organisation } }: ReadTx,
  organisationIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const longest = sql`(select max(${auditEntry.seq}) from ${auditEntry} where ${auditEntry.chain} = ${organisation.id})`;
  const rows = await q
    .select({ id: organisation.id, length: longest.mapWith(Number) })
    .from(organisation)
    .where(inArray(organisation.id, [...organisationIds]));
  return new Map(rows.map(({ id, length }) => [id, length]));
};

/** The associations that have opened a campaign in one of these runs. */
export const organisationsWithCampaigns = async (
  { q, t: { campaign } }: ReadTx,
  runIds: readonly string[],
  at: Instant,
): Promise<readonly string[]> => {
  const rows = await q
    .selectDistinct({ organisationId: campaign.organisationId })
    .from(campaign)
    .where(and(inArray(campaign.runId, [...runIds]), lte(campaign.recordedAt, at)));
  return rows.map(({ organisationId }) => organisationId);
};

/** The association that a campaign belongs to; null when there is no such campaign. */
export const organisationOf = async (tx: ReadTx, campaignId: string): Promise<string | null> => {
  const [found] = await tx.prepared<{ organisationId: string }>('doors.organisation', (q, { campaign }) =>
    q
      .select({ organisationId: campaign.organisationId })
      .from(campaign)
      .where(eq(campaign.id, sql.placeholder('campaignId'))),
  )({ campaignId });
  return found?.organisationId ?? null;
};
