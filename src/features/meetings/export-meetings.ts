import { listOpenRuns, openOwnRun, openPartnerRun } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import { exportWords as words, meetingKindWords, stateWords } from '#src/i18n/meetings.fr.ts';
import { PARTNER_TEAM } from '#src/shared/access.ts';
import type { Context } from '#src/shared/context.ts';
import type { ExportTable } from '#src/shared/export-table.ts';
import { parisDate } from '#src/shared/time.ts';
import { daysOverdue, isCall, stateOf } from './meetings.rules.ts';
import { promiseColumns, meetingColumns, visitColumns } from './export-columns.ts';
import type { Meeting, ReportFact, RunMeetings } from './meetings.types.ts';
import { readMeetingsOf } from './read-meetings.ts';
import { listReportsOf } from './reports.store.ts';

type Known = RunMeetings & {
  readonly reports: readonly ReportFact[];
  readonly partnerOf: (runId: string) => string;
  readonly filters: readonly string[];
};

/** The runs of a table: one's own, one partner's (`partenaire`), or all those of a guide. */
const runsOf = async (ctx: Context, slug: string | null): Promise<OpenRun[]> => {
  if (PARTNER_TEAM.some((role) => role === ctx.viewer.role)) return [await openOwnRun(ctx)];
  return slug === null ? listOpenRuns(ctx) : [await openPartnerRun(ctx, slug)];
};

const read = async (ctx: Context, search: URLSearchParams): Promise<Known> => {
  const slug = search.get('partenaire');
  const runs = await runsOf(ctx, slug);
  const ids = runs.map(({ run }) => run.id);
  const names = new Map(runs.map(({ run, organisation }) => [run.id, organisation.name]));
  const known = await ctx.db.read(ctx.viewer.scope, async (tx) => ({
    ...(await readMeetingsOf(tx, ids, ctx.now)),
    reports: await listReportsOf(tx, ids),
  }));
  const [only] = runs;
  return {
    ...known,
    partnerOf: (runId) => names.get(runId) ?? '',
    filters: slug === null || only === undefined ? [] : [words.partnerOnly(only.organisation.name)],
  };
};

const sentOn = ({ reportedAt }: Meeting): string | null =>
  reportedAt === null ? null : parisDate(reportedAt);

/** The calls, the latest first, as `/appels` and a partner's page list them. */
export const getMeetingsTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> => {
  const { meetings, partnerOf, filters } = await read(ctx, search);
  const asOf = parisDate(ctx.now);
  return {
    ...{ name: 'appels', title: words.calls, asOf, filters, columns: meetingColumns },
    rows: meetings
      .filter(isCall)
      .map((meeting) => [
        partnerOf(meeting.runId),
        meeting.when.onDate,
        meeting.when.startsAt,
        meeting.when.minutes,
        meeting.when.place,
        stateWords[stateOf(meeting, asOf)],
        meeting.points.length,
        sentOn(meeting),
        meeting.attempts,
      ]),
  };
};

/** Visits and the other formats, the latest first; the text of a report that is not shared stays with the guides. */
export const getVisitsTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> => {
  const { meetings, reports, partnerOf, filters } = await read(ctx, search);
  const asOf = parisDate(ctx.now);
  const last = new Map(reports.map((report) => [report.meetingId, report]));
  const partner = PARTNER_TEAM.some((role) => role === ctx.viewer.role);
  return {
    ...{ name: 'visites', title: words.visits, asOf, filters, columns: visitColumns },
    rows: meetings
      .filter((meeting) => !isCall(meeting))
      .map((meeting) => {
        const report = last.get(meeting.id);
        const shown = report !== undefined && (report.shared || !partner) ? report : null;
        return [
          partnerOf(meeting.runId),
          shown?.onDate ?? meeting.when.onDate,
          meetingKindWords[meeting.kind],
          stateWords[stateOf(meeting, asOf)],
          shown?.doors ?? null,
          shown?.strength ?? null,
          shown?.axis ?? null,
          shown?.decision ?? null,
          shown?.nextOn ?? null,
          report === undefined ? null : report.shared ? words.yes : words.no,
        ];
      }),
  };
};

/** Promises, the nearest date first, settled ones too. */
export const getPromisesTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> => {
  const { promises, partnerOf, filters } = await read(ctx, search);
  const asOf = parisDate(ctx.now);
  return {
    ...{ name: 'promesses', title: words.promises, asOf, filters, columns: promiseColumns },
    rows: promises.map((promise) => [
      partnerOf(promise.runId),
      promise.text,
      words.sides[promise.side],
      promise.who,
      parisDate(promise.recordedAt),
      promise.dueOn,
      words.outcomes[promise.settled?.outcome ?? 'open'],
      daysOverdue(promise, asOf),
      promise.settled?.note ?? null,
    ]),
  };
};
