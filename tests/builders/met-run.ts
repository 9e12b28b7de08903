import type { OpenedDatabase } from '#db/types.ts';
import { openPartnerRun } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context, Viewer } from '#src/shared/context.ts';
import { testDatabase } from '#tests/support/database.ts';
import { at } from './facts.ts';
import { aNetwork, aPartner, as } from './network.ts';
import type { Network, Partner } from './network.ts';

/** A run whose people meet its mentor, on a database of its own. */
export type MetRun = {
  readonly db: OpenedDatabase;
  readonly network: Network;
  readonly partner: Partner;
  /** Somebody's context, a second after the one before. */
  readonly ctxOf: (viewer: Viewer) => Context;
  readonly opened: (viewer: Viewer) => Promise<OpenRun>;
};

/** Such a run, begun on a day, as it is on another. */
export const aMetRun = async (startMonth: string, today: string): Promise<MetRun> => {
  const db = await testDatabase();
  const network = await aNetwork(db, at(startMonth));
  const partner = await aPartner(db, network, { startMonth, now: at(startMonth) });
  let moment = at(today);
  const ctxOf = (viewer: Viewer): Context => as(db, viewer, (moment += 1000));
  return {
    db,
    network,
    partner,
    ctxOf,
    opened: (viewer) => openPartnerRun(ctxOf(viewer), partner.place.slug),
  };
};
