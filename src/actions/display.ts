import type { APIContext } from 'astro';
import { z } from 'astro/zod';
import { keepDisplay } from '#src/features/accounts/index.ts';
import { definePublicAction } from '#src/shared/action.ts';
import type { Action } from '#src/shared/action.ts';
import { DISPLAY_COOKIE, displayOf, formatDisplay, parseDisplay } from '#src/ui/display.ts';
import type { Display } from '#src/ui/display.ts';

const YEAR = 31_536_000;
const choice = z.string().optional().catch(undefined);

type Device = Pick<APIContext, 'cookies'> & { readonly origin: URL };

const keepCookie = ({ cookies, origin }: Device, value: string): void =>
  cookies.set(DISPLAY_COOKIE, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: origin.protocol === 'https:',
    maxAge: YEAR,
  });

/** How this request's pages are read (decision 0018); the device's cookie follows the account that is signed in. */
export const followDisplay = (device: Device, account: string | null | undefined): Display => {
  const { display, cookie } = displayOf(device.cookies.get(DISPLAY_COOKIE)?.value, account);
  if (cookie === null) device.cookies.delete(DISPLAY_COOKIE, { path: '/' });
  else if (cookie !== undefined) keepCookie(device, cookie);
  return display;
};

/** How a person wants to read: kept on this device, and with her account when she is signed in. */
export const displayActions: Readonly<Record<string, Action>> = {
  choose: definePublicAction({
    input: z.object({ theme: choice, size: choice, spacing: choice, usual: choice }),
    run: async (ctx, { theme, size, spacing, usual }, edge) => {
      const chosen = usual === undefined ? `${theme ?? ''}.${size ?? ''}.${spacing ?? ''}` : undefined;
      const display = formatDisplay(parseDisplay(chosen));
      if (edge.viewer === null) keepCookie(edge, display);
      else await keepDisplay(ctx, edge.viewer, display);
      return { to: edge.url.pathname + edge.url.search, notice: 'saved' };
    },
  }),
};
