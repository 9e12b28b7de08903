/** The facts of a run as the tables hold them: what the rules take, and who said it, when and in which words. */
import type { TrainedTeam } from '#src/features/team/team.types.ts';
import type { AutoValue, CampaignValues } from '#src/features/forms/index.ts';
import type { SettledBy } from '#src/features/curriculum/curriculum.types.ts';
import type { Instant, IsoDate } from '#src/shared/time.ts';
import type { ItemStatus } from './item.rules.ts';
import type {
  BlockFact,
  EvidenceFact,
  ReservationFact,
  ReviewFact,
  ReviewLine,
  RunFacts,
  SubmissionFact,
  UndoFact,
  WithdrawalFact,
} from './milestones.types.ts';

/** A file as lists show it; its bytes stay in their own table. */
export type FileInfo = {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
};

export type EvidenceRecord = EvidenceFact & {
  readonly byPersonId: string;
  readonly text: string | null;
  readonly url: string | null;
  readonly file: FileInfo | null;
  /** Version of the form that the answers were given to; null for the other kinds. */
  readonly contentVersion: string | null;
  readonly removedBy: string | null;
  readonly removalReason: string | null;
};

/** One item as it stood when its milestone was sent. */
export type FrozenItem = {
  readonly id: string;
  readonly version: string;
  readonly status: ItemStatus;
  /** « Il manque … parce que … » */
  readonly missing: string | null;
  /** Proofs standing then: they are facts, so their ids are enough. */
  readonly evidenceIds: readonly string[];
  /** What the platform computed, in words, with the list behind it (R11). */
  readonly value: FrozenValue | null;
};

export type FrozenValue = {
  readonly sentence: string;
  readonly list: readonly string[];
  /** Who was counted, by id: their names are erasable, and not for everybody (T5, R10). */
  readonly people?: TrainedTeam;
  /** What was computed of campaigns, whole. */
  readonly auto?: AutoValue;
};

/** What a sending freezes (R11): a later edit of content or of a register changes nothing of it. */
export type Frozen = {
  readonly settledBy: SettledBy;
  readonly reachedItemIds: readonly string[];
  readonly items: readonly FrozenItem[];
  /** R6: with what J12 may be sent before the others are approved. */
  readonly plan?: LatePlan | null;
};

/** How and by when what is not approved yet will be. */
export type LatePlan = { readonly text: string; readonly dueOn: IsoDate };

export type SubmissionRecord = SubmissionFact & { readonly byPersonId: string; readonly frozen: Frozen };
export type WithdrawalRecord = WithdrawalFact & { readonly byPersonId: string };

export type ReviewLineRecord = ReviewLine & { readonly comment: string | null };
export type ReviewRecord = Omit<ReviewFact, 'lines'> & {
  readonly byPersonId: string;
  readonly attempt: number;
  readonly comment: string | null;
  readonly lines: readonly ReviewLineRecord[];
};
export type UndoRecord = UndoFact & { readonly byPersonId: string; readonly reason: string };

export type ReservationRecord = ReservationFact & {
  readonly byPersonId: string;
  readonly text: string;
  readonly dueOn: IsoDate;
  readonly responsible: string;
  readonly liftedBy: string | null;
  readonly liftedNote: string | null;
};

export type BlockRecord = BlockFact & {
  readonly text: string;
  readonly clearedBy: string | null;
  readonly clearedText: string | null;
};

/** How many comments stand on an item, on a milestone, or (both null) in the general thread. */
export type CommentCount = {
  readonly milestoneId: string | null;
  readonly itemId: string | null;
  readonly count: number;
  readonly lastAt: Instant;
};

/** Everything known of one run, ids already those of today's content; assignable to what the rules take. */
export type LoadedFacts = Omit<
  RunFacts,
  'evidence' | 'submissions' | 'withdrawals' | 'reviews' | 'undos' | 'reservations' | 'blocks'
> & {
  readonly evidence: readonly EvidenceRecord[];
  readonly submissions: readonly SubmissionRecord[];
  readonly withdrawals: readonly WithdrawalRecord[];
  readonly reviews: readonly ReviewRecord[];
  readonly undos: readonly UndoRecord[];
  readonly reservations: readonly ReservationRecord[];
  readonly blocks: readonly BlockRecord[];
  readonly comments: readonly CommentCount[];
  /** Who finished what is read before the first door, among the messengers of the day (R11, J05.3). */
  readonly trained: TrainedTeam;
  /** What the platform computes of its campaigns, by rule; null when it has none, or when all of it is settled. */
  readonly campaigns: CampaignValues | null;
};
