import type { Context } from '#src/shared/context.ts';
import { certificatesOf } from './certificates.store.ts';
import { viewOf } from './certificate-view.ts';
import type { CertificateView } from './certificate-view.ts';
import { openTeam } from './open-team.ts';

/** Every attestation of the association, the last one first, for those who answer for them. */
export const getTeamCertificates = async (ctx: Context): Promise<readonly CertificateView[]> => {
  const { scope, organisation } = await openTeam(ctx, 'certificates.read');
  const rows = await ctx.db.read(scope, (tx) => certificatesOf(tx, organisation.id));
  return rows.map(viewOf);
};
