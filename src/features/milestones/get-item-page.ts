import { changedParagraphs, getCurriculum, readableText } from '#src/features/curriculum/index.ts';
import type { Paragraph, Tool } from '#src/features/curriculum/index.ts';
import type { FormState } from '#src/features/forms/index.ts';
import { namesOfPersons, openOwnRun } from '#src/features/organisations/index.ts';
import { nameTeam } from '#src/features/team/index.ts';
import type { NamedTeam } from '#src/features/team/index.ts';
import { toolsOfItem } from '#src/features/tools/index.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import type { Instant } from '#src/shared/time.ts';
import { itemIn, knowRun } from './change-run.ts';
import type { KnownRun } from './change-run.ts';
import { checklistView } from './checklist-view.ts';
import type { ChecklistItem } from './checklist.types.ts';
import { draftKinds, draftSubject } from './draft-subject.rules.ts';
import type { DraftKind } from './draft-subject.rules.ts';
import { listDrafts } from './drafts.store.ts';
import { getHistory } from './get-history.ts';
import type { History } from './get-history.ts';
import { getThread } from './get-thread.ts';
import type { Thread } from './get-thread.ts';
import { can } from './milestones.access.ts';
import type { ItemRead, MilestoneRead } from './read-milestones.ts';
import type { EvidenceRecord } from './run-facts.types.ts';

export type ProofRead = {
  readonly proof: EvidenceRecord;
  readonly by: string;
  /** Titles of the other items that it serves. */
  readonly alsoFor: readonly string[];
  readonly mayChange: boolean;
};

export type ItemPage = {
  readonly of: MilestoneRead;
  readonly one: ItemRead;
  /** The same item as the checklist shows it: box, lines, tags. */
  readonly view: ChecklistItem;
  readonly form: FormState | null;
  readonly tools: readonly Tool[];
  readonly proofs: readonly ProofRead[];
  /** The proof whose removal was just asked, to put it back. */
  readonly removed: EvidenceRecord | null;
  /** Other items of the milestone that a proof may serve. */
  readonly siblings: readonly { readonly id: string; readonly title: string }[];
  readonly drafts: Readonly<Record<DraftKind, string>>;
  readonly teller: string;
  /** R12: what changed of substance since it was told or accepted; null when nothing did. */
  readonly textChanges: readonly Paragraph[] | null;
  readonly locked: boolean;
  readonly may: { readonly declare: boolean; readonly undo: boolean; readonly prove: boolean };
  readonly thread: Thread;
  readonly history: History;
  /** Who was counted, by name: for those who may know them (R10), on an item that counts people. */
  readonly counted: CountedPeople | null;
};

export type CountedPeople = NamedTeam & {
  /** When what was counted was frozen by a sending (R11); null while it is counted every day. */
  readonly frozenAt: Instant | null;
};

/** One item as the partner's team sees it; an item of another milestone is like one that does not exist (R20). */
export const getItemPage = async (
  ctx: Context,
  { milestoneId, itemId, removedId }: { milestoneId: string; itemId: string; removedId: string | null },
): Promise<ItemPage> => {
  const opened = await openOwnRun(ctx);
  const { viewer, now } = ctx;
  const loaded = await ctx.db.read(opened.scope, async (tx) => {
    const known = await knowRun(tx, opened, now);
    const { of, ...one } = itemIn(known, itemId);
    if (of.milestone.id !== milestoneId) throw notFound();
    const names = await namesOfPersons(tx, peopleOf(one));
    const team = one.counted === null ? null : await nameTeam(tx, ctx, opened, one.counted.team);
    return {
      known,
      of,
      one,
      names,
      counted: team === null ? null : { ...team, frozenAt: one.counted?.frozenAt ?? null },
      drafts: await listDrafts(tx, viewer.personId, opened.run.id),
    };
  });
  const { known, of, one, names } = loaded;
  const view = checklistView(of, { viewer, run: opened.access, names, now }).items.find(
    ({ id }) => id === itemId,
  );
  if (view === undefined) throw notFound();
  const locked = of.state.state === 'submitted';
  return {
    of,
    one,
    view,
    form: one.form,
    tools: toolsOfItem(ctx, itemId),
    proofs: proofsOf(of, one, names, !locked && can(viewer, 'evidence.remove', opened.access)),
    removed: removedIn(known, itemId, removedId),
    siblings: of.items.filter(({ item }) => item.id !== itemId).map(({ item }) => item),
    drafts: draftsOf(itemId, new Map(loaded.drafts.map(({ subject, text }) => [subject, text]))),
    teller: names.get(one.state.fact?.byPersonId ?? '') ?? '',
    textChanges: textChangesOf(one),
    locked,
    may: {
      declare: !locked && !one.accepted && can(viewer, 'item.declare', opened.access),
      undo: view.tick?.action === 'milestones.undeclareItem' || one.state.status === 'missing',
      prove: !locked && one.state.status !== 'notApplicable' && can(viewer, 'evidence.add', opened.access),
    },
    thread: await getThread(ctx, opened, { milestoneId, itemId }),
    history: await getHistory(ctx, opened, milestoneId, itemId),
    counted: loaded.counted,
  };
};

const peopleOf = ({ state, evidence, lastLine }: ItemRead): string[] => [
  ...new Set([
    ...evidence.map(({ byPersonId }) => byPersonId),
    ...(state.fact === null ? [] : [state.fact.byPersonId]),
    ...(lastLine === null ? [] : [lastLine.byPersonId]),
  ]),
];

/** Proofs to read; answers of a form are shown with the form. */
const proofsOf = (
  of: MilestoneRead,
  { item, evidence }: ItemRead,
  names: ReadonlyMap<string, string>,
  mayRemove: boolean,
): ProofRead[] => {
  const accepted = new Set(of.items.filter((other) => other.accepted).map((other) => other.item.id));
  return evidence
    .filter(({ kind }) => kind !== 'form')
    .map((proof) => ({
      proof,
      by: names.get(proof.byPersonId) ?? '',
      alsoFor: of.items
        .filter((other) => other.item.id !== item.id && proof.itemIds.includes(other.item.id))
        .map((other) => other.item.title),
      mayChange: mayRemove && proof.kind !== 'visitReport' && !proof.itemIds.some((id) => accepted.has(id)),
    }));
};

const removedIn = ({ facts }: KnownRun, itemId: string, evidenceId: string | null): EvidenceRecord | null =>
  facts.evidence.find(
    ({ id, itemIds, removedAt }) => id === evidenceId && removedAt !== null && itemIds.includes(itemId),
  ) ?? null;

const draftsOf = (itemId: string, kept: ReadonlyMap<string, string>): Record<DraftKind, string> =>
  Object.fromEntries(draftKinds.map((kind) => [kind, kept.get(draftSubject(kind, itemId)) ?? ''])) as Record<
    DraftKind,
    string
  >;

/** What changed in the text of an item since it was told or accepted (R12); null when nothing of substance did. */
export const textChangesOf = ({ item, changedSince }: ItemRead): readonly Paragraph[] | null => {
  if (changedSince === null) return null;
  const { textOf } = getCurriculum();
  const [before, after] = [changedSince, item.version].map((version) =>
    readableText('item', textOf(item.id, version) ?? ''),
  );
  return changedParagraphs(before ?? '', after ?? '');
};
