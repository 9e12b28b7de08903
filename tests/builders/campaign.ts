import type { CampaignEvidenceKind, CampaignFactKind, HalfDay } from '#db/schema/lists.ts';
import { doorOutcomes } from '#db/schema/lists.ts';
import type { Database, WriteTx } from '#db/types.ts';
import {
  insertCampaign,
  insertCampaignEvidence,
  insertFact,
  insertMembers,
  insertOuting,
  insertPlan,
  insertSector,
} from '#src/features/campaigns/campaigns.store.ts';
import type { OfCampaign } from '#src/features/campaigns/campaigns.store.ts';
import type { CampaignMessage, CampaignPlan, DoorCounts, OutingSheet } from '#src/features/doors/index.ts';
import { noDoors } from '#src/features/doors/index.ts';
import { newId } from '#src/shared/ids.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import type { Partner } from './network.ts';

/** An outing to tell; what is not said is ordinary: an afternoon of the first pass, by two people. */
export type OutingTold = {
  readonly onDate: IsoDate;
  readonly halfDay?: HalfDay;
  readonly pass?: 1 | 2;
  /** Rank of its sector. */
  readonly sector?: number;
  readonly meetsAt?: string;
  readonly place?: string;
  readonly minutes?: number;
  readonly cancelled?: boolean;
  /** When it was planned; with the rest when not given. */
  readonly recordedAt?: Instant;
  /** Person ids; the messenger and the staff of the partner when not given. */
  readonly memberIds?: readonly string[];
  /** What the buttons counted: as many events. */
  readonly doors?: Partial<DoorCounts>;
  /** The after-outing sheet, closed when nothing else is said; `paper` is what sheets of paper counted. */
  readonly sheet?: Partial<Omit<OutingSheet, 'paper'>> & { readonly paper?: Partial<DoorCounts> };
};

/** A campaign to tell; `now` is when it was written down. */
export type CampaignTold = {
  readonly now: Instant;
  readonly plan?: Partial<CampaignPlan>;
  readonly sectors?: readonly { readonly name: string; readonly doors: number }[];
  readonly outings?: readonly OutingTold[];
  readonly message?: Partial<CampaignMessage>;
  readonly facts?: readonly {
    readonly kind: CampaignFactKind;
    readonly onDate?: IsoDate;
    readonly n?: number;
    /** When it was declared; with the rest when not given. */
    readonly recordedAt?: Instant;
  }[];
  readonly evidence?: readonly { readonly evidenceId: string; readonly kind: CampaignEvidenceKind }[];
};

export type CampaignMade = {
  readonly id: string;
  readonly sectorIds: readonly string[];
  readonly outingIds: readonly string[];
};

const ordinaryPlan: CampaignPlan = {
  title: 'La carte de bus à tarif solidaire',
  needId: null,
  theme: 'other',
  commissioningPartner: null,
  deliveryPartner: null,
  aim: null,
  audience: null,
  expectedAct: null,
  startsOn: null,
  endsOn: null,
  targetHouseholds: 200,
  ownIndicators: [],
};

/** A campaign of a partner, written by its manager, in one write of its own. */
export const aCampaign = (db: Database, partner: Partner, told: CampaignTold): Promise<CampaignMade> =>
  db.write({ kind: 'system', organisationId: partner.place.id }, async (tx) => {
    const made = await writeCampaign(tx, partner, told);
    tx.audit({ action: 'scene.campaign', object: `campaign:${made.id}` });
    return made;
  });

/** The same inside a write that is open already. */
export const writeCampaign = async (
  tx: WriteTx,
  partner: Partner,
  told: CampaignTold,
): Promise<CampaignMade> => {
  const id = newId();
  const said = {
    organisationId: partner.place.id,
    byPersonId: partner.manager.personId,
    recordedAt: told.now,
  };
  const own: OfCampaign = { ...said, campaignId: id };
  await insertCampaign(tx, { ...said, id, runId: partner.runId });
  await insertPlan(tx, own, { ...ordinaryPlan, ...told.plan });
  const sectorIds: string[] = [];
  for (const sector of told.sectors ?? [{ name: 'Rue des Lilas', doors: 120 }])
    sectorIds.push(await insertSector(tx, own, { ...sector, removed: false }));
  const outingIds: string[] = [];
  for (const outing of told.outings ?? [])
    outingIds.push(await writeOuting(tx, partner, { own, sectorIds, outing }));
  if (told.message !== undefined) await writeMessage(tx, own, told.message);
  for (const { kind, onDate = null, n = null, recordedAt = told.now } of told.facts ?? [])
    await insertFact(tx, { ...own, recordedAt }, { kind, done: true, onDate, n, note: null });
  for (const proof of told.evidence ?? []) await insertCampaignEvidence(tx, { ...own, ...proof });
  return { id, sectorIds, outingIds };
};

