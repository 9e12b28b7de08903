import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { certificatesOfPerson, eraseCertificateName } from './certificates.store.ts';
import { openTeam } from './open-team.ts';

/** Takes the viewer's name off one of her own attestations, for good; what it says stays. Asking twice changes nothing. */
export const eraseName = async (ctx: Context, id: string): Promise<void> => {
  const { scope } = await openTeam(ctx, 'certificate.ask');
  await ctx.db.write(scope, async (tx) => {
    const own = await certificatesOfPerson(tx, ctx.viewer.personId);
    if (!own.some((one) => one.id === id)) throw notFound();
    const erased = await eraseCertificateName(tx, { id, now: ctx.now });
    tx.audit({
      action: 'training.certificate-name-erased',
      object: `certificate:${id}`,
      payload: erased ? {} : { repeated: true },
    });
  });
};
