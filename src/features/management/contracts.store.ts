import { and, eq, inArray, max } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import { newId } from '#src/shared/ids.ts';
import type { Contract, ContractTerms } from './management.types.ts';
import type { Said } from './open-life.ts';

/** Every version of every contract of these associations. */
export const listContracts = (tx: ReadTx, organisationIds: readonly string[]): Promise<Contract[]> => {
  const { workContract: row } = tx.t;
  return tx.q
    .select({
      id: row.id,
      organisationId: row.organisationId,
      personId: row.personId,
      permanent: row.permanent,
      minutesPerMonth: row.minutesPerMonth,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      referred: row.referred,
      recordedAt: row.recordedAt,
    })
    .from(row)
    .where(inArray(row.organisationId, [...organisationIds]));
};

/** One more version, later than the one before even in the same millisecond. */
export const insertContract = async (
  tx: WriteTx,
  { recordedAt, ...said }: Said,
  { personId, ...terms }: ContractTerms & { readonly personId: string },
): Promise<void> => {
  const { workContract } = tx.t;
  const [last] = await tx.q
    .select({ at: max(workContract.recordedAt).mapWith(Number) })
    .from(workContract)
    .where(and(eq(workContract.personId, personId), eq(workContract.organisationId, said.organisationId)));
  const later = Math.max(recordedAt, (last?.at ?? 0) + 1);
  await tx.q
    .insert(workContract)
    .values({ id: newId(), personId, ...said, ...terms, recordedAt: later })
    .returning({ id: workContract.id });
};
