import type { ReadTx } from '#db/types.ts';
import type { Instant } from '#src/shared/time.ts';
import { standingAt } from './meetings.rules.ts';
import { listDates, listMeetingFacts, listPoints, listPromiseFacts, listSent } from './meetings.store.ts';
import type { RunMeetings } from './meetings.types.ts';

/** Meetings and promises of several runs together, as they stood at an instant: six queries, however many runs. */
export const readMeetingsOf = async (
  tx: ReadTx,
  runIds: readonly string[],
  at: Instant,
): Promise<RunMeetings> =>
  standingAt(
    {
      meetings: await listMeetingFacts(tx, runIds),
      dates: await listDates(tx, runIds),
      points: await listPoints(tx, runIds),
      sent: await listSent(tx, runIds),
      promises: await listPromiseFacts(tx, runIds),
    },
    at,
  );

/** Those of one run. */
export const readMeetings = (tx: ReadTx, runId: string, at: Instant): Promise<RunMeetings> =>
  readMeetingsOf(tx, [runId], at);
