import type { APIRoute } from 'astro';
import { getChecklist } from '#src/features/milestones/index.ts';

/** The checklist as its island reads it again after a tick: the same view that the page printed. */
export const GET: APIRoute = async ({ locals, params }) =>
  Response.json(await getChecklist(locals.ctx, params['id'] ?? ''));
