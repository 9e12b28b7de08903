import { and, eq } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import type { SetAside } from './what-first.rules.ts';

/** Lines that one person put aside, those whose time has passed included. */
export const listSetAside = (tx: ReadTx, personId: string): Promise<SetAside[]> => {
  const { setAside } = tx.t;
  return tx.q
    .select({ runId: setAside.runId, line: setAside.line, untilAt: setAside.untilAt })
    .from(setAside)
    .where(eq(setAside.personId, personId));
};

export const putAside = async (tx: WriteTx, row: SetAside & { readonly personId: string }): Promise<void> => {
  const { setAside } = tx.t;
  await tx.q
    .insert(setAside)
    .values(row)
    .onConflictDoUpdate({
      target: [setAside.personId, setAside.runId, setAside.line],
      set: { untilAt: row.untilAt },
    })
    .returning({ line: setAside.line });
};

/** False when she had not put this line aside. */
export const takeBack = async (
  tx: WriteTx,
  of: { readonly personId: string; readonly runId: string; readonly line: string },
): Promise<boolean> => {
  const { setAside } = tx.t;
  const rows = await tx.q
    .delete(setAside)
    .where(and(eq(setAside.personId, of.personId), eq(setAside.runId, of.runId), eq(setAside.line, of.line)))
    .returning({ line: setAside.line });
  return rows.length > 0;
};
