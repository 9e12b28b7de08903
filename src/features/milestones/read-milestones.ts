import type { Curriculum, Item, Milestone, Month } from '#src/features/curriculum/index.ts';
import type { AutoValue, FormState } from '#src/features/forms/index.ts';
import { monthClock, programmeClock } from '#src/features/organisations/index.ts';
import type { OpenRun, ProgrammeClock } from '#src/features/organisations/index.ts';
import { inOrder, latest } from '#src/shared/facts.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { ofCampaigns } from './campaigns.rules.ts';
import type { OfCampaigns } from './campaigns.rules.ts';
import { countedOf, trainedValue } from './counted.rules.ts';
import type { Counted } from './counted.rules.ts';
import { isAutomatic, isDeclared, textChangedSince, withForm } from './item.rules.ts';
import type { ItemState } from './item.rules.ts';
import { itemStates, milestoneState, worstSign } from './milestone-state.rules.ts';
import type { MilestoneState, Sign } from './milestone-state.rules.ts';
import type { ItemFact } from './milestones.types.ts';
import { existsOn, runProgress } from './progress.rules.ts';
import type { MilestoneProgress, Progress } from './progress.rules.ts';
import { finalReviews, isAccepted } from './review.rules.ts';
import type {
  BlockRecord,
  EvidenceRecord,
  LoadedFacts,
  ReservationRecord,
  ReviewLineRecord,
  ReviewRecord,
} from './run-facts.types.ts';

/** What a review that settles said last of an item. */
export type LastLine = ReviewLineRecord & {
  readonly reviewId: string;
  readonly byPersonId: string;
  readonly recordedAt: number;
};

export type ItemRead = {
  readonly item: Item;
  readonly state: ItemState;
  readonly lastLine: LastLine | null;
  /** Accepted in a final review that stands: counts in *validé* unless `reservation` is there (R2, R5). */
  readonly accepted: boolean;
  readonly reservation: ReservationRecord | null;
  /** Proofs that stand, oldest first. */
  readonly evidence: readonly EvidenceRecord[];
  readonly comments: number;
  /** « Nouveau »: added after the milestone was approved. */
  readonly fresh: boolean;
  /** « Sera calculé »: declared with a document until the platform computes it (R11). */
  readonly willBeComputed: boolean;
  readonly automatic: boolean;
  /** « Le texte a changé depuis » it was declared or accepted, in this version of it (R12); null when it has not. */
  readonly changedSince: string | null;
  /** R17: the last fact on the item, which a form carries as `base`; null when there is none. */
  readonly lastFactId: string | null;
  /** Where its form stands; null without a form, or when the reader was not given the forms. */
  readonly form: FormState | null;
  /** What the platform counts of it (R11); null where it counts nothing. */
  readonly auto: AutoValue | null;
  /** Whom it counts, by id (R10); null where it counts nobody. */
  readonly counted: Counted | null;
  /** What was counted in campaigns, live or frozen; null where no campaign is read. */
  readonly campaigns: OfCampaigns | null;
};

export type MilestoneRead = {
  readonly month: Month;
  readonly milestone: Milestone;
  readonly state: MilestoneState;
  /** The worst sign, for a cell. */
  readonly sign: Sign;
  readonly beginsOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly items: readonly ItemRead[];
  readonly progress: MilestoneProgress;
  /** The last final review that stands, with its words; null before the first. */
  readonly lastReview: ReviewRecord | null;
  readonly openBlocks: readonly BlockRecord[];
  readonly comments: number;
};

export type RunRead = {
  readonly clock: ProgrammeClock;
  readonly milestones: readonly MilestoneRead[];
  readonly progress: Progress;
};

/**
 * How every milestone of a run stands on `today` (a civil date), by the pure rules: states and flags (R3, R6, R14),
 * items (R1), the two bars (R2). To show a past date, give the run and the facts as they were known
 * then (`listOpenRuns`, `loadRunFacts`). `forms` says more
 * of each item; states and bars do not depend on it.
 */
