/** What was learnt and for how long, as every screen, sheet and export of this feature reads it. */
import type { Instant, IsoDate } from '#src/shared/time.ts';

/** A module that somebody finished: its title and planned minutes are those of the text she read. */
export type FinishedModule = {
  readonly personId: string;
  readonly id: string;
  readonly title: string;
  readonly on: IsoDate;
  readonly minutes: number;
};

/** A row of training_session; cancelled or not. */
export type SessionRow = {
  readonly id: string;
  readonly title: string;
  readonly onDate: IsoDate;
  /** « 09:30 » */
  readonly startsAt: string;
  readonly minutes: number;
  readonly place: string | null;
  readonly cancelled: boolean;
};

/** A session as a calendar shows it. */
export type SessionDate = Omit<SessionRow, 'cancelled'> & {
  readonly organisationId: string;
  readonly recordedAt: Instant;
  readonly cancelledAt: Instant | null;
};

/** A row of training_presence. */
export type PresenceFact = {
  readonly id: string;
  readonly sessionId: string;
  readonly personId: string;
  readonly present: boolean;
  readonly recordedAt: Instant;
};

/** A session that somebody attended. */
export type AttendedSession = {
  readonly personId: string;
  readonly id: string;
  readonly title: string;
  readonly on: IsoDate;
  readonly minutes: number;
};

/** What an attestation says, as it was issued. Its name stands apart, so that it can be erased. */
export type CertificateText = {
  /** Of this shape: an attestation of today is read as it is for as long as it exists. */
  readonly v: 1;
  readonly title: string;
  readonly organisation: string;
  readonly issuedOn: IsoDate;
  readonly modules: readonly CertificateLine[];
  readonly sessions: readonly CertificateLine[];
  /** The sum of both. */
  readonly minutes: number;
  /** What it is, and what it is not, in the words of that day. */
  readonly statements: readonly string[];
};

export type CertificateLine = { readonly title: string; readonly on: IsoDate; readonly minutes: number };
