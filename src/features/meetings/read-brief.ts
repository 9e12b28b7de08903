import type { ReadTx } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import {
  canClearBlock,
  canLiftReservation,
  loadRunFacts,
  readMilestones,
} from '#src/features/milestones/index.ts';
import { currentPause } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { parisDate } from '#src/shared/time.ts';
import { briefOf } from './brief.rules.ts';
import type { Brief } from './brief.types.ts';
import { can } from './meetings.access.ts';
import { isCall, newestFirst } from './meetings.rules.ts';
import type { Meeting, PromiseFact, ReportFact, RunMeetings } from './meetings.types.ts';
import { readMeetings } from './read-meetings.ts';
import { listReportsOf } from './reports.store.ts';

export type CallKnown = {
  readonly meeting: Meeting;
  readonly promises: readonly PromiseFact[];
  /** What there is to speak of now; once its minutes are sent, they say it. */
  readonly brief: Brief | null;
};

/** A call of this run with its brief, as the transaction sees it; the 404 of R20 for anything else. */
export const readCall = async (
  tx: ReadTx,
  ctx: Context,
  opened: OpenRun,
  meetingId: string,
): Promise<CallKnown> => {
  const known = await readMeetings(tx, opened.run.id, ctx.now);
  const meeting = known.meetings.find(({ id }) => id === meetingId);
  if (meeting === undefined || !isCall(meeting)) throw notFound();
  const { promises } = known;
  if (meeting.attempts > 0) return { meeting, promises, brief: null };
  return { meeting, promises, brief: await readBrief(tx, ctx, opened, known, meeting) };
};

const readBrief = async (
  tx: ReadTx,
  { viewer, now }: Context,
  opened: OpenRun,
  known: RunMeetings,
  meeting: Meeting,
): Promise<Brief> => {
  const { run, access } = opened;
  const today = parisDate(now);
  const facts = (await loadRunFacts(tx, [run.id], now)).get(run.id);
  if (facts === undefined) throw notFound();
  const read = readMilestones(opened, facts, getCurriculum(), today);
  const last = known.meetings.find(
    (one) => isCall(one) && one.reportedAt !== null && newestFirst(one, meeting) > 0,
  );
  const pause = currentPause(opened, today);
  return briefOf({
    milestones: read.milestones,
    facts,
    meeting,
    promises: known.promises,
    visits: lastShared(await listReportsOf(tx, [run.id])),
    last: last?.reportedAt == null ? null : { on: last.when.onDate, at: last.reportedAt },
    today,
    mentorIds: opened.assignments.map(({ personId }) => personId),
    pause: pause && { since: pause.startsOn, reason: pause.reason },
    may: {
      clear: (block) => canClearBlock(viewer, access, block),
      lift: ({ milestone }) => canLiftReservation(viewer, access, milestone.settledBy),
      settle: can(viewer, 'promise.settle', access),
    },
  });
};

/** The last attempt of each report, where the partner reads it. */
const lastShared = (reports: readonly ReportFact[]): ReportFact[] => {
  const last = new Map(reports.map((report) => [report.meetingId, report]));
  return [...last.values()].filter(({ shared }) => shared);
};
