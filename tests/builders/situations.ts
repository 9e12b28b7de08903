import { milestoneState } from '#src/features/milestones/milestone-state.rules.ts';
import type { RunFacts } from '#src/features/milestones/milestones.types.ts';
import { monthClock, programmeClock } from '#src/features/organisations/programme-clock.rules.ts';
import type { PauseRow, Run } from '#src/features/organisations/programme-clock.rules.ts';
import { usualThresholds } from '#src/features/organisations/thresholds.rules.ts';
import { aMilestone, facts } from './facts.ts';

/** A run that began in January 2026, read on `today`: twelve milestones of two items each. */
export const aReading = (
  today: string,
  over: Partial<RunFacts> = {},
  { pauses = [], run = {} }: { pauses?: readonly PauseRow[]; run?: Partial<Run> } = {},
) => {
  const clock = programmeClock(
    { startMonth: '2026-01-01', endedOn: null, endReason: null, ...run },
    pauses,
    today,
  );
  const milestones = clock.months.map(({ month, beginsOn }) => {
    const id = `j${String(month).padStart(2, '0')}`;
    const state = milestoneState(aMilestone(id), facts(over), monthClock(clock, month), usualThresholds);
    return { milestoneId: id, beginsOn, state };
  });
  return { clock, milestones, facts: facts(over) };
};
