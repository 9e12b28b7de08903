import type { APIContext, APIRoute } from 'astro';
import { takeTable } from '#src/features/reports/index.ts';
import { fileAnswer } from '#src/shared/file-answer.ts';

const answer = async ({ locals, params, url }: APIContext, posted: boolean): Promise<Response> =>
  fileAnswer(
    await takeTable(locals.ctx, {
      name: params['tableau'] ?? '',
      format: params['format'] ?? '',
      search: url.searchParams,
      posted,
    }),
  );

export const GET: APIRoute = (context) => answer(context, false);
/** A table that names people: the journal says who took it, so it is no GET. */
export const POST: APIRoute = (context) => answer(context, true);
