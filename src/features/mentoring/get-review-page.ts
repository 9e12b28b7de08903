import type { Milestone } from '#src/features/curriculum/index.ts';
import { canClearBlock, canOnMilestones, getThread } from '#src/features/milestones/index.ts';
import type { BlockRecord, Thread } from '#src/features/milestones/index.ts';
import type { OrganisationRow } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { getPhrases } from './change-phrase.ts';
import { getPassedBy } from './get-passed-by.ts';
import type { PassedByItem } from './get-passed-by.ts';
import { loadPortfolio } from './load-portfolio.ts';
import { openGuidedRun } from './open-guided-run.ts';
import { queueOf } from './overview.rules.ts';
import { reviewSheet } from './review-page.rules.ts';
import type { ReplyPhrase } from './phrases.store.ts';
import type { ReviewItemView, ReviewSheet } from './review-page.rules.ts';
import type { PassedBy } from './sharing.rules.ts';

export type ReviewPage = ReviewSheet & {
  readonly partner: OrganisationRow;
  readonly mayUndo: boolean;
  readonly blocks: readonly {
    readonly block: BlockRecord;
    readonly by: string;
    readonly mayClear: boolean;
  }[];
  readonly thread: Thread;
  /** Sentences to answer with; none when there is nothing to answer. */
  readonly phrases: readonly ReplyPhrase[];
  readonly passedBy: PassedByItem;
  /** « Suivant à relire », once this one needs no answer of the viewer: null when all is read. */
  readonly next: NextReview | null;
};
export type NextReview = {
  readonly slug: string;
  readonly partner: string;
  readonly milestoneId: string;
  readonly title: string;
};

/** A milestone of a partner as its mentor or head office reads and answers it; the 404 of R20 for anybody else. */
export const getReviewPage = async (ctx: Context, slug: string, milestoneId: string): Promise<ReviewPage> => {
  const { viewer } = ctx;
  const { opened, read, names, ...known } = await openGuidedRun(ctx, slug);
  const milestone = read.milestones.find((one) => one.milestone.id === milestoneId);
  if (milestone === undefined) throw notFound();
  const sheet = reviewSheet(
    milestone,
    { ...known, names, promiseDays: opened.thresholds.promiseDays },
    viewer.role,
  );
  return {
    ...sheet,
    partner: opened.organisation,
    mayUndo: canOnMilestones(viewer, 'review.undo', opened.access),
    blocks: milestone.openBlocks.map((block) => ({
      block,
      by: names(block.byPersonId),
      mayClear: canClearBlock(viewer, opened.access, block),
    })),
    thread: await getThread(ctx, opened, { milestoneId, itemId: null }),
    phrases: sheet.form === null ? [] : (await getPhrases(ctx)).phrases,
    passedBy: await getPassedBy(
      ctx,
      sheet.items.map(({ read: { item } }) => item.id),
      opened.organisation.id,
    ),
    next: sheet.form === null ? await nextReview(ctx) : null,
  };
};

const nextReview = async (ctx: Context): Promise<NextReview | null> => {
  const { rows } = await loadPortfolio(ctx);
  const [first] = queueOf(rows, ctx.viewer.role === 'headOffice' ? 'headOffice' : 'mentor');
  if (first === undefined) return null;
  const { name, slug } = first.row.opened.organisation;
  return { slug, partner: name, milestoneId: first.milestoneId, title: first.title };
};

export type PartnerItemPage = {
  readonly partner: OrganisationRow;
  readonly milestone: Milestone;
  readonly item: ReviewItemView;
  readonly thread: Thread;
  readonly passedBy: readonly PassedBy[];
  /** R7: she may say « ne nous concerne pas », or take it back. */
  readonly mayJudge: boolean;
};

/** One item of a partner as a guide reads it, with its own thread. */
export const getPartnerItem = async (
  ctx: Context,
  slug: string,
  place: { milestoneId: string; itemId: string },
): Promise<PartnerItemPage> => {
  const { opened, read, names, ...known } = await openGuidedRun(ctx, slug);
  const milestone = read.milestones.find((one) => one.milestone.id === place.milestoneId);
  const sheet =
    milestone &&
    reviewSheet(milestone, { ...known, names, promiseDays: opened.thresholds.promiseDays }, ctx.viewer.role);
  const item = sheet?.items.find((one) => one.read.item.id === place.itemId);
  if (milestone === undefined || item === undefined) throw notFound();
  return {
    partner: opened.organisation,
    milestone: milestone.milestone,
    item,
    thread: await getThread(ctx, opened, place),
    passedBy: (await getPassedBy(ctx, [place.itemId], opened.organisation.id)).get(place.itemId) ?? [],
    mayJudge: canOnMilestones(ctx.viewer, 'item.judgeNotApplicable', opened.access) && !item.read.item.core,
  };
};
