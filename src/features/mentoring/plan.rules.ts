/** The dated plan of a mentorship: the twelve months of the programme on the clock of a run. */
import type { Month } from '#src/features/curriculum/curriculum.types.ts';
import { programmeClock } from '#src/features/organisations/index.ts';
import type { PauseRow } from '#src/features/organisations/index.ts';
import type { IsoDate } from '#src/shared/time.ts';

export type PlannedMonth = {
  readonly month: number;
  readonly theme: string;
  readonly beginsOn: IsoDate;
  readonly dueOn: IsoDate;
};

/** The twelve months of a run that starts on the first of a month, its breaks included (R8). */
export const datedPlan = (
  startMonth: IsoDate,
  months: readonly Pick<Month, 'month' | 'theme'>[],
  pauses: readonly PauseRow[] = [],
  today: IsoDate = startMonth,
): readonly PlannedMonth[] =>
  programmeClock({ startMonth, endedOn: null, endReason: null }, pauses, today).months.map((bounds) => ({
    ...bounds,
    theme: months.find(({ month }) => month === bounds.month)?.theme ?? '',
  }));
