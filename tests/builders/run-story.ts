import type { EvidenceKind, ItemFactKind } from '#db/schema/lists.ts';
import { getCurriculum } from '#src/features/curriculum/index.ts';
import type { Item } from '#src/features/curriculum/index.ts';
import { summaryOf } from '#src/features/forms/form-summary.rules.ts';
import type { Answers, Summary } from '#src/features/forms/forms.types.ts';
import { loadRunFacts, readMilestones } from '#src/features/milestones/index.ts';
import type { Frozen } from '#src/features/milestones/index.ts';
import { reviewMilestone } from '#src/features/milestones/review-milestone.ts';
import type { ReviewInput } from '#src/features/milestones/reviews.schema.ts';
import type { Context } from '#src/shared/context.ts';
import { newId, sha256 } from '#src/shared/ids.ts';
import { parisDate } from '#src/shared/time.ts';
import type { Partner } from './network.ts';
import { runOf, tell } from './stage.ts';

/** The life of a milestone, step by step: declare, prove, confirm, send, answer. */

const itemOf = (id: string): Item => {
  const item = getCurriculum().itemById(id);
  if (item === null) throw new Error(`There is no item ${id}`);
  return item;
};

/** Says something of an item: declared, confirmed, missing… */
export const says = (
  ctx: Context,
  partner: Partner,
  itemId: string,
  kind: ItemFactKind,
  note: string | null = null,
): Promise<unknown> =>
  tell(ctx, partner, (tx, row) =>
    tx.q
      .insert(tx.t.itemFact)
      .values({
        ...row(),
        itemId,
        kind,
        note,
        actingRole: ctx.viewer.role,
        contentVersion: itemOf(itemId).version,
      })
      .returning({ id: tx.t.itemFact.id }),
  );

export type ProofGiven = {
  readonly kind: EvidenceKind;
  readonly text?: string;
  readonly url?: string;
  readonly form?: { readonly answers: Answers; readonly summary: Summary };
  readonly file?: { readonly name: string; readonly mediaType: string; readonly content: Buffer };
};

/** Hands in a proof that serves one item or several. */
export const proves = (
  ctx: Context,
  partner: Partner,
  itemIds: readonly string[],
  { kind, text, url, form, file }: ProofGiven,
): Promise<unknown> =>
  tell(ctx, partner, async (tx, row) => {
    const { t, q } = tx;
    const fileId = file === undefined ? null : newId();
    if (file !== undefined && fileId !== null) {
      const { name, mediaType, content } = file;
      const [organisationId, recordedAt] = [partner.place.id, ctx.now];
      await q
        .insert(t.file)
        .values({
          ...{ id: fileId, organisationId, name, mediaType, recordedAt },
          sha256: sha256(content),
          bytes: content.length,
        })
        .returning({ id: t.file.id });
      await q.insert(t.fileContent).values({ fileId, content }).returning({ id: t.fileContent.fileId });
    }
    const evidence = row();
    await q
      .insert(t.evidence)
      .values({
        ...evidence,
        ...{ kind, text: text ?? null, url: url ?? null, form: form ?? null, fileId },
        contentVersion: form === undefined ? null : itemOf(itemIds[0] ?? '').version,
      })
      .returning({ id: t.evidence.id });
    await q
      .insert(t.evidenceItem)
      .values(itemIds.map((itemId) => ({ evidenceId: evidence.id, itemId })))
      .returning({ id: t.evidenceItem.evidenceId });
  });

/** Answers the form of an item. */
export const answersForm = (
  ctx: Context,
  partner: Partner,
  itemId: string,
  answers: Answers,
): Promise<unknown> => {
  const { form } = itemOf(itemId);
  if (form === null || 'register' in form) throw new Error(`${itemId} has no form of its own`);
  return proves(ctx, partner, [itemId], {
    kind: 'form',
    form: { answers, summary: summaryOf(form, answers) },
  });
};

/** Sends a milestone as it stands; answers the id of the sending. */
export const sends = async (ctx: Context, partner: Partner, milestoneId: string): Promise<string> => {
  const opened = await runOf(ctx, partner);
  return tell(ctx, partner, async (tx, row) => {
    const facts = (await loadRunFacts(tx, [partner.runId])).get(partner.runId);
    if (facts === undefined) throw new Error('The run has no facts');
    const read = readMilestones(opened, facts, getCurriculum(), parisDate(ctx.now));
    const found = read.milestones.find(({ milestone }) => milestone.id === milestoneId);
    if (found === undefined) throw new Error(`There is no milestone ${milestoneId}`);
    const frozen: Frozen = {
      settledBy: found.milestone.settledBy,
      reachedItemIds: found.items
        .filter(({ state }) => state.status === 'automatic')
        .map(({ item }) => item.id),
      items: found.items.map(({ item, state, evidence }) => ({
        id: item.id,
        version: item.version,
        status: state.status,
        missing: state.missingSentence,
        evidenceIds: evidence.map(({ id }) => id),
        value: null,
      })),
    };
    const round = facts.submissions.filter((sent) => sent.milestoneId === milestoneId).length + 1;
    const submission = { ...row(), milestoneId, round, frozen };
    await tx.q.insert(tx.t.submission).values(submission).returning({ id: tx.t.submission.id });
    return submission.id;
  });
};

export type Line = Partial<ReviewInput['lines'][number]> & { readonly itemId: string };

/** A mentor's or head office's answer: the lines told, and « Valider le reste ». */
export const answersSending = (
  ctx: Context,
  partner: Partner,
  milestoneId: string,
  {
    submissionId,
    comment = null,
    lines = [],
  }: { submissionId: string; comment?: string | null; lines?: readonly Line[] },
): Promise<unknown> =>
  reviewMilestone(
    ctx,
    { slug: partner.place.slug, milestoneId },
    {
      submissionId,
      attempt: 1,
      comment,
      restAccepted: true,
      lines: lines.map((line) => ({ ...blank, ...line })),
    },
  );

const blank = {
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
export const raisesBlock = (
  ctx: Context,
  partner: Partner,
  milestoneId: string,
  text: string,
): Promise<unknown> =>
  tell(ctx, partner, (tx, row) =>
    tx.q
      .insert(tx.t.blockFlag)
      .values({ ...row(), milestoneId, text })
      .returning({ id: tx.t.blockFlag.id }),
  );

/** Writes in the general thread, or on a milestone or an item. */
export const comments = (
  ctx: Context,
  partner: Partner,
  text: string,
  about: { readonly milestoneId?: string; readonly itemId?: string } = {},
): Promise<unknown> =>
  tell(ctx, partner, (tx, row) =>
    tx.q
      .insert(tx.t.comment)
      .values({ ...row(), text, milestoneId: about.milestoneId ?? null, itemId: about.itemId ?? null })
      .returning({ id: tx.t.comment.id }),
  );
