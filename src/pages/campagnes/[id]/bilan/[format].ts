import type { APIRoute } from 'astro';
import { getCampaignReportFile } from '#src/features/reports/index.ts';
import { fileAnswer } from '#src/shared/file-answer.ts';

/** The published report of a campaign as a tagged PDF, or its figures as a table. */
export const GET: APIRoute = async ({ locals, params }) =>
  fileAnswer(
    await getCampaignReportFile(locals.ctx, params['id'] ?? '', params['format'] ?? '', locals.demo),
  );
