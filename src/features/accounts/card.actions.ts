import { z } from 'astro/zod';
import { devices, pinStyles } from '#db/schema/lists.ts';
import { routes } from '#src/routes.ts';
import { definePublicAction } from '#src/shared/action.ts';
import type { Action, Done, Edge } from '#src/shared/action.ts';
import type { PublicContext } from '#src/shared/context.ts';
import { requiredText } from '#src/shared/input.ts';
import { LINK_LIFETIMES } from './accounts.rules.ts';
import { choosePin, enterPin, finishCardEntry } from './enter-with-card.ts';
import { safeReturn } from './gate.rules.ts';
import { dropSecret, keepSecret, secretIn } from './secret-cookies.ts';
import { closeSession, openSession } from './session.ts';
import type { Who } from './session.ts';
import { sessionLifetime } from './session.rules.ts';
import type { Device } from './session.rules.ts';
import { forgetMe, getSharedPhone, keepOnPhone, unlock } from './shared-phone.ts';
import { showCode, showToken } from './show-card.ts';

const wanted = { retour: z.string().max(2000).optional() };
/** One field of four digits, or four lists of one picture each, all of the same name. */
const signs = z
  .union([z.string(), z.array(z.string()).max(8)])
  .optional()
  .transform((sent) => (Array.isArray(sent) ? sent.join('') : (sent ?? '')).slice(0, 40));
const person = z.string('bad-request').regex(/^[0-9a-f]{16}$/, 'bad-request');

const cardSecret = (edge: Edge): string | null => secretIn(edge.cookies, 'essaim-card');
const phoneSecret = (edge: Edge): string | null => secretIn(edge.cookies, 'essaim-phone');

const keepCard = (edge: Edge, secret: string): void =>
  keepSecret(edge, 'essaim-card', { secret, lasts: LINK_LIFETIMES.card });

const back = (retour: string | undefined): string | undefined => safeReturn(retour) ?? undefined;

/** The card was shown and the PIN is right: a session on this phone, which is shared once somebody said so. */
const enter = async (
  ctx: PublicContext,
  edge: Edge,
  { secret, device, retour }: { secret: string; device: Device | undefined; retour: string | undefined },
): Promise<Done> => {
  const phone = await getSharedPhone(ctx, phoneSecret(edge));
  const here = phone === null ? device : 'shared';
  keepCard(edge, secret);
  if (here === undefined) return { to: routes.signInPhone(back(retour)) };
  const who = await finishCardEntry(ctx, secret);
  if (here === 'shared') {
    const kept = await keepOnPhone(ctx, who, phoneSecret(edge));
    const { absolute } = sessionLifetime('messenger', 'personal');
    keepSecret(edge, 'essaim-phone', { secret: kept, lasts: absolute });
  }
  dropSecret(edge.cookies, 'essaim-card');
  return open(ctx, edge, { who, device: here, retour });
};

const open = async (
  ctx: PublicContext,
  edge: Edge,
  { who, device, retour }: { who: Who; device: Device; retour: string | undefined },
): Promise<Done> => {
  await openSession(ctx, { ...who, device }, edge);
  return { to: safeReturn(retour) ?? routes.home(who.membership.role) };
};

export const cardActions: Readonly<Record<string, Action>> = {
  showCode: definePublicAction({
    input: z.object({ code: requiredText('accounts.code-empty', 100), ...wanted }),
    run: async (ctx, { code, retour }, edge) => {
      keepCard(edge, await showCode(ctx, { code, network: edge.clientAddress }));
      return { to: routes.signInSecret(back(retour)) };
    },
  }),

  showCard: definePublicAction({
    input: z.object({}),
    run: async (ctx, _input, edge) => {
      keepCard(edge, await showToken(ctx, edge.params['jeton'] ?? ''));
      return { to: routes.signInSecret() };
    },
  }),

  choosePin: definePublicAction({
    input: z.object({ pin: signs, again: signs, style: z.enum(pinStyles, 'bad-request'), ...wanted }),
    run: async (ctx, { retour, ...input }, edge) => {
      const secret = await choosePin(ctx, { ...input, secret: cardSecret(edge) });
      return enter(ctx, edge, { secret, device: undefined, retour });
    },
  }),

  enterPin: definePublicAction({
    input: z.object({ pin: signs, device: z.enum(devices, 'bad-request').optional(), ...wanted }),
    run: async (ctx, { pin, device, retour }, edge) => {
      const input = { secret: cardSecret(edge), pin, network: edge.clientAddress };
      return enter(ctx, edge, { secret: await enterPin(ctx, input), device, retour });
    },
  }),

  choosePhone: definePublicAction({
    input: z.object({ device: z.enum(devices, 'accounts.phone-unknown'), ...wanted }),
    run: (ctx, { device, retour }, edge) =>
      enter(ctx, edge, { secret: cardSecret(edge) ?? '', device, retour }),
  }),

  unlock: definePublicAction({
    input: z.object({ person, pin: signs, kept: z.string().max(20_000).optional(), ...wanted }),
    run: async (ctx, { retour, kept, ...input }, edge) => {
      const who = await unlock(ctx, { ...input, secret: phoneSecret(edge) });
      const done = await open(ctx, edge, { who, device: 'shared', retour });
      return kept === undefined ? done : { show: { kept } };
    },
  }),

  forgetMe: definePublicAction({
    input: z.object({ person }),
    run: async (ctx, input, edge) => {
      const alone = await forgetMe(ctx, { ...input, secret: phoneSecret(edge) });
      await closeSession(ctx, edge.cookies, 'signed-out');
      if (alone) dropSecret(edge.cookies, 'essaim-phone');
      return { to: alone ? routes.signIn() : routes.signInWho(), notice: 'accounts.forgotten' };
    },
  }),
};
