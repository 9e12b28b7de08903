import type { APIContext } from 'astro';
import type { PublicContext } from '#src/shared/context.ts';
import { getCardEntry } from './enter-with-card.ts';
import type { CardEntry } from './enter-with-card.ts';
import { secretIn } from './secret-cookies.ts';
import { getSharedPhone } from './shared-phone.ts';
import type { SharedPhone } from './shared-phone.ts';

/** What this browser has begun with a card, and the people it knows when it is shared. */
export const readCardEntry = (
  ctx: PublicContext,
  cookies: APIContext['cookies'],
): Promise<CardEntry | null> => getCardEntry(ctx, secretIn(cookies, 'essaim-card'));

export const readSharedPhone = (
  ctx: PublicContext,
  cookies: APIContext['cookies'],
): Promise<SharedPhone | null> => getSharedPhone(ctx, secretIn(cookies, 'essaim-phone'));
