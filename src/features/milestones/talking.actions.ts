import { openOwnRun, openPartnerRun } from '#src/features/organisations/index.ts';
import type { OpenRun } from '#src/features/organisations/index.ts';
import { guides, partnerTeam } from '#src/policies.ts';
import { defineAction } from '#src/shared/action.ts';
import type { Action, Edge } from '#src/shared/action.ts';
import type { Context } from '#src/shared/context.ts';
import { clearBlock } from './clear-block.ts';
import { blockInput, clearBlockInput, commentInput, draftInput } from './declaring.schema.ts';
import { keepDraft } from './keep-draft.ts';
import { raiseBlock } from './raise-block.ts';
import { writeComment } from './write-comment.ts';
import type { CommentPlace } from './write-comment.ts';

/** The run of the page: a partner's by its slug, else the viewer's own. */
const runOf = (ctx: Context, { params }: Edge): Promise<OpenRun> =>
  params['slug'] === undefined ? openOwnRun(ctx) : openPartnerRun(ctx, params['slug']);

/** The milestone and the item of the page; on a partner's pages the milestone is `[jalon]`. */
const placeOf = ({ params }: Edge): CommentPlace => ({
  milestoneId: params['jalon'] ?? params['id'] ?? null,
  itemId: params['item'] ?? null,
});

const pageOf = ({ url }: Edge, anchor = ''): string => `${url.pathname}${anchor}`;

/** What the team, its mentor and head office say to each other; gathered in milestones.actions.ts. */
export const talkingActions: Readonly<Record<string, Action>> = {
  comment: defineAction({
    roles: [...partnerTeam, ...guides],
    input: commentInput,
    run: async (ctx, { comment: text }, edge) => {
      await writeComment(ctx, await runOf(ctx, edge), { ...placeOf(edge), text });
      return { to: pageOf(edge, '#echanges'), notice: 'milestones.commented' };
    },
  }),
  raiseBlock: defineAction({
    roles: [...partnerTeam, 'mentor'],
    input: blockInput,
    run: async (ctx, { block: text }, edge) => {
      const milestoneId = placeOf(edge).milestoneId ?? '';
      await raiseBlock(ctx, await runOf(ctx, edge), { milestoneId, text });
      return { to: pageOf(edge), notice: 'milestones.block-raised' };
    },
  }),
  clearBlock: defineAction({
    roles: [...partnerTeam, 'mentor'],
    input: clearBlockInput,
    run: async (ctx, { blockId, clearing: text }, edge) => {
      await clearBlock(ctx, await runOf(ctx, edge), { blockId, text });
      return { to: pageOf(edge), notice: 'milestones.block-cleared' };
    },
  }),
  keepDraft: defineAction({
    roles: [...partnerTeam, ...guides],
    input: draftInput,
    run: async (ctx, input, edge) => {
      await keepDraft(ctx, await runOf(ctx, edge), input);
      return { to: pageOf(edge), notice: 'milestones.draft-kept' };
    },
  }),
};
