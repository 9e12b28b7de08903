import { routes } from '#src/routes.ts';
import { defineAction } from '#src/shared/action.ts';
import type { Action, Edge } from '#src/shared/action.ts';
import { judgeNotApplicable } from './judge-not-applicable.ts';
import { liftReservation } from './lift-reservation.ts';
import { reviewMilestone } from './review-milestone.ts';
import {
  applicableInput,
  liftReservationInput,
  notApplicableInput,
  reviewInput,
  undoReviewInput,
} from './reviews.schema.ts';
import { undoReview } from './undo-review.ts';

const guides = ['mentor', 'headOffice'] as const;

/** The milestone of the page that holds the form. */
const placeOf = ({ params }: Edge): { slug: string; milestoneId: string } => ({
  slug: params['slug'] ?? '',
  milestoneId: params['jalon'] ?? '',
});
const itemOf = ({ params }: Edge): { slug: string; itemId: string } => ({
  slug: params['slug'] ?? '',
  itemId: params['item'] ?? '',
});
const pageOf = (edge: Edge): string => {
  const { slug, milestoneId } = placeOf(edge);
  return routes.partnerMilestone(slug, milestoneId);
};

/** Answers of mentors and of head office; gathered in milestones.actions.ts. */
export const reviewsActions: Readonly<Record<string, Action>> = {
  review: defineAction({
    roles: guides,
    input: reviewInput,
    run: async (ctx, input, edge) => {
      const reviewed = await reviewMilestone(ctx, placeOf(edge), input);
      return { to: pageOf(edge), notice: `milestones.review-${reviewed}` };
    },
  }),
  undoReview: defineAction({
    roles: guides,
    input: undoReviewInput,
    run: async (ctx, input, edge) => {
      await undoReview(ctx, placeOf(edge), input);
      return { to: pageOf(edge), notice: 'milestones.review-undone' };
    },
  }),
  liftReservation: defineAction({
    roles: guides,
    input: liftReservationInput,
    run: async (ctx, { milestoneId, ...input }, edge) => {
      const { slug } = placeOf(edge);
      await liftReservation(ctx, { slug, milestoneId }, input);
      return { to: routes.partner(slug), notice: 'milestones.reservation-lifted' };
    },
  }),
  judgeNotApplicable: defineAction({
    roles: ['mentor'],
    input: notApplicableInput,
    run: async (ctx, { reason }, edge) => {
      await judgeNotApplicable(ctx, itemOf(edge), { applicable: false, reason });
      return { to: edge.url.pathname, notice: 'milestones.not-applicable' };
    },
  }),
  judgeApplicable: defineAction({
    roles: ['mentor'],
    input: applicableInput,
    run: async (ctx, { reason }, edge) => {
      await judgeNotApplicable(ctx, itemOf(edge), { applicable: true, reason });
      return { to: edge.url.pathname, notice: 'milestones.applicable' };
    },
  }),
};
