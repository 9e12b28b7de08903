/** The team's monthly meeting, as the form of J05.6 fixes it: « le premier jeudi, 17 h 30 ». */
import type { Answers } from '#src/features/forms/forms.types.ts';
import { addDays, addMonths, isIsoDate, weekday } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';

/** Ids of the form's options, in the order of the week and of the month. */
const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const WEEKS = ['premiere', 'deuxieme', 'troisieme'];

export type MeetingRule = {
  /** Monday is 1. */
  readonly weekday: number;
  /** 0 for the first of the month, null for the last. */
  readonly week: number | null;
  /** `17:30`; null when the answer does not say it as a time. */
  readonly startsAt: string | null;
  readonly minutes: number | null;
  readonly place: string | null;
  readonly first: IsoDate;
};

/** « 17 h 30 », « 17h », « 17:30 » → `17:30`; null for anything else. */
export const readTime = (text: string): string | null => {
  const [, hours, minutes = '00'] = /^\s*(\d{1,2})\s*(?:h|:|heures?)\s*(\d{2})?\s*$/i.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
};

const textOf = (answers: Answers, id: string): string => {
  const value = answers[id];
  return typeof value === 'string' ? value.trim() : '';
};

/** The rule that the answers fix; null while the day or the first date is missing. */
export const meetingRule = (answers: Answers): MeetingRule | null => {
  const day = DAYS.indexOf(textOf(answers, 'jour'));
  const week = textOf(answers, 'semaine');
  const first = textOf(answers, 'premiere');
  if (day === -1 || !isIsoDate(first) || (week !== 'derniere' && !WEEKS.includes(week))) return null;
  const minutes = answers['duree'];
  return {
    weekday: day + 1,
    week: week === 'derniere' ? null : WEEKS.indexOf(week),
    startsAt: readTime(textOf(answers, 'heure').replaceAll(/[\u00A0\u202F]/g, ' ')),
    minutes: typeof minutes === 'number' ? minutes : null,
    place: textOf(answers, 'lieu') || null,
    first,
  };
};

/** The day of the meeting in the month that begins on `month`. */
const dayIn = ({ weekday: day, week }: MeetingRule, month: IsoDate): IsoDate => {
  if (week !== null) return addDays(month, ((day - weekday(month) + 7) % 7) + 7 * week);
  const last = addDays(addMonths(month, 1), -1);
  return addDays(last, -((weekday(last) - day + 7) % 7));
};

/** The meetings between two days, the first one on the day that was written, whatever its weekday. */
export const meetingDays = (rule: MeetingRule, from: IsoDate, to: IsoDate): IsoDate[] => {
  const days: IsoDate[] = [rule.first];
  for (let month = addMonths(`${rule.first.slice(0, 7)}-01`, 1); month <= to; month = addMonths(month, 1))
    days.push(dayIn(rule, month));
  return days.filter((day) => day >= from && day <= to);
};
