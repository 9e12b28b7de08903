/** Incidents and the forty-eight hours in which somebody answers them. Pure. */
import { endOfDay } from '#src/shared/time.ts';
import type { Instant } from '#src/shared/time.ts';
import type { Incident } from './restitution.types.ts';

const HOUR = 3_600_000;
/** J08.6: no incident stays longer without an end. */
export const MOST_HOURS = 48;

/**
 * From when its hours are counted: when it was said, or from the end of its own day in Paris when it was said later.
 * What happened bears no time of day.
 */
export const incidentSince = ({ onDate, recordedAt }: Pick<Incident, 'onDate' | 'recordedAt'>): Instant =>
  Math.min(recordedAt, endOfDay(onDate));

export const isClosed = ({ followUps }: Pick<Incident, 'followUps'>): boolean =>
  followUps.at(-1)?.closed === true;

/** Whole hours that an incident has been open; 0 once it is closed. */
export const hoursOpen = (incident: Incident, now: Instant): number =>
  isClosed(incident) ? 0 : Math.max(0, Math.floor((now - incidentSince(incident)) / HOUR));

/** Open for more than forty-eight hours. */
export const isOverdue = (incident: Incident, now: Instant): boolean =>
  !isClosed(incident) && now - incidentSince(incident) > MOST_HOURS * HOUR;

/** Hours between an incident and the first answer to it; those that nobody answered have none. */
export const firstAnswerHours = (incident: Incident): number | null => {
  const [first] = incident.followUps;
  return first === undefined ? null : Math.max(0, (first.recordedAt - incidentSince(incident)) / HOUR);
};

/** The longest of them; null when none was answered. */
export const longestAnswerHours = (incidents: readonly Incident[]): number | null => {
  const hours = incidents.flatMap((one) => firstAnswerHours(one) ?? []);
  return hours.length === 0 ? null : Math.max(...hours);
};

export type IncidentDelays = {
  readonly answered: number;
  readonly waiting: number;
  /** Median hours to the first answer; null when none was answered. */
  readonly medianHours: number | null;
};

/** How fast a team answers its incidents (P4). */
export const incidentDelays = (incidents: readonly Incident[]): IncidentDelays => {
  const hours = incidents.flatMap((one) => firstAnswerHours(one) ?? []).sort((a, b) => a - b);
  const middle = Math.floor(hours.length / 2);
  const [low, high] = [hours[middle - 1], hours[middle]];
  const even = hours.length % 2 === 0;
  return {
    answered: hours.length,
    waiting: incidents.length - hours.length,
    medianHours: high === undefined ? null : even && low !== undefined ? (low + high) / 2 : high,
  };
};
