import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { agendaTitle, agendaWords as words } from '#src/i18n/agenda.fr.ts';
import { addDays, atTime } from '#src/shared/time.ts';
import type { AgendaEvent } from './agenda.types.ts';

/** An event without a length in minutes is told as one hour: a calendar draws nothing without an end. */
const USUAL_MINUTES = 60;
const HOUR_SECONDS = 3600;

/** A civil day as the library writes it: it reads the UTC side of a date, wherever the server is. */
const wholeDay = (date: string): Date => new Date(`${date}T00:00:00Z`);

const timesOf = ({ on, until, startsAt, minutes }: AgendaEvent) => {
  if (startsAt === null) return { start: wholeDay(on), end: wholeDay(addDays(until ?? on, 1)), allDay: true };
  const start = atTime(on, startsAt);
  return {
    start: new Date(start),
    end: new Date(start + (minutes ?? USUAL_MINUTES) * 60_000),
    allDay: false,
  };
};

/**
 * The calendar as an .ics file. Everything in it comes from facts: ids of rows for UIDs, the instant of the last change
 * for stamps, the seconds since the first one for SEQUENCE, so that asking twice answers the same bytes.
 */
export const writeFeed = (
  events: readonly AgendaEvent[],
  { name, origin, withPartner }: { name: string; origin: URL; withPartner: boolean },
): string => {
  const calendar = ical({
    name: words.feedName(name),
    prodId: { company: 'Essaim', product: 'Agenda', language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 6 * HOUR_SECONDS,
  });
  for (const event of [...events].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const { id, place, href, cancelled, recordedAt, changedAt } = event;
    calendar.createEvent({
      ...timesOf(event),
      id: `${id}@essaim`,
      sequence: Math.floor((changedAt - recordedAt) / 1000),
      stamp: new Date(changedAt),
      lastModified: new Date(changedAt),
      summary: withPartner ? words.of(event.partner.name, agendaTitle(event)) : agendaTitle(event),
      location: place,
      url: href === null ? null : new URL(href, origin).href,
      status: cancelled ? ICalEventStatus.CANCELLED : null,
    });
  }
  return calendar.toString();
};
