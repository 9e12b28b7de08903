import { eq, inArray, sql } from 'drizzle-orm';
import type { ReadTx } from '#db/types.ts';

/** How long the audit chain of each of these associations is. */
export const listChainHeads = async (
  tx: ReadTx,
  organisationIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const { auditEntry, doorMark, organisation } = tx.t;
  const head = sql`(select max(${auditEntry.seq}) from ${auditEntry} where ${auditEntry.chain} = ${organisation.id})`;
  const rows = await tx.q
    .select({ id: organisation.id, head: head.mapWith(Number), doors: doorMark.n })
    .from(organisation)
    .leftJoin(doorMark, eq(doorMark.organisationId, organisation.id))
    .where(inArray(organisation.id, [...organisationIds]));
  return new Map(rows.map(({ id, head: length, doors }) => [id, `${length ?? 0} ${doors ?? 0}`]));
};
