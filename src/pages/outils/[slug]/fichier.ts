import type { APIRoute } from 'astro';
import { getToolFile } from '#src/features/tools/index.ts';

/** The editable file of a tool; its name holds letters, digits and hyphens only. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { name, mediaType, content } = await getToolFile(locals.ctx, params['slug'] ?? '');
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': mediaType,
      'content-length': String(content.length),
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
    },
  });
};
