import type { MeetingKind } from '#db/schema/lists.ts';
import type { ReadTx } from '#db/types.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import { isCall } from './meetings.rules.ts';
import { listSent } from './meetings.store.ts';
import type { SentFact } from './meetings.types.ts';
import { readMeetingsOf } from './read-meetings.ts';
import { listReportsOf } from './reports.store.ts';

/** Minutes of a call or the report of a visit, in one of its versions; not its text. */
export type HandedIn = SentFact & {
  readonly runId: string;
  readonly kind: MeetingKind;
  readonly title: string | null;
  readonly onDate: IsoDate;
  /** Whether the partner reads it: minutes always. */
  readonly shared: boolean;
};

/** What was handed in of these runs after an instant, up to another. */
export const listHandedIn = async (
  tx: ReadTx,
  runIds: readonly string[],
  { since, now }: { readonly since: Instant; readonly now: Instant },
): Promise<readonly HandedIn[]> => {
  const sent = (await listSent(tx, runIds)).filter(({ recordedAt: at }) => at >= since && at <= now);
  if (sent.length === 0) return [];
  const { meetings } = await readMeetingsOf(tx, runIds, now);
  const reports = new Map((await listReportsOf(tx, runIds)).map((report) => [report.id, report]));
  return sent.flatMap((one): HandedIn[] => {
    const meeting = meetings.find(({ id }) => id === one.meetingId);
    if (meeting === undefined) return [];
    const { runId, kind, title, when } = meeting;
    const report = reports.get(one.id);
    const shared = isCall(meeting) || report?.shared === true;
    return [{ ...one, runId, kind, title, shared, onDate: report?.onDate ?? when.onDate }];
  });
};
