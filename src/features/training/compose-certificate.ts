import type { ReadTx } from '#db/types.ts';
import { certificateWords as words } from '#src/i18n/training.fr.ts';
import type { Context } from '#src/shared/context.ts';
import { parisDate } from '#src/shared/time.ts';
import { certificateText } from './certificate.rules.ts';
import { readLearnt } from './read-learnt.ts';
import type { CertificateText } from './training.types.ts';

/** What the viewer's attestation would say today; null while she has finished no module. */
export const composeCertificate = async (
  tx: ReadTx,
  { viewer, now }: Context,
): Promise<CertificateText | null> => {
  const { organisationId, personId, organisationName } = viewer;
  return certificateText(
    {
      title: words.title,
      organisation: organisationName,
      issuedOn: parisDate(now),
      statements: words.statements,
    },
    await readLearnt(tx, { organisationId, personId }),
  );
};
