import type { Scope } from '#db/types.ts';
import { limitMisses } from '#src/features/accounts/index.ts';
import type { PublicContext } from '#src/shared/context.ts';
import { readCertificateCode } from './certificate-code.ts';
import { findByCode } from './certificates.store.ts';
import { viewOf } from './certificate-view.ts';
import type { CertificateView } from './certificate-view.ts';

const misses = limitMisses('training.too-many-checks');
const SYSTEM: Scope = { kind: 'system', organisationId: null };

export type Check =
  | { readonly state: 'real' | 'revoked'; readonly certificate: CertificateView }
  | { readonly state: 'unknown'; readonly certificate: null };

/** What anybody may know of an attestation by its code, signed in or not; codes cannot be tried at will. */
export const checkCertificate = async (
  { db, now }: PublicContext,
  { typed, network }: { typed: string; network: string },
): Promise<Check> => {
  misses.refuse(network, now);
  const code = readCertificateCode(typed);
  const row = code === null ? null : await db.read(SYSTEM, (tx) => findByCode(tx, code));
  if (row === null) {
    misses.count(network, now);
    return { state: 'unknown', certificate: null };
  }
  return { state: row.revokedAt === null ? 'real' : 'revoked', certificate: viewOf(row) };
};
