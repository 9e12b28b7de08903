import type { MeetingKind } from '#db/schema/lists.ts';
import type { ReadTx } from '#db/types.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { isCall, nextOf, standingAt, stateOf } from './meetings.rules.ts';
import type { MeetingState } from './meetings.rules.ts';
import { listDates, listMeetingFacts, listPoints, listPromiseFacts, listSent } from './meetings.store.ts';
import type { Meeting, PromiseFact } from './meetings.types.ts';

/**
 * The next call of each run as it stood at an instant, and whether anybody wrote a point for it; nothing for a run without.
 * Only meetings that stood on that day or after are read.
 */
export const nextCalls = async (
  tx: ReadTx,
  runIds: readonly string[],
  at: Instant,
): Promise<ReadonlyMap<string, { readonly on: IsoDate; readonly hasAgenda: boolean }>> => {
  const today = parisDate(at);
  const { ids, ...known } = await readFrom(tx, runIds, today);
  const facts = { ...known, points: await listPoints(tx, runIds, ids) };
  const calls = Map.groupBy(standingAt(facts, at).meetings.filter(isCall), ({ runId }) => runId);
  return new Map(
    [...calls].flatMap(([runId, list]) => {
      const next = nextOf(list, today);
      return next === null
        ? []
        : [[runId, { on: next.when.onDate, hasAgenda: next.points.length > 0 }] as const];
    }),
  );
};

/** What is known of the meetings that stood on a day or after, without their points. */
const readFrom = async (tx: ReadTx, runIds: readonly string[], from: IsoDate) => {
  const dates = await listDates(tx, runIds, from);
  const ids = [...new Set(dates.map(({ meetingId }) => meetingId))];
  return {
    ids,
    meetings: await listMeetingFacts(tx, runIds, ids),
    dates,
    sent: await listSent(tx, runIds, ids),
    promises: [],
  };
};

/** A meeting as a calendar shows it; `id` never changes, whatever moves. */
export type MeetingEvent = Meeting['when'] & {
  readonly id: string;
  readonly runId: string;
  readonly kind: MeetingKind;
  readonly title: string | null;
  readonly cancelled: boolean;
  readonly state: MeetingState;
  readonly recordedAt: Instant;
  /** When its date was last set. */
  readonly changedAt: Instant;
};

/**
 * The meetings of these runs as they stood at an instant, cancelled ones too, the latest day first; of those before
 * `from`, only what once stood on that day or after.
 */
export const listMeetings = async (
  tx: ReadTx,
  runIds: readonly string[],
  at: Instant,
  from: IsoDate,
): Promise<readonly MeetingEvent[]> => {
  const { meetings } = standingAt({ ...(await readFrom(tx, runIds, from)), points: [] }, at);
  return meetings.map((meeting) => {
    const { id, runId, kind, title, cancelled, when, recordedAt, changedAt } = meeting;
    return {
      ...when,
      id,
      runId,
      kind,
      title,
      cancelled,
      recordedAt,
      changedAt,
      state: stateOf(meeting, parisDate(at)),
    };
  });
};

/** Every promise of these runs as it stood at an instant, settled ones too, the nearest date first. */
export const listPromises = async (
  tx: ReadTx,
  runIds: readonly string[],
  at: Instant,
): Promise<readonly PromiseFact[]> => {
  const promises = await listPromiseFacts(tx, runIds);
  return standingAt({ meetings: [], dates: [], points: [], sent: [], promises }, at).promises;
};
