import type { APIRoute } from 'astro';
import { receiveEvents } from '#src/features/outbox/index.ts';
import { AppError } from '#src/shared/errors.ts';

/** Where a phone sends what it kept without network. */
export const POST: APIRoute = async ({ locals, request }) => {
  const body: unknown = await request.json().catch(() => {
    throw new AppError('outbox.unreadable');
  });
  return Response.json(await receiveEvents(locals.ctx, body));
};
