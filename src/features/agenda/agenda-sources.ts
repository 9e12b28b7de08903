/** Where the events of a calendar come from: a line a source, which the page, its export and the feed share. */
import type { ReadTx } from '#db/types.ts';
import { listOutingDates } from '#src/features/campaigns/index.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { latestForms } from '#src/features/forms/index.ts';
import { listTeamMeetings } from '#src/features/management/index.ts';
import { listMeetings } from '#src/features/meetings/index.ts';
import { listDueCommitments } from '#src/features/restitution/index.ts';
import { listSessionDates } from '#src/features/training/index.ts';
import { passWords } from '#src/i18n/campaigns.fr.ts';
import { routes } from '#src/routes.ts';
import { endOfDay } from '#src/shared/time.ts';
import type { AgendaAsked, AgendaEvent } from './agenda.types.ts';
import { eventOf, monthEnds, pauseEvents, runEnd, standInEvents } from './run-events.rules.ts';
import { meetingDayItem } from './offered-meeting.ts';
import { meetingDays, meetingRule } from './team-meetings.rules.ts';

/** Asks one query at most, however many runs; events outside of the days asked may be among the answers. */
type Source = (tx: ReadTx, asked: AgendaAsked) => Promise<readonly AgendaEvent[]>;

const fromRuns: Source = (_tx, asked) => {
  const curriculum = getCurriculum();
  return Promise.resolve(
    asked.runs.flatMap((opened) => [
      ...monthEnds(opened, asked, curriculum),
      ...runEnd(opened, asked),
      ...pauseEvents(opened, asked),
      ...standInEvents(opened, asked),
    ]),
  );
};

/** Guides know that there is a session, not its title: a manager may have written a messenger's name there (R10). */
const fromTraining: Source = async (tx, { runs, side, opensSessions }) => {
  const byOrganisation = new Map(runs.map((opened) => [opened.organisation.id, opened]));
  const sessions = await listSessionDates(tx, [...byOrganisation.keys()]);
  return sessions.flatMap(
    ({ id, organisationId, title, place, onDate, cancelledAt, recordedAt, ...time }) => {
      const opened = byOrganisation.get(organisationId);
      if (opened === undefined) return [];
      const own = opensSessions ? routes.trainingSession(id) : null;
      return eventOf(opened, {
        ...{ id, kind: 'training', on: onDate, startsAt: time.startsAt, minutes: time.minutes },
        ...(side === 'team' ? { subject: title, place } : {}),
        href: side === 'team' ? own : routes.partner(opened.organisation.slug),
        ...{ cancelled: cancelledAt !== null, recordedAt, changedAt: Math.max(recordedAt, cancelledAt ?? 0) },
      });
    },
  );
};

/** A month with a meeting that was planned has that one, held or called off, instead of the day that the rule gives. */
const fromTeamMeetings: Source = async (tx, { runs, side, from, to, opensSessions }) => {
  const item = meetingDayItem();
  const byRun = new Map(runs.map((opened) => [opened.run.id, opened]));
  const planned = await listTeamMeetings(
    tx,
    runs.map(({ organisation }) => organisation.id),
  );
  const events = planned.flatMap((meeting) => {
    const opened = byRun.get(meeting.runId);
    if (opened === undefined) return [];
    const { id, onDate: on, startsAt, minutes, place, cancelled, recordedAt, changedAt } = meeting;
    return eventOf(opened, {
      ...{ id, kind: 'teamMeeting', on, startsAt, minutes, cancelled, recordedAt, changedAt },
      ...(side === 'team'
        ? { place, href: opensSessions ? routes.teamMeeting(id) : null }
        : { href: routes.partner(opened.organisation.slug) }),
    });
  });
  if (item === null) return events;
  const taken = new Set(planned.map(({ runId, onDate }) => `${runId} ${onDate.slice(0, 7)}`));
  const forms = await latestForms(tx, [...byRun.keys()], [item.id]);
  const byRule = forms.flatMap(({ runId, answers, recordedAt: changedAt }) => {
    const [opened, rule] = [byRun.get(runId), meetingRule(answers)];
    if (opened === undefined || rule === null) return [];
    const { run, organisation } = opened;
    const last = run.endedOn !== null && run.endedOn < to ? run.endedOn : to;
    const { startsAt, minutes, place } = rule;
    const free = meetingDays(rule, from, last).filter((on) => !taken.has(`${run.id} ${on.slice(0, 7)}`));
    return free.map((on) =>
      eventOf(opened, {
        ...{ id: `${run.id}-meeting-${on.slice(0, 7)}`, kind: 'teamMeeting', on, startsAt, minutes, place },
        ...{ recordedAt: run.recordedAt, changedAt },
        href:
          side === 'team'
            ? routes.item(item.milestoneId, item.id)
            : routes.partnerItem(organisation.slug, item.milestoneId, item.id),
      }),
    );
  });
  return [...events, ...byRule];
};

