import type { Context } from '#src/shared/context.ts';
import { newId } from '#src/shared/ids.ts';
import { certificatesOfPerson } from './certificates.store.ts';
import { viewOf } from './certificate-view.ts';
import type { CertificateView } from './certificate-view.ts';
import { composeCertificate } from './compose-certificate.ts';
import { openTeam } from './open-team.ts';
import type { CertificateText } from './training.types.ts';

export type MyCertificates = {
  /** What an attestation of today would say; null while no module is finished. */
  readonly preview: CertificateText | null;
  /** The id of the one that the form would issue, so that sending it twice issues one. */
  readonly nextId: string;
  readonly issued: readonly CertificateView[];
};

/** « Mon attestation »: what it would say today, and those that were issued. */
export const getMyCertificates = async (ctx: Context): Promise<MyCertificates> => {
  const { scope } = await openTeam(ctx, 'certificate.ask');
  return ctx.db.read(scope, async (tx) => ({
    preview: await composeCertificate(tx, ctx),
    nextId: newId(),
    issued: (await certificatesOfPerson(tx, ctx.viewer.personId)).map(viewOf),
  }));
};
