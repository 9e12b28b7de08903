import type { APIRoute } from 'astro';
import { getDoorsPack, packAnswer } from '#src/features/outbox/index.ts';
import { notFound } from '#src/shared/errors.ts';

/** The outings of these days, to be counted without network. */
export const GET: APIRoute = async ({ locals, request }) => {
  if (locals.keptPage === undefined) throw notFound();
  const pack = await getDoorsPack(locals.ctx, locals.keptPage);
  return packAnswer(pack, request.headers.get('accept-encoding') ?? '');
};
