import { and, eq, gt, inArray } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '#db/types.ts';
import type { Instant } from '#src/shared/time.ts';
import type { LevelFact } from './changes.rules.ts';
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

const PORTFOLIO = 'portfolio';

/** Until when she has seen what is new in her portfolio; null when she never said so. */
export const readSeen = async (tx: ReadTx, personId: string): Promise<Instant | null> => {
  const { seenMark } = tx.t;
  const rows = await tx.q
    .select({ at: seenMark.at })
    .from(seenMark)
    .where(and(eq(seenMark.personId, personId), eq(seenMark.subject, PORTFOLIO)));
  return rows[0]?.at ?? null;
};

/** Says until when she has seen it; null as if she had never. */
export const putSeen = async (tx: WriteTx, personId: string, at: Instant | null): Promise<void> => {
  const { seenMark } = tx.t;
  if (at === null) {
    const hers = and(eq(seenMark.personId, personId), eq(seenMark.subject, PORTFOLIO));
    await tx.q.delete(seenMark).where(hers).returning({ at: seenMark.at });
    return;
  }
  await tx.q
    .insert(seenMark)
    .values({ personId, subject: PORTFOLIO, at })
    .onConflictDoUpdate({ target: [seenMark.personId, seenMark.subject], set: { at } })
    .returning({ at: seenMark.at });
};

/** Levels that these teams gave themselves after an instant. */
export const listTeamLevels = (
  tx: ReadTx,
  runIds: readonly string[],
  after: Instant,
): Promise<LevelFact[]> => {
  const { adoptionRating: rating } = tx.t;
  return tx.q
    .select({ runId: rating.runId, recordedAt: rating.recordedAt, byPersonId: rating.byPersonId })
    .from(rating)
    .where(and(inArray(rating.runId, [...runIds]), eq(rating.voice, 'team'), gt(rating.recordedAt, after)));
};
