/** What is written at the doors; none of it leaves a line in the audit chain (decision 0032). */
import { eq, sql } from 'drizzle-orm';
import type { NeedTheme } from '#db/schema/lists.ts';
import type { ReadTx, WriteTx } from '#db/types.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { OutingSheet, PaperCounts } from './campaign.types.ts';
import type { TallyEvent } from './tally.rules.ts';

/** Rows that one statement inserts: both databases limit its values. */
const ROWS_AT_ONCE = 1000;

/**
 * Adds the events that are not there yet, ordered by their random ids, so that rows tell no order of doors; whether any
 * was new.
 */
export const insertEvents = async (
  { q, t: { tallyEvent } }: WriteTx,
  organisationId: string,
  events: readonly (TallyEvent & { readonly outingId: string })[],
): Promise<boolean> => {
  const rows = [...events]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((event) => ({ ...event, organisationId }));
  let added = 0;
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE);
    const insert = q.insert(tallyEvent).values(some).onConflictDoNothing();
    added += (await insert.returning({ id: tallyEvent.id })).length;
  }
  return added > 0;
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
export const eventsOf = ({ q, t: { tallyEvent } }: ReadTx, outingId: string): Promise<TallyEvent[]> =>
  q
    .select({
      id: tallyEvent.id,
      kind: tallyEvent.kind,
      theme: tallyEvent.theme,
      aboutId: tallyEvent.aboutId,
    })
    .from(tallyEvent)
    .where(eq(tallyEvent.outingId, outingId))
    .orderBy(tallyEvent.id) as Promise<TallyEvent[]>;

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
