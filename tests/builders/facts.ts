import type { Item, Milestone, Redirect } from '#src/features/curriculum/curriculum.types.ts';
import { noFacts } from '#src/features/milestones/facts.rules.ts';
import type {
  BlockFact,
  EvidenceFact,
  ItemFact,
  MilestoneClock,
  ReviewFact,
  ReviewLine,
  RunFacts,
  SubmissionFact,
} from '#src/features/milestones/milestones.types.ts';
import { startOfDay } from '#src/shared/time.ts';

/** Facts for the rules' tests: everything has a sensible default, a test says only what it is about. */

/** Noon in Paris, or `hours` after midnight. */
export const at = (date: string, hours = 12): number => startOfDay(date) + hours * 3_600_000;

export const anItem = (id: string, over: Partial<Item> = {}): Item => ({
  id,
  milestoneId: id.slice(0, 3),
  position: 1,
  title: id,
  help: '',
  evidence: 'statement',
  validator: 'mentor',
  core: false,
  since: '2026-01-01',
  pillar: 'p1',
  form: null,
  computed: null,
  version: 'v1',
  ...over,
});

export const automatic = (id: string, over: Partial<Item> = {}): Item =>
  anItem(id, {
    evidence: 'computed',
    validator: 'platform',
    computed: { rule: 'distinct-people', available: true },
    ...over,
  });

export const aMilestone = (
  id: string,
  items: readonly Item[] = [anItem(`${id}-a`), anItem(`${id}-b`)],
  over: Partial<Milestone> = {},
): Milestone => ({ id, month: Number(id.slice(1)), title: id, settledBy: 'mentor', items, ...over });

export const said = (
  itemId: string,
  kind: ItemFact['kind'],
  date: string,
  over: Partial<ItemFact> = {},
): ItemFact => ({
  id: `${itemId} ${kind} ${date}`,
  itemId,
  kind,
  byPersonId: 'karim',
  actingRole: 'staff',
  contentVersion: 'v1',
  note: null,
  recordedAt: at(date),
  ...over,
});

export const proof = (
  itemIds: readonly string[],
  kind: EvidenceFact['kind'],
  date: string,
  over: Partial<EvidenceFact> = {},
): EvidenceFact => ({
  id: `proof ${itemIds.join()} ${date}`,
  kind,
  itemIds,
  recordedAt: at(date),
  removedAt: null,
  ...over,
});

export const sending = (
  milestoneId: string,
  round: number,
  date: string,
  over: Partial<SubmissionFact> = {},
): SubmissionFact => ({
  id: `${milestoneId} round ${String(round)}`,
  milestoneId,
  round,
  recordedAt: at(date),
  settledBy: 'mentor',
  reachedItemIds: [],
  ...over,
});

export const review = (
  of: SubmissionFact,
  date: string,
  verdicts: Readonly<Record<string, ReviewLine['verdict']>>,
  over: Partial<ReviewFact> = {},
): ReviewFact => ({
  id: `review of ${of.id} ${date} ${over.capacity ?? 'mentor'}`,
  submissionId: of.id,
  milestoneId: of.milestoneId,
  capacity: 'mentor',
  recordedAt: at(date),
  lines: Object.entries(verdicts).map(([itemId, verdict]) => ({ itemId, verdict })),
  ...over,
});

export const undo = (of: ReviewFact, date: string): RunFacts['undos'][number] => ({
  reviewId: of.id,
  recordedAt: at(date),
});

export const block = (milestoneId: string, date: string, over: Partial<BlockFact> = {}): BlockFact => ({
  id: `block ${milestoneId} ${date}`,
  milestoneId,
  byPersonId: 'karim',
  recordedAt: at(date),
  clearedAt: null,
  ...over,
});

export const facts = (over: Partial<RunFacts>): RunFacts => ({ ...noFacts, ...over });

/** March 2026, read on `today`: begins on the 1st, due on the 31st. */
export const march = (today: string, over: Partial<MilestoneClock> = {}): MilestoneClock => ({
  today,
  beginsOn: '2026-03-01',
  dueOn: '2026-03-31',
  pauses: [],
  paused: false,
  ended: false,
  ...over,
});

export const redirect = (from: string, to: string, on: string): Redirect => ({ from, to, on });
