/** The runs of a table in real months: each partner where it is in the year, breaks included. */
import { SIGNS } from '#src/features/milestones/index.ts';
import type { MilestoneRead } from '#src/features/milestones/index.ts';
import { addMonths } from '#src/shared/time.ts';
import type { IsoDate } from '#src/shared/time.ts';
import type { PartnerRow } from './partner-row.rules.ts';

/** The table shows at most so many months before today's, and as many after. */
export const CALENDAR_SIDE = 12;

const monthOf = (date: IsoDate): IsoDate => `${date.slice(0, 7)}-01`;

/** The real months of a table, first days in order: those in which a milestone of these partners is due, near `today`. */
export const calendarMonths = (rows: readonly PartnerRow[], today: IsoDate): IsoDate[] => {
  const current = monthOf(today);
  const due = rows.flatMap(({ milestones }) => milestones.map(({ dueOn }) => monthOf(dueOn)));
  const known = [...due, current].sort();
  const [first = current, last = current] = [known[0], known.at(-1)];
  const months = Array.from({ length: 2 * CALENDAR_SIDE + 1 }, (_, index) =>
    addMonths(current, index - CALENDAR_SIDE),
  );
  return months.filter((month) => first <= month && month <= last);
};

/** The milestone that a cell shows: of those due in that real month the one with the worst sign; null when none is. */
export const calendarCell = (
  { milestones }: Pick<PartnerRow, 'milestones'>,
  month: IsoDate,
): MilestoneRead | null =>
  milestones
    .filter(({ dueOn }) => monthOf(dueOn) === month)
    .reduce<MilestoneRead | null>(
      (worst, read) =>
        worst === null || SIGNS.indexOf(read.sign) < SIGNS.indexOf(worst.sign) ? read : worst,
      null,
    );

/** Whether this real month is the one of `today`. */
export const isCurrentMonth = (month: IsoDate, today: IsoDate): boolean => month === monthOf(today);
