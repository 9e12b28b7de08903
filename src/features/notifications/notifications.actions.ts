import { z } from 'astro/zod';
import { roles } from '#db/schema/lists.ts';
import { routes } from '#src/routes.ts';
import { defineAction } from '#src/shared/action.ts';
import type { Action } from '#src/shared/action.ts';
import { markRead, markUnread } from './mark-read.ts';

export const notificationsActions: Readonly<Record<string, Action>> = {
  markRead: defineAction({
    roles,
    input: z.object({}),
    run: async (ctx) => ({ to: routes.newsRead(await markRead(ctx)), notice: 'notifications.read' }),
  }),
  markUnread: defineAction({
    roles,
    input: z.object({ before: z.coerce.number('bad-request').int('bad-request').min(0, 'bad-request') }),
    run: async (ctx, { before }) => {
      await markUnread(ctx, before);
      return { to: routes.news(), notice: 'notifications.unread' };
    },
  }),
};
