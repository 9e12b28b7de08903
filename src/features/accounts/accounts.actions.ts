import { z } from 'astro/zod';
import { roles } from '#db/schema/lists.ts';
import { routes } from '#src/routes.ts';
import { defineAction, definePublicAction } from '#src/shared/action.ts';
import type { Action, Edge } from '#src/shared/action.ts';
import type { PublicContext } from '#src/shared/context.ts';
import { AppError } from '#src/shared/errors.ts';
import { openLinkInput, signInInput, switchRoleInput } from './accounts.schema.ts';
import { endOtherSessions } from './end-other-sessions.ts';
import { foundNetwork } from './found-network.ts';
import { safeReturn } from './gate.rules.ts';
import { getLink, openLink } from './open-link.ts';
import { readSharedPhone } from './read-door.ts';
import { closeSession, openSession } from './session.ts';
import type { Who } from './session.ts';
import { signIn } from './sign-in.ts';
import { switchRole } from './switch-role.ts';

/** Whoever signs in on a phone that was declared shared, or changes her session there, stays on a shared one. */
const enter = async (ctx: PublicContext, who: Who, edge: Edge): Promise<void> => {
  const shared = edge.viewer?.device === 'shared' || (await readSharedPhone(ctx, edge.cookies)) !== null;
  await openSession(ctx, { ...who, device: shared ? 'shared' : 'personal' }, edge);
};

const tokenOf = (edge: Edge): string => edge.params['jeton'] ?? '';

export const accountsActions: Readonly<Record<string, Action>> = {
  signIn: definePublicAction({
    input: signInInput,
    run: async (ctx, input, edge) => {
      const who = await signIn(ctx, { ...input, network: edge.clientAddress });
      await enter(ctx, who, edge);
      return { to: safeReturn(input.retour) ?? routes.home(who.membership.role) };
    },
  }),

  signOut: defineAction({
    roles,
    eachTime: true,
    input: z.object({}),
    run: async (ctx, _input, edge) => {
      await closeSession(ctx, edge.cookies, 'signed-out');
      const to = ctx.viewer.device === 'shared' ? routes.signInWho() : routes.landing();
      return { to, notice: 'accounts.signed-out' };
    },
  }),

  switchRole: defineAction({
    roles,
    eachTime: true,
    input: switchRoleInput,
    run: async (ctx, { membershipId }, edge) => {
      const who = await switchRole(ctx, membershipId);
      await enter(ctx, who, edge);
      return { to: routes.home(who.membership.role), notice: 'accounts.role-switched' };
    },
  }),

  endOtherSessions: defineAction({
    roles,
    eachTime: true,
    input: z.object({}),
    run: async (ctx, _input, edge) => {
      await endOtherSessions(ctx);
      await enter(ctx, await switchRole(ctx, ctx.viewer.membershipId), edge);
      return { to: routes.me(), notice: 'accounts.sessions-ended' };
    },
  }),

  openLink: definePublicAction({
    input: openLinkInput,
    run: async (ctx, input, edge) => {
      const token = tokenOf(edge);
      const link = await getLink(ctx, token);
      const who =
        link.purpose === 'firstHeadOffice'
          ? await foundNetwork(ctx, { token, passphrase: input.passphrase, ...founding(input) })
          : await openLink(ctx, { token, passphrase: input.passphrase });
      await enter(ctx, who, edge);
      return { to: routes.home(who.membership.role), notice: 'accounts.welcome' };
    },
  }),
};

const founding = (
  input: z.output<typeof openLinkInput>,
): { organisation: string; name: string; email: string } => {
  if (!input.name?.trim()) throw new AppError('accounts.name-empty', {}, { name: 'accounts.name-empty' });
  if (!input.email?.trim()) throw new AppError('accounts.email-empty', {}, { email: 'accounts.email-empty' });
  return { organisation: input.organisation ?? '', name: input.name, email: input.email };
};
