import type { OpenRun } from '#src/features/organisations/index.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';

export type AgendaKind =
  | 'monthEnd'
  | 'call'
  | 'visit'
  | 'training'
  | 'teamMeeting'
  | 'outing'
  | 'pause'
  | 'standIn'
  | 'runEnd'
  | 'commitment';

/** Something that has a day, as the page and the feed both show it. */
export type AgendaEvent = {
  /** Stable for ever, made of the ids of what it tells. */
  readonly id: string;
  readonly kind: AgendaKind;
  readonly partner: { readonly name: string; readonly slug: string };
  /** What it is about; null when its kind says all, or when the viewer may not know more. */
  readonly subject: string | null;
  readonly on: IsoDate;
  /** Last day of what lasts several days, included; null for one day. */
  readonly until: IsoDate | null;
  /** `14:30` in Paris; null for a whole day. */
  readonly startsAt: string | null;
  readonly minutes: number | null;
  readonly place: string | null;
  readonly cancelled: boolean;
  /** The page that tells it; null when the viewer has none. */
  readonly href: string | null;
  /** When it was first said, and when it last changed. */
  readonly recordedAt: Instant;
  readonly changedAt: Instant;
};

/** What a source of events is asked. */
export type AgendaAsked = {
  readonly runs: readonly OpenRun[];
  readonly today: IsoDate;
  /** The days that are shown: nothing is made far beyond. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The partner's own team, or those who guide it. */
  readonly side: 'team' | 'guide';
  /** Who may open the sessions in a room. */
  readonly opensSessions: boolean;
};
