import type { APIRoute } from 'astro';
import { getScenarioPack, packAnswer } from '#src/features/outbox/index.ts';
import { notFound } from '#src/shared/errors.ts';

/** The scenario with all its scenes, to be kept in a phone. */
export const GET: APIRoute = async ({ locals, params, request }) => {
  if (locals.keptPage === undefined) throw notFound();
  const pack = await getScenarioPack(params['slug'] ?? '', locals.keptPage);
  return packAnswer(pack, request.headers.get('accept-encoding') ?? '');
};
