import type { Database } from '#db/types.ts';
import { accountsActions } from '#src/features/accounts/accounts.actions.ts';
import { cardActions } from '#src/features/accounts/card.actions.ts';
import { readVisit } from '#src/features/accounts/session.ts';
import type { Visit } from '#src/features/accounts/session.ts';
import { formToObject } from '#src/shared/action.ts';
import type { Done, Edge } from '#src/shared/action.ts';
import { aBrowser } from './cookies.ts';

export type Phone = {
  readonly values: Map<string, string>;
  /** Sends a form of the sign-in; where it leads, or throws its refusal. */
  readonly post: (name: string, fields?: Readonly<Record<string, string>>) => Promise<string>;
  /** Who asks a page now. */
  readonly visit: () => Promise<Visit>;
};

/** A phone with its cookies, on a network, at the time that `clock` says: the edge of the sign-in without a server. */
export const aPhone = (db: Database, clock: { now: number }, network = '192.0.2.1'): Phone => {
  const { cookies, values } = aBrowser();
  const known = { ...accountsActions, ...cardActions };
  const visit = (): Promise<Visit> => readVisit({ db, now: clock.now }, cookies);
  return {
    values,
    visit,
    post: async (name, fields = {}) => {
      const action = known[name];
      if (action === undefined) throw new Error(`no action ${name}`);
      const { jeton, ...sent } = fields;
      const form = new FormData();
      for (const [key, value] of Object.entries(sent)) form.append(key, value);
      const { viewer } = await visit();
      const edge: Edge = {
        form,
        params: { jeton },
        url: new URL('https://essaim.test/entrer'),
        origin: new URL('https://essaim.test'),
        cookies,
        clientAddress: network,
        viewer,
      };
      const ctx = { db, viewer, now: clock.now };
      const run = action.run as (ctx: unknown, input: unknown, edge: Edge) => Promise<Done>;
      const done = await run(ctx, action.input.parse(formToObject(form)), edge);
      return 'to' in done ? done.to : '';
    },
  };
};
