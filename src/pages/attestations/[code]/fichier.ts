import type { APIRoute } from 'astro';
import { getCertificateFile } from '#src/features/training/index.ts';
import { routes } from '#src/routes.ts';
import { fileAnswer } from '#src/shared/file-answer.ts';

/** The tagged PDF of an attestation. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { ctx, origin, demo } = locals;
  const address = (code: string): string => new URL(routes.certificateCheck(code), origin).href;
  return fileAnswer(await getCertificateFile(ctx, { code: params['code'] ?? '', address, demo }));
};
