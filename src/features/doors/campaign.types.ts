/** A campaign as it is planned and counted; what everybody who reads campaigns is given. */
import type {
  CampaignFactKind,
  CampaignTheme,
  DoorOutcome,
  HalfDay,
  IncidentKind,
  NeedTheme,
  SheetSource,
} from '#db/schema/lists.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';

export type Sector = { readonly id: string; readonly name: string; readonly doors: number };

export type Outing = {
  readonly id: string;
  readonly campaignId: string;
  readonly sectorId: string;
  readonly onDate: IsoDate;
  readonly halfDay: HalfDay;
  readonly pass: 1 | 2;
  readonly meetsAt: string | null;
  readonly place: string | null;
  /** Planned paid minutes of each member. */
  readonly minutes: number;
  readonly cancelled: boolean;
  readonly memberIds: readonly string[];
  /** The last version, which a change must have seen (R17). */
  readonly versionId: string;
};

export type CampaignMessage = {
  readonly id: string;
  readonly heldOn: IsoDate | null;
  readonly messengers: number | null;
  readonly spoken: string | null;
  readonly points: readonly string[];
  readonly trueFalse: readonly { readonly claim: string; readonly holds: boolean; readonly why: string }[];
  readonly trapQuestion: string | null;
  readonly trapAnswer: string | null;
  readonly act: string | null;
  readonly leaflet: string | null;
  /** Slot of MSG-13 → its words. */
  readonly slots: Readonly<Record<string, string>>;
  readonly recordedAt: Instant;
};

export type CampaignFact = {
  readonly id: string;
  readonly kind: CampaignFactKind;
  readonly done: boolean;
  readonly onDate: IsoDate | null;
  readonly n: number | null;
  readonly note: string | null;
  readonly recordedAt: Instant;
};

export type CampaignPlan = {
  readonly title: string;
  readonly needId: string | null;
  readonly theme: CampaignTheme;
  readonly commissioningPartner: string | null;
  readonly deliveryPartner: string | null;
  readonly aim: string | null;
  readonly audience: string | null;
  readonly expectedAct: string | null;
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
  readonly targetHouseholds: number | null;
  readonly ownIndicators: readonly { readonly name: string; readonly question: string }[];
};

export type Campaign = {
  readonly id: string;
  readonly runId: string;
  readonly organisationId: string;
  readonly recordedAt: Instant;
  /** The last version of the plan, which a change must have seen (R17). */
  readonly planId: string;
  readonly plan: CampaignPlan;
  /** In the order they were drawn; those taken out are not here. */
  readonly sectors: readonly Sector[];
  /** Every sector that an outing may refer to, by id, those taken out included. */
  readonly sectorById: ReadonlyMap<string, Sector>;
  /** By day and half-day; those called off included. */
  readonly outings: readonly Outing[];
  readonly message: CampaignMessage | null;
  /** The last fact of each kind. */
  readonly facts: ReadonlyMap<CampaignFactKind, CampaignFact>;
};

/** What the buttons and the paper counted of one outing. */
export type DoorCounts = Readonly<Record<DoorOutcome, number>> & {
  /** Of « Pas le temps » (model.md 1). */
  readonly revisit: number;
  /** Of « On a parlé ». */
  readonly needsHelp: number;
  readonly themes: Readonly<Partial<Record<NeedTheme, number>>>;
};

/** What sheets of paper counted, and the doors that whoever copied them wrote in all, when they did. */
export type PaperCounts = DoorCounts & { readonly total: number | null };

export type OutingSheet = {
  readonly version: number;
  readonly source: SheetSource;
  readonly closed: boolean;
  readonly filledOn: IsoDate;
  readonly minutes: number | null;
  readonly people: number | null;
  /** Added to the buttons, unless its total contradicts its doors. */
  readonly paper: PaperCounts | null;
  readonly otherLanguage: number | null;
  readonly previouslyUnaware: number | null;
  readonly foundUseful: number | null;
  readonly intendsAction: number | null;
  readonly immediateActions: number | null;
  readonly handovers: number | null;
  readonly leaflets: number | null;
  readonly incidents: Readonly<Partial<Record<IncidentKind, number>>>;
  /** Of the campaign's own indicators, in their order. */
  readonly own: readonly number[];
};

/** What is known of one outing: its doors, buttons and paper together, and its sheet. */
export type OutingTally = {
  readonly outingId: string;
  readonly doors: DoorCounts;
  readonly sheet: OutingSheet | null;
};
