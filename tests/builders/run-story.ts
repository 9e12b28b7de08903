import { and, desc, eq } from 'drizzle-orm';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import { fieldName, typedOf } from '#src/features/forms/form-typed.rules.ts';
import type { Answers, Typed } from '#src/features/forms/forms.types.ts';
import { saveForm } from '#src/features/forms/save-form.ts';
import { acceptFile } from '#src/features/milestones/accept-file.ts';
import { addFiles, addLink, addNote } from '#src/features/milestones/add-evidence.ts';
import { knowRun, milestoneIn } from '#src/features/milestones/change-run.ts';
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
import { runOf } from './stage.ts';

/** The life of a milestone, step by step, through the use cases: prove, declare, confirm, send, answer. */

/** The run as a page would have shown it at this instant. */
const shown = async (ctx: Context, partner: Partner): Promise<KnownRun> => {
  const opened = await runOf(ctx, partner);
  return ctx.db.read(opened.scope, (tx) => knowRun(tx, opened, ctx.now));
};

/** What the form of an item had seen last: the story's people always look before they say. */
const lastFact = (ctx: Context, { runId }: Partner, itemId: string): Promise<string | null> =>
  ctx.db.read(ctx.viewer.scope, async ({ q, t: { itemFact } }) => {
    const rows = await q
      .select({ id: itemFact.id })
      .from(itemFact)
      .where(and(eq(itemFact.runId, runId), eq(itemFact.itemId, itemId)))
      .orderBy(desc(itemFact.recordedAt))
      .limit(1);
    return rows[0]?.id ?? null;
  });

/** Ticks an item, with what is stated. */
export const declares = async (
  ctx: Context,
  partner: Partner,
  itemId: string,
  note: string | null = null,
): Promise<void> => {
  await declareItem(ctx, await runOf(ctx, partner), {
    itemId,
    note,
    base: await lastFact(ctx, partner, itemId),
  });
};

export const confirms = async (ctx: Context, partner: Partner, itemId: string): Promise<void> => {
  const opened = await runOf(ctx, partner);
  await confirmItem(ctx, opened, { itemId, base: await lastFact(ctx, partner, itemId) });
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

/** Fills the form of an item and saves it. */
export const answersForm = async (
  ctx: Context,
  partner: Partner,
  itemId: string,
  answers: Answers,
): Promise<void> => {
  const item = getCurriculum().itemById(itemId);
  if (item?.form == null || 'register' in item.form) throw new Error(`${itemId} has no form of its own`);
  const { milestoneId, form } = item;
  const sent = formOf(typedOf(form, answers));
  const { complete } = await saveForm(ctx, { milestoneId, itemId }, { sent, base: null });
  if (!complete) throw new Error(`The form of ${itemId} at ${partner.place.name} is not complete`);
};

/** The fields as a browser sends them. */
const formOf = ({ plain, rows }: Typed): FormData => {
  const sent = new FormData();
  const put = (name: string, values: readonly string[]): void =>
    values.forEach((value) => sent.append(name, value));
  for (const [field, values] of Object.entries(plain)) put(field, values);
  for (const [field, list] of Object.entries(rows)) {
    for (const [index, row] of list.entries()) {
      for (const [column, values] of Object.entries(row)) put(fieldName(field, index, column), values);
    }
  }
  return sent;
};
