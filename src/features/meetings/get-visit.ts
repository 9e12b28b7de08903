import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Item, ObservationCriterion } from '#src/features/curriculum/index.ts';
import { visitProofOf } from '#src/features/milestones/index.ts';
import { namesOfPersons } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { parisDate } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { requireCan } from './change-meetings.ts';
import { can } from './meetings.access.ts';
import { isCall, stateOf } from './meetings.rules.ts';
import type { MeetingState } from './meetings.rules.ts';
import type { Meeting, ReportFact } from './meetings.types.ts';
import { readMeetings } from './read-meetings.ts';
import { listReports } from './reports.store.ts';

export type VisitPage = {
  readonly meeting: Meeting;
  readonly state: MeetingState;
  readonly today: IsoDate;
  /** The last attempt first. */
  readonly reports: readonly (ReportFact & { readonly by: string })[];
  /** The item that the last report proves now, or null. */
  readonly proves: Item | null;
  readonly mayPlan: boolean;
  /** What a report needs; null when she may not write one, or not yet. */
  readonly form: {
    readonly attempt: number;
    readonly criteria: readonly ObservationCriterion[];
    readonly items: readonly Item[];
  } | null;
};

/** A visit as its guides read it; the 404 of R20 for anything else. */
export const getVisit = async (ctx: Context, opened: OpenRun, id: string): Promise<VisitPage> => {
  requireCan(ctx, opened, 'meeting.read');
  const today = parisDate(ctx.now);
  const curriculum = getCurriculum();
  return ctx.db.read(opened.scope, async (tx) => {
    const { meetings } = await readMeetings(tx, opened.run.id, ctx.now);
    const meeting = meetings.find((one) => one.id === id);
    if (meeting === undefined || isCall(meeting)) throw notFound();
    const reports = await listReports(tx, id);
    const names = await namesOfPersons(tx, [...new Set(reports.map(({ byPersonId }) => byPersonId))]);
    const itemId = await visitProofOf(
      tx,
      reports.map((report) => report.id),
    );
    const state = stateOf(meeting, today);
    const writes =
      !meeting.cancelled && meeting.when.onDate <= today && can(ctx.viewer, 'report.write', opened.access);
    return {
      ...{ meeting, state, today },
      reports: reports.map((report) => ({ ...report, by: names.get(report.byPersonId) ?? '' })).reverse(),
      proves: itemId === null ? null : curriculum.itemById(itemId),
      mayPlan: state !== 'reported' && can(ctx.viewer, 'visit.plan', opened.access),
      form: writes
        ? {
            attempt: reports.length + 1,
            criteria: meeting.kind === 'fieldVisit' ? curriculum.observation.criteria : [],
            items: curriculum.items.filter(({ evidence }) => evidence === 'visitReport'),
          }
        : null,
    };
  });
};
