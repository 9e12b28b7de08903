import { z } from 'astro/zod';
import { routes } from '#src/routes.ts';
import { defineAction } from '#src/shared/action.ts';
import type { Action } from '#src/shared/action.ts';
import { idText } from '#src/shared/input.ts';
import { networkActions } from './network.actions.ts';
import { bringBack, setAside } from './set-aside.ts';

/** The name of a line, as what-first.rules.ts gives it. */
const lineInput = z.object({
  slug: idText,
  line: z.string('bad-request').regex(/^(?:(?:review|blocked|late):j\d\d|silent|call)$/, 'bad-request'),
});

export const mentoringActions: Readonly<Record<string, Action>> = {
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
};
