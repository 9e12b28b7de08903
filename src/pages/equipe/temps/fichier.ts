import type { APIRoute } from 'astro';
import { exportInput, exportPaidTime } from '#src/features/training/index.ts';
import { AppError } from '#src/shared/errors.ts';

/** Paid training time of a month, taken away for payroll: a post, since the journal says who took it. */
export const POST: APIRoute = async ({ request, locals }) => {
  const form = await request.formData().catch(() => new FormData());
  const asked = exportInput.safeParse(Object.fromEntries(form));
  if (!asked.success) throw new AppError('bad-request');
  const { mois: month, format } = asked.data;
  const { name, mediaType, content } = await exportPaidTime(locals.ctx, { month, format });
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': mediaType,
      'content-length': String(content.length),
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
};
