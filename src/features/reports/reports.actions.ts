import { z } from 'astro/zod';
import { publishedWords } from '#src/i18n/reports.fr.ts';
import { routes } from '#src/routes.ts';
import { PARTNER_TEAM } from '#src/shared/access.ts';
import { defineAction } from '#src/shared/action.ts';
import type { Action, Edge } from '#src/shared/action.ts';
import { beginAgain, beginReport } from './begin-report.ts';
import { getReport } from './get-report.ts';
import { publishReport } from './publish-report.ts';
import { beginInput, publishInput, saveInput, withdrawInput } from './reports.schema.ts';
import { discardReport, saveReport } from './save-report.ts';
import { withdrawReport } from './withdraw-report.ts';

const leads = ['manager', 'director'] as const;
/** The report is the page's. */
const idOf = ({ params }: Edge): string => params['id'] ?? '';

export const reportsActions: Readonly<Record<string, Action>> = {
  begin: defineAction({
    roles: PARTNER_TEAM,
    input: beginInput,
    run: async (ctx, input) => ({
      to: routes.report(await beginReport(ctx, input)),
      notice: 'reports.begun',
    }),
  }),
  beginAgain: defineAction({
    roles: PARTNER_TEAM,
    input: z.object({}),
    run: async (ctx, _input, edge) => {
      const { row } = await getReport(ctx, idOf(edge));
      const id = await beginAgain(ctx, row.id, publishedWords.againTitle(row.title));
      return { to: routes.report(id), notice: 'reports.begun' };
    },
  }),
  save: defineAction({
    roles: PARTNER_TEAM,
    input: saveInput,
    run: async (ctx, input, edge) => {
      await saveReport(ctx, idOf(edge), input);
      const check = edge.form.get('then') === 'check';
      return {
        to: check ? routes.reportCheck(idOf(edge)) : routes.report(idOf(edge)),
        notice: 'reports.saved',
      };
    },
  }),
  discard: defineAction({
    roles: PARTNER_TEAM,
    input: z.object({}),
    run: async (ctx, _input, edge) => {
      await discardReport(ctx, idOf(edge));
      return { to: routes.reports(), notice: 'reports.removed' };
    },
  }),
  publish: defineAction({
    roles: leads,
    input: publishInput,
    run: async (ctx, { base }, edge) => {
      await publishReport(ctx, idOf(edge), base);
      return { to: routes.report(idOf(edge)), notice: 'reports.published' };
    },
  }),
  withdraw: defineAction({
    roles: leads,
    input: withdrawInput,
    run: async (ctx, { reason }, edge) => {
      await withdrawReport(ctx, idOf(edge), reason);
      return { to: routes.report(idOf(edge)), notice: 'reports.withdrawn' };
    },
  }),
};
