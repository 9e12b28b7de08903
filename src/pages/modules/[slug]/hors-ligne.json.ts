import type { APIRoute } from 'astro';
import { getModulePack, packAnswer } from '#src/features/outbox/index.ts';
import { notFound } from '#src/shared/errors.ts';

/** The module whole, to be kept in a phone. */
export const GET: APIRoute = async ({ locals, params, request }) => {
  if (locals.keptPage === undefined) throw notFound();
  const pack = await getModulePack(locals.ctx, params['slug'] ?? '', locals.keptPage);
  return packAnswer(pack, request.headers.get('accept-encoding') ?? '');
};
