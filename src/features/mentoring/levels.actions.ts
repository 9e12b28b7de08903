import { z } from 'astro/zod';
import { levelInput } from '#src/features/adoption/index.ts';
import { routes } from '#src/routes.ts';
import { defineAction } from '#src/shared/action.ts';
import type { Action, Edge } from '#src/shared/action.ts';
import { checkbox, idText, optionalText, requiredText } from '#src/shared/input.ts';
import { giveLevel, undoLevel } from './give-level.ts';

const place = ({ params }: Edge): { slug: string; pillarId: string } => ({
  slug: params['slug'] ?? '',
  pillarId: params['pilier'] ?? '',
});

/** The mentor's level of a pillar, on its page. */
export const levelsActions: Readonly<Record<string, Action>> = {
  giveLevel: defineAction({
    roles: ['mentor'],
    input: z.object({
      level: levelInput,
      coreMissing: checkbox,
      observed: optionalText(2000),
      base: z.string().max(80).default(''),
    }),
    run: async (ctx, input, edge) => {
      const { slug, pillarId } = place(edge);
      const evidenceIds = edge.form.getAll('evidence').filter((id) => typeof id === 'string');
      await giveLevel(ctx, slug, { ...input, pillarId, evidenceIds });
      return { to: routes.partnerGrid(slug), notice: 'adoption.level-saved' };
    },
  }),
  undoLevel: defineAction({
    roles: ['mentor', 'headOffice'],
    input: z.object({ ratingId: idText, reason: requiredText('adoption.no-reason', 1000) }),
    run: async (ctx, input, edge) => {
      const { slug } = place(edge);
      const { pillarId } = await undoLevel(ctx, slug, input);
      return { to: routes.partnerPillar(slug, pillarId), notice: 'adoption.level-undone' };
    },
  }),
};
