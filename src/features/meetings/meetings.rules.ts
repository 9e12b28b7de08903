/** How meetings and promises stand, from their facts. Pure. */
import { inOrder, knownAt, latest } from '#src/shared/facts.ts';
import { addDays, daysBetween, startOfDay } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import type {
  DateFact,
  Meeting,
  MeetingFact,
  PointFact,
  PromiseFact,
  RunMeetings,
  SentFact,
} from './meetings.types.ts';

export type MeetingFacts = {
  readonly meetings: readonly MeetingFact[];
  readonly dates: readonly DateFact[];
  readonly points: readonly PointFact[];
  readonly sent: readonly SentFact[];
  readonly promises: readonly PromiseFact[];
};

const byMeeting = <T extends { readonly meetingId: string }>(
  facts: readonly T[],
): ((id: string) => readonly T[]) => {
  const groups = Map.groupBy(facts, ({ meetingId }) => meetingId);
  return (id) => groups.get(id) ?? [];
};

const hourOf = ({ when }: Meeting): string => when.startsAt ?? '';

/** The latest day first, then the latest hour; meetings of one moment keep one order for everybody. */
export const newestFirst = (a: Meeting, b: Meeting): number =>
  b.when.onDate.localeCompare(a.when.onDate) || hourOf(b).localeCompare(hourOf(a)) || (a.id < b.id ? -1 : 1);

const nearestFirst = (a: PromiseFact, b: PromiseFact): number =>
  a.dueOn.localeCompare(b.dueOn) || (a.id < b.id ? -1 : 1);

/** Meetings and promises as they were known at an instant. */
export const standingAt = (facts: MeetingFacts, at: Instant): RunMeetings => {
  const datesOf = byMeeting(knownAt(facts.dates, at));
  const pointsOf = byMeeting(knownAt(facts.points, at));
  const sentOf = byMeeting(knownAt(facts.sent, at));
  const meetings = knownAt(facts.meetings, at).flatMap((meeting): Meeting[] => {
    const date = latest(datesOf(meeting.id));
    if (date === null) return [];
    const { onDate, startsAt, minutes, place, cancelled } = date;
    const sent = inOrder(sentOf(meeting.id));
    return [
      {
        ...meeting,
        when: { onDate, startsAt, minutes, place },
        changedAt: date.recordedAt,
        cancelled,
        points: inOrder(pointsOf(meeting.id)).filter(({ removedAt }) => removedAt === null || removedAt > at),
        attempts: sent.length,
        reportedAt: sent[0]?.recordedAt ?? null,
      },
    ];
  });
  const promises = knownAt(facts.promises, at).map((promise) => {
    const settled = promise.settled !== null && promise.settled.recordedAt <= at ? promise.settled : null;
    return { ...promise, settled };
  });
  return { meetings: meetings.sort(newestFirst), promises: promises.sort(nearestFirst) };
};

export type MeetingState = 'coming' | 'toReport' | 'reported' | 'cancelled';

/** A day that has come and of which nothing was handed in waits for its minutes or its report. */
export const stateOf = ({ attempts, cancelled, when }: Meeting, today: IsoDate): MeetingState => {
  if (attempts > 0) return 'reported';
  if (cancelled) return 'cancelled';
  return when.onDate >= today ? 'coming' : 'toReport';
};

/** Calls pass by minutes; the other formats by a report (domain.md 2.4). */
export const isCall = ({ kind }: Pick<MeetingFact, 'kind'>): boolean => kind === 'call';

/** The next meeting among these that is neither cancelled nor past, or null. */
export const nextOf = (meetings: readonly Meeting[], today: IsoDate): Meeting | null =>
  meetings.filter((meeting) => stateOf(meeting, today) === 'coming').sort((a, b) => newestFirst(b, a))[0] ??
  null;

/** How far from today a meeting or a promise may be: beyond, the year was mistyped. */
const DAYS_AWAY = 400;
export const isFarAway = (date: IsoDate, today: IsoDate): boolean =>
  date > addDays(today, DAYS_AWAY) || date < addDays(today, -DAYS_AWAY);

/** The moment a meeting begins; midnight when it takes the whole day. */
export const beginsAt = ({ onDate, startsAt }: Meeting['when']): Instant => {
  const [hours = 0, minutes = 0] = (startsAt ?? '00:00').split(':').map(Number);
  return startOfDay(onDate) + (hours * 60 + minutes) * 60_000;
};

/** Days after its date that a promise is still open; 0 until then. It is never the lateness of a milestone. */
export const daysOverdue = ({ dueOn, settled }: PromiseFact, today: IsoDate): number =>
  settled === null ? Math.max(0, daysBetween(dueOn, today)) : 0;
