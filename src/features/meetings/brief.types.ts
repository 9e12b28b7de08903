import type { PromiseOutcome, PromiseSide } from '#db/schema/lists.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';

/** The parts of a brief, in the order in which they are read. */
export type SectionId = 'changed' | 'waiting' | 'stalled' | 'promises' | 'points';

export type LineKind =
  | 'worked'
  | 'sent'
  | 'takenBack'
  | 'approved'
  | 'returned'
  | 'leftToDiscuss'
  | 'opinion'
  | 'undone'
  | 'unblocked'
  | 'lifted'
  | 'visited'
  | 'awaitingMentor'
  | 'awaitingHeadOffice'
  | 'toComplete'
  | 'toDiscuss'
  | 'reserve'
  | 'blocked'
  | 'late'
  | 'paused'
  | 'promised'
  | 'settled'
  | 'point';

/** What may be decided at once, by the use case that decides it everywhere. */
export type Act =
  | { readonly act: 'clear'; readonly blockId: string }
  | { readonly act: 'lift'; readonly milestoneId: string; readonly reservationId: string }
  | { readonly act: 'settle'; readonly promiseId: string };

/** One line: a fact or something that waits. Its key is the same at each visit, so that a note stays with it. */
export type BriefLine = {
  readonly key: string;
  readonly kind: LineKind;
  /** Since when, or when it happened. */
  readonly on: IsoDate;
  /** A milestone, an item, or the words of a promise or of a point. */
  readonly title: string;
  /** Items, days or the round, as the kind says. */
  readonly amount: number;
  /** Proofs, where `amount` counts items. */
  readonly proofs: number;
  /** Somebody's words: the reason, the comment, the note. */
  readonly text: string | null;
  readonly side: PromiseSide | null;
  readonly who: string | null;
  readonly outcome: PromiseOutcome | null;
  readonly act: Act | null;
};

export type BriefSection = { readonly id: SectionId; readonly lines: readonly BriefLine[] };

export type Brief = {
  /** The day of the call before, or null: everything since the run began. */
  readonly since: IsoDate | null;
  readonly sections: readonly BriefSection[];
};

/** What is typed on a brief: ticks and notes by line, the sentence for all, and a promise or a point about to be added. */
export type Notes = {
  readonly seen: readonly string[];
  readonly notes: Readonly<Record<string, string>>;
  readonly words: string;
  readonly point: string;
  readonly promise: {
    readonly text: string;
    readonly side: string;
    readonly who: string;
    readonly dueOn: string;
  };
};

/** A line as it was told: nothing of it changes afterwards (T4). */
export type MinutesLine = {
  readonly key: string;
  readonly text: string;
  readonly detail: string | null;
  readonly seen: boolean;
  readonly note: string | null;
};

export type Action = {
  readonly id: string;
  readonly text: string;
  readonly side: PromiseSide;
  readonly who: string | null;
  readonly dueOn: IsoDate;
};

/** Minutes as both sides read them. */
export type Minutes = {
  readonly v: 1;
  readonly on: IsoDate;
  readonly startsAt: string | null;
  readonly minutes: number | null;
  readonly since: IsoDate | null;
  readonly words: string | null;
  readonly sections: readonly { readonly id: SectionId; readonly lines: readonly MinutesLine[] }[];
  /** Promises that stood open when they were sent, the nearest date first. */
  readonly actions: readonly Action[];
};

/** Minutes that were sent, with who sent them and when. */
export type SentMinutes = {
  readonly attempt: number;
  readonly by: string;
  readonly at: Instant;
  readonly minutes: Minutes;
};
