import { getCurriculum } from '#src/features/curriculum/index.ts';
import {
  canOnMilestones,
  listAdaptations,
  loadRunFacts,
  readMilestones,
} from '#src/features/milestones/index.ts';
import type { LoadedFacts } from '#src/features/milestones/index.ts';
import { namesOfPersons, openPartnerRun } from '#src/features/organisations/index.ts';
import type { OrganisationRow } from '#src/features/organisations/index.ts';
import type { Context } from '#src/shared/context.ts';
import { notFound } from '#src/shared/errors.ts';
import { parisDate } from '#src/shared/time.ts';
import { reviewSheet } from './review-page.rules.ts';
import type { ReviewSheet } from './review-page.rules.ts';

export type ReviewPage = ReviewSheet & {
  readonly partner: OrganisationRow;
  readonly may: { readonly undo: boolean; readonly comment: boolean };
};

/** Everybody whose words the facts hold. */
const peopleOf = (facts: LoadedFacts): string[] => [
  ...new Set(
    [
      facts.itemFacts,
      facts.evidence,
      facts.submissions,
      facts.withdrawals,
      facts.reviews,
      facts.undos,
      facts.reservations,
      facts.blocks,
    ].flatMap((list) => list.map(({ byPersonId }) => byPersonId)),
  ),
];

/** A milestone of a partner as its mentor or head office reads and answers it; the 404 of R20 for anybody else. */
export const getReviewPage = async (ctx: Context, slug: string, milestoneId: string): Promise<ReviewPage> => {
  const { db, viewer, now } = ctx;
  const opened = await openPartnerRun(ctx, slug);
  const known = await db.read(opened.scope, async (tx) => {
    const facts = (await loadRunFacts(tx, [opened.run.id])).get(opened.run.id);
    if (facts === undefined) throw notFound();
    const adaptations = await listAdaptations(tx, [opened.run.id]);
    return { facts, adaptations, names: await namesOfPersons(tx, peopleOf(facts)) };
  });
  const { milestones } = readMilestones(opened, known.facts, getCurriculum(), parisDate(now));
  const read = milestones.find(({ milestone }) => milestone.id === milestoneId);
  if (read === undefined) throw notFound();
  const names = (personId: string): string => known.names.get(personId) ?? '';
  return {
    ...reviewSheet(read, { ...known, names }, viewer.role),
    partner: opened.organisation,
    may: {
      undo: canOnMilestones(viewer, 'review.undo', opened.access),
      comment: canOnMilestones(viewer, 'comment.write', opened.access),
    },
  };
};
