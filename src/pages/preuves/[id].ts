import type { APIRoute } from 'astro';
import { getProofFile } from '#src/features/milestones/index.ts';

/** Characters that a header may hold as they are (RFC 5987). */
const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** A file handed in as a proof: saved, never shown in our own pages' name (quality C5). */
export const GET: APIRoute = async ({ locals, params }) => {
  const { name, mediaType, content } = await getProofFile(locals.ctx, params['id'] ?? '');
  const plain = name.normalize('NFKD').replaceAll(/[^\w .-]/g, '');
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': mediaType,
      'content-length': String(content.length),
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded(name)}`,
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    },
  });
};
