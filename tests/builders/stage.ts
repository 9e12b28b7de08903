import type { Database, WriteTx } from '#db/types.ts';
import { openPartnerRun } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import { scopeIn } from '#src/shared/context.ts';
import type { Context, Viewer } from '#src/shared/context.ts';
import { newId } from '#src/shared/ids.ts';
import type { Instant } from '#src/shared/time.ts';
import { as } from './network.ts';
import type { Partner } from './network.ts';

/** Where a story is played: a database, and the clock of its audit chain. */
export type Stage = { readonly db: Database; readonly setClock: (at: Instant) => void };

/** Somebody at an instant: the context of whatever use case she plays. */
export const acting = ({ db, setClock }: Stage, viewer: Viewer, at: Instant): Context => {
  setClock(at);
  return as(db, viewer, at);
};

/** The run of a partner as its own people, its mentor or head office open it. */
export const runOf = (ctx: Context, { place }: Partner): Promise<OpenRun> => openPartnerRun(ctx, place.slug);

/** What every row of a run carries. */
export type Row = {
  readonly id: string;
  readonly runId: string;
  readonly organisationId: string;
  readonly byPersonId: string;
  readonly recordedAt: Instant;
};

/** Something told directly, where the story needs no rule: one write of a partner's own. */
export const tell = async <T>(
  { db, viewer, now }: Context,
  { place, runId }: Partner,
  fn: (tx: WriteTx, row: () => Row) => Promise<T>,
): Promise<T> =>
  db.write(scopeIn(viewer, place.id), async (tx) => {
    const row = (): Row => ({
      id: newId(),
      runId,
      organisationId: place.id,
      byPersonId: viewer.personId,
      recordedAt: now,
    });
    const told = await fn(tx, row);
    tx.audit({ action: 'scene.told', object: `run:${runId}` });
    return told;
  });
