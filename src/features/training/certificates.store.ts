import { and, eq, isNull } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';

export type CertificateRow = {
  readonly id: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly code: string;
  readonly frozen: string;
  readonly issuedAt: number;
  /** Null once it was erased. */
  readonly name: string | null;
  readonly revokedAt: number | null;
  readonly reason: string | null;
};

const select = async (
  { q, t: { certificate, certificateName: named, certificateRevoked: revoked } }: ReadTx,
  where: ReturnType<typeof eq>,
): Promise<CertificateRow[]> => {
  const rows = await q
    .select({
      id: certificate.id,
      organisationId: certificate.organisationId,
      personId: certificate.personId,
      code: certificate.code,
      frozen: certificate.frozen,
      issuedAt: certificate.issuedAt,
      name: named.name,
      erasedAt: named.erasedAt,
      revokedAt: revoked.recordedAt,
      reason: revoked.reason,
    })
    .from(certificate)
    .leftJoin(named, eq(named.certificateId, certificate.id))
    .leftJoin(revoked, eq(revoked.certificateId, certificate.id))
    .where(where);
  return rows
    .map(({ erasedAt, ...row }) => ({ ...row, name: erasedAt === null ? row.name : null }))
    .sort((a, b) => b.issuedAt - a.issuedAt || (a.id < b.id ? -1 : 1));
};

/** The attestation that bears a code, whoever asks: the code is what opens it. */
export const findByCode = async (tx: ReadTx, code: string): Promise<CertificateRow | null> =>
  (await select(tx, eq(tx.t.certificate.code, code)))[0] ?? null;

/** Those of one person, the last one first. */
export const certificatesOfPerson = (tx: ReadTx, personId: string): Promise<CertificateRow[]> =>
  select(tx, eq(tx.t.certificate.personId, personId));

/** Those of an association, the last one first. */
export const certificatesOf = (tx: ReadTx, organisationId: string): Promise<CertificateRow[]> =>
  select(tx, eq(tx.t.certificate.organisationId, organisationId));

/** Adds an attestation and its name; false when this id was there already (a form that was sent twice). */
export const insertCertificate = async (
  tx: WriteTx,
  row: Omit<CertificateRow, 'name' | 'revokedAt' | 'reason'> & { readonly name: string },
): Promise<boolean> => {
  const { certificate, certificateName } = tx.t;
  const { name, ...columns } = row;
  const rows = await tx.q
    .insert(certificate)
    .values({ ...columns, byPersonId: row.personId })
    .onConflictDoNothing({ target: certificate.id })
    .returning({ id: certificate.id });
  if (rows.length === 0) return false;
  await tx.q
    .insert(certificateName)
    .values({ certificateId: row.id, name })
    .returning({ id: certificateName.certificateId });
  return true;
};

/** Takes the name off an attestation, for good; false when it had none any more. */
export const eraseCertificateName = async (
  tx: WriteTx,
  { id, now }: { id: string; now: number },
): Promise<boolean> => {
  const { certificateName: named } = tx.t;
  const rows = await tx.q
    .update(named)
    .set({ name: '', erasedAt: now })
    .where(and(eq(named.certificateId, id), isNull(named.erasedAt)))
    .returning({ id: named.certificateId });
  return rows.length === 1;
};

/** Revokes an attestation; false when it was revoked already. */
export const insertRevocation = async (
  tx: WriteTx,
  row: {
    certificateId: string;
    organisationId: string;
    reason: string;
    byPersonId: string;
    recordedAt: number;
  },
): Promise<boolean> => {
  const { certificateRevoked: revoked } = tx.t;
  const rows = await tx.q
    .insert(revoked)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: revoked.certificateId });
  return rows.length === 1;
};
