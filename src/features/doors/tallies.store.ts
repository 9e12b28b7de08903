import { aliasedTable, and, count, countDistinct, eq, inArray, isNull, lte, ne, or } from 'drizzle-orm';
import type { SheetSource } from '#db/schema/lists.ts';
import { doorOutcomes } from '#db/schema/lists.ts';
import type { ReadTx } from '#db/types.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { DoorCounts, OutingSheet, PaperCounts } from './campaign.types.ts';
import { noDoors } from './tally.rules.ts';

/** How many events each of these outings has, whatever they say. */
export const numbersOfEvents = async (
  { q, t: { tallyEvent } }: ReadTx,
  outingIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const { outingId } = tallyEvent;
  const rows = await q
    .select({ outingId, n: count() })
    .from(tallyEvent)
    .where(inArray(outingId, [...outingIds]))
    .groupBy(outingId);
  return new Map(rows.map(({ outingId: id, n }) => [id, n]));
};

/** What the buttons of these outings counted, by outing: the same as `countsOf` on their events, two queries. */
export const readDoorCounts = async (
  { q, t }: ReadTx,
  outingIds: readonly string[],
): Promise<ReadonlyMap<string, DoorCounts>> => {
  const ids = [...outingIds];
  if (ids.length === 0) return new Map();
  const event = t.tallyEvent;
  const [undo, door, undoDoor] = [
    aliasedTable(event, 'undo'),
    aliasedTable(event, 'door'),
    aliasedTable(event, 'undo_door'),
  ];
  const undoing = (by: typeof event, of: typeof event) =>
    and(eq(by.outingId, of.outingId), eq(by.aboutId, of.id), eq(by.kind, 'undo'));
  const outcomes = await q
    .select({ outingId: event.outingId, kind: event.kind, n: countDistinct(event.id) })
    .from(event)
    .leftJoin(undo, undoing(undo, event))
    .where(and(inArray(event.outingId, ids), inArray(event.kind, [...doorOutcomes]), isNull(undo.id)))
    .groupBy(event.outingId, event.kind);
  const details = await q
    .select({
      outingId: event.outingId,
      kind: event.kind,
      theme: event.theme,
      n: countDistinct(event.aboutId),
    })
    .from(event)
    .innerJoin(door, and(eq(door.outingId, event.outingId), eq(door.id, event.aboutId)))
    .leftJoin(undo, undoing(undo, event))
    .leftJoin(undoDoor, undoing(undoDoor, door))
    .where(
      and(
        inArray(event.outingId, ids),
        isNull(undo.id),
        isNull(undoDoor.id),
        or(
          and(eq(event.kind, 'revisit'), eq(door.kind, 'noTime')),
          and(inArray(event.kind, ['theme', 'needsHelp']), eq(door.kind, 'talked'), ne(event.kind, 'undo')),
        ),
      ),
    )
    .groupBy(event.outingId, event.kind, event.theme);
  const counts = new Map<string, DoorCounts>();
  const set = (outingId: string, change: (counted: DoorCounts) => DoorCounts): void =>
    void counts.set(outingId, change(counts.get(outingId) ?? noDoors));
  for (const { outingId, kind, n } of outcomes) set(outingId, (counted) => ({ ...counted, [kind]: n }));
  for (const { outingId, kind, theme, n } of details)
    set(outingId, (counted) =>
      theme === null ? { ...counted, [kind]: n } : { ...counted, themes: { ...counted.themes, [theme]: n } },
    );
  return counts;
};

/** The last sheet of each of these outings that was filled until a day. */
export const readSheets = async (
  { q, t: { outingSheet: sheet } }: ReadTx,
  outingIds: readonly string[],
  until: IsoDate,
): Promise<ReadonlyMap<string, OutingSheet>> => {
  const rows = await q
    .select()
    .from(sheet)
    .where(and(inArray(sheet.outingId, [...outingIds]), lte(sheet.filledOn, until)));
  const last = new Map<string, (typeof rows)[number]>();
  for (const row of rows)
    if (row.version > (last.get(row.outingId)?.version ?? 0)) last.set(row.outingId, row);
  return new Map(
    [...last].map(([id, { outingId: _outing, organisationId: _organisation, paper, ...row }]) => [
      id,
      {
        ...row,
        source: row.source as SheetSource,
        incidents: row.incidents,
        paper: paper === null ? null : ({ ...noDoors, total: null, ...paper } as unknown as PaperCounts),
      },
    ]),
  );
};

/** Whether « J'ai fini » was said of an outing: a version of its sheet came by another way than the entry of paper. */
export const wasFinished = async (
  { q, t: { outingSheet: sheet } }: ReadTx,
  outingId: string,
): Promise<boolean> => {
  const said = and(eq(sheet.outingId, outingId), ne(sheet.source, 'paper'));
  return (await q.select({ version: sheet.version }).from(sheet).where(said).limit(1)).length > 0;
};
