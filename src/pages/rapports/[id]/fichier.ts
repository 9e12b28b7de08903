import type { APIRoute } from 'astro';
import { getReportFile } from '#src/features/reports/index.ts';
import { fileAnswer } from '#src/shared/file-answer.ts';

/** The tagged PDF of a published report. */
export const GET: APIRoute = async ({ locals, params }) =>
  fileAnswer(await getReportFile(locals.ctx, params['id'] ?? '', locals.demo));
