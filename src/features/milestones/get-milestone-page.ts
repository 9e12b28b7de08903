import { leadOn, namesOfPersons, openOwnRun } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { latest } from '#src/shared/facts.ts';
import type { IsoDate } from '#src/shared/time.ts';
import { knowRun, milestoneIn } from './change-run.ts';
import type { KnownRun } from './change-run.ts';
import { checklistView } from './checklist-view.ts';
import type { ChecklistView } from './checklist.types.ts';
import { getThread } from './get-thread.ts';
import type { Thread } from './get-thread.ts';
import { can, canClearBlock } from './milestones.access.ts';
import type { MilestoneRead } from './read-milestones.ts';
import { outcomeOf } from './review.rules.ts';
import type { Outcome } from './review.rules.ts';
import type { BlockRecord, UndoRecord } from './run-facts.types.ts';
import { mayTakeBack } from './sending.rules.ts';

/** Somebody's words and when. */
export type Said = { readonly by: string; readonly at: number; readonly text: string | null };

export type MilestonePage = {
  readonly read: MilestoneRead;
  readonly today: IsoDate;
  readonly checklist: ChecklistView;
  /** Her lead mentor's name, or null while there is none. */
  readonly mentor: string | null;
  /** Working days within which a sending has its answer. */
  readonly promiseDays: number;
  /** The last sending, while it waits. */
  readonly sending: Said | null;
  /** What the last final review said of the whole milestone. */
  readonly answer: (Said & { readonly outcome: Outcome }) | null;
  /** R19: a review that was undone since, with its reason. */
  readonly undone: Said | null;
  readonly blocks: readonly (BlockRecord & { readonly by: string; readonly mayClear: boolean })[];
  readonly thread: Thread;
  readonly may: {
    readonly takeBack: boolean;
    readonly send: boolean;
    readonly prepare: boolean;
    readonly block: boolean;
  };
};

/** A milestone as the partner's team sees it; the 404 of R20 for one that does not exist. */
export const getMilestonePage = async (ctx: Context, milestoneId: string): Promise<MilestonePage> => {
  const opened = await openOwnRun(ctx);
  const { viewer, now } = ctx;
  const { known, read, names } = await ctx.db.read(opened.scope, async (tx) => {
    const known = await knowRun(tx, opened, now);
    const read = milestoneIn(known, milestoneId);
    return { known, read, names: await namesOfPersons(tx, peopleOf(known, read)) };
  });
  const thread = await getThread(ctx, opened, { milestoneId, itemId: null });
  const { access, assignments } = opened;
  const lead = leadOn(assignments, known.today);
  const open = !['submitted', 'approved', 'notApplicable'].includes(read.state.state);
  return {
    read,
    today: known.today,
    checklist: checklistView(read, { viewer, run: access, names, now }),
    mentor: assignments.find(({ personId }) => personId === lead)?.displayName ?? null,
    promiseDays: opened.thresholds.promiseDays,
    ...saidOf(known, read, (id) => names.get(id) ?? ''),
    blocks: read.openBlocks.map((block) => ({
      ...block,
      by: names.get(block.byPersonId) ?? '',
      mayClear: canClearBlock(viewer, access, block),
    })),
    thread,
    may: {
      takeBack: can(viewer, 'milestone.takeBack', access) && mayTakeBack(known.facts, read.state.sent),
      send: can(viewer, 'milestone.send', access) && (open || read.progress.fresh.length > 0),
      prepare: can(viewer, 'item.declare', access) && (open || read.progress.fresh.length > 0),
      block: can(viewer, 'block.raise', access) && read.state.state !== 'approved',
    },
  };
};

/** The checklist alone, for its island. */
export const getChecklist = async (ctx: Context, milestoneId: string): Promise<ChecklistView> =>
  (await getMilestonePage(ctx, milestoneId)).checklist;

/** The last undo of a final review, when no review came after it. */
const lastUndo = ({ facts }: KnownRun, { milestone, lastReview }: MilestoneRead): UndoRecord | null => {
  const own = new Set(facts.reviews.filter((one) => one.milestoneId === milestone.id).map(({ id }) => id));
  const undos = facts.undos.filter(({ reviewId }) => own.has(reviewId));
  const last = latest(undos.map((undo) => ({ ...undo, id: undo.reviewId })));
  const sentSince = facts.submissions.some(
    (sent) => sent.milestoneId === milestone.id && sent.recordedAt > (last?.recordedAt ?? 0),
  );
  return last === null || sentSince || last.recordedAt < (lastReview?.recordedAt ?? 0) ? null : last;
};

const saidOf = (
  known: KnownRun,
  read: MilestoneRead,
  name: (personId: string) => string,
): Pick<MilestonePage, 'sending' | 'answer' | 'undone'> => {
  const { lastReview, state } = read;
  const waiting = known.facts.submissions.find(({ id }) => id === state.sent.waiting?.id);
  const undo = lastUndo(known, read);
  return {
    sending:
      waiting === undefined ? null : { by: name(waiting.byPersonId), at: waiting.recordedAt, text: null },
    answer:
      lastReview === null
        ? null
        : {
            by: name(lastReview.byPersonId),
            at: lastReview.recordedAt,
            text: lastReview.comment,
            outcome: outcomeOf(lastReview.lines),
          },
    undone: undo === null ? null : { by: name(undo.byPersonId), at: undo.recordedAt, text: undo.reason },
  };
};

/** Everybody whose name the page says. */
const peopleOf = ({ facts }: KnownRun, { items, openBlocks, lastReview }: MilestoneRead): string[] => [
  ...new Set([
    ...items.flatMap(({ state, lastLine }) =>
      [state.fact?.byPersonId ?? [], lastLine?.byPersonId ?? []].flat(),
    ),
    ...openBlocks.map(({ byPersonId }) => byPersonId),
    ...facts.submissions.map(({ byPersonId }) => byPersonId),
    ...facts.undos.map(({ byPersonId }) => byPersonId),
    ...(lastReview === null ? [] : [lastReview.byPersonId]),
  ]),
];
