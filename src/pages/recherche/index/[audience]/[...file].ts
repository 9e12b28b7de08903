import type { APIRoute } from 'astro';
import { getSearchFile } from '#src/features/search/index.ts';

/** A worker obeys the policy of its own script: Pagefind's runs WebAssembly and fetches the index. */
const WORKER_CSP =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A file of a private index. Only the engine, which holds no content, may stay in the browser (decision 0014). */
export const GET: APIRoute = ({ locals, params }) => {
  const file = getSearchFile(locals.ctx.viewer.role, params['audience'] ?? '', params['file'] ?? '');
  return new Response(file.bytes, {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(file.bytes.length),
      'x-content-type-options': 'nosniff',
      'cache-control': file.kept ? 'private, max-age=31536000, immutable' : 'no-store',
      ...(file.mediaType.startsWith('text/javascript') ? { 'content-security-policy': WORKER_CSP } : {}),
    },
  });
};
