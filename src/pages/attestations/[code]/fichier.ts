import type { APIRoute } from 'astro';
import { getCertificateFile } from '#src/features/training/index.ts';
import { routes } from '#src/routes.ts';

/** The tagged PDF of an attestation; its name holds letters, digits and hyphens only. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { ctx, origin, demo } = locals;
  const address = (code: string): string => new URL(routes.certificateCheck(code), origin).href;
  const file = await getCertificateFile(ctx, { code: params['code'] ?? '', address, demo });
  return new Response(new Uint8Array(file.content), {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(file.content.length),
      'content-disposition': `attachment; filename="${file.name}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
};
