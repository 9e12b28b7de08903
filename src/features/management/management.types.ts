/** The life of a team as it is kept: its meetings, talks, contracts and recruitment. */
import type { DecisionState } from '#db/schema/lists.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';

/** What somebody writes of a meeting. */
export type MeetingPlan = {
  readonly onDate: IsoDate;
  /** « 17:30 » */
  readonly startsAt: string | null;
  readonly minutes: number;
  readonly place: string | null;
  readonly agenda: string | null;
};

export type TeamDecision = {
  readonly id: string;
  readonly text: string;
  /** A function, never a name. */
  readonly owner: string | null;
  readonly dueOn: IsoDate | null;
  readonly state: DecisionState;
};

export type TeamMeeting = MeetingPlan & {
  readonly id: string;
  readonly runId: string;
  readonly organisationId: string;
  /** The last version, which a change must have seen (R17). */
  readonly versionId: string;
  readonly held: boolean;
  readonly cancelled: boolean;
  /** Who was said to be there; null while nobody entered it. */
  readonly present: ReadonlySet<string> | null;
  readonly decisions: readonly TeamDecision[];
  readonly recordedAt: Instant;
  readonly changedAt: Instant;
};

/** That somebody had her individual talk: nothing of what was said. */
export type Talk = {
  readonly id: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly onDate: IsoDate;
  readonly minutes: number;
  readonly recordedAt: Instant;
};

/** What a contract says from a day on. */
export type ContractTerms = {
  readonly permanent: boolean;
  readonly minutesPerMonth: number;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate | null;
  readonly referred: boolean;
};
export type Contract = ContractTerms & {
  readonly id: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly recordedAt: Instant;
};

/** A membership, as hours and retention read it. */
export type Membership = {
  readonly personId: string;
  readonly displayName: string;
  readonly role: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate | null;
};
