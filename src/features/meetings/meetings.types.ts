/** What passes between a partner and its mentor outside reviews, as the tables hold it. Facts may come in any order. */
import type { MeetingKind, PromiseOutcome, PromiseSide } from '#db/schema/lists.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';

type Row = { readonly id: string; readonly byPersonId: string; readonly recordedAt: Instant };

export type MeetingFact = Row & {
  readonly runId: string;
  readonly kind: MeetingKind;
  readonly title: string | null;
};

/** When and where: set, moved, cancelled, set again; the last one counts. */
export type When = {
  readonly onDate: IsoDate;
  /** `14:30` in Paris; null: the whole day. */
  readonly startsAt: string | null;
  readonly minutes: number | null;
  /** A place, a telephone number or a link. */
  readonly place: string | null;
};
export type DateFact = Row & When & { readonly meetingId: string; readonly cancelled: boolean };

export type PointFact = Row & {
  readonly meetingId: string;
  readonly text: string;
  readonly removedAt: Instant | null;
};

/** That minutes or a report were handed in; their text is read on their own page. */
export type SentFact = Row & { readonly meetingId: string; readonly attempt: number };

export type MinutesFact = SentFact & { readonly frozen: string };

/** How many doors gave each answer to one criterion. */
export type Answers = {
  readonly yes: number;
  readonly partly: number;
  readonly no: number;
  readonly unseen: number;
};
/** Criterion → answers, for the whole team. */
export type Criteria = Readonly<Record<string, Answers>>;

export type ReportText = {
  readonly onDate: IsoDate;
  /** Doors watched; null where none was. */
  readonly doors: number | null;
  readonly criteria: Criteria | null;
  readonly seen: string;
  readonly strength: string | null;
  readonly axis: string | null;
  readonly decision: string | null;
  readonly nextOn: IsoDate | null;
  /** Whether the partner reads it. */
  readonly shared: boolean;
};
export type ReportFact = SentFact & ReportText;

export type PromiseFact = Row & {
  readonly runId: string;
  readonly meetingId: string | null;
  readonly text: string;
  readonly side: PromiseSide;
  readonly who: string | null;
  readonly dueOn: IsoDate;
  readonly settled: {
    readonly outcome: PromiseOutcome;
    readonly note: string | null;
    readonly recordedAt: Instant;
  } | null;
};

/** A call, a visit or another meeting as it stands. */
export type Meeting = MeetingFact & {
  readonly when: When;
  /** When its date was last set. */
  readonly changedAt: Instant;
  readonly cancelled: boolean;
  /** Points that stand, oldest first. */
  readonly points: readonly PointFact[];
  /** How often its minutes or its report were handed in, and when first; 0 and null before. */
  readonly attempts: number;
  readonly reportedAt: Instant | null;
};

/** Everything of one run. */
export type RunMeetings = {
  /** The latest day first. */
  readonly meetings: readonly Meeting[];
  /** The nearest date first. */
  readonly promises: readonly PromiseFact[];
};
