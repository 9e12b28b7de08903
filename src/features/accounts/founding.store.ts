import { eq } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import { newId } from '#src/shared/ids.ts';

/** Head-office memberships ever made: 0 only on an installation that nobody founded. */
export const countHeadOffice = async (tx: ReadTx): Promise<number> => {
  const rows = await tx.q
    .select({ id: tx.t.membership.id })
    .from(tx.t.membership)
    .where(eq(tx.t.membership.role, 'headOffice'));
  return rows.length;
};

/** The network head's organisation with its first person; returns the person's id. */
export const insertNetworkHead = async (
  tx: WriteTx,
  input: { organisation: string; name: string; startsOn: string; now: number },
): Promise<string> => {
  const organisationId = newId();
  const personId = newId();
  await tx.q
    .insert(tx.t.organisation)
    .values({
      id: organisationId,
      kind: 'networkHead',
      name: input.organisation.trim() || 'VoisinMalin',
      slug: 'tete-de-reseau',
      recordedAt: input.now,
    })
    .returning({ id: tx.t.organisation.id });
  await tx.q
    .insert(tx.t.person)
    .values({ id: personId, organisationId, displayName: input.name.trim(), recordedAt: input.now })
    .returning({ id: tx.t.person.id });
  await tx.q
    .insert(tx.t.membership)
    .values({ id: newId(), personId, organisationId, role: 'headOffice', startsOn: input.startsOn })
    .returning({ id: tx.t.membership.id });
  return personId;
};
