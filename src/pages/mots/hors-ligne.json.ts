import type { APIRoute } from 'astro';
import { getWordsPack, packAnswer } from '#src/features/outbox/index.ts';
import { notFound } from '#src/shared/errors.ts';

/** The words of the glossary, to be kept in a phone. */
export const GET: APIRoute = async ({ locals, request }) => {
  if (locals.keptPage === undefined) throw notFound();
  return packAnswer(await getWordsPack(locals.keptPage), request.headers.get('accept-encoding') ?? '');
};
