/** What is written at the doors; none of it leaves a line in the audit chain (decision 0032). */
import { eq, sql } from 'drizzle-orm';
import type { NeedTheme } from '#db/schema/lists.ts';
import type { ReadTx, WriteTx } from '#db/types.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { OutingSheet, PaperCounts } from './campaign.types.ts';
import type { TallyEvent } from './tally.rules.ts';

/** Rows that one statement inserts: each is built once, and what remains goes by smaller ones. */
const ROWS_AT_ONCE = [128, 16, 1] as const;

type EventRow = TallyEvent & { readonly outingId: string };

/**
 * Adds the events that are not there yet, ordered by their random ids, so that rows tell no order of doors; whether any
 * was new.
 */
export const insertEvents = async (
  tx: WriteTx,
  organisationId: string,
  events: readonly EventRow[],
): Promise<boolean> => {
  const rows = [...events].sort((a, b) => (a.id < b.id ? -1 : 1));
  let [added, from] = [0, 0];
  for (const many of ROWS_AT_ONCE)
    for (; rows.length - from >= many; from += many)
      added += await insertMany(tx, organisationId, rows.slice(from, from + many));
  return added > 0;
};

const columns = ['id', 'outingId', 'kind', 'theme', 'aboutId'] as const;

const insertMany = async (
  tx: WriteTx,
  organisationId: string,
  rows: readonly EventRow[],
): Promise<number> => {
  const cells = rows.map((row, rank) => columns.map((column) => [`${column}${rank}`, row[column]] as const));
  const added = await tx.prepared<{ id: string }>(`doors.insert-${rows.length}`, (q, { tallyEvent }) => {
    const values = rows.map((_, rank) => ({
      ...Object.fromEntries(columns.map((column) => [column, sql.placeholder(`${column}${rank}`)])),
      organisationId: sql.placeholder('organisationId'),
    }));
    return q
      .insert(tallyEvent)
      .values(values as never)
      .onConflictDoNothing()
      .returning({ id: tallyEvent.id });
  })({ organisationId, ...Object.fromEntries(cells.flat()) });
  return added.length;
};

/** Tells what keeps counts in memory that something moved; not what. */
export const moveMark = async ({ q, t: { doorMark } }: WriteTx, organisationId: string): Promise<void> => {
  await q
    .insert(doorMark)
    .values({ organisationId, n: 1 })
    .onConflictDoUpdate({ target: doorMark.organisationId, set: { n: sql`${doorMark.n} + 1` } })
    .returning({ n: doorMark.n });
};

/** All the events of an outing, in no order that means anything. */
export const eventsOf = (tx: ReadTx, outingId: string): Promise<TallyEvent[]> =>
  tx.prepared<TallyEvent>('doors.events', (q, { tallyEvent: event }) =>
    q
      .select({ id: event.id, kind: event.kind, theme: event.theme, aboutId: event.aboutId })
      .from(event)
      .where(eq(event.outingId, sql.placeholder('outingId')))
      .orderBy(event.id),
  )({ outingId });

type SheetOwner = { readonly outingId: string; readonly organisationId: string };

/** Adds a version of a sheet; the key of outing and version keeps two people from writing the same one. */
export const insertSheet = async (
  { q, t: { outingSheet } }: WriteTx,
  of: SheetOwner,
  sheet: OutingSheet,
): Promise<void> => {
  const row = { ...of, ...sheet, paper: sheet.paper as Record<keyof PaperCounts, never> | null };
  await q.insert(outingSheet).values(row).returning({ version: outingSheet.version });
};

/** A sentence that was heard; false when this id was already there. */
export const insertHeard = async (
  { q, t: { heardSentence } }: WriteTx,
  row: {
    readonly id: string;
    readonly campaignId: string;
    readonly outingId: string;
    readonly organisationId: string;
    readonly theme: NeedTheme | null;
    readonly text: string;
    readonly filledOn: IsoDate;
  },
): Promise<void> => {
  await q
    .insert(heardSentence)
    .values({ ...row, removed: false })
    .onConflictDoNothing()
    .returning({ id: heardSentence.id });
};

/** The last version of an outing with another pass; who changed what was planned is told by the audit chain. */
export const insertPass = async (
  { q, t: { outingVersion } }: WriteTx,
  versionId: string,
  change: {
    readonly id: string;
    readonly pass: 1 | 2;
    readonly byPersonId: string;
    readonly recordedAt: number;
  },
): Promise<void> => {
  const [version] = await q.select().from(outingVersion).where(eq(outingVersion.id, versionId));
  if (version !== undefined)
    await q
      .insert(outingVersion)
      .values({ ...version, ...change })
      .returning({ id: outingVersion.id });
};
