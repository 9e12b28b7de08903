/** What was known of runs, their breaks and their mentors at an instant. */
import { knownAt } from '#src/shared/facts.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import type { Assignment } from './mentors.rules.ts';

type Recorded = { readonly recordedAt: Instant };
type AssignmentFact = Assignment & Recorded & { readonly endRecordedAt: Instant | null };

/**
 * The assignments as they were known: a lead whose end was not recorded yet had none. A stand-in's end is foreseen from
 * the start, and can only be brought forward to the day when it is written: no day before could tell.
 */
export const assignmentsAt = <A extends AssignmentFact>(assignments: readonly A[], at: Instant): A[] =>
  knownAt(assignments, at).map((one) =>
    one.kind === 'lead' && one.endRecordedAt !== null && one.endRecordedAt > at
      ? { ...one, endsOn: null }
      : one,
  );

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
