/** R9: one lead at a time, dated stand-ins; access ends with the assignment's last day. */
import type { AssignmentKind } from '#db/schema/lists.ts';
import type { IsoDate } from '#src/shared/time.ts';

export type Assignment = {
  readonly personId: string;
  readonly kind: AssignmentKind;
  readonly startsOn: IsoDate;
  /** Last day of access, included; null while it lasts. A stand-in always has one. */
  readonly endsOn: IsoDate | null;
};

export type AssignmentProblem = 'ends-before-start' | 'undated-stand-in' | 'second-lead' | 'already-assigned';

const holdsOn = (assignment: Assignment, date: IsoDate): boolean =>
  assignment.startsOn <= date && (assignment.endsOn === null || date <= assignment.endsOn);

const overlap = (a: Assignment, b: Assignment): boolean =>
  (a.endsOn === null || a.startsOn <= a.endsOn) &&
  (a.endsOn === null || b.startsOn <= a.endsOn) &&
  (b.endsOn === null || a.startsOn <= b.endsOn);

/** The assignments that hold on a day, first and last day included. */
export const activeOn = (assignments: readonly Assignment[], date: IsoDate): Assignment[] =>
  assignments.filter((assignment) => holdsOn(assignment, date));

/** Who sees and decides on a day: the lead and every stand-in, each once. */
export const activeMentorIds = (assignments: readonly Assignment[], date: IsoDate): string[] => [
  ...new Set(activeOn(assignments, date).map((assignment) => assignment.personId)),
];

/** The lead on a day, or null. */
export const leadOn = (assignments: readonly Assignment[], date: IsoDate): string | null =>
  activeOn(assignments, date).find((assignment) => assignment.kind === 'lead')?.personId ?? null;

/**
 * Who receives overdue lines: the stand-ins on the days they stand in (the lead is away then), the lead on all
 * others. Nobody when the run has no mentor that day.
 */
export const overdueRecipients = (assignments: readonly Assignment[], date: IsoDate): string[] => {
  const active = activeOn(assignments, date);
  const standIns = active.filter((assignment) => assignment.kind === 'standIn');
  return activeMentorIds(standIns.length > 0 ? standIns : active, date);
};

/** Why an assignment cannot be added beside the others of the run, or null. */
export const assignmentProblem = (
  existing: readonly Assignment[],
  asked: Assignment,
): AssignmentProblem | null => {
  if (asked.endsOn !== null && asked.endsOn < asked.startsOn) return 'ends-before-start';
  if (asked.kind === 'standIn' && asked.endsOn === null) return 'undated-stand-in';
  const meanwhile = existing.filter((assignment) => overlap(assignment, asked));
  if (meanwhile.some((assignment) => assignment.personId === asked.personId)) return 'already-assigned';
  if (asked.kind === 'lead' && meanwhile.some((assignment) => assignment.kind === 'lead'))
    return 'second-lead';
  return null;
};

/** An assignment and where it stands on a day; one that was called off before its first day never began. */
export type Placed<A extends Assignment> = A & { readonly when: 'past' | 'now' | 'next' | 'calledOff' };

const whenOf = ({ startsOn, endsOn }: Assignment, today: IsoDate): Placed<Assignment>['when'] => {
  if (endsOn !== null && endsOn < startsOn) return 'calledOff';
  if (endsOn !== null && endsOn < today) return 'past';
  return startsOn > today ? 'next' : 'now';
};

/** Everybody who accompanied, accompanies or will accompany a run, in the order they begin. */
export const assignmentHistory = <A extends Assignment>(
  assignments: readonly A[],
  today: IsoDate,
): readonly Placed<A>[] =>
  [...assignments]
    .sort((a, b) =>
      a.startsOn === b.startsOn ? (a.kind < b.kind ? -1 : 1) : a.startsOn < b.startsOn ? -1 : 1,
    )
    .map((one) => ({ ...one, when: whenOf(one, today) }));
