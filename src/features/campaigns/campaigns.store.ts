/** Writes of campaigns: every change is a new version, the last of which counts; features/doors reads them. */
import { inArray } from 'drizzle-orm';
import type { CampaignEvidenceKind, CampaignFactKind } from '#db/schema/lists.ts';
import type { ReadTx, WriteTx } from '#db/types.ts';
import type { CampaignPlan, Outing } from '#src/features/doors/index.ts';
import { newId } from '#src/shared/ids.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';

/** What every row carries: whose, by whom, when. */
export type Said = {
  readonly organisationId: string;
  readonly byPersonId: string;
  readonly recordedAt: Instant;
};
/** The same, of one campaign. */
export type OfCampaign = Said & { readonly campaignId: string };

export const insertCampaign = async (
  { q, t }: WriteTx,
  row: Said & { readonly id: string; readonly runId: string },
): Promise<void> => {
  await q.insert(t.campaign).values(row).returning({ id: t.campaign.id });
};

/** A new version of the plan. */
export const insertPlan = async ({ q, t }: WriteTx, said: OfCampaign, plan: CampaignPlan): Promise<void> => {
  await q
    .insert(t.campaignPlan)
    .values({ ...said, ...plan, id: newId() })
    .returning({ id: t.campaignPlan.id });
};

export type SectorValues = { readonly name: string; readonly doors: number; readonly removed: boolean };

/** A sector and its first version; answers its id. */
export const insertSector = async (tx: WriteTx, said: OfCampaign, values: SectorValues): Promise<string> => {
  const { q, t } = tx;
  const id = newId();
  await q
    .insert(t.sector)
    .values({ ...said, id })
    .returning({ id: t.sector.id });
  await insertSectorVersion(tx, { ...said, sectorId: id }, values);
  return id;
};

export const insertSectorVersion = async (
  { q, t }: WriteTx,
  said: OfCampaign & { readonly sectorId: string },
  values: SectorValues,
): Promise<void> => {
  await q
    .insert(t.sectorVersion)
    .values({ ...said, ...values, id: newId() })
    .returning({ id: t.sectorVersion.id });
};

export type OutingValues = Pick<
  Outing,
  'sectorId' | 'onDate' | 'halfDay' | 'pass' | 'meetsAt' | 'place' | 'minutes' | 'cancelled'
>;

/** An outing and its first version; answers its id. */
export const insertOuting = async (tx: WriteTx, said: OfCampaign, values: OutingValues): Promise<string> => {
  const { q, t } = tx;
  const id = newId();
  await q
    .insert(t.outing)
    .values({ ...said, id })
    .returning({ id: t.outing.id });
  await insertOutingVersion(tx, { ...said, outingId: id }, values);
  return id;
};

export const insertOutingVersion = async (
  { q, t }: WriteTx,
  said: OfCampaign & { readonly outingId: string },
  values: OutingValues,
): Promise<void> => {
  await q
    .insert(t.outingVersion)
    .values({ ...said, ...values, id: newId() })
    .returning({ id: t.outingVersion.id });
};

/** Who joins an outing, and who leaves it. */
export const insertMembers = async (
  { q, t }: WriteTx,
  said: OfCampaign & { readonly outingId: string },
  people: readonly { readonly personId: string; readonly member: boolean }[],
): Promise<void> => {
  if (people.length === 0) return;
  await q
    .insert(t.outingMember)
    .values(people.map((one) => ({ ...said, ...one, id: newId() })))
    .returning({ id: t.outingMember.id });
};

export type FactValues = {
  readonly kind: CampaignFactKind;
  readonly done: boolean;
  readonly onDate: IsoDate | null;
  readonly n: number | null;
  readonly note: string | null;
};

/** Something declared of a campaign, done or undone again. */
export const insertFact = async ({ q, t }: WriteTx, said: OfCampaign, values: FactValues): Promise<void> => {
  await q
    .insert(t.campaignFact)
    .values({ ...said, ...values, id: newId() })
    .returning({ id: t.campaignFact.id });
};

/** Says of a proof of the run what it is for the campaign; false when that was said already. */
export const insertCampaignEvidence = async (
  { q, t }: WriteTx,
  row: OfCampaign & { readonly evidenceId: string; readonly kind: CampaignEvidenceKind },
): Promise<boolean> => {
  const rows = await q
    .insert(t.campaignEvidence)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: t.campaignEvidence.evidenceId });
  return rows.length === 1;
};

export type CampaignProof = {
  readonly campaignId: string;
  readonly evidenceId: string;
  readonly kind: CampaignEvidenceKind;
};

/** Which proofs of the run are the agreement and the workshop of these campaigns. */
export const listCampaignEvidence = (
  { q, t: { campaignEvidence: proof } }: ReadTx,
  campaignIds: readonly string[],
): Promise<CampaignProof[]> =>
  q
    .select({ campaignId: proof.campaignId, evidenceId: proof.evidenceId, kind: proof.kind })
    .from(proof)
    .where(inArray(proof.campaignId, [...campaignIds]));