const writeOuting = async (
  tx: WriteTx,
  partner: Partner,
  { own: made, sectorIds, outing }: { own: OfCampaign; sectorIds: readonly string[]; outing: OutingTold },
): Promise<string> => {
  const own = { ...made, recordedAt: outing.recordedAt ?? made.recordedAt };
  const outingId = await insertOuting(tx, own, {
    sectorId: sectorIds[outing.sector ?? 0] ?? '',
    onDate: outing.onDate,
    halfDay: outing.halfDay ?? 'afternoon',
    pass: outing.pass ?? 1,
    meetsAt: outing.meetsAt ?? null,
    place: outing.place ?? null,
    minutes: outing.minutes ?? 120,
    cancelled: outing.cancelled ?? false,
  });
  const memberIds = outing.memberIds ?? [partner.messenger.personId, partner.staff.personId];
  const people = memberIds.map((personId) => ({ personId, member: true }));
  await insertMembers(tx, { ...own, outingId }, people);
  const where = { outingId, organisationId: own.organisationId };
  if (outing.doors !== undefined) await writeDoors(tx, where, outing.doors);
  if (outing.sheet !== undefined)
    await writeSheet(tx, { ...where, filledOn: outing.onDate, people: memberIds.length }, outing.sheet);
  return outingId;
};

type Where = { readonly outingId: string; readonly organisationId: string };

/** How many rows one statement inserts: SQLite takes a limited number of values. */
const ROWS_AT_ONCE = 500;

/** As many events as were counted: doors, then what is said of them. */
export const writeDoors = async (
  { q, t }: WriteTx,
  where: Where,
  counts: Partial<DoorCounts>,
): Promise<void> => {
  const all: DoorCounts = { ...noDoors, ...counts };
  const event = (kind: string) => ({ ...where, id: newId(), kind, theme: null, aboutId: null });
  const doors = doorOutcomes.flatMap((kind) => Array.from({ length: all[kind] }, () => event(kind)));
  const of = (kind: string): readonly { readonly id: string }[] => doors.filter((door) => door.kind === kind);
  const about = (kind: string, on: readonly { readonly id: string }[], n: number, theme: string | null) =>
    on.slice(0, n).map(({ id }) => ({ ...event(kind), theme, aboutId: id }));
  const rows = [
    ...doors,
    ...about('revisit', of('noTime'), all.revisit, null),
    ...about('needsHelp', of('talked'), all.needsHelp, null),
    ...Object.entries(all.themes).flatMap(([theme, n]) => about('theme', of('talked'), n, theme)),
  ] as (typeof t.tallyEvent.$inferInsert)[];
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await q
      .insert(t.tallyEvent)
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .returning({ id: t.tallyEvent.id });
};

const writeSheet = async (
  { q, t }: WriteTx,
  row: Where & { readonly filledOn: IsoDate; readonly people: number },
  { paper, ...sheet }: NonNullable<OutingTold['sheet']>,
): Promise<void> => {
  await q
    .insert(t.outingSheet)
    .values({
      ...{ version: 1, source: 'phone', closed: true, minutes: 110, own: [], incidents: {} },
      ...row,
      ...sheet,
      paper: paper === undefined ? null : { ...noDoors, ...paper },
    })
    .returning({ id: t.outingSheet.outingId });
};

const writeMessage = async (
  { q, t }: WriteTx,
  own: OfCampaign,
  message: Partial<CampaignMessage>,
): Promise<void> => {
  await q
    .insert(t.campaignMessage)
    .values({
      ...{ heldOn: parisDate(own.recordedAt), messengers: 4, spoken: null, points: [], trueFalse: [] },
      ...{ trapQuestion: null, trapAnswer: null, act: null, leaflet: null, slots: {} },
      ...message,
      ...own,
      id: newId(),
    })
    .returning({ id: t.campaignMessage.id });
};
