import { exportFilterWords, exportTables } from '#src/i18n/exports.fr.ts';
import { hoursWords, meetingStateWords, recruitmentWords } from '#src/i18n/management.fr.ts';
import { buildExport } from '#src/shared/build-export.ts';
import type { Context } from '#src/shared/context.ts';
import { forbidden } from '#src/shared/errors.ts';
import type { ExportTable } from '#src/shared/export-table.ts';
import { parisDate } from '#src/shared/time.ts';
import { getTeamMeetings } from './get-team-meetings.ts';
import { getPlannedHours } from './planned-hours.ts';
import { recruitmentCounters } from './recruitment.rules.ts';
import { getRecruitment } from './recruitment.ts';

/** The team meetings in the order of their page: how many came, never who. */
export const getTeamMeetingsTable = async (ctx: Context): Promise<ExportTable> => {
  const { coming, past, cancelled, today } = await getTeamMeetings(ctx);
  return buildExport(
    exportTables.teamMeetings,
    { name: 'reunions', asOf: today },
    [...coming, ...past, ...cancelled].map((meeting) => ({
      ...{ on: meeting.onDate, startsAt: meeting.startsAt, minutes: meeting.minutes },
      place: meeting.place,
      state: meetingStateWords(meeting),
      present: meeting.attendance?.present ?? null,
      expected: meeting.attendance?.expected ?? null,
      decisions: meeting.decisions.length,
      done: meeting.decisions.filter(({ state }) => state === 'done').length,
    })),
  );
};

/** Planned hours of the month `?mois=`, beside paid training time: for payroll, the director's. */
export const getPlannedHoursTable = async (ctx: Context, search: URLSearchParams): Promise<ExportTable> => {
  const { month, people, exportable } = await getPlannedHours(ctx, search.get('mois'));
  if (!exportable) throw forbidden();
  return buildExport(
    exportTables.plannedHours,
    {
      name: `heures-prevues-${month}`,
      asOf: parisDate(ctx.now),
      filters: [exportFilterWords.month(month)],
    },
    people.map(({ name, outings, meetings, sessions, modules, talks, planned, contract, left, state }) => ({
      ...{ month, person: name, outings, meetings, sessions, modules, talks, planned, contract, left },
      state: hoursWords.states[state],
    })),
  );
};

/** Every version of the numbers of the recruitment, the last one first. */
export const getRecruitmentTable = async (ctx: Context): Promise<ExportTable> => {
  const { history } = await getRecruitment(ctx);
  return buildExport(
    exportTables.recruitment,
    { name: 'recrutement', asOf: parisDate(ctx.now) },
    history.flatMap(({ on, counts }) =>
      recruitmentCounters.map((counter) => ({
        ...{ on, counter: recruitmentWords.counters[counter], n: counts[counter] ?? null },
      })),
    ),
  );
};