export const readMilestones = (
  opened: Pick<OpenRun, 'run' | 'pauses' | 'thresholds'>,
  facts: LoadedFacts,
  curriculum: Pick<Curriculum, 'months' | 'ledgerOf'>,
  today: IsoDate,
  forms: ReadonlyMap<string, FormState> = new Map(),
): RunRead => {
  const clock = programmeClock(opened.run, opened.pauses, today);
  const months = curriculum.months.map((month) => ({
    month,
    milestone: month.milestone,
    clock: monthClock(clock, month.month),
  }));
  const progress = runProgress(
    months.map(({ milestone, clock: { dueOn } }) => ({ milestone, dueOn })),
    facts,
    clock.today,
  );
  const bars = new Map(progress.milestones.map((bar) => [bar.milestoneId, bar]));
  const known = byItem(facts, forms, curriculum);
  const milestones = months.flatMap(({ month, milestone, clock: { beginsOn, dueOn, ...rest } }) => {
    const bar = bars.get(milestone.id);
    if (bar === undefined) return [];
    const state = milestoneState(milestone, facts, { beginsOn, dueOn, ...rest }, opened.thresholds);
    return {
      month,
      milestone,
      state,
      sign: worstSign(state),
      beginsOn,
      dueOn,
      items: itemsOf(milestone, facts, { ...known, sent: IS_SENT.includes(state.state) }, bar, clock.today),
      progress: bar,
      lastReview: facts.reviews.find(({ id }) => id === state.sent.lastReview?.id) ?? null,
      openBlocks: state.openBlocks.flatMap(({ id }) => facts.blocks.find((block) => block.id === id) ?? []),
      comments: commentsOn(facts, milestone.id, null),
    };
  });
  return { clock, milestones, progress };
};

/** Facts by item, so that reading a run asks each list once. */
type ByItem = {
  readonly facts: ReadonlyMap<string, readonly ItemFact[]>;
  readonly evidence: ReadonlyMap<string, readonly EvidenceRecord[]>;
  readonly lines: ReadonlyMap<string, LastLine>;
  readonly reservations: ReadonlyMap<string, ReservationRecord>;
  readonly forms: ReadonlyMap<string, FormState>;
  /** The text that a review that settles accepted last. */
  readonly versions: ReadonlyMap<string, string>;
  readonly ledgerOf: Curriculum['ledgerOf'];
};

/** The same for the items of a milestone: `sent` while what was sent of it stands. */
type InMilestone = ByItem & { readonly sent: boolean };
const IS_SENT: readonly MilestoneState['state'][] = ['submitted', 'approved'];

const byItem = (
  facts: LoadedFacts,
  forms: ByItem['forms'],
  { ledgerOf }: Pick<Curriculum, 'ledgerOf'>,
): ByItem => ({
  forms,
  ledgerOf,
  versions: acceptedVersions(facts),
  facts: Map.groupBy(facts.itemFacts, ({ itemId }) => itemId),
  evidence: standingByItem(facts.evidence),
  lines: lastLines(facts),
  reservations: openReservations(facts),
});

/** Proofs that stand, oldest first, by item. */
const standingByItem = (evidence: readonly EvidenceRecord[]): Map<string, EvidenceRecord[]> => {
  const standing = inOrder(evidence.filter(({ removedAt }) => removedAt === null));
  const pairs = standing.flatMap((proof) => proof.itemIds.map((itemId) => ({ itemId, proof })));
  const groups = Map.groupBy(pairs, ({ itemId }) => itemId);
  return new Map([...groups].map(([itemId, all]) => [itemId, all.map(({ proof }) => proof)]));
};

/** The last line of the final reviews that stand, by item: a later one replaces an earlier one. */
const lastLines = (facts: LoadedFacts): Map<string, LastLine> => {
  const words = new Map(facts.reviews.map((review) => [review.id, review]));
  return new Map(
    finalReviews(facts)
      .flatMap(({ id }) => words.get(id) ?? [])
      .flatMap(({ id, byPersonId, recordedAt, lines }) =>
        lines.map((line) => [line.itemId, { ...line, reviewId: id, byPersonId, recordedAt }]),
      ),
  );
};

