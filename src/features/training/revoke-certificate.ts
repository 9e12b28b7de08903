import type { Context } from '#src/shared/context.ts';
import { AppError, notFound } from '#src/shared/errors.ts';
import type { RevocationReason } from './certificate.rules.ts';
import { certificatesOf, insertRevocation } from './certificates.store.ts';
import { openTeam } from './open-team.ts';

/** Revokes an attestation of the association, for good: its check page says so, its sheet is no longer given. */
export const revokeCertificate = async (
  ctx: Context,
  { id, reason }: { id: string; reason: RevocationReason },
): Promise<void> => {
  const { scope, organisation } = await openTeam(ctx, 'certificates.revoke');
  await ctx.db.write(scope, async (tx) => {
    const all = await certificatesOf(tx, organisation.id);
    if (!all.some((one) => one.id === id)) throw notFound();
    const revoked = await insertRevocation(tx, {
      certificateId: id,
      organisationId: organisation.id,
      reason,
      byPersonId: ctx.viewer.personId,
      recordedAt: ctx.now,
    });
    if (!revoked) throw new AppError('training.already-revoked');
    tx.audit({ action: 'training.certificate-revoked', object: `certificate:${id}`, payload: { reason } });
  });
};
