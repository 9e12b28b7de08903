import { z } from 'astro/zod';
import { definePublicAction } from '#src/shared/action.ts';
import type { Action } from '#src/shared/action.ts';
import { DISPLAY_COOKIE, formatDisplay, parseDisplay } from '#src/ui/display.ts';

const YEAR = 31_536_000;
const choice = z.string().optional().catch(undefined);

/** How a person wants to read, kept on this device: no account is needed, nothing goes to the database. */
export const displayActions: Readonly<Record<string, Action>> = {
  choose: definePublicAction({
    input: z.object({ theme: choice, size: choice, spacing: choice }),
    run: (_ctx, { theme, size, spacing }, { cookies, origin, url }) => {
      const display = parseDisplay(`${theme ?? ''}.${size ?? ''}.${spacing ?? ''}`);
      cookies.set(DISPLAY_COOKIE, formatDisplay(display), {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: origin.protocol === 'https:',
        maxAge: YEAR,
      });
      return Promise.resolve({ to: url.pathname + url.search, notice: 'saved' });
    },
  }),
};
