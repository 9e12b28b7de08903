import type { ReadTx } from '#db/types.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { latestForms } from '#src/features/forms/index.ts';
import { listTeamMeetings } from '#src/features/management/index.ts';
import type { MeetingPlan } from '#src/features/management/index.ts';
import { openOwnRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { addMonths, parisDate } from '#src/shared/time.ts';
import { meetingDays, meetingRule } from './team-meetings.rules.ts';

/** The item whose form fixes the day of the monthly meeting (J05.6). */
export const meetingDayItem = () =>
  getCurriculum().items.find(({ computed }) => computed?.rule === 'meeting-day') ?? null;

const MONTHS_AHEAD = 3;

/** The next meeting by the fixed day of J05.6, in a month that has none yet; null while no day is fixed. */
export const offeredMeeting = async (ctx: Context): Promise<Omit<MeetingPlan, 'agenda'> | null> => {
  const { run, organisation, scope } = await openOwnRun(ctx);
  const item = meetingDayItem();
  if (item === null) return null;
  const today = parisDate(ctx.now);
  const { answers, taken } = await ctx.db.read(scope, async (tx: ReadTx) => ({
    answers: (await latestForms(tx, [run.id], [item.id]))[0]?.answers ?? {},
    taken: await listTeamMeetings(tx, [organisation.id]),
  }));
  const rule = meetingRule(answers);
  if (rule === null) return null;
  const months = new Set(taken.filter(({ cancelled }) => !cancelled).map(({ onDate }) => onDate.slice(0, 7)));
  const onDate = meetingDays(rule, today, addMonths(today, MONTHS_AHEAD)).find(
    (day) => !months.has(day.slice(0, 7)),
  );
  const { startsAt, minutes, place } = rule;
  return onDate === undefined ? null : { onDate, startsAt, minutes: minutes ?? 90, place };
};
