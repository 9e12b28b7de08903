/** What was known of runs, their breaks and their mentors at an instant. */
import { knownAt } from '#src/shared/facts.ts';
import { addDays, parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import type { Assignment } from './mentors.rules.ts';

type Recorded = { readonly recordedAt: Instant };
type AssignmentFact = Assignment & Recorded & { readonly runId: string };

const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);

/**
 * The assignments as they were known: handing a run over ends the one before in the same write, so that a lead whose
 * successor was not recorded yet had no end.
 */
export const assignmentsAt = <A extends AssignmentFact>(assignments: readonly A[], at: Instant): A[] => {
  const future = assignments.filter(({ recordedAt, kind }) => kind === 'lead' && recordedAt > at);
  return knownAt(assignments, at).map((one) => {
    const handedOver = future.some(
      ({ runId, startsOn }) =>
        runId === one.runId && one.endsOn === later(addDays(startsOn, -1), one.startsOn),
    );
    return one.kind === 'lead' && handedOver ? { ...one, endsOn: null } : one;
  });
};

/** The runs as they were known on a day: one that ended afterwards had no end. */
export const runsAt = <R extends Recorded & { readonly endedOn: IsoDate | null }>(
  runs: readonly R[],
  at: Instant,
): R[] => {
  const day = parisDate(at);
  return knownAt(runs, at).map((run) =>
    run.endedOn !== null && run.endedOn > day ? { ...run, endedOn: null, endReason: null } : run,
  );
};
