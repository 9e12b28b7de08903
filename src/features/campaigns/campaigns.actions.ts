import { rolesOf } from '#src/features/doors/index.ts';
import { routes } from '#src/routes.ts';
import { defineAction } from '#src/shared/action.ts';
import type { Action, Edge } from '#src/shared/action.ts';
import * as schema from './campaigns.schema.ts';
import { addSector, editSector, setSectorRemoved } from './change-sectors.ts';
import { declareFact } from './declare-fact.ts';
import { changeOuting, planOutings, setOutingCancelled } from './plan-outings.ts';
import { chooseProof, depositProof } from './prove-campaign.ts';
import { changePlan, createCampaign } from './save-plan.ts';

const roles = rolesOf('campaign.plan');
/** The campaign and the outing are the page's. */
const idOf = ({ params }: Edge): string => params['id'] ?? '';
const outingOf = ({ params }: Edge) => ({ campaignId: params['id'] ?? '', outingId: params['sortie'] ?? '' });
const outingPage = (edge: Edge): string => routes.campaignOuting(idOf(edge), outingOf(edge).outingId);
const sectorsOf = (edge: Edge): string => `${routes.campaignPlan(idOf(edge))}#secteurs`;

const plans = {
  create: defineAction({
    roles,
    input: schema.newPlanInput,
    run: async (ctx, plan) => ({
      to: routes.campaign(await createCampaign(ctx, plan)),
      notice: 'campaigns.created',
    }),
  }),
  changePlan: defineAction({
    roles,
    input: schema.planInput,
    run: async (ctx, input, edge) => {
      await changePlan(ctx, idOf(edge), input);
      return { to: routes.campaign(idOf(edge)), notice: 'campaigns.plan-saved' };
    },
  }),
};

const sectors = {
  addSector: defineAction({
    roles,
    input: schema.sectorInput,
    run: async (ctx, input, edge) => {
      await addSector(ctx, idOf(edge), input);
      return { to: sectorsOf(edge), notice: 'campaigns.sector-added' };
    },
  }),
  editSector: defineAction({
    roles,
    input: schema.editSectorInput,
    run: async (ctx, input, edge) => {
      await editSector(ctx, idOf(edge), input);
      return { to: sectorsOf(edge), notice: 'campaigns.sector-saved' };
    },
  }),
  removeSector: defineAction({
    roles,
    input: schema.sectorIdInput,
    run: async (ctx, { sectorId }, edge) => {
      await setSectorRemoved(ctx, idOf(edge), { sectorId, removed: true });
      return { to: sectorsOf(edge), notice: 'campaigns.sector-removed' };
    },
  }),
  restoreSector: defineAction({
    roles,
    input: schema.sectorIdInput,
    run: async (ctx, { sectorId }, edge) => {
      await setSectorRemoved(ctx, idOf(edge), { sectorId, removed: false });
      return { to: sectorsOf(edge), notice: 'campaigns.sector-restored' };
    },
  }),
};

const outings = {
  planOutings: defineAction({
    roles,
    input: schema.outingInput,
    run: async (ctx, input, edge) => ({
      to: routes.campaignOuting(idOf(edge), await planOutings(ctx, idOf(edge), input)),
      notice: 'campaigns.outing-added',
    }),
  }),
  changeOuting: defineAction({
    roles,
    input: schema.editOutingInput,
    run: async (ctx, input, edge) => {
      await changeOuting(ctx, outingOf(edge), input);
      return { to: outingPage(edge), notice: 'campaigns.outing-saved' };
    },
  }),
  cancelOuting: defineAction({
    roles,
    input: schema.baseInput,
    run: async (ctx, { base }, edge) => {
      await setOutingCancelled(ctx, outingOf(edge), { base, cancelled: true });
      return { to: outingPage(edge), notice: 'campaigns.outing-cancelled' };
    },
  }),
  restoreOuting: defineAction({
    roles,
    input: schema.baseInput,
    run: async (ctx, { base }, edge) => {
      await setOutingCancelled(ctx, outingOf(edge), { base, cancelled: false });
      return { to: outingPage(edge), notice: 'campaigns.outing-restored' };
    },
  }),
};

const preparation = {
  declareFact: defineAction({
    roles,
    input: schema.factInput,
    run: async (ctx, input, edge) => {
      await declareFact(ctx, idOf(edge), input);
      const notice = input.done ? 'campaigns.fact-done' : 'campaigns.fact-undone';
      return { to: `${routes.campaignCheck(idOf(edge))}#${input.kind}`, notice };
    },
  }),
  depositProof: defineAction({
    roles,
    input: schema.depositInput,
    run: async (ctx, input, edge) => {
      await depositProof(ctx, idOf(edge), input);
      return { to: routes.campaignCheck(idOf(edge)), notice: 'campaigns.evidence-added' };
    },
  }),
  chooseProof: defineAction({
    roles,
    input: schema.chooseInput,
    run: async (ctx, input, edge) => {
      await chooseProof(ctx, idOf(edge), input);
      return { to: routes.campaignCheck(idOf(edge)), notice: 'campaigns.evidence-added' };
    },
  }),
};

export const campaignsActions: Readonly<Record<string, Action>> = {
  ...plans,
  ...sectors,
  ...outings,
  ...preparation,
};