const fromMeetings: Source = async (tx, { runs, side, today, from }) => {
  const byRun = new Map(runs.map((opened) => [opened.run.id, opened]));
  const meetings = await listMeetings(tx, [...byRun.keys()], endOfDay(today), from);
  return meetings.flatMap((meeting) => {
    const opened = byRun.get(meeting.runId);
    if (opened === undefined) return [];
    const { id, title, onDate: on, startsAt, minutes, place, cancelled, recordedAt, changedAt } = meeting;
    const kind = meeting.kind === 'call' ? 'call' : 'visit';
    const there = kind === 'call' ? routes.partnerCall : routes.partnerVisit;
    return eventOf(opened, {
      ...{ id, kind, subject: title, on, startsAt, minutes, place, cancelled, recordedAt, changedAt },
      href: side === 'team' ? routes.call(id) : there(opened.organisation.slug, id),
    });
  });
};

/** When partners are asked again about what they promised; what was told already is past. */
const fromCommitments: Source = async (tx, { runs, side, today }) => {
  const byOrganisation = new Map(runs.map((opened) => [opened.organisation.id, opened]));
  const due = await listDueCommitments(tx, [...byOrganisation.keys()], endOfDay(today));
  return due.flatMap(({ campaignId, organisationId, month, dueOn: on, commitment }) => {
    const opened = byOrganisation.get(organisationId);
    if (opened === undefined) return [];
    const { id, text: subject, recordedAt } = commitment;
    return eventOf(opened, {
      ...{ id: `${id}-after-${String(month)}`, kind: 'commitment', on, subject, recordedAt },
      href:
        side === 'team'
          ? routes.campaignCommitments(campaignId)
          : routes.partnerCampaign(opened.organisation.slug, campaignId),
    });
  });
};

/** Guides know that there is an outing, neither where nor with whom (R10). */
const fromOutings: Source = async (tx, { runs, side, from }) => {
  const byOrganisation = new Map(runs.map((opened) => [opened.organisation.id, opened]));
  const outings = await listOutingDates(tx, [...byOrganisation.keys()], from);
  return outings.flatMap((outing) => {
    const opened = byOrganisation.get(outing.organisationId);
    if (opened === undefined) return [];
    const {
      id,
      campaignId,
      onDate: on,
      meetsAt: startsAt,
      minutes,
      cancelled,
      recordedAt,
      changedAt,
    } = outing;
    return eventOf(opened, {
      ...{ id, kind: 'outing', on, startsAt, minutes, cancelled, recordedAt, changedAt },
      ...(side === 'team' ? { subject: passWords[outing.pass === 2 ? 2 : 1], place: outing.place } : {}),
      href:
        side === 'team' ? routes.campaignOuting(campaignId, id) : routes.partner(opened.organisation.slug),
    });
  });
};

const sources: readonly Source[] = [
  fromRuns,
  fromTraining,
  fromTeamMeetings,
  fromMeetings,
  fromOutings,
  fromCommitments,
];

/** Every event of these runs that touches the days asked. */
export const readEvents = async (tx: ReadTx, asked: AgendaAsked): Promise<AgendaEvent[]> => {
  const events: AgendaEvent[] = [];
  for (const source of sources) events.push(...(await source(tx, asked)));
  return events.filter(({ on, until }) => on <= asked.to && (until ?? on) >= asked.from);
};
