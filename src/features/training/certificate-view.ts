import { sha256 } from '#src/shared/ids.ts';
import { writeCertificateCode } from './certificate-code.ts';
import { shortHash, thaw } from './certificate.rules.ts';
import type { CertificateRow } from './certificates.store.ts';
import type { CertificateText } from './training.types.ts';

/** An attestation as its sheet, its PDF and its check page show it. */
export type CertificateView = {
  readonly id: string;
  /** As in an address, and as it is printed. */
  readonly code: string;
  readonly writtenCode: string;
  /** Null once it was erased. */
  readonly name: string | null;
  readonly text: CertificateText;
  /** The beginning of the SHA-256 of what is kept. */
  readonly hash: string;
  readonly issuedAt: number;
  readonly revokedAt: number | null;
  readonly reason: string | null;
};

/** The row as it is shown; its text is what was kept, whatever content says today. */
export const viewOf = ({
  organisationId: _organisation,
  personId: _person,
  frozen,
  ...row
}: CertificateRow): CertificateView => ({
  ...row,
  writtenCode: writeCertificateCode(row.code),
  text: thaw(frozen),
  hash: shortHash(sha256(frozen)),
});
