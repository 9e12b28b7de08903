import type { Context } from '#src/shared/context.ts';
import type { Instant } from '#src/shared/time.ts';
import { changesSince } from './changes.rules.ts';
import { listTeamLevels, readSeen } from './mentoring.store.ts';
import type { Changes } from './overview.rules.ts';
import type { PartnerRow } from './partner-row.rules.ts';

/** What changed of these partners since the viewer said that she had seen everything; nothing at her first visit. */
export const loadChanges = async (
  { db, viewer }: Context,
  rows: readonly PartnerRow[],
): Promise<{ readonly seenAt: Instant | null; readonly changes: Changes }> =>
  db.read(viewer.scope, async (tx) => {
    const seenAt = await readSeen(tx, viewer.personId);
    if (seenAt === null) return { seenAt, changes: new Map() };
    const runIds = rows.map(({ opened }) => opened.run.id);
    const levels = await listTeamLevels(tx, runIds, seenAt);
    const asked = { since: seenAt, personId: viewer.personId };
    const told = rows.map((row) => [row.opened.run.id, changesSince(row, levels, asked)] as const);
    return { seenAt, changes: new Map(told.filter(([, changes]) => changes.length > 0)) };
  });
