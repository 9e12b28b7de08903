import { can } from '#src/features/doors/index.ts';
import type { CampaignPlan, Outing } from '#src/features/doors/index.ts';
import { getNeeds } from '#src/features/forms/index.ts';
import type { Need } from '#src/features/forms/index.ts';
import { hoursWarning, outingLines } from '#src/features/management/index.ts';
import type { HoursWarning } from '#src/features/management/index.ts';
import { loadRunFacts } from '#src/features/milestones/index.ts';
import type { EvidenceRecord } from '#src/features/milestones/index.ts';
import { namesOfPersons, openOwnRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { forbidden, notFound } from '#src/shared/errors.ts';
import type { Instant } from '#src/shared/time.ts';
import { listPlanVersions } from './campaigns.store.ts';
import { clashes, goersOn } from './outings.rules.ts';
import type { Goer } from './outings.rules.ts';
import { isChoosable } from './prove-campaign.ts';
import { readCampaign } from './read-campaign.ts';
import type { CampaignRead } from './read-campaign.ts';

const needsOf = async (ctx: Context): Promise<readonly Need[]> => {
  const { first, others } = await getNeeds(ctx);
  return [...first, ...others];
};

export type NewCampaign = { readonly needs: readonly Need[]; readonly need: Need | null };

/** A campaign to begin, from a need of the register when one is named. */
export const getNewCampaign = async (ctx: Context, needId: string | null): Promise<NewCampaign> => {
  const { access } = await openOwnRun(ctx);
  if (!can(ctx.viewer, 'campaign.plan', access)) throw forbidden();
  const needs = await needsOf(ctx);
  return { needs, need: needs.find(({ id }) => id === needId) ?? null };
};

export type PlanVersion = { readonly id: string; readonly byName: string; readonly recordedAt: Instant };
export type PlanPage = CampaignRead & {
  readonly needs: readonly Need[];
  readonly need: Need | null;
  readonly plan: CampaignPlan;
  readonly versions: readonly PlanVersion[];
};

/** The plan of a campaign with its sectors, and who saved it when. */
export const getPlanPage = async (ctx: Context, campaignId: string): Promise<PlanPage> => {
  const read = await readCampaign(ctx, campaignId);
  const needs = await needsOf(ctx);
  const { plan } = read.campaign;
  const versions = await ctx.db.read(read.opened.scope, async (tx) => {
    const rows = await listPlanVersions(tx, campaignId);
    const names = await namesOfPersons(tx, [...new Set(rows.map(({ byPersonId }) => byPersonId))]);
    return rows.map(({ byPersonId, ...row }) => ({ ...row, byName: names.get(byPersonId) ?? '' }));
  });
  return { ...read, plan, needs, versions, need: needs.find(({ id }) => id === plan.needId) ?? null };
};

export type OutingPage = CampaignRead & {
  readonly outing: Outing;
  readonly goers: readonly Goer[];
  /** First names of those who have two outings that half-day. */
  readonly twice: readonly string[];
  /** Whose contract this month exceeds, this outing included. */
  readonly over: readonly HoursWarning[];
};

/** One outing; another campaign's is like one that does not exist (R20). */
export const getOutingPage = async (
  ctx: Context,
  campaignId: string,
  outingId: string,
): Promise<OutingPage> => {
  const read = await readCampaign(ctx, campaignId);
  const outing = read.campaign.outings.find(({ id }) => id === outingId);
  if (outing === undefined) throw notFound();
  const present = goersOn(read.members, outing.onDate);
  const over = await hoursOver(ctx, read, outing);
  const left = outing.memberIds
    .filter((id) => !present.some((goer) => goer.id === id))
    .map((id) => ({ id, name: read.names.get(id) ?? '', messenger: true }));
  return {
    ...{ ...read, outing, over },
    goers: [...present, ...left],
    twice: clashes(read.campaigns, outing).map((id) => read.names.get(id) ?? ''),
  };
};

/** Said, never a refusal: the planned hours of its team, in the month of an outing that stands. */
const hoursOver = (
  ctx: Context,
  { opened, editable }: CampaignRead,
  outing: Outing,
): Promise<readonly HoursWarning[]> => {
  if (outing.cancelled || !editable) return Promise.resolve([]);
  const lines = outingLines(outing);
  return ctx.db.read(opened.scope, (tx) =>
    hoursWarning(tx, opened.organisation.id, { lines, instead: lines }),
  );
};

export type CheckPage = CampaignRead & {
  readonly choosable: readonly EvidenceRecord[];
  readonly chosen: readonly EvidenceRecord[];
};

/** The check list before the first door, with the proofs that may be chosen. */
export const getCheckPage = async (ctx: Context, campaignId: string): Promise<CheckPage> => {
  const read = await readCampaign(ctx, campaignId);
  const { runId } = read.campaign;
  const facts = await ctx.db.read(read.opened.scope, (tx) => loadRunFacts(tx, [runId], ctx.now));
  const evidence = facts.get(runId)?.evidence ?? [];
  const isChosen = ({ id }: EvidenceRecord): boolean => read.proofs.some((one) => one.evidenceId === id);
  return {
    ...read,
    chosen: evidence.filter(isChosen),
    choosable: evidence.filter((one) => isChoosable(one) && !isChosen(one)),
  };
};
