import type { APIRoute } from 'astro';
import { readFeed } from '#src/features/agenda/index.ts';

/** A calendar for calendars, which sign in nowhere: the key of its address is all there is, and it stands in no log. */
export const GET: APIRoute = async ({ locals, url }) => {
  const text = await readFeed(locals.publicCtx, url.searchParams.get('cle') ?? '', locals.origin);
  return new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="essaim.ics"',
      'x-robots-tag': 'noindex',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
};
