import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Item } from '#src/features/curriculum/index.ts';
import { summaryOf } from '#src/features/forms/form-summary.rules.ts';
import type { Answers, Summary } from '#src/features/forms/forms.types.ts';
import { acceptFile } from '#src/features/milestones/accept-file.ts';
import { addFiles, addLink, addNote } from '#src/features/milestones/add-evidence.ts';
import { itemIn, knowRun, milestoneIn } from '#src/features/milestones/change-run.ts';
import type { KnownRun } from '#src/features/milestones/change-run.ts';
import { confirmItem } from '#src/features/milestones/confirm-item.ts';
import { declareItem } from '#src/features/milestones/declare-item.ts';
import { milestoneBase } from '#src/features/milestones/freeze.rules.ts';
import { raiseBlock } from '#src/features/milestones/raise-block.ts';
import { reviewMilestone } from '#src/features/milestones/review-milestone.ts';
import type { ReviewInput } from '#src/features/milestones/reviews.schema.ts';
import { sendMilestone } from '#src/features/milestones/send-milestone.ts';
import { writeComment } from '#src/features/milestones/write-comment.ts';
import type { Context } from '#src/shared/context.ts';
import type { Partner } from './network.ts';
import { runOf, tell } from './stage.ts';

/** The life of a milestone, step by step, through the use cases: prove, declare, confirm, send, answer. */

/** The run as a page would have shown it at this instant. */
const shown = async (ctx: Context, partner: Partner): Promise<KnownRun> => {
  const opened = await runOf(ctx, partner);
  return ctx.db.read(opened.scope, (tx) => knowRun(tx, opened, ctx.now));
};

/** Ticks an item, with what is stated. */
export const declares = async (
  ctx: Context,
  partner: Partner,
  itemId: string,
  note: string | null = null,
): Promise<void> => {
  const known = await shown(ctx, partner);
  await declareItem(ctx, known.opened, { itemId, note, base: itemIn(known, itemId).lastFactId });
};

export const confirms = async (ctx: Context, partner: Partner, itemId: string): Promise<void> => {
  const known = await shown(ctx, partner);
  await confirmItem(ctx, known.opened, { itemId, base: itemIn(known, itemId).lastFactId });
};

export type ProofGiven =
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly text: string }
  | { readonly kind: 'file'; readonly file: File };

/** Hands in a proof on the page of an item. */
export const proves = async (
  ctx: Context,
  partner: Partner,
  itemId: string,
  proof: ProofGiven,
): Promise<void> => {
  const opened = await runOf(ctx, partner);
  const target = { itemId, alsoFor: [] };
  if (proof.kind === 'note') await addNote(ctx, opened, { ...target, text: proof.text });
  else if (proof.kind === 'link') await addLink(ctx, opened, { ...target, url: proof.url, text: proof.text });
  else await addFiles(ctx, opened, { ...target, text: null, files: [await acceptFile(proof.file)] });
};

/** Sends a milestone as it stands; answers the id of the sending. */
export const sends = async (ctx: Context, partner: Partner, milestoneId: string): Promise<string> => {
  const known = await shown(ctx, partner);
  const base = milestoneBase(milestoneIn(known, milestoneId));
  await sendMilestone(ctx, known.opened, { milestoneId, base, plan: null });
  const after = milestoneIn(await shown(ctx, partner), milestoneId).state.sent.waiting;
  if (after === null) throw new Error(`${milestoneId} was not sent`);
  return after.id;
};

export type Line = Partial<ReviewInput['lines'][number]> & { readonly itemId: string };
export type Answer = {
  readonly submissionId: string;
  readonly comment?: string;
  readonly lines?: readonly Line[];
};

/** A mentor's or head office's answer: the lines told, and « Valider le reste ». */
export const answersSending = (
  ctx: Context,
  partner: Partner,
  milestoneId: string,
  { submissionId, comment, lines = [] }: Answer,
): Promise<unknown> =>
  reviewMilestone(
    ctx,
    { slug: partner.place.slug, milestoneId },
    {
      ...{ submissionId, attempt: 1, comment: comment ?? null, restAccepted: true },
      lines: lines.map((line) => ({ ...accepted, ...line })),
    },
  );

const accepted = {
  verdict: 'accepted',
  comment: null,
  'adaptation.what': null,
  'adaptation.why': null,
  'adaptation.core': false,
  'adaptation.share': false,
  'reserve.text': null,
  'reserve.dueOn': null,
  'reserve.responsible': null,
} as const;

/** Calls for help on a milestone (R14). */
export const raisesBlock = async (
  ctx: Context,
  partner: Partner,
  milestoneId: string,
  text: string,
): Promise<void> => raiseBlock(ctx, await runOf(ctx, partner), { milestoneId, text });

/** Writes in the thread between the partner and its mentor. */
export const writes = async (ctx: Context, partner: Partner, text: string): Promise<void> =>
  writeComment(ctx, await runOf(ctx, partner), { text, milestoneId: null, itemId: null });

/** Answers the form of an item. */
export const answersForm = (
  ctx: Context,
  partner: Partner,
  itemId: string,
  answers: Answers,
): Promise<void> => {
  const { form, version } = itemOf(itemId);
  if (form === null || 'register' in form) throw new Error(`${itemId} has no form of its own`);
  return handsInForm(ctx, partner, { itemId, version, form: { answers, summary: summaryOf(form, answers) } });
};

const itemOf = (id: string): Item => {
  const item = getCurriculum().itemById(id);
  if (item === null) throw new Error(`There is no item ${id}`);
  return item;
};

/** A form as it was saved that day. */
export const handsInForm = (
  ctx: Context,
  partner: Partner,
  {
    itemId,
    version,
    form,
  }: { itemId: string; version: string; form: { answers: Answers; summary: Summary } },
): Promise<void> =>
  tell(ctx, partner, async ({ q, t }, row) => {
    const evidence = { ...row(), kind: 'form' as const, form, contentVersion: version };
    await q.insert(t.evidence).values(evidence).returning({ id: t.evidence.id });
    await q
      .insert(t.evidenceItem)
      .values({ evidenceId: evidence.id, itemId })
      .returning({ id: t.evidenceItem.itemId });
  });
