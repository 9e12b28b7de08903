import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';

export type ExtensionRow = {
  readonly id: string;
  readonly runId: string;
  readonly untilOn: IsoDate;
  readonly reason: string;
  readonly by: string;
  readonly recordedAt: Instant;
};

/** The extensions of some runs known at an instant, oldest first: the last one of a run counts. */
export const listExtensions = (
  tx: ReadTx,
  runIds: readonly string[],
  at: Instant,
): Promise<ExtensionRow[]> => {
  const { runExtension, person } = tx.t;
  return tx.q
    .select({
      id: runExtension.id,
      runId: runExtension.runId,
      untilOn: runExtension.untilOn,
      reason: runExtension.reason,
      by: person.displayName,
      recordedAt: runExtension.recordedAt,
    })
    .from(runExtension)
    .innerJoin(person, eq(person.id, runExtension.byPersonId))
    .where(and(inArray(runExtension.runId, [...runIds]), lte(runExtension.recordedAt, at)))
    .orderBy(asc(runExtension.recordedAt), asc(runExtension.id));
};

/** The extension that holds for a run, or null. */
export const standingExtension = async (
  tx: ReadTx,
  runId: string,
  at: Instant,
): Promise<ExtensionRow | null> => (await listExtensions(tx, [runId], at)).at(-1) ?? null;

export const insertExtension = async (
  tx: WriteTx,
  row: Omit<ExtensionRow, 'by'> & { organisationId: string; byPersonId: string },
): Promise<void> => {
  const { runExtension } = tx.t;
  await tx.q.insert(runExtension).values(row).returning({ id: runExtension.id });
};
