import { rolesOf } from '#src/features/doors/index.ts';
import { routes } from '#src/routes.ts';
import { defineAction } from '#src/shared/action.ts';
import type { Action, Edge } from '#src/shared/action.ts';
import { guestLinkInput, revokeInput } from './guests.schema.ts';
import { makeGuestLink, revokeGuestLink } from './write-guest-link.ts';

/** The campaign is the page's. */
const idOf = ({ params }: Edge): string => params['id'] ?? '';
const roles = rolesOf('campaign.giveBack');

export const guestsActions: Readonly<Record<string, Action>> = {
  makeLink: defineAction({
    roles,
    input: guestLinkInput,
    run: async (ctx, input, edge) => {
      const token = await makeGuestLink(ctx, idOf(edge), input);
      if (token === null) return { to: edge.url.pathname, notice: 'guests.made-already' };
      return { show: { label: input.label, link: new URL(routes.guest(token), edge.origin).href } };
    },
  }),
  revoke: defineAction({
    roles,
    input: revokeInput,
    run: async (ctx, { guestLinkId }, edge) => {
      await revokeGuestLink(ctx, idOf(edge), guestLinkId);
      return { to: edge.url.pathname, notice: 'guests.revoked' };
    },
  }),
};
