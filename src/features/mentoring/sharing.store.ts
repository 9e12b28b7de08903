import { and, desc, eq, lte } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import type { Instant } from '#src/shared/time.ts';
import type { Consent } from './sharing.rules.ts';

export type ConsentRow = Consent & {
  readonly byName: string;
  readonly organisation: { readonly id: string; readonly name: string; readonly town: string | null };
};

/** What associations said about being named, newest first; of one of them, or of all. */
export const listConsents = (tx: ReadTx, at: Instant, organisationId?: string): Promise<ConsentRow[]> => {
  const { sharingConsent, organisation, person } = tx.t;
  return tx.q
    .select({
      id: sharingConsent.id,
      organisationId: sharingConsent.organisationId,
      given: sharingConsent.given,
      recordedAt: sharingConsent.recordedAt,
      byName: person.displayName,
      organisation: { id: organisation.id, name: organisation.name, town: organisation.town },
    })
    .from(sharingConsent)
    .innerJoin(organisation, eq(organisation.id, sharingConsent.organisationId))
    .innerJoin(person, eq(person.id, sharingConsent.byPersonId))
    .where(
      and(
        lte(sharingConsent.recordedAt, at),
        organisationId === undefined ? undefined : eq(sharingConsent.organisationId, organisationId),
      ),
    )
    .orderBy(desc(sharingConsent.recordedAt), desc(sharingConsent.id));
};

export const insertConsent = async (
  tx: WriteTx,
  row: {
    id: string;
    runId: string;
    organisationId: string;
    byPersonId: string;
    given: boolean;
    recordedAt: Instant;
  },
): Promise<void> => {
  const { sharingConsent } = tx.t;
  await tx.q.insert(sharingConsent).values(row).returning({ id: sharingConsent.id });
};
