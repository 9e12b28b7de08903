/** What was heard, found, promised and given back of a campaign. */
import type { CommitmentState, CommitmentWriting, IncidentKind, NeedTheme } from '#db/schema/lists.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';

/** A sentence that was heard; nobody signs it, so it bears no instant and is corrected in place. */
export type HeardSentence = {
  readonly id: string;
  readonly campaignId: string;
  readonly outingId: string | null;
  readonly theme: NeedTheme | null;
  readonly text: string;
  readonly filledOn: IsoDate;
  /** Put aside. */
  readonly removed: boolean;
};

export type DebriefText = {
  readonly heldOn: IsoDate;
  readonly themes: readonly NeedTheme[];
  readonly heard: string | null;
  readonly change: string | null;
};
/** One meeting of the team over one outing or several: it is kept once for each. */
export type Debrief = DebriefText & {
  /** Of the last version over its first outing, which a correction must have seen (R17). */
  readonly id: string;
  readonly campaignId: string;
  readonly outingIds: readonly string[];
  readonly recordedAt: Instant;
};

export type IncidentFollowUp = {
  readonly id: string;
  readonly text: string;
  readonly closed: boolean;
  readonly recordedAt: Instant;
};
export type Incident = {
  readonly id: string;
  readonly campaignId: string;
  readonly organisationId: string;
  readonly outingId: string | null;
  readonly kind: IncidentKind;
  readonly onDate: IsoDate;
  readonly note: string | null;
  readonly recordedAt: Instant;
  /** The oldest first. */
  readonly followUps: readonly IncidentFollowUp[];
};

export type FindingText = {
  readonly text: string;
  /** `IND-12`; its figure is computed, never typed. */
  readonly indicatorId: string | null;
  readonly limits: string;
  readonly request: string | null;
};
export type Finding = FindingText & {
  readonly findingId: string;
  readonly campaignId: string;
  /** The last version, which a correction must have seen (R17). */
  readonly id: string;
  readonly validated: boolean;
  readonly removed: boolean;
  readonly recordedAt: Instant;
};

/** When a commitment is asked about again, in months after the meeting where it was made. */
export type FollowUpMonth = 1 | 3 | 6;
export type CommitmentFollowUp = {
  readonly id: string;
  readonly afterMonths: FollowUpMonth;
  readonly state: CommitmentState;
  readonly text: string | null;
  readonly recordedAt: Instant;
};
export type CommitmentText = {
  readonly findingId: string | null;
  readonly structure: string;
  /** A function, never a name. */
  readonly function: string;
  readonly text: string;
  readonly dueOn: IsoDate;
  readonly writtenIn: CommitmentWriting;
};
export type Commitment = CommitmentText & {
  readonly id: string;
  readonly campaignId: string;
  readonly removed: boolean;
  readonly recordedAt: Instant;
  /** The last of each month that was followed up. */
  readonly followUps: readonly CommitmentFollowUp[];
};

/** Recourses that the partner itself counted; the last of each month. */
export type ServiceUptake = {
  readonly id: string;
  readonly campaignId: string;
  readonly afterMonths: 1 | 3;
  readonly n: number;
  readonly source: string;
  readonly recordedAt: Instant;
};

/** What the team writes in its report; the rest is computed. */
export type ReportTextId = 'done' | 'heard' | 'failed' | 'next';
export type ReportTexts = Readonly<Record<ReportTextId, string>>;

/** A figure as the report writes it; a small number is hidden (R22). */
export type ReportFigure = {
  readonly id: string;
  readonly label: string;
  readonly value: number | null;
  readonly said: string;
  readonly definition: string;
};
export type ReportBlock =
  | { readonly kind: 'heading' | 'text'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly label: string;
      readonly heads: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };
/** One of the four pages of A4. */
export type ReportPage = {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
};
/** The report of a campaign as it is published: screen, print, PDF and tables are all made of it (T4). */
export type CampaignReportDocument = {
  readonly v: 1;
  readonly title: string;
  readonly organisation: string;
  readonly asOf: IsoDate;
  readonly head: readonly string[];
  readonly pages: readonly ReportPage[];
  readonly figures: readonly ReportFigure[];
};
export type PublishedCampaignReport = {
  readonly id: string;
  readonly campaignId: string;
  readonly document: CampaignReportDocument;
  /** SHA-256 of what is kept. */
  readonly hash: string;
  readonly publishedAt: Instant;
};
/** What the team wrote and has not published yet. */
export type ReportDraft = { readonly id: string; readonly texts: ReportTexts; readonly recordedAt: Instant };

/** All that was said of some campaigns after their doors, as it stood at an instant. */
export type ReportBack = {
  readonly sentences: readonly HeardSentence[];
  readonly debriefs: readonly Debrief[];
  readonly incidents: readonly Incident[];
  /** In the order they were first written, those taken out included. */
  readonly findings: readonly Finding[];
  readonly commitments: readonly Commitment[];
  readonly uptakes: readonly ServiceUptake[];
  readonly draft: ReportDraft | null;
  readonly published: PublishedCampaignReport | null;
};