/** A sending freezes the text of each item: what was accepted in it is that text. */
const acceptedVersions = (facts: LoadedFacts): Map<string, string> => {
  const sendings = new Map(facts.submissions.map(({ id, frozen }) => [id, frozen.items]));
  return new Map(
    finalReviews(facts).flatMap(({ submissionId, lines }) => {
      const accepted = new Set(
        lines.filter(({ verdict }) => isAccepted(verdict)).map(({ itemId }) => itemId),
      );
      const sent = sendings.get(submissionId) ?? [];
      return sent.filter(({ id }) => accepted.has(id)).map(({ id, version }) => [id, version] as const);
    }),
  );
};

const openReservations = (facts: LoadedFacts): Map<string, ReservationRecord> => {
  const undone = new Set(facts.undos.map(({ reviewId }) => reviewId));
  const open = facts.reservations.filter(
    ({ liftedAt, reviewId }) => liftedAt === null && !undone.has(reviewId),
  );
  return new Map(inOrder(open).map((reservation) => [reservation.itemId, reservation]));
};

/** The items of a milestone that exist on the day, in the order of content. */
const itemsOf = (
  milestone: Milestone,
  facts: LoadedFacts,
  known: InMilestone,
  bar: MilestoneProgress,
  today: IsoDate,
): ItemRead[] => {
  const states = itemStates(milestone, facts);
  return milestone.items
    .filter((item) => existsOn(item, today))
    .flatMap((item) => {
      const state = states.get(item.id);
      return state === undefined ? [] : readItem(item, state, facts, known, bar);
    });
};

const readItem = (
  item: Item,
  state: ItemState,
  facts: LoadedFacts,
  known: InMilestone,
  bar: MilestoneProgress,
): ItemRead => {
  const accepted = bar.validated.includes(item.id) || bar.reserved.includes(item.id);
  const counted = countedOf(item, facts, known.sent);
  const form = known.forms.get(item.id) ?? null;
  const campaigns = ofCampaigns(item, facts, known.sent);
  const waits = facts.waitingItemIds.includes(item.id);
  const automatic = isAutomatic(item, waits);
  return {
    item,
    /** A plan that campaigns compute asks for no form. */
    state: form === null || (automatic && campaigns !== null) ? state : withForm(item, state, form.complete),
    form,
    auto: campaigns?.value ?? form?.auto ?? (counted === null ? null : trainedValue(counted.team)),
    campaigns,
    counted,
    lastLine: known.lines.get(item.id) ?? null,
    accepted,
    reservation: bar.reserved.includes(item.id) ? (known.reservations.get(item.id) ?? null) : null,
    evidence: withLastForm(known.evidence.get(item.id) ?? []),
    comments: commentsOn(facts, item.milestoneId, item.id),
    fresh: bar.fresh.includes(item.id),
    automatic,
    willBeComputed: waits || item.computed?.available === false,
    changedSince: changedSince(item, state, accepted, known),
    lastFactId: latest(known.facts.get(item.id) ?? [])?.id ?? null,
  };
};

const changedSince = (item: Item, state: ItemState, accepted: boolean, known: ByItem): string | null => {
  const declared = accepted || isDeclared(state.status) ? (state.fact?.contentVersion ?? null) : null;
  const version = accepted ? (known.versions.get(item.id) ?? declared) : declared;
  if (version === null || version === item.version) return null;
  return textChangedSince(known.ledgerOf(item.id), version) ? version : null;
};

/** A saving of a form replaces the one before; the other proofs stand side by side. */
const withLastForm = (evidence: readonly EvidenceRecord[]): EvidenceRecord[] => {
  const last = evidence.findLast(({ kind }) => kind === 'form');
  return evidence.filter((proof) => proof.kind !== 'form' || proof === last);
};

const commentsOn = (facts: LoadedFacts, milestoneId: string, itemId: string | null): number =>
  facts.comments
    .filter((of) => of.milestoneId === milestoneId && of.itemId === itemId)
    .reduce((sum, of) => sum + of.count, 0);
