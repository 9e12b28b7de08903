import { can } from '#src/features/doors/index.ts';
import { getNeed } from '#src/features/forms/index.ts';
import { openOwnRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, forbidden } from '#src/shared/errors.ts';
import { newId } from '#src/shared/ids.ts';
import { parisDate } from '#src/shared/time.ts';
import { farDates } from './campaign-plan.rules.ts';
import type { PlanInput } from './campaigns.schema.ts';
import { insertCampaign, insertPlan } from './campaigns.store.ts';
import { changeCampaign } from './change-campaign.ts';

/** A need of the viewer's own register, and dates of these years. */
const requirePlan = async (ctx: Context, plan: PlanInput): Promise<void> => {
  const far = farDates(plan, parisDate(ctx.now));
  if (Object.keys(far).length > 0) throw new AppError('field.date-far', {}, far);
  if (plan.needId !== null) await getNeed(ctx, plan.needId);
};

/** A new campaign with the first version of its plan; answers its id. */
export const createCampaign = async (ctx: Context, plan: PlanInput): Promise<string> => {
  const { access, organisation, run, scope } = await openOwnRun(ctx);
  if (!can(ctx.viewer, 'campaign.plan', access)) throw forbidden();
  await requirePlan(ctx, plan);
  const id = newId();
  const said = {
    organisationId: organisation.id,
    byPersonId: ctx.viewer.personId,
    recordedAt: ctx.now,
  };
  await ctx.db.write(scope, async (tx) => {
    await insertCampaign(tx, { ...said, id, runId: run.id });
    await insertPlan(tx, { ...said, campaignId: id }, plan);
    tx.audit({ action: 'campaigns.created', object: `campaign:${id}` });
  });
  return id;
};

/** A new version of the plan; when somebody saved one since the form was opened, both are shown (R17). */
export const changePlan = async (
  ctx: Context,
  campaignId: string,
  { base, plan }: { base: string; plan: PlanInput },
): Promise<void> => {
  await requirePlan(ctx, plan);
  await changeCampaign(ctx, campaignId, async (tx, { campaign, said }) => {
    if (campaign.planId !== base) throw new AppError('campaigns.changed-meanwhile');
    await insertPlan(tx, said, plan);
    tx.audit({ action: 'campaigns.plan-changed', object: `campaign:${campaignId}` });
  });
};
