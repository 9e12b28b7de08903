/** Where several partners stall on the same item: the fault may be in the method, or in how it is told. */
import type { Item } from '#src/features/curriculum/curriculum.types.ts';
import type { ItemRead, MilestoneRead } from '#src/features/milestones/index.ts';
import type { IsoDate } from '#src/shared/time.ts';

/** Why an item does not move, the first that holds. */
export const STALL_REASONS = ['blocked', 'returned', 'missing', 'reserved', 'late'] as const;
export type StallReason = (typeof STALL_REASONS)[number];

/** An item that came back this many times is a stall. */
export const RETURNS_TO_STALL = 2;
/** As soon as this many partners stall on the same item, it is told. */
export const PARTNERS_TO_TELL = 2;

export type Stalled = {
  readonly runId: string;
  readonly name: string;
  readonly slug: string;
  readonly reason: StallReason;
  /** Times it came back, for `returned`; 0 otherwise. */
  readonly returns: number;
};
export type SharedStall = {
  readonly item: Item;
  readonly month: number;
  readonly partners: readonly Stalled[];
};

type InRun = {
  readonly runId: string;
  readonly name: string;
  readonly slug: string;
  readonly milestones: readonly MilestoneRead[];
  readonly returnsOf: (itemId: string) => number;
};

const isOpen = ({ state }: ItemRead): boolean => state.status === 'todo' || state.status === 'missing';

/** Why one item of a run stalls, or null. What is with its reviewer is nobody's delay. */
export const stallReason = (
  read: Pick<MilestoneRead, 'state' | 'openBlocks'>,
  one: ItemRead,
  returns: number,
  today: IsoDate,
): StallReason | null => {
  if (one.state.status === 'notApplicable') return null;
  if (one.accepted) return one.reservation !== null && one.reservation.dueOn < today ? 'reserved' : null;
  if (read.openBlocks.length > 0 && isOpen(one)) return 'blocked';
  if (read.state.state === 'submitted' || read.state.state === 'approved') return null;
  if (returns >= RETURNS_TO_STALL) return 'returned';
  if (one.state.status === 'missing') return 'missing';
  return read.state.late === 'late' && isOpen(one) ? 'late' : null;
};

const stallsOf = (run: InRun, today: IsoDate): { item: Item; month: number; stalled: Stalled }[] =>
  run.milestones.flatMap((read) =>
    read.items.flatMap((one) => {
      const returns = run.returnsOf(one.item.id);
      const reason = stallReason(read, one, returns, today);
      if (reason === null) return [];
      const { runId, name, slug } = run;
      const stalled = { runId, name, slug, reason, returns: reason === 'returned' ? returns : 0 };
      return [{ item: one.item, month: read.month.month, stalled }];
    }),
  );

/** Items on which at least two of these runs stall: most partners first, then in the order of the year. */
export const sharedStalls = (runs: readonly InRun[], today: IsoDate): readonly SharedStall[] => {
  const all = runs.flatMap((run) => stallsOf(run, today));
  return [...Map.groupBy(all, ({ item }) => item.id).values()]
    .filter((stalls) => stalls.length >= PARTNERS_TO_TELL)
    .flatMap((stalls) => {
      const [first] = stalls;
      const partners = stalls.map(({ stalled }) => stalled);
      return first === undefined ? [] : { item: first.item, month: first.month, partners };
    })
    .sort(
      (a, b) =>
        b.partners.length - a.partners.length || a.month - b.month || a.item.position - b.item.position,
    );
};
