import { and, eq, gte, inArray } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { MeetingKind, PromiseOutcome, PromiseSide } from '#db/schema/lists.ts';
import type { ReadTx, WriteTx } from '#db/types.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import type { FactRow } from './change-meetings.ts';
import type {
  DateFact,
  MeetingFact,
  MinutesFact,
  PointFact,
  PromiseFact,
  SentFact,
  When,
} from './meetings.types.ts';

type OfRun<T> = T & { readonly runId: string };
type RunIds = readonly string[];
/** Meetings to keep to, of these runs; every meeting of the runs when not given. */
type Only = readonly string[] | undefined;
const within = (runId: SQLiteColumn, runIds: RunIds, meetingId: SQLiteColumn, ids: Only) =>
  ids === undefined ? inArray(runId, [...runIds]) : inArray(meetingId, [...ids]);

export const listMeetingFacts = (tx: ReadTx, runIds: RunIds, ids?: Only): Promise<MeetingFact[]> => {
  const { meeting } = tx.t;
  return tx.q
    .select({
      id: meeting.id,
      runId: meeting.runId,
      kind: meeting.kind,
      title: meeting.title,
      byPersonId: meeting.byPersonId,
      recordedAt: meeting.recordedAt,
    })
    .from(meeting)
    .where(within(meeting.runId, runIds, meeting.id, ids));
};

/** Every date that was set; `from` leaves out meetings that never stood on that day or after. */
export const listDates = (tx: ReadTx, runIds: RunIds, from?: IsoDate): Promise<OfRun<DateFact>[]> => {
  const { meetingDate: date } = tx.t;
  const ofRuns = inArray(date.runId, [...runIds]);
  const later =
    from === undefined
      ? undefined
      : inArray(
          date.meetingId,
          tx.q
            .select({ id: date.meetingId })
            .from(date)
            .where(and(ofRuns, gte(date.onDate, from))),
        );
  return tx.q
    .select({
      id: date.id,
      runId: date.runId,
      meetingId: date.meetingId,
      onDate: date.onDate,
      startsAt: date.startsAt,
      minutes: date.minutes,
      place: date.place,
      cancelled: date.cancelled,
      byPersonId: date.byPersonId,
      recordedAt: date.recordedAt,
    })
    .from(date)
    .where(and(ofRuns, later));
};

export const listPoints = (tx: ReadTx, runIds: RunIds, ids?: Only): Promise<OfRun<PointFact>[]> => {
  const { meetingPoint: point, meetingPointRemoved: removed } = tx.t;
  return tx.q
    .select({
      id: point.id,
      runId: point.runId,
      meetingId: point.meetingId,
      text: point.text,
      byPersonId: point.byPersonId,
      recordedAt: point.recordedAt,
      removedAt: removed.recordedAt,
    })
    .from(point)
    .leftJoin(removed, eq(removed.pointId, point.id))
    .where(within(point.runId, runIds, point.meetingId, ids));
};

/** What was handed in, minutes and reports alike, without the texts. */
export const listSent = async (tx: ReadTx, runIds: RunIds, ids?: Only): Promise<OfRun<SentFact>[]> => {
  const { meetingMinutes, visitReport } = tx.t;
  const of = async (table: typeof meetingMinutes | typeof visitReport): Promise<OfRun<SentFact>[]> =>
    tx.q
      .select({
        id: table.id,
        runId: table.runId,
        meetingId: table.meetingId,
        attempt: table.attempt,
        byPersonId: table.byPersonId,
        recordedAt: table.recordedAt,
      })
      .from(table)
      .where(within(table.runId, runIds, table.meetingId, ids));
  return [...(await of(meetingMinutes)), ...(await of(visitReport))];
};

export const listPromiseFacts = async (tx: ReadTx, runIds: RunIds): Promise<PromiseFact[]> => {
  const { promise, promiseSettled: settled } = tx.t;
  const rows = await tx.q
    .select({
      id: promise.id,
      runId: promise.runId,
      meetingId: promise.meetingId,
      text: promise.text,
      side: promise.side,
      who: promise.who,
      dueOn: promise.dueOn,
      byPersonId: promise.byPersonId,
      recordedAt: promise.recordedAt,
      settled: { outcome: settled.outcome, note: settled.note, recordedAt: settled.recordedAt },
    })
    .from(promise)
    .leftJoin(settled, eq(settled.promiseId, promise.id))
    .where(inArray(promise.runId, [...runIds]));
  return rows;
};

/** Every minutes of a call, the first attempt first. */
export const listMinutes = async (tx: ReadTx, meetingId: string): Promise<MinutesFact[]> => {
  const { meetingMinutes: minutes } = tx.t;
  const rows = await tx.q
    .select({
      id: minutes.id,
      meetingId: minutes.meetingId,
      attempt: minutes.attempt,
      frozen: minutes.frozen,
      byPersonId: minutes.byPersonId,
      recordedAt: minutes.recordedAt,
    })
    .from(minutes)
    .where(eq(minutes.meetingId, meetingId));
  return rows.sort((a, b) => a.attempt - b.attempt);
};

export const insertMeeting = async (
  tx: WriteTx,
  row: FactRow & { kind: MeetingKind; title: string | null },
): Promise<void> => {
  await tx.q.insert(tx.t.meeting).values(row).returning({ id: tx.t.meeting.id });
};

/** A date of a meeting is recorded after the one before it, even within one millisecond: the last one counts. */
export const insertDate = async (
  tx: WriteTx,
  row: FactRow & When & { meetingId: string; cancelled: boolean },
): Promise<void> => {
  const { meetingDate: date } = tx.t;
  const before = await tx.q
    .select({ at: date.recordedAt })
    .from(date)
    .where(eq(date.meetingId, row.meetingId));
  const recordedAt = Math.max(row.recordedAt, ...before.map(({ at }) => at + 1));
  await tx.q
    .insert(date)
    .values({ ...row, recordedAt })
    .returning({ id: date.id });
};

export const insertPoint = async (
  tx: WriteTx,
  row: FactRow & { meetingId: string; text: string },
): Promise<void> => {
  await tx.q.insert(tx.t.meetingPoint).values(row).returning({ id: tx.t.meetingPoint.id });
};

/** False when it was removed already. */
export const insertPointRemoval = async (
  tx: WriteTx,
  row: { pointId: string; byPersonId: string; recordedAt: Instant },
): Promise<boolean> => {
  const rows = await tx.q
    .insert(tx.t.meetingPointRemoved)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: tx.t.meetingPointRemoved.pointId });
  return rows.length === 1;
};

export const insertMinutes = async (
  tx: WriteTx,
  row: FactRow & { meetingId: string; attempt: number; frozen: string },
): Promise<void> => {
  await tx.q.insert(tx.t.meetingMinutes).values(row).returning({ id: tx.t.meetingMinutes.id });
};

export const insertPromise = async (
  tx: WriteTx,
  row: FactRow & {
    meetingId: string | null;
    text: string;
    side: PromiseSide;
    who: string | null;
    dueOn: IsoDate;
  },
): Promise<void> => {
  await tx.q.insert(tx.t.promise).values(row).returning({ id: tx.t.promise.id });
};

/** False when it was settled already. */
export const insertSettlement = async (
  tx: WriteTx,
  row: {
    promiseId: string;
    outcome: PromiseOutcome;
    note: string | null;
    byPersonId: string;
    recordedAt: Instant;
  },
): Promise<boolean> => {
  const rows = await tx.q
    .insert(tx.t.promiseSettled)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: tx.t.promiseSettled.promiseId });
  return rows.length === 1;
};
