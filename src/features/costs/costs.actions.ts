import { routes } from '#src/routes.ts';
import { defineAction } from '#src/shared/action.ts';
import type { Action, Edge } from '#src/shared/action.ts';
import { rolesOf } from './costs.access.ts';
import { budgetHeadInput, budgetLineInput, costLineInput, lineOutInput, undoInput } from './costs.schema.ts';
import { undoBudget, writeBudgetHead, writeBudgetLine } from './write-budget.ts';
import { undoCost, writeCostLine } from './write-cost.ts';

const campaignOf = ({ params }: Edge): string => params['id'] ?? '';
const cost = { roles: rolesOf('cost.write') };
const budget = { roles: rolesOf('budget.write') };

export const costsActions: Readonly<Record<string, Action>> = {
  saveLine: defineAction({
    ...cost,
    input: costLineInput,
    run: async (ctx, input, edge) => {
      await writeCostLine(ctx, { ...input, campaignId: campaignOf(edge) });
      return { to: routes.campaignCost(campaignOf(edge)), notice: 'costs.line-saved' };
    },
  }),
  removeLine: defineAction({
    ...cost,
    input: lineOutInput,
    run: async (ctx, input, edge) => {
      await writeCostLine(ctx, { ...input, line: null, campaignId: campaignOf(edge) });
      return { to: routes.campaignCost(campaignOf(edge)), notice: 'costs.line-removed' };
    },
  }),
  undo: defineAction({
    ...cost,
    input: undoInput,
    run: async (ctx, input, edge) => {
      await undoCost(ctx, { ...input, campaignId: campaignOf(edge) });
      return { to: routes.campaignCost(campaignOf(edge)), notice: 'costs.undone' };
    },
  }),
  saveBudgetHead: defineAction({
    ...budget,
    input: budgetHeadInput,
    run: async (ctx, input) => {
      await writeBudgetHead(ctx, input);
      return { to: routes.budget(), notice: 'costs.head-saved' };
    },
  }),
  saveBudgetLine: defineAction({
    ...budget,
    input: budgetLineInput,
    run: async (ctx, input) => {
      await writeBudgetLine(ctx, input);
      return { to: routes.budget(), notice: 'costs.line-saved' };
    },
  }),
  removeBudgetLine: defineAction({
    ...budget,
    input: lineOutInput,
    run: async (ctx, input) => {
      await writeBudgetLine(ctx, { ...input, line: null });
      return { to: routes.budget(), notice: 'costs.line-removed' };
    },
  }),
  undoBudget: defineAction({
    ...budget,
    input: undoInput,
    run: async (ctx, input) => {
      await undoBudget(ctx, input);
      return { to: routes.budget(), notice: 'costs.undone' };
    },
  }),
};
