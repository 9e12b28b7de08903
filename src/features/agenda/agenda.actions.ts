import { z } from 'astro/zod';
import { routes } from '#src/routes.ts';
import { defineAction } from '#src/shared/action.ts';
import type { Action } from '#src/shared/action.ts';
import { AGENDA_ROLES } from './agenda.access.ts';
import { makeFeed, revokeFeed } from './change-feed.ts';

const nothing = z.object({});

export const agendaActions: Readonly<Record<string, Action>> = {
  makeFeed: defineAction({
    roles: AGENDA_ROLES,
    input: nothing,
    run: async (ctx, _input, edge) => ({
      show: { feed: new URL(routes.agendaFeed(await makeFeed(ctx)), edge.origin).href },
    }),
  }),
  revokeFeed: defineAction({
    roles: AGENDA_ROLES,
    input: nothing,
    run: async (ctx) => {
      await revokeFeed(ctx);
      return { to: routes.agenda(), notice: 'agenda.feed-revoked' };
    },
  }),
};
