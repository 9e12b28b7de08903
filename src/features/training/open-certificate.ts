import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { readCertificateCode } from './certificate-code.ts';
import { findByCode } from './certificates.store.ts';
import { viewOf } from './certificate-view.ts';
import type { CertificateView } from './certificate-view.ts';
import { openTeam } from './open-team.ts';
import { can } from './training.access.ts';

/**
 * An attestation to print: her own, or one of the association for those who answer for it. The same 404 for any other,
 * and for one that was revoked.
 */
export const openCertificate = async (ctx: Context, typed: string): Promise<CertificateView> => {
  const { scope, organisation, access } = await openTeam(ctx, 'certificate.ask');
  const code = readCertificateCode(typed);
  const row = code === null ? null : await ctx.db.read(scope, (tx) => findByCode(tx, code));
  if (row === null || row.organisationId !== organisation.id || row.revokedAt !== null) throw notFound();
  if (row.personId !== ctx.viewer.personId && !can(ctx.viewer, 'certificates.read', access)) throw notFound();
  return viewOf(row);
};
