import type { Context } from '#src/shared/context.ts';
import { AppError, notFound } from '#src/shared/errors.ts';
import { sha256 } from '#src/shared/ids.ts';
import { newCode } from './certificate-code.ts';
import { freeze } from './certificate.rules.ts';
import { certificatesOfPerson, insertCertificate } from './certificates.store.ts';
import { composeCertificate } from './compose-certificate.ts';
import { openTeam } from './open-team.ts';

/**
 * Issues the viewer's own attestation: what it says is kept as text and never written again, its hash goes into the
 * chain of the journal. Sent twice under one id, it is issued once. Answers its code.
 */
export const issueCertificate = async (
  ctx: Context,
  input: { id: string; name: string },
): Promise<string> => {
  const { scope, organisation } = await openTeam(ctx, 'certificate.ask');
  const { viewer, now } = ctx;
  const { id, name } = input;
  return ctx.db.write(scope, async (tx) => {
    const text = await composeCertificate(tx, ctx);
    if (text === null) throw new AppError('training.nothing-finished');
    const [frozen, code] = [freeze(text), newCode()];
    const row = {
      id,
      organisationId: organisation.id,
      personId: viewer.personId,
      code,
      frozen,
      issuedAt: now,
    };
    const added = await insertCertificate(tx, { ...row, name });
    tx.audit({
      action: 'training.certificate-issued',
      object: `certificate:${id}`,
      payload: added ? { sha256: sha256(frozen) } : { repeated: true },
    });
    if (added) return code;
    const own = await certificatesOfPerson(tx, viewer.personId);
    const known = own.find((one) => one.id === id);
    if (known === undefined) throw notFound();
    return known.code;
  });
};
