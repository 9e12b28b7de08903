import type { DoorOutcome } from '#db/schema/lists.ts';
import type { Database } from '#db/types.ts';
import { newId } from '#src/shared/ids.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import type { Partner } from './network.ts';

/** Rows of a campaign as if its team had written them, for what reads campaigns. */

type Counted = Partial<Record<DoorOutcome, number>>;
export type OutingTold = {
  readonly onDate: IsoDate;
  readonly pass?: 1 | 2;
  readonly counted?: Counted;
  /** « J'ai fini ». */
  readonly closed?: boolean;
  readonly memberIds?: readonly string[];
};
export type CampaignTold = {
  readonly title?: string;
  readonly startsOn?: IsoDate;
  readonly endsOn?: IsoDate;
  readonly targetHouseholds?: number;
  readonly sectorDoors?: readonly number[];
  readonly outings?: readonly OutingTold[];
};

const write = (
  db: Database,
  partner: Partner,
  now: Instant,
  tell: (insert: Insert, said: Said) => Promise<void>,
): Promise<void> =>
  db.write(partner.manager.scope, async (tx) => {
    const { organisationId, personId } = partner.manager;
    await tell(
      async (table, row) =>
        void (await tx.q.insert(tx.t[table] as typeof tx.t.campaign).values(row as never)),
      { organisationId, byPersonId: personId, recordedAt: now },
    );
    tx.audit({ action: 'scene.campaign', object: organisationId });
  });
type Table =
  | 'campaign'
  | 'campaignPlan'
  | 'sector'
  | 'sectorVersion'
  | 'outing'
  | 'outingVersion'
  | 'outingMember'
  | 'tallyEvent'
  | 'outingSheet';
type Insert = (table: Table, row: Readonly<Record<string, unknown>>) => Promise<void>;
type Said = { readonly organisationId: string; readonly byPersonId: string; readonly recordedAt: Instant };

/** A campaign with its sectors and outings, counted as told; its id. */
export const aCampaign = async (
  db: Database,
  partner: Partner,
  now: Instant,
  told: CampaignTold = {},
): Promise<string> => {
  const [campaignId, sectorIds] = [newId(), (told.sectorDoors ?? [100]).map(() => newId())];
  await write(db, partner, now, async (insert, said) => {
    await insert('campaign', { id: campaignId, runId: partner.runId, ...said });
    await insert('campaignPlan', {
      ...{ id: newId(), campaignId, ...said, title: told.title ?? 'Le chauffage', theme: 'charges' },
      ...{ startsOn: told.startsOn ?? null, endsOn: told.endsOn ?? null, ownIndicators: [] },
      targetHouseholds: told.targetHouseholds ?? null,
    });
    for (const [rank, sectorId] of sectorIds.entries()) {
      const doors = told.sectorDoors?.[rank] ?? 100;
      await insert('sector', { id: sectorId, campaignId, ...said });
      await insert('sectorVersion', {
        ...{ id: newId(), sectorId, campaignId, ...said, doors, removed: false },
        name: `Îlot ${String(rank + 1)}`,
      });
    }
  });
  for (const outing of told.outings ?? [])
    await anOuting(db, partner, now, { campaignId, sectorId: sectorIds[0] ?? '' }, outing);
  return campaignId;
};

/** An outing of a campaign, with what its team counted; its id. */
export const anOuting = async (
  db: Database,
  partner: Partner,
  now: Instant,
  of: { readonly campaignId: string; readonly sectorId: string },
  told: OutingTold,
): Promise<string> => {
  const outingId = newId();
  await write(db, partner, now, async (insert, said) => {
    await insert('outing', { id: outingId, campaignId: of.campaignId, ...said });
    await insert('outingVersion', {
      ...{ id: newId(), outingId, ...of, ...said, onDate: told.onDate, halfDay: 'morning' },
      ...{ pass: told.pass ?? 1, minutes: 120, cancelled: false },
    });
    for (const personId of told.memberIds ?? [])
      await insert('outingMember', {
        ...{ id: newId(), outingId, campaignId: of.campaignId, personId, ...said, member: true },
      });
  });
  if (told.counted !== undefined || told.closed === true) await counts(db, partner, now, outingId, told);
  return outingId;
};

/** Doors counted in an outing, and its sheet once it is over. */
export const counts = (
  db: Database,
  partner: Partner,
  now: Instant,
  outingId: string,
  { counted = {}, closed = false, onDate }: OutingTold,
): Promise<void> =>
  write(db, partner, now, async (insert, { organisationId }) => {
    for (const [kind, n] of Object.entries(counted))
      for (let door = 0; door < n; door += 1)
        await insert('tallyEvent', { outingId, id: newId(), organisationId, kind });
    if (!closed) return;
    await insert('outingSheet', {
      ...{ outingId, version: 1, organisationId, source: 'phone', closed, filledOn: onDate },
      ...{ incidents: {}, own: [] },
    });
  });
