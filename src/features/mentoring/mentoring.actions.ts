import { z } from 'astro/zod';
import { routes } from '#src/routes.ts';
import { defineAction } from '#src/shared/action.ts';
import type { Action } from '#src/shared/action.ts';
import { idText } from '#src/shared/input.ts';
import { levelsActions } from './levels.actions.ts';
import { markSeen, markUnseen } from './mark-seen.ts';
import { networkActions } from './network.actions.ts';
import { bringBack, setAside } from './set-aside.ts';

/** The name of a line, as what-first.rules.ts gives it. */
const lineInput = z.object({
  slug: idText,
  line: z.string('bad-request').regex(/^(?:(?:review|blocked|late):j\d\d|silent|call)$/, 'bad-request'),
});

/** A moment that the page wrote in its form. */
const instant = z.coerce.number('bad-request').int('bad-request').min(0, 'bad-request');

export const mentoringActions: Readonly<Record<string, Action>> = {
  ...levelsActions,
  ...networkActions,
  setAside: defineAction({
    roles: ['mentor'],
    input: lineInput,
    run: async (ctx, input) => {
      await setAside(ctx, input);
      return { to: routes.partners(), notice: 'mentoring.set-aside' };
    },
  }),
  bringBack: defineAction({
    roles: ['mentor'],
    input: lineInput,
    run: async (ctx, input) => {
      await bringBack(ctx, input);
      return { to: routes.partners(), notice: 'mentoring.brought-back' };
    },
  }),
  markSeen: defineAction({
    roles: ['mentor', 'headOffice'],
    input: z.object({ at: instant }),
    run: async (ctx, { at }) => {
      const before = await markSeen(ctx, at);
      return { to: routes.partnersSeen(before ?? 0), notice: 'mentoring.seen' };
    },
  }),
  markUnseen: defineAction({
    roles: ['mentor', 'headOffice'],
    input: z.object({ before: instant }),
    run: async (ctx, { before }) => {
      await markUnseen(ctx, before === 0 ? null : before);
      return { to: `${routes.partners()}#nouveau`, notice: 'mentoring.unseen' };
    },
  }),
};
